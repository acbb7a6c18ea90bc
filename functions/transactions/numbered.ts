import { derivedId } from '../../shared/ids.ts';

/*
 * Accounts, categories and series have a small number within their user, given at creation and never given again. Rows and sums carry the number, which is
 * short; the id that the API shows is computed from it, so that neither needs to be looked up for the other.
 */

export type Kind = 'account' | 'category' | 'series';

/** More than anybody has; it bounds what a list or a statistic may have to read. */
export const largestNumber = 1000;

/** The opaque id of this user's account, category or series of that number. */
export const idOf = (userId: string, kind: Kind, number: number): string =>
  `${kind[0]}${number}-${derivedId(userId, kind, String(number)).replaceAll('-', '').slice(0, 20)}`;

/** The number behind an id; nothing where it is not one of this user's. */
export function numberOf(userId: string, kind: Kind, id: string): number | undefined {
  const number = Number(/^[acs](\d{1,4})-/.exec(id)?.[1]);
  return number > 0 && id === idOf(userId, kind, number) ? number : undefined;
}

export const keyOf = (kind: Kind, number: number): string => `${kind.toUpperCase()}#${String(number).padStart(4, '0')}`;

export const numberIn = (sortKey: string): number => Number(sortKey.split('#')[1]);
