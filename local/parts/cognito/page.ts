import { AwsError } from '../../part.ts';

/** At most `limit` (and never more than `most`) of the list from where `token` says, and the token of the next page where there is more. */
export function page<T>(
  list: readonly T[],
  { limit, token, most }: { limit: number | undefined; token: string | undefined; most: number },
): { items: T[]; next?: string } {
  if (limit !== undefined && (limit < 0 || limit > most)) {
    throw new AwsError(
      'InvalidParameterException',
      `1 validation error detected: Value '${limit}' at 'limit' failed to satisfy constraint: Member must have value less than or equal to ${most}`,
    );
  }
  const from = token === undefined ? 0 : Number(Buffer.from(token, 'base64url').toString('utf8'));
  if (!Number.isInteger(from) || from < 0) throw new AwsError('InvalidParameterException', 'Invalid pagination token');
  const to = from + (limit || most);
  return { items: list.slice(from, to), ...(to < list.length && { next: Buffer.from(String(to)).toString('base64url') }) };
}
