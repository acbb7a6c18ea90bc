import { userDeleted, userRegistered, userTimeZoneChanged } from '../../shared/events/auth.ts';
import { invoicePaid, invoicePaymentUndone } from '../../shared/events/cards.ts';
import { subscribe } from '../../shared/events/subscriber.ts';
import { recurrenceChanged } from '../../shared/events/transactions.ts';

export const subscriptions = subscribe(
  userRegistered,
  userTimeZoneChanged,
  userDeleted,
  recurrenceChanged,
  invoicePaid,
  invoicePaymentUndone,
);
