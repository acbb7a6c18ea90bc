import * as z from 'zod/mini';
import { defineEvent } from './event.ts';

const cardId = z.string();
const exampleCardId = 'k1-3c9d0b2a1e4f5d8c7b6f';

/** A purchase without what is personal in it: no words and no amount. */
const outline = {
  cardId,
  categoryId: z.nullable(z.string()),
  /** `YYYY-MM`, of the day it was made: where it counts as spent. */
  month: z.string(),
  installments: z.int(),
  /** The first and the last invoice it is on. */
  firstInvoiceMonth: z.string(),
  lastInvoiceMonth: z.string(),
};

const identified = {
  purchaseId: z.string(),
  /** The purchase's, from 1 on without gaps: what a consumer has seen of a higher one is newer, whatever came first. */
  version: z.int().check(z.gte(1)),
};

const exampleOutline = {
  cardId: exampleCardId,
  categoryId: 'c11-1b2d3f4a5c6e7f809a1b',
  month: '2026-11',
  installments: 10,
  firstInvoiceMonth: '2026-12',
  lastInvoiceMonth: '2027-09',
};
const exampleId = '1-202611240195f7a05c9e7c119d3e2f6f5b9d1a01';

export const cardCreated = defineEvent({
  publisher: 'cards',
  name: 'card.created',
  version: 1,
  description: 'A card was entered. Told in the same write.',
  data: z.object({ cardId }),
  example: { cardId: exampleCardId },
});

export const purchaseCreated = defineEvent({
  publisher: 'cards',
  name: 'purchase.created',
  version: 1,
  description: 'Something was bought on a card; its invoices and the limit have it. Told in the same write.',
  data: z.object({ ...identified, ...outline }),
  example: { purchaseId: exampleId, version: 1, ...exampleOutline },
});

export const cardUpdated = defineEvent({
  publisher: 'cards',
  name: 'card.updated',
  version: 1,
  description: 'A card was changed or archived. Where purchases go to other invoices by it, each tells of itself.',
  data: z.object({ cardId }),
  example: { cardId: exampleCardId },
});

export const purchaseUpdated = defineEvent({
  publisher: 'cards',
  name: 'purchase.updated',
  version: 1,
  description:
    'A purchase was edited, moved to another invoice, refunded in part or whole, or brought forward. Before and after, so that both months, categories and invoices can be looked at anew.',
  data: z.object({ ...identified, before: z.object(outline), after: z.object(outline) }),
  example: { purchaseId: exampleId, version: 2, before: exampleOutline, after: { ...exampleOutline, lastInvoiceMonth: '2027-05' } },
});

export const purchaseDeleted = defineEvent({
  publisher: 'cards',
  name: 'purchase.deleted',
  version: 1,
  description: 'A purchase was deleted, with its refunds and prepayments, and counts nowhere any more.',
  data: z.object({ ...identified, ...outline }),
  example: { purchaseId: exampleId, version: 3, ...exampleOutline },
});

/** An invoice, by its id and by the month it falls due in. */
const invoice = { invoiceId: z.string(), cardId, month: z.string() };
const exampleInvoice = { invoiceId: 'i1-202612-0d1e2f3a4b5c6d7e8f90', cardId: exampleCardId, month: '2026-12' };
const payment = { ...invoice, paymentId: z.string(), accountId: z.string() };
const examplePayment = { ...exampleInvoice, paymentId: '0195f7a0-5c9e-7c11-9d3e-2f6f5b9d1a01', accountId: 'a1-6f3c9d0b2a1e4f5d8c7b' };

export const invoiceChanged = defineEvent({
  publisher: 'cards',
  name: 'invoice.changed',
  version: 1,
  description:
    'A charge was put on an invoice or taken off it, or the bank stated when it closes. Purchases and payments tell of themselves.',
  data: z.object(invoice),
  example: exampleInvoice,
});

export const invoicePaid = defineEvent({
  publisher: 'cards',
  name: 'invoice.paid',
  version: 1,
  description:
    'Money was paid for an invoice, all of it or a part (`isSettled` says whether anything is left). Told once a payment; the amount is asked for at the door of the domain.',
  data: z.object({ ...payment, isSettled: z.boolean() }),
  example: { ...examplePayment, isSettled: true },
});

export const invoicePaymentUndone = defineEvent({
  publisher: 'cards',
  name: 'invoice.payment_undone',
  version: 1,
  description: 'A payment was taken back: what it paid is owed again. It may come before the payment itself.',
  data: z.object(payment),
  example: examplePayment,
});

const following = { ...invoice, dueDate: z.string() };
const exampleFollowing = { ...exampleInvoice, dueDate: '2026-12-10' };

export const invoiceClosed = defineEvent({
  publisher: 'cards',
  name: 'invoice.closed',
  version: 1,
  description:
    'The days of an invoice are over, and it is what it asks for: with what it took over of one that was not paid. Told once, also where it is told late; not of an invoice with nothing on it. `isOwed` says whether anything is to be paid.',
  data: z.object({ ...following, isOwed: z.boolean() }),
  example: { ...exampleFollowing, isOwed: true },
});

export const invoiceDueSoon = defineEvent({
  publisher: 'cards',
  name: 'invoice.due_soon',
  version: 1,
  description:
    'A closed invoice that is not paid in full falls due in 3 days, or in 1 (`daysBefore`). Each is told once; told late, it gives way to the next one, so the days are to be counted from `dueDate`.',
  data: z.object({ ...following, daysBefore: z.union([z.literal(3), z.literal(1)]) }),
  example: { ...exampleFollowing, daysBefore: 3 },
});

export const invoiceOverdue = defineEvent({
  publisher: 'cards',
  name: 'invoice.overdue',
  version: 1,
  description: 'The due date of a closed invoice has passed, and it is not paid in full. Told once.',
  data: z.object(following),
  example: exampleFollowing,
});
