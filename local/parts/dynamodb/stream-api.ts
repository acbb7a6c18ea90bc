import { type Access, type AwsAnswer, type AwsCall, AwsError } from '../../part.ts';
import { jsonAnswer } from './forward.ts';
import type { StreamReader } from './stream-reader.ts';
import type { StreamRecord } from './streams.ts';
import { keyName, STREAM_LABEL, type TableDefinition } from './table.ts';

type Input = Readonly<Record<string, unknown>>;

/** Every stream is told as one shard that never ends, whatever shards the engine has. */
const SHARD = 'shardId-00000000000000000001-00000001';
const OPERATIONS = new Set(['ListStreams', 'DescribeStream', 'GetShardIterator', 'GetRecords']);

export function isStreamOperation(operation: string): boolean {
  return OPERATIONS.has(operation);
}

/** "Actions, resources, and condition keys for Amazon DynamoDB": each operation on the stream's ARN, `ListStreams` on all. */
export function streamAccess(call: AwsCall): Access[] {
  const input = inputOf(call);
  if (call.operation === 'ListStreams') return [{ action: 'dynamodb:ListStreams', resource: '*' }];
  const resource = call.operation === 'GetRecords' ? positionOf(input).streamArn : String(input.StreamArn);
  return [{ action: `dynamodb:${call.operation}`, resource }];
}

/** The DynamoDB Streams API over the part's own reader. @throws {AwsError} ResourceNotFoundException, ValidationException */
export async function answerStreams(call: AwsCall, reader: StreamReader, tables: ReadonlyMap<string, TableDefinition>): Promise<AwsAnswer> {
  const input = inputOf(call);
  const streamed = [...tables.values()].filter(({ stream }) => stream);
  const tableOf = (arn: unknown) => {
    const table = streamed.find(({ stream }) => stream?.arn === arn);
    if (!table) throw new AwsError('ResourceNotFoundException', `Requested resource not found: Stream: ${String(arn)} not found`);
    return table;
  };

  const answer = async (): Promise<object> => {
    switch (call.operation) {
      case 'ListStreams':
        return {
          Streams: streamed
            .filter(({ name }) => input.TableName === undefined || input.TableName === name)
            .map(({ name, stream }) => ({ StreamArn: stream?.arn, TableName: name, StreamLabel: STREAM_LABEL })),
        };
      case 'DescribeStream':
        return { StreamDescription: description(tableOf(input.StreamArn), input) };
      case 'GetShardIterator':
        tableOf(input.StreamArn);
        return { ShardIterator: iteratorAt(String(input.StreamArn), await startOf(input, reader)) };
      default: {
        const { streamArn, after } = positionOf(input);
        const { records, next } = await reader.read(streamArn, after, Number(input.Limit ?? 1000));
        return { Records: records.map(withoutSource), NextShardIterator: iteratorAt(streamArn, next) };
      }
    }
  };
  return jsonAnswer(200, JSON.stringify(await answer()));
}

function description(table: TableDefinition, input: Input): object {
  return {
    StreamArn: table.stream?.arn,
    StreamLabel: STREAM_LABEL,
    StreamStatus: 'ENABLED',
    StreamViewType: table.stream?.view,
    TableName: table.name,
    KeySchema: table.keys.filter(({ AttributeName }) =>
      [keyName(table.keys, 'HASH'), keyName(table.keys, 'RANGE')].includes(AttributeName),
    ),
    Shards:
      input.ExclusiveStartShardId === SHARD
        ? []
        : [{ ShardId: SHARD, SequenceNumberRange: { StartingSequenceNumber: '1'.padStart(21, '0') } }],
  };
}

async function startOf(input: Input, reader: StreamReader): Promise<string> {
  const sequence = String(input.SequenceNumber ?? '');
  switch (input.ShardIteratorType) {
    case 'TRIM_HORIZON':
      return '';
    case 'LATEST':
      return reader.latest(String(input.StreamArn));
    case 'AFTER_SEQUENCE_NUMBER':
      return sequence;
    case 'AT_SEQUENCE_NUMBER':
      return String(BigInt(sequence) - 1n);
    default:
      throw new AwsError('ValidationException', `There is no shard iterator type ${String(input.ShardIteratorType)}.`);
  }
}

function iteratorAt(streamArn: string, after: string): string {
  return Buffer.from(JSON.stringify({ streamArn, after })).toString('base64url');
}

function positionOf(input: Input): { streamArn: string; after: string } {
  try {
    const { streamArn, after } = JSON.parse(Buffer.from(String(input.ShardIterator), 'base64url').toString());
    return { streamArn: String(streamArn), after: String(after) };
  } catch (cause) {
    throw Object.assign(new AwsError('ValidationException', 'Invalid ShardIterator.'), { cause });
  }
}

function withoutSource({ eventSourceARN: _arn, ...record }: StreamRecord): object {
  return record;
}

function inputOf(call: AwsCall): Input {
  return JSON.parse(call.body.toString()) as Input;
}
