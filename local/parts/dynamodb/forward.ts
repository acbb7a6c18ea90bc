import type { AwsAnswer } from '../../part.ts';
import { startKeyRefusal, withoutValues } from './corrections.ts';
import { type EngineClient, targetOf } from './engine-client.ts';
import type { TableRequest } from './request.ts';
import type { TableDefinition } from './table.ts';

export const WRITES = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'TransactWriteItems']);
export const READS = new Set(['GetItem', 'Query', 'Scan', 'BatchGetItem', 'TransactGetItems']);

export interface Forwarded {
  readonly operation: string;
  readonly request: TableRequest;
  /** The request as it came. */
  readonly text: string;
  readonly table: TableDefinition | undefined;
}

/** Hands an operation on items to the engine and tells what it consumed; its answer is what the caller asked for, no more. */
export async function forward(engine: EngineClient, { operation, request, text, table }: Forwarded): Promise<AwsAnswer> {
  if (operation === 'Query') {
    const refusal = startKeyRefusal(request, table);
    if (refusal) return errorAnswer('ValidationException', refusal);
  }
  const isCounted = request.ReturnConsumedCapacity !== undefined && request.ReturnConsumedCapacity !== 'NONE';
  const answer = await engine.send(targetOf(operation), isCounted ? text : counting(request, text));
  if (answer.status !== 200) return jsonAnswer(answer.status, withoutValues(answer.text));

  const { body, units } = isCounted ? { body: answer.text, units: unitsOf(JSON.parse(answer.text)) } : withoutCapacity(answer.text);
  return { ...jsonAnswer(200, body), consumed: WRITES.has(operation) ? { writeUnits: units } : { readUnits: units } };
}

export function jsonAnswer(status: number, body: string): AwsAnswer {
  return { status, headers: { 'content-type': 'application/x-amz-json-1.0' }, body };
}

/** An error as DynamoDB writes it. */
export function errorAnswer(code: string, message: string, status = 400): AwsAnswer {
  return jsonAnswer(status, JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${code}`, message }));
}

/** The request, asking for the capacity it consumes. The text is kept as it is where that is possible. */
function counting(request: TableRequest, text: string): string {
  if (request.ReturnConsumedCapacity !== undefined || Object.keys(request).length === 0) {
    return JSON.stringify({ ...request, ReturnConsumedCapacity: 'TOTAL' });
  }
  return `{"ReturnConsumedCapacity":"TOTAL",${text.slice(text.indexOf('{') + 1)}`;
}

/**
 * `ConsumedCapacity` as the last member of the answer, which is where dynoxide writes it. A quote within a string is escaped and an attribute of this
 * name is nested deeper, so that nothing of an item can match; what doesn't match is parsed.
 */
const LAST_MEMBER = /,?"ConsumedCapacity":(\{[^{}]*\}|\[[^[\]]*\])\}$/;

function withoutCapacity(text: string): { body: string; units: number } {
  const found = LAST_MEMBER.exec(text.length > 4_096 ? text.slice(-4_096) : text);
  if (found) {
    return {
      body: `${text.slice(0, text.length - found[0].length)}}`,
      units: unitsOf({ ConsumedCapacity: JSON.parse(found[1] ?? 'null') }),
    };
  }
  const { ConsumedCapacity, ...answer } = JSON.parse(text) as { ConsumedCapacity?: unknown };
  return { body: JSON.stringify(answer), units: unitsOf({ ConsumedCapacity }) };
}

function unitsOf({ ConsumedCapacity }: { ConsumedCapacity?: unknown }): number {
  const parts = [ConsumedCapacity ?? []].flat() as { CapacityUnits?: number }[];
  return parts.reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
}
