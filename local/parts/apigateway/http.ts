import type { Buffer } from 'node:buffer';

/** A request of the public server. */
export interface HttpRequest {
  readonly method: string;
  /** As it was sent, percent-encoded, without the query. */
  readonly path: string;
  /** Without `?`. */
  readonly query: string;
  /** In the order and case in which they were sent. */
  readonly headers: readonly (readonly [string, string])[];
  /** `undefined` where the body is larger than API Gateway takes. */
  readonly body: Buffer | undefined;
  readonly sourceIp: string;
  readonly protocol: string;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer | string;
}

/** API Gateway's limit of a payload, in bytes ("Quotas for configuring and running a REST API"). */
export const MAX_BODY_BYTES = 10 * 1024 * 1024;

/** The last value of a header, whatever its case. */
export function headerOf(request: Pick<HttpRequest, 'headers'>, name: string): string | undefined {
  return request.headers.findLast(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
}

/** Names and all their values; the first spelling of a name is kept. */
export function multiValues(pairs: Iterable<readonly [string, string]>, isCaseless: boolean): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  const spelling = new Map<string, string>();
  for (const [name, value] of pairs) {
    const key = isCaseless ? name.toLowerCase() : name;
    const spelt = spelling.get(key) ?? name;
    spelling.set(key, spelt);
    const known = values[spelt];
    if (known === undefined) values[spelt] = [value];
    else known.push(value);
  }
  return values;
}

/** Of each name the last value, as API Gateway has it in the members without `multiValue`. */
export function lastValues(values: Readonly<Record<string, readonly string[]>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, all]) => [name, all.at(-1) ?? '']));
}
