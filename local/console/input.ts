import { badRequest } from './problem.ts';

/** Reads what AWS and callers give as `unknown`, without trusting it. */

export function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

export function records(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.map(record) : [];
}

export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function count(value: unknown): number {
  const number = Number(value ?? 0);
  return Number.isFinite(number) ? number : 0;
}

/** AWS JSON gives instants as seconds since 1970 with a fraction, or as ISO text. */
export function instant(value: unknown): string | undefined {
  if (typeof value === 'number') return new Date(value * 1000).toISOString();
  return text(value);
}

/** A whole number ≥ 0 of the query, e.g. `since=12`. @throws {Problem} 400 */
export function whole(query: URLSearchParams, name: string, otherwise: number, most = Number.MAX_SAFE_INTEGER): number {
  const given = query.get(name);
  if (given === null || given === '') return otherwise;
  if (!/^\d{1,15}$/.test(given)) throw badRequest(`${name} must be a whole number, not ${JSON.stringify(given)}.`);
  return Math.min(Number(given), most);
}

/** The JSON value in `given`, or `given` itself where it is not JSON. */
export function jsonOrText(given: string): unknown {
  try {
    return JSON.parse(given);
  } catch {
    return given;
  }
}
