import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  type DynamoDBDocumentClient,
  TransactWriteCommand,
  type TransactWriteCommandInput,
  UpdateCommand,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { jitteredPause } from './clock.ts';
import { systemIds } from './ids.ts';
import { Problem } from './problem.ts';
import { texts } from './route/texts.pt-br.ts';

/** One member of a transaction: parameters as ElectroDB or the document client word them. */
export type Write = { readonly Put: object } | Update | { readonly Delete: object } | { readonly ConditionCheck: object };

export interface Update {
  readonly Update: object;
}

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
/** Why a transaction was cancelled that would have gone through a moment earlier or later. */
const passing = ['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'];

/**
 * Writes all or nothing, once: one token names the commit over all tries, the SDK's and its own, so an answer lost after the commit doubles nothing.
 * Conflicts with other transactions on the same items, and throttled members, are tried again, a few times, with growing jittered waits.
 * @throws Refused where a condition did not hold; Problem `temporarily_unavailable` where conflicts outlast the tries.
 */
export async function commit(client: DynamoDBDocumentClient, writes: readonly Write[]): Promise<void> {
  const input = { TransactItems: [...writes], ClientRequestToken: systemIds.next() } as TransactWriteCommandInput;
  for (let attempt = 1; ; attempt++) {
    try {
      await client.send(new TransactWriteCommand(input));
      return;
    } catch (error) {
      const codes = cancellationOf(error);
      const failed = codes.flatMap((code, place) => (code === 'ConditionalCheckFailed' ? [place] : []));
      if (failed.length > 0) throw new Refused(failed, { cause: error });
      if (!codes.some((code) => passing.includes(code))) throw error;
      if (attempt === tries) throw new Problem('temporarily_unavailable', texts.unavailable, { retryAfter: 1, cause: error });
      await jitteredPause(20 * 2 ** (attempt - 1));
    }
  }
}

/**
 * Changes one item, at half the price of a commit. Where its answer is lost the SDK sends it again, so that what has happened may meet its own condition.
 * @throws Refused where the condition did not hold
 */
export async function commitOne(client: DynamoDBDocumentClient, { Update: input }: Update): Promise<void> {
  try {
    await client.send(new UpdateCommand(input as UpdateCommandInput));
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) throw new Refused([0], { cause: error });
    throw error;
  }
}

/** What became of each member of a cancelled transaction; nothing where the error is another. */
const cancellationOf = (error: unknown): string[] =>
  error instanceof TransactionCanceledException ? (error.CancellationReasons ?? []).map(({ Code }) => Code ?? '') : [];

/** DynamoDB's limits of a transaction, and of the expression of one update of it: bytes, and parts. */
const mostWrites = 100;
const longestExpression = 4_096;
const mostParts = 300;

/** Whether one commit takes so much. Where many changes are folded into one, as many as fit may have to be found by trying. */
export const fitsOneCommit = (writes: readonly Write[]): boolean =>
  writes.length <= mostWrites &&
  writes.every((write) => {
    const { UpdateExpression = '' } = ('Update' in write ? write.Update : {}) as { UpdateExpression?: string };
    return UpdateExpression.length <= longestExpression && UpdateExpression.split(', ').length <= mostParts;
  });
