import { type Month, month } from '../../shared/calendar.ts';
import { derivedId } from '../../shared/ids.ts';
import { numbering } from '../../shared/numbered.ts';

/** More than anybody has; it bounds what a list or a statistic may have to read. */
export const mostCards = 100;

export const { idOf, numberOf, keyOf, numberIn } = numbering<'card'>({ card: 'k' });

/** An invoice as its id names it, whether or not anything is on it. */
export interface InvoiceName {
  readonly cardNumber: number;
  readonly month: Month;
}

/** The opaque id of this user's invoice. */
export const invoiceIdOf = (userId: string, { cardNumber, month: of }: InvoiceName): string =>
  `i${cardNumber}-${of.replace('-', '')}-${derivedId(userId, 'invoice', String(cardNumber), of).replaceAll('-', '').slice(0, 20)}`;

/** The invoice behind an id; nothing where it is not one of this user's. */
export function invoiceNamed(userId: string, id: string): InvoiceName | undefined {
  const [, card = '', year = '', ofYear = ''] = /^i([1-9]\d{0,3})-(\d{4})(\d\d)-/.exec(id) ?? [];
  const named = { cardNumber: Number(card), month: `${year}-${ofYear}` };
  return month.safeParse(named.month).success && id === invoiceIdOf(userId, named) ? named : undefined;
}
