import * as z from 'zod/mini';
import { calendarDate, month } from '../../shared/calendar.ts';
import { amount, reaisOf, sum, total } from '../../shared/money.ts';
import { writtenText } from '../../shared/written-text.ts';
import type { Stands } from '../transactions/published.ts';
import { givenId } from './card.ts';
import { knownHome, type Purchase } from './entry.ts';
import { idOf } from './numbered.ts';
import { mostInstallments, spanOf } from './plan.ts';

const installments = z
  .int()
  .check(
    z.gte(1),
    z.lte(mostInstallments),
    z.meta({ description: 'How many, one a month on consecutive invoices; they sum to the total, the odd cents on the first ones.' }),
  );
const firstInstallment = z.int().check(
  z.gte(1),
  z.lte(mostInstallments),
  z.meta({
    description:
      'The first one kept here, for a series joined midway: 4 of 10 keeps 4 to 10. `totalAmount` is the whole series all the same.',
  }),
);
const invoiceMonth = month.check(
  z.meta({
    description:
      'Places it by hand: the invoice, by the month it falls due in, of the first instalment kept here. Without it the day of the purchase decides.',
    examples: ['2026-12'],
  }),
);

const fields = { totalAmount: amount, purchaseDate: calendarDate };
const optional = {
  categoryId: z.exactOptional(z.nullable(givenId)),
  description: z.exactOptional(z.nullable(writtenText(200, 'What was bought', 'Geladeira'))),
  notes: z.exactOptional(z.nullable(writtenText(2000, 'What else there is to say', 'Garantia até 2029'))),
  installments: z.exactOptional(installments),
  firstInstallment: z.exactOptional(firstInstallment),
};

export const newPurchase = z.strictObject({ ...fields, ...optional, invoiceMonth: z.exactOptional(invoiceMonth) });

export const purchaseChange = z.strictObject({
  totalAmount: z.exactOptional(amount),
  purchaseDate: z.exactOptional(calendarDate),
  ...optional,
  invoiceMonth: z.exactOptional(z.nullable(invoiceMonth)),
});

export const purchase = z.strictObject({
  id: z.string(),
  cardId: z.string(),
  categoryId: z.nullable(z.string()),
  description: z.nullable(z.string()),
  notes: z.nullable(z.string()),
  totalAmount: amount,
  purchaseDate: calendarDate,
  installments: z.int(),
  firstInstallment: z.int(),
  firstInvoiceMonth: month,
  lastInvoiceMonth: month,
  isPlacedByHand: z
    .boolean()
    .check(z.meta({ description: 'Its owner said on which invoice it begins; a change of the closing date leaves it there.' })),
  refundedAmount: total.check(z.meta({ description: 'What was given back of it so far.' })),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});

export function presentPurchase(userId: string, of: Purchase, stands: Pick<Stands, 'categoryIdOf'>): z.input<typeof purchase> {
  const span = spanOf(of.plan);
  return {
    id: of.id,
    cardId: idOf(userId, 'card', knownHome(of.id).cardNumber),
    categoryId: stands.categoryIdOf(of.categoryNumber),
    description: of.description ?? null,
    notes: of.notes ?? null,
    totalAmount: reaisOf(of.plan.totalCents),
    purchaseDate: of.date,
    installments: of.plan.count,
    firstInstallment: of.plan.first,
    firstInvoiceMonth: span.from,
    lastInvoiceMonth: span.to,
    isPlacedByHand: of.isPlacedByHand,
    refundedAmount: reaisOf(sum(Object.values(of.refunded))),
    createdAt: new Date(of.createdAt).toISOString(),
    updatedAt: new Date(of.updatedAt).toISOString(),
  };
}

/** What an event says of a purchase: no words and no amount. */
export function outlineOf(userId: string, of: Purchase, stands: Pick<Stands, 'categoryIdOf'>) {
  const {
    cardId,
    categoryId,
    purchaseDate,
    installments: count,
    firstInvoiceMonth,
    lastInvoiceMonth,
  } = presentPurchase(userId, of, stands);
  return { cardId, categoryId, month: purchaseDate.slice(0, 7), installments: count, firstInvoiceMonth, lastInvoiceMonth };
}
