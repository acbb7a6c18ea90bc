import type { Item } from '../../../shared/partition.ts';

/** What became of a payment in the ledger: the row that it is, or that it was undone. */
export type Booking = { readonly rowId: string } | 'undone';

export const bookingKey = (paymentId: string): string => `PAYMENT#${paymentId}`;

/** Longer than anything that was under way can still come, in seconds. */
const undoneFor = 30 * 24 * 60 * 60;

/** `now` in seconds since 1970. */
export const bookingItem = (paymentId: string, booking: Booking, now: number): Item => ({
  sk: bookingKey(paymentId),
  ...(booking === 'undone' ? { un: true, expiresAt: now + undoneFor } : { to: booking.rowId }),
});

export function bookingOf(item: Item | undefined): Booking | undefined {
  if (!item) return undefined;
  return item.un ? 'undone' : { rowId: String(item.to) };
}

/** The row that it says a payment is; nothing where it says of none. */
export const rowIdIn = ({ to }: Item): string | undefined => (typeof to === 'string' ? to : undefined);

/** What must hold of its item when it changes: it is as it was read. */
export const asRead = (booking: Booking | undefined) =>
  booking === undefined ? { exists: false } : { exists: true, equals: { to: booking === 'undone' ? undefined : booking.rowId } };
