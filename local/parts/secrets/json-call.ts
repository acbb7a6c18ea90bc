import { type AwsAnswer, type AwsCall, AwsError } from '../../part.ts';

/** The body of a JSON 1.1 call. Throws `SerializationException` where it is no JSON object. */
export function bodyOf(call: AwsCall): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(call.body.toString() || '{}') as Readonly<Record<string, unknown>>;
  } catch (cause) {
    throw Object.assign(new AwsError('SerializationException', 'The body is not JSON.'), { cause });
  }
}

/** The member of the body that has to be a string. Throws `missing` (an error code) where it is not. */
export function needed(body: Readonly<Record<string, unknown>>, member: string, missing: string): string {
  const value = body[member];
  if (typeof value === 'string' && value !== '') return value;
  throw new AwsError(missing, `${member} is needed, a string.`);
}

export function optional(body: Readonly<Record<string, unknown>>, member: string): string | undefined {
  const value = body[member];
  return typeof value === 'string' ? value : undefined;
}

/** JSON 1.1 has instants as seconds; members that are undefined are left out. */
export function jsonAnswer(body: object): AwsAnswer {
  const text = JSON.stringify(body, function (this: Record<string, unknown>, name, value: unknown) {
    const before = this[name];
    return before instanceof Date ? before.getTime() / 1000 : value;
  });
  return { status: 200, headers: { 'content-type': 'application/x-amz-json-1.1' }, body: text };
}
