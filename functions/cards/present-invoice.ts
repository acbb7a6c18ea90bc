import * as z from 'zod/mini';
import { calendarDate, month } from '../../shared/calendar.ts';
import { amount, reaisOf, total } from '../../shared/money.ts';
import type { Stands } from '../transactions/published.ts';
import type { Card } from './card.ts';
import { type Charge, chargeKinds, type Entry, type Purchase } from './entry.ts';
import { balanceOf, type Invoice, type InvoiceState, invoiceStates } from './invoice.ts';
import { linesOf } from './lines.ts';
import { idOf, invoiceIdOf } from './numbered.ts';
import type { Payment } from './payment.ts';

const dates = { date: calendarDate, description: z.nullable(z.string()), categoryId: z.nullable(z.string()) };

export const installment = z.strictObject({
  id: z.string(),
  purchaseId: z.string(),
  installmentNumber: z.int(),
  installments: z.int(),
  amount,
  purchaseDate: calendarDate,
  description: z.nullable(z.string()),
  categoryId: z.nullable(z.string()),
  invoiceId: z.string(),
  invoiceMonth: month,
  dueDate: calendarDate,
  isPaid: z.boolean().check(z.meta({ description: 'Its invoice is paid.' })),
});

export const charge = z.strictObject({ id: z.string(), kind: z.enum(chargeKinds), amount: total, ...dates });
const refund = z.strictObject({
  id: z.string(),
  kind: z.enum(['refund', 'prepayment_discount']),
  purchaseId: z.string(),
  amount,
  ...dates,
});
const payment = z.strictObject({
  id: z.string(),
  amount,
  date: calendarDate,
  accountId: z.string(),
  createdAt: z.iso.datetime(),
});

export const invoiceSummary = z.strictObject({
  id: z.string(),
  cardId: z.string(),
  month,
  status: z.enum(invoiceStates),
  closingDate: calendarDate,
  dueDate: calendarDate,
  firstDay: calendarDate.check(z.meta({ description: 'The first day whose purchases it takes.' })),
  lastDay: calendarDate.check(
    z.meta({ description: 'The last one: the day before it closes, or that day itself by the card’s convention.' }),
  ),
  previousBalance: total.check(z.meta({ description: 'What earlier invoices left: owed above zero, a credit below it.' })),
  purchasesAmount: total,
  chargesAmount: total,
  refundsAmount: total,
  totalAmount: total.check(z.meta({ description: 'What it asks for: previous balance + purchases + charges − refunds.' })),
  paymentsAmount: total,
  balance: total.check(
    z.meta({ description: 'The total less the payments. Below zero the bank owes it, and the next invoice begins with it.' }),
  ),
  carriedAmount: total.check(z.meta({ description: 'What of the balance is the previous balance of a later invoice by now.' })),
});

export const invoice = z.extend(invoiceSummary, {
  installments: z.array(installment),
  charges: z.array(charge),
  refunds: z.array(refund),
  payments: z.array(payment),
});

interface Of {
  readonly userId: string;
  readonly invoice: Invoice;
  readonly state: InvoiceState;
}

export function presentSummary({ userId, invoice: of, state }: Of): z.input<typeof invoiceSummary> {
  const balanceCents = balanceOf(of);
  return {
    id: invoiceIdOf(userId, of),
    cardId: idOf(userId, 'card', of.cardNumber),
    month: of.month,
    status: state,
    closingDate: of.cycle.closesOn,
    dueDate: of.cycle.dueOn,
    firstDay: of.cycle.firstDay,
    lastDay: of.cycle.lastDay,
    previousBalance: reaisOf(of.previousCents),
    purchasesAmount: reaisOf(of.purchasesCents),
    chargesAmount: reaisOf(of.chargesCents),
    refundsAmount: reaisOf(of.refundsCents),
    totalAmount: reaisOf(balanceCents + of.paymentsCents),
    paymentsAmount: reaisOf(of.paymentsCents),
    balance: reaisOf(balanceCents),
    carriedAmount: reaisOf(of.carriedCents),
  };
}

interface Details extends Of {
  readonly entries: readonly Entry[];
  readonly payments: readonly Payment[];
  readonly stands: Pick<Stands, 'categoryIdOf'>;
}

/** The invoice with all that it is the sum of. */
export function presentInvoice(of: Details): z.input<typeof invoice> {
  const { entries, payments, stands, invoice: named } = of;
  const here = entries.flatMap((entry) =>
    linesOf(entry)
      .filter((line) => line.month === named.month)
      .map((line) => ({ entry, line })),
  );
  return {
    ...presentSummary(of),
    installments: here.flatMap(({ entry, line }) =>
      entry.kind === 'purchase' ? [presentInstallment(entry, { ...of, number: line.number ?? 1, cents: line.cents })] : [],
    ),
    charges: here.flatMap(({ entry }) => (entry.kind === 'charge' ? [presentCharge(entry, stands)] : [])),
    refunds: here.flatMap(({ entry, line }) =>
      entry.kind === 'refund' || entry.kind === 'prepayment'
        ? [
            {
              id: entry.id,
              kind: entry.kind === 'refund' ? ('refund' as const) : ('prepayment_discount' as const),
              purchaseId: entry.purchaseId,
              amount: reaisOf(line.cents),
              ...said(entry, stands),
            },
          ]
        : [],
    ),
    payments: payments.map(presentPayment),
  };
}

const said = ({ date, description, categoryNumber }: Entry, stands: Pick<Stands, 'categoryIdOf'>) => ({
  date,
  description: description ?? null,
  categoryId: stands.categoryIdOf(categoryNumber),
});

export const presentCharge = (of: Charge, stands: Pick<Stands, 'categoryIdOf'>): z.input<typeof charge> => ({
  id: of.id,
  kind: of.chargeKind,
  amount: reaisOf(of.cents),
  ...said(of, stands),
});

const presentPayment = ({ id, cents, date, accountId, createdAt }: Payment): z.input<typeof payment> => ({
  id,
  amount: reaisOf(cents),
  date,
  accountId,
  createdAt: new Date(createdAt).toISOString(),
});

interface OnInvoice extends Of {
  readonly number: number;
  readonly cents: number;
  readonly stands: Pick<Stands, 'categoryIdOf'>;
}

export const presentInstallment = (
  of: Purchase,
  { userId, invoice: on, state, number, cents, stands }: OnInvoice,
): z.input<typeof installment> => ({
  id: `${of.id}-${number}`,
  purchaseId: of.id,
  installmentNumber: number,
  installments: of.plan.count,
  amount: reaisOf(cents),
  purchaseDate: of.date,
  description: of.description ?? null,
  categoryId: stands.categoryIdOf(of.categoryNumber),
  invoiceId: invoiceIdOf(userId, on),
  invoiceMonth: on.month,
  dueDate: on.cycle.dueOn,
  isPaid: state === 'paid',
});

/** Whether the card and the invoices that it was made of are the same as those of another answer. */
export const invoiceVersion = (card: Card, { changes }: Invoice): string => `${card.calendarVersion}-${changes}`;
