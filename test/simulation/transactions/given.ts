import type { Kind } from '../../../functions/transactions/numbered.ts';
import { addDays, type CalendarDate, dateAt } from '../../../shared/calendar.ts';
import type { Choosing } from '../action.ts';
import { type Model, type RowModel, setUp, shownId } from './model.ts';

/** What people name in their requests: mostly what is theirs, now and then what is not, or is no more. */

/** A date around today, most often close to it, where a day too many or too few shows. */
export function someDate({ chance, now }: Choosing): CalendarDate {
  const reach = chance.happens(0.6) ? 2 : 70;
  return addDays(dateAt(new Date(now), 'UTC'), chance.whole(-reach, reach));
}

/** The id of an account or category of theirs; rarely of somebody else, or of one that is gone. */
export function someId(model: Model, { chance, userId }: Choosing, kind: Kind, type?: string): string | undefined {
  if (chance.happens(0.02)) return shownId(`not-${userId}`, kind, 1) ?? undefined;
  // Who was never here has what everybody begins with: their first request sets them up.
  const { accounts, categories } = model.isSetUp ? model : setUp;
  const numbers =
    kind === 'account' ? [...accounts.keys()] : [...categories].filter(([, of]) => of.type === type).map(([number]) => number);
  // Few of the many default categories, so that what is done to one meets what is done to it elsewhere.
  const number = chance.happens(0.03) ? chance.whole(1, 25) : chance.oneOf(kind === 'account' ? numbers : numbers.slice(-4));
  return number === undefined ? undefined : (shownId(userId, kind, number) ?? undefined);
}

/** The number behind an id of this user's; nothing for another's. */
export function numberGiven(userId: string, kind: Kind, id: string): number | undefined {
  const number = Number(/^[ac](\d+)-/.exec(id)?.[1]);
  return shownId(userId, kind, number) === id ? number : undefined;
}

/** The id of a row, deleted or not; rarely one that was never there. */
export function someRow(model: Model, { chance }: Choosing, isWanted: (row: RowModel) => boolean): string | undefined {
  if (chance.happens(0.02)) return `20260101${'0'.repeat(31)}${chance.whole(0, 9)}`;
  const rows = [...model.rows.values()];
  const wanted = chance.happens(0.9) ? rows.filter(isWanted) : rows;
  // The newest most often: what is done to one row at the same time is where things go wrong.
  return chance.oneOf(chance.happens(0.6) ? wanted.slice(-3) : wanted)?.id;
}

/** An `Idempotency-Key`, so often. */
export const someKey = ({ chance }: Choosing, rate: number): { idempotencyKey?: string } =>
  chance.happens(rate) ? { idempotencyKey: `key-${chance.whole(0, 1e9)}` } : {};

/** The number of what a request names; `foreign` where it is not this user's, nothing where it names nothing. */
export function numberOrForeign(userId: string, kind: Kind, id: string | null | undefined): number | undefined {
  return id ? (numberGiven(userId, kind, id) ?? foreign) : undefined;
}

/** No number of anything. */
export const foreign = -1;

/** The version that a request builds on: mostly the one there is, now and then another, or any. */
export function someVersion({ chance }: Choosing, version: string | number | undefined): string {
  if (chance.happens(0.3)) return '*';
  return chance.happens(0.1) ? String(chance.whole(1, 5)) : String(version ?? 1);
}

/** What an account began with, in cents. */
export const someCents = ({ chance }: Choosing): number => chance.whole(-20_000, 80_000);

/** The id of a transfer, deleted or not; rarely of a transaction that is none. */
export function someTransfer(model: Model, choosing: Choosing, isWanted: (row: RowModel) => boolean): string | undefined {
  return someRow(model, choosing, (row) => row.bond?.role === 'out' && isWanted(row));
}

/** What a transaction is of, in cents: often what another is of too. */
export const someAmount = ({ chance }: Choosing): number => (chance.happens(0.4) ? 1000 * chance.whole(1, 2) : chance.whole(1, 50_000));
