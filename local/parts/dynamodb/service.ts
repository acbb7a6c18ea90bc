import { type AwsAnswer, type AwsCall, AwsError, type AwsService } from '../../part.ts';
import { accessOf, unknownOperation } from './access.ts';
import { describe } from './describe.ts';
import type { Engine } from './engine.ts';
import { errorAnswer, forward, READS, WRITES } from './forward.ts';
import { requestOf, tablesOf } from './request.ts';
import { answerStreams, isStreamOperation, streamAccess } from './stream-api.ts';
import type { StreamReader } from './stream-reader.ts';
import type { TableDefinition } from './table.ts';

/** What the API works on, once the part is provisioned. */
export interface Desk {
  readonly engine: Engine;
  readonly tables: ReadonlyMap<string, TableDefinition>;
  readonly reader: StreamReader;
  arnOf(table: string): string;
}

/** The APIs of DynamoDB and of DynamoDB Streams, which share one signing name. */
export function dynamodbService(desk: () => Desk): AwsService {
  return {
    access(call) {
      if (isStreamOperation(call.operation)) return streamAccess(call);
      const { tables, arnOf } = desk();
      return accessOf(call.operation, requestOf(call), { find: (name) => tables.get(name), arnOf });
    },

    async handle(call) {
      try {
        return await answer(call, desk());
      } catch (error) {
        if (error instanceof AwsError) return errorAnswer(error.code, error.message, error.status);
        // The SDK tries again, as it does with AWS: whether the engine did what it was asked before it died, nobody knows.
        if (isConnectionError(error)) return errorAnswer('InternalServerError', `The DynamoDB engine broke off: ${error.message}`, 500);
        throw error;
      }
    },
  };
}

async function answer(call: AwsCall, { engine, tables, reader }: Desk): Promise<AwsAnswer> {
  const { operation } = call;
  if (isStreamOperation(operation)) return answerStreams(call, reader, tables);

  const request = requestOf(call);
  const isWrite = WRITES.has(operation);
  if (!isWrite && !READS.has(operation)) {
    const described = await describe(operation, { ...request }, tables, engine);
    if (!described) throw unknownOperation(operation);
    return described;
  }

  const forwarded = await forward(engine, { operation, request, text: call.body.toString(), table: tables.get(request.TableName ?? '') });
  if (isWrite && forwarded.status === 200) {
    for (const name of tablesOf(request)) {
      const stream = tables.get(name)?.stream;
      if (stream) reader.raise(stream.arn);
    }
  }
  return forwarded;
}

function isConnectionError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && /^(ECONN|EPIPE|HPE_|UND_)/.test(String(error.code));
}
