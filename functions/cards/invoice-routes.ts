import * as z from 'zod/mini';
import { calendarDate, month } from '../../shared/calendar.ts';
import { total } from '../../shared/money.ts';
import { pageQuery } from '../../shared/route/cursor.ts';
import type { Routes } from '../../shared/route/route.ts';
import { givenId } from './card.ts';
import { newCharge } from './charge.ts';
import { exampleCard, exampleCharge, exampleInvoice, exampleReconciliation, exampleSummary } from './examples.ts';
import { newPayment } from './payment.ts';
import { charge, invoice, invoiceSummary } from './present-invoice.ts';
import { reconciliation } from './reconciliation.ts';
import { texts } from './texts.pt-br.ts';

const params = z.strictObject({ id: givenId });
const period = z
  .extend(pageQuery, { from: z.exactOptional(month), to: z.exactOptional(month) })
  .check(z.refine(({ from, to }) => !from || !to || from <= to, { error: texts.fromAfterTo, path: ['to'] }));

export const invoiceRoutes = {
  listInvoices: {
    method: 'GET',
    path: '/cards/{id}/invoices',
    access: 'user',
    summary: 'Invoices of a card, the latest due first',
    description: 'Those that have anything on them, future ones too, and the open one.',
    params,
    query: period,
    status: 200,
    answer: z.strictObject({ items: z.array(invoiceSummary), nextCursor: z.nullable(z.string()) }),
    example: { answer: { items: [exampleSummary], nextCursor: null } },
    problems: ['not_found', 'invalid_cursor'],
  },
  readInvoice: {
    method: 'GET',
    path: '/invoices/{id}',
    access: 'user',
    summary: 'One invoice with all that is on it',
    description:
      'Previous balance + purchases + charges − refunds − payments = balance, always. `future` before its days begin, `open` during them, then `closed`, `partially_paid` or `paid`, and `overdue` where something is owed after its due date.',
    params,
    status: 200,
    answer: invoice,
    versioned: true,
    example: { answer: exampleInvoice },
    problems: ['not_found'],
  },
  readReconciliation: {
    method: 'GET',
    path: '/invoices/{id}/reconciliation',
    access: 'user',
    summary: 'An invoice beside the bank’s',
    description:
      'Once a file of the invoice was imported: what is in both, what in one alone, where amounts differ, both totals and their difference. The file that was imported last counts, of those that say a total where any does; what the import took is gone with its undo. Payments and what was owed before are no items.',
    params,
    status: 200,
    answer: reconciliation,
    example: { answer: exampleReconciliation },
    problems: ['not_found'],
  },
  updateInvoice: {
    method: 'PUT',
    path: '/invoices/{id}',
    access: 'user',
    summary: 'State when an invoice closes',
    description:
      'As the bank does for a single invoice; it overrides the card’s rule for this one, and `null` gives it back to the rule. Between the closings of its neighbours, and not after it falls due. Purchases of the days between go with their day unless they were placed by hand. A closed invoice keeps its dates (409).',
    params,
    body: z.strictObject({ closingDate: z.nullable(calendarDate) }),
    status: 200,
    answer: invoice,
    versioned: true,
    needsIfMatch: true,
    example: { body: { closingDate: '2026-12-05' }, answer: { ...exampleInvoice, closingDate: '2026-12-05', lastDay: '2026-12-04' } },
    problems: ['not_found', 'rule_broken', 'conflict'],
  },
  createCharge: {
    method: 'POST',
    path: '/invoices/{id}/charges',
    access: 'user',
    summary: 'Put a charge on an invoice',
    description:
      'Interest, IOF, a fine, the annual fee, a cashback, or an adjustment, which may be negative. Interest, IOF and fines on what was not paid in time come to no more than that debt (422). A closed invoice takes adjustments alone (409); one whose rest a later invoice has taken over takes none.',
    params,
    body: newCharge,
    status: 201,
    answer: charge,
    example: { body: { kind: 'annual_fee', amount: 32.5, description: 'Anuidade' }, answer: exampleCharge },
    problems: ['not_found', 'rule_broken', 'conflict'],
  },
  deleteCharge: {
    method: 'DELETE',
    path: '/invoices/{id}/charges/{chargeId}',
    access: 'user',
    summary: 'Take a charge off an invoice',
    description: 'Off a closed one adjustments alone (409).',
    params: z.strictObject({ id: givenId, chargeId: givenId }),
    status: 204,
    problems: ['not_found', 'conflict'],
  },
  payInvoice: {
    method: 'POST',
    path: '/invoices/{id}/pay',
    access: 'user',
    summary: 'Pay an invoice',
    description:
      'All that is owed, or `amount`: a part, or more, which is carried to the open invoice at once. It becomes one debit of the account, marked as a card payment, which no statistic counts. An open invoice is paid with `early` alone (409 without it), a future one not at all, nor one where nothing is owed; what a later invoice has taken over is paid there. With an `Idempotency-Key` it is paid once, whatever is sent again.',
    params,
    body: newPayment,
    status: 201,
    answer: z.extend(invoice, { paymentId: z.string() }),
    versioned: true,
    example: {
      body: { accountId: 'a1-6f3c9d0b2a1e4f5d8c7b' },
      answer: { ...exampleInvoice, status: 'paid', paymentsAmount: 240, balance: 0, paymentId: '0195f7a0-5c9e-7c11-9d3e-2f6f5b9d1a01' },
    },
    problems: ['not_found', 'rule_broken', 'conflict'],
  },
  undoPayment: {
    method: 'DELETE',
    path: '/invoices/{id}/payments/{paymentId}',
    access: 'user',
    summary: 'Take a payment back',
    description:
      'What it paid is owed again, and the debit that it made goes. Refused (409) where a later invoice has closed with what it left.',
    params: z.strictObject({ id: givenId, paymentId: givenId }),
    status: 204,
    problems: ['not_found', 'conflict'],
  },
  listCommitted: {
    method: 'GET',
    path: '/installments',
    access: 'user',
    summary: 'What is committed, month by month',
    description:
      'From the month the user lives in, or `from`, to the last that anything falls due in, or `to`: instalments and charges less refunds, of all cards or one. Months without anything in between are there too. 10 years at most.',
    query: z
      .strictObject({ from: z.exactOptional(month), to: z.exactOptional(month), cardId: z.exactOptional(givenId) })
      .check(z.refine(({ from, to }) => !from || !to || from <= to, { error: texts.fromAfterTo, path: ['to'] })),
    status: 200,
    answer: z.strictObject({
      items: z.array(
        z.strictObject({
          month,
          amount: total,
          cards: z.array(z.strictObject({ cardId: z.string(), invoiceId: z.string(), amount: total })),
        }),
      ),
    }),
    example: {
      answer: {
        items: [{ month: '2026-12', amount: 240, cards: [{ cardId: exampleCard.id, invoiceId: exampleSummary.id, amount: 240 }] }],
      },
    },
    problems: ['not_found', 'rule_broken'],
  },
} as const satisfies Routes;
