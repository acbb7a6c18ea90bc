import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { jitteredPause } from './clock.ts';

/** One member of a transaction: parameters as ElectroDB or the document client word them. */
export type Write =
  | { readonly Put: object }
  | { readonly Update: object }
  | { readonly Delete: object }
  | { readonly ConditionCheck: object };

/** A condition of the commit did not hold; `failed` are the places of the writes that were refused, in the order given. Nothing was written. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly failed: readonly number[];

  constructor(failed: readonly number[], options: ErrorOptions) {
    super(`The commit was refused at ${failed.join(', ')}.`, options);
    this.failed = failed;
  }
}

const tries = 6;

/**
 * Writes all or nothing, once: the SDK keeps one token over its own retries, so an answer lost after the commit doubles nothing.
 * Conflicts with other transactions on the same items are tried again, a few times, with growing jittered waits.
 * @throws Refused where a condition did not hold; TransactionCanceledException where conflicts outlast the tries.
 */
export async function commit(client: DynamoDBDocumentClient, writes: readonly Write[]): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await client.send(new TransactWriteCommand({ TransactItems: [...writes] as TransactWriteCommandInput['TransactItems'] }));
      return;
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const codes = error.CancellationReasons?.map((reason) => reason.Code) ?? [];
      const failed = codes.flatMap((code, place) => (code === 'ConditionalCheckFailed' ? [place] : []));
      if (failed.length > 0) throw new Refused(failed, { cause: error });
      if (attempt === tries || !codes.includes('TransactionConflict')) throw error;
      await jitteredPause(20 * 2 ** (attempt - 1));
    }
  }
}
