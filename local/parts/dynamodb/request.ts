import { type AwsCall, AwsError } from '../../part.ts';
import type { Expressions } from './expression.ts';
import type { Item } from './streams.ts';

/** One action of a transaction. */
export interface TransactAction extends Expressions {
  readonly TableName: string;
  readonly Key?: Item;
  readonly Item?: Item;
}

export interface WriteRequest {
  readonly PutRequest?: { readonly Item: Item };
  readonly DeleteRequest?: { readonly Key: Item };
}

/** The members of requests that are read here; the engine checks the rest. */
export interface TableRequest extends Expressions {
  readonly TableName?: string;
  readonly IndexName?: string;
  readonly Key?: Item;
  readonly Item?: Item;
  readonly Select?: string;
  readonly ReturnValues?: string;
  readonly ReturnConsumedCapacity?: string;
  readonly ExclusiveStartKey?: Item;
  readonly RequestItems?: Readonly<Record<string, readonly WriteRequest[] | (Expressions & { readonly Keys?: readonly Item[] })>>;
  readonly TransactItems?: readonly Readonly<Record<string, TransactAction>>[];
}

const parsed = new WeakMap<object, TableRequest>();

/** The call's body, parsed once for IAM and for the answer. @throws {AwsError} SerializationException */
export function requestOf(call: AwsCall): TableRequest {
  const known = parsed.get(call);
  if (known) return known;
  const request = parse(call.body.toString());
  parsed.set(call, request);
  return request;
}

function parse(text: string): TableRequest {
  try {
    const value: unknown = JSON.parse(text === '' ? '{}' : text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch (cause) {
    throw Object.assign(new AwsError('SerializationException', 'The body is not JSON.'), { cause });
  }
  throw new AwsError('SerializationException', 'The body is not a JSON object.');
}

/** Every table that the request names, each once. */
export function tablesOf(request: TableRequest): string[] {
  const names = new Set<string>();
  if (request.TableName) names.add(request.TableName);
  for (const name of Object.keys(request.RequestItems ?? {})) names.add(name);
  for (const item of request.TransactItems ?? []) {
    for (const action of Object.values(item)) names.add(action.TableName);
  }
  return [...names];
}
