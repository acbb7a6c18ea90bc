import { derivedId } from './ids.ts';

/**
 * Things of a user that have a small number within their kind, given at creation and never given again. Rows and sums carry the number, which is short; the id that
 * the API shows is computed from it, so that neither needs to be looked up for the other, and another user's id is told at sight.
 * `letters` has each kind's letter, which its ids begin with.
 */
export function numbering<Kind extends string>(letters: Readonly<Record<Kind, string>>) {
  /** The opaque id of this user's thing of that number. */
  const idOf = (userId: string, kind: Kind, number: number): string =>
    `${letters[kind]}${number}-${derivedId(userId, kind, String(number)).replaceAll('-', '').slice(0, 20)}`;

  return {
    idOf,
    /** The number behind an id; nothing where it is not one of this user's. */
    numberOf(userId: string, kind: Kind, id: string): number | undefined {
      const number = Number(/^[a-z](\d{1,4})-/.exec(id)?.[1]);
      return number > 0 && id === idOf(userId, kind, number) ? number : undefined;
    },
    /** The sort key of its item. */
    keyOf: (kind: Kind, number: number): string => `${kind.toUpperCase()}#${String(number).padStart(4, '0')}`,
    numberIn: (sortKey: string): number => Number(sortKey.split('#')[1]),
  };
}
