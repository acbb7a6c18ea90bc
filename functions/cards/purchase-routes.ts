import * as z from 'zod/mini';
import { calendarDate } from '../../shared/calendar.ts';
import { pageQuery } from '../../shared/route/cursor.ts';
import type { Routes } from '../../shared/route/route.ts';
import { givenId } from './card.ts';
import { exampleInstallment, examplePrepayment, examplePurchase, exampleRefund } from './examples.ts';
import { newPrepayment, prepayment } from './prepayment.ts';
import { installment } from './present-invoice.ts';
import { newPurchase, purchase, purchaseChange } from './purchase.ts';
import { newRefund, refund } from './refund.ts';
import { texts } from './texts.pt-br.ts';

const params = z.strictObject({ id: givenId });
const { categoryId, description, totalAmount, purchaseDate, installments } = examplePurchase;
const answered = { answer: purchase, versioned: true } as const;
const filter = z
  .extend(pageQuery, { from: z.exactOptional(calendarDate), to: z.exactOptional(calendarDate), categoryId: z.exactOptional(givenId) })
  .check(z.refine(({ from, to }) => !from || !to || from <= to, { error: texts.fromAfterTo, path: ['to'] }));

export const purchaseRoutes = {
  listPurchases: {
    method: 'GET',
    path: '/cards/{id}/purchases',
    access: 'user',
    summary: 'Purchases of a card, newest first',
    description: 'By the day of the purchase. `categoryId` may be `none` for those without one.',
    params,
    query: filter,
    status: 200,
    answer: z.strictObject({ items: z.array(purchase), nextCursor: z.nullable(z.string()) }),
    example: { answer: { items: [examplePurchase], nextCursor: null } },
    problems: ['not_found', 'invalid_cursor'],
  },
  createPurchase: {
    method: 'POST',
    path: '/cards/{id}/purchases',
    access: 'user',
    summary: 'Write down a purchase on a card',
    description:
      'In one or in up to 48 instalments, which sum to the total to the cent, the odd cents on the first ones, one a month on consecutive invoices from the one that takes its day. A series joined midway names its `firstInstallment`: the fourth of ten is on the fourth invoice from the day of the purchase. `invoiceMonth` places the first one by hand. A closed invoice takes no purchases (409, with what to do instead); one whose days were over before the card was entered does, until something of it is paid. With an `Idempotency-Key` it is written once, whatever is sent again.',
    params,
    body: newPurchase,
    status: 201,
    ...answered,
    example: { body: { categoryId, description, totalAmount, purchaseDate, installments }, answer: examplePurchase },
    problems: ['not_found', 'rule_broken', 'conflict'],
  },
  readPurchase: {
    method: 'GET',
    path: '/purchases/{id}',
    access: 'user',
    summary: 'One purchase with its refunds and prepayments',
    params,
    status: 200,
    answer: z.extend(purchase, { refunds: z.array(refund), prepayments: z.array(prepayment) }),
    versioned: true,
    example: { answer: { ...examplePurchase, refunds: [], prepayments: [] } },
    problems: ['not_found'],
  },
  updatePurchase: {
    method: 'PUT',
    path: '/purchases/{id}',
    access: 'user',
    summary: 'Edit a purchase, or move it to another invoice',
    description:
      'What is left out stays; `null` clears. `invoiceMonth` moves its first instalment to that invoice by hand, and the others follow; `null` gives it back to its day. Words and the category may always change. What would change an instalment on a closed invoice is refused (409): register a refund, or an adjustment on an invoice. So is a change of the amount, the day or the instalments while there are refunds or prepayments.',
    params,
    body: purchaseChange,
    status: 200,
    ...answered,
    needsIfMatch: true,
    example: { body: { totalAmount: 2300 }, answer: { ...examplePurchase, totalAmount: 2300 } },
    problems: ['not_found', 'rule_broken', 'conflict'],
  },
  deletePurchase: {
    method: 'DELETE',
    path: '/purchases/{id}',
    access: 'user',
    summary: 'Delete a purchase',
    description:
      'With its refunds and prepayments, as if it had never been. Refused (409) where any of it is on a closed invoice: register a refund.',
    params,
    status: 204,
    problems: ['not_found', 'conflict'],
  },
  listInstallments: {
    method: 'GET',
    path: '/purchases/{id}/installments',
    access: 'user',
    summary: 'The instalments of a purchase',
    description: 'Each with the invoice it is on, and whether that is paid.',
    params,
    status: 200,
    answer: z.strictObject({ items: z.array(installment) }),
    example: { answer: { items: [exampleInstallment] } },
    problems: ['not_found'],
  },
  createRefund: {
    method: 'POST',
    path: '/purchases/{id}/refunds',
    access: 'user',
    summary: 'Register a refund (estorno)',
    description:
      'A credit linked to the purchase: all that was not given back yet, or `amount` of it, of the series or of one instalment. Whole instalments that are not billed yet are credited on their own invoices; what is billed, and a part of the price, on the open one. With `invoiceMonth` all of it is on that invoice; on one that has closed, paid or not, what is more than owed is carried forward. Never more than was bought (422). A refund is no payment.',
    params,
    body: newRefund,
    status: 201,
    answer: refund,
    example: { body: { amount: 240, description: 'Produto devolvido' }, answer: exampleRefund },
    problems: ['not_found', 'rule_broken', 'conflict'],
  },
  deleteRefund: {
    method: 'DELETE',
    path: '/purchases/{id}/refunds/{refundId}',
    access: 'user',
    summary: 'Take a refund back',
    description: 'Refused (409) where a later invoice has closed with it.',
    params: z.strictObject({ id: givenId, refundId: givenId }),
    status: 204,
    problems: ['not_found', 'conflict'],
  },
  createPrepayment: {
    method: 'POST',
    path: '/purchases/{id}/prepayments',
    access: 'user',
    summary: 'Bring instalments forward (antecipação)',
    description:
      'Instalments of future invoices move to the open one, with the discount that the bank gives for it as a credit there. It can be undone while that invoice is open.',
    params,
    body: newPrepayment,
    status: 201,
    answer: prepayment,
    example: { body: { installmentNumbers: [9, 10], discountAmount: 12.5 }, answer: examplePrepayment },
    problems: ['not_found', 'rule_broken', 'conflict'],
  },
  undoPrepayment: {
    method: 'DELETE',
    path: '/purchases/{id}/prepayments/{prepaymentId}',
    access: 'user',
    summary: 'Undo a prepayment',
    description:
      'The instalments go back to the invoices they were on. Refused (409) once the invoice that they were brought to has closed.',
    params: z.strictObject({ id: givenId, prepaymentId: givenId }),
    status: 204,
    problems: ['not_found', 'conflict'],
  },
} as const satisfies Routes;
