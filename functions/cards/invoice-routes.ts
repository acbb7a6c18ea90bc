import * as z from 'zod/mini';
import { month } from '../../shared/calendar.ts';
import { pageQuery } from '../../shared/route/cursor.ts';
import type { Routes } from '../../shared/route/route.ts';
import { givenId } from './card.ts';
import { exampleInvoice, exampleSummary } from './examples.ts';
import { invoice, invoiceSummary } from './present-invoice.ts';
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
} as const satisfies Routes;
