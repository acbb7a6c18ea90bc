import * as z from 'zod/mini';
import { type CalendarDate, calendarDate, daysBetween, month } from '../../shared/calendar.ts';
import { reaisOf, signedAmount, sum, total } from '../../shared/money.ts';
import type { BankInvoice, BankInvoiceLine } from './bank-invoice.ts';
import type { Entry } from './entry.ts';
import { balanceOf, type Invoice } from './invoice.ts';
import { linesOf, owedCents } from './lines.ts';
import { invoiceIdOf } from './numbered.ts';

/*
 * The app's invoice and the bank's side by side, line by line. docs/rules/card-invoice-import.md
 */

const statuses = ['matched', 'different_amount', 'only_in_bank', 'only_in_app'] as const;
const kinds = ['purchase', 'refund', 'charge', 'credit', 'prepayment_discount'] as const;

const side = z.strictObject({
  date: calendarDate,
  description: z.nullable(z.string()),
  amount: total.check(z.meta({ description: 'What it adds to the invoice; below zero where it takes off.' })),
  kind: z.enum(kinds),
  installmentNumber: z.nullable(z.int()),
  installments: z.nullable(z.int()),
});

export const reconciliation = z.strictObject({
  invoiceId: z.string(),
  month,
  isReconciled: z
    .boolean()
    .check(z.meta({ description: 'Every line of either is in the other with the same amount, and the totals are the same.' })),
  difference: z
    .nullable(signedAmount)
    .check(z.meta({ description: 'The bank’s total less the app’s; `null` where no file said a total.' })),
  app: z.strictObject({ dueDate: calendarDate, closingDate: calendarDate, previousBalance: total, itemsAmount: total, totalAmount: total }),
  bank: z
    .nullable(
      z.strictObject({
        importId: z.string(),
        importedAt: z.iso.datetime(),
        dueDate: z.nullable(calendarDate),
        closingDate: z.nullable(calendarDate),
        previousBalance: z.nullable(total),
        paymentsAmount: total,
        itemsAmount: total,
        totalAmount: z.nullable(total),
      }),
    )
    .check(
      z.meta({
        description: 'As the file said that was imported last, of those that say a total where any does; `null` where none was imported.',
      }),
    ),
  items: z.array(
    z.strictObject({
      status: z.enum(statuses),
      entryId: z.nullable(z.string()).check(z.meta({ description: 'The purchase, refund or charge of the app.' })),
      difference: signedAmount.check(z.meta({ description: 'The bank’s amount less the app’s.' })),
      bank: z.nullable(z.extend(side, { cardEnd: z.nullable(z.string()) })),
      app: z.nullable(side),
    }),
  ),
});

/** A line of the app's invoice: an instalment, a refund, a charge. */
interface AppLine {
  readonly entry: Entry;
  readonly number: number | undefined;
  /** What it adds to the invoice. */
  readonly cents: number;
}

interface Pair {
  readonly bank?: BankInvoiceLine | undefined;
  readonly app?: AppLine | undefined;
}

/** Days that one thing may be apart in two books. */
const mostDays = 7;

const isItem = ({ kind }: BankInvoiceLine): boolean => kind !== 'payment' && kind !== 'previous_balance';

/** Lines of the two that are one: by the entry that a line became, then what has the same amount and nearly the same day, the nearest first; the rest alone. */
function pairsOf(entries: readonly Entry[], month: string, bank: BankInvoice | undefined): Pair[] {
  const app = entries.flatMap((entry) => appLines(entry, month));
  const lines = (bank?.lines ?? []).filter(isItem);
  const pairs: Pair[] = [];
  const left = { app: new Set(app), bank: new Set(lines) };
  const pair = (one: BankInvoiceLine, other: AppLine): void => {
    pairs.push({ bank: one, app: other });
    left.bank.delete(one);
    left.app.delete(other);
  };
  for (const line of lines) {
    const found = [...left.app].find(
      ({ entry, number }) =>
        entry.id === line.entryId && (entry.kind !== 'purchase' || entry.plan.count === 1 || number === line.installment?.number),
    );
    if (found) pair(line, found);
  }
  const near = [...left.bank]
    .flatMap((line) =>
      [...left.app]
        .filter(({ cents }) => cents === -line.cents)
        .map((found) => ({ line, found, days: daysApart(line.date, found.entry.date) })),
    )
    .filter(({ days }) => days <= mostDays)
    .toSorted((one, other) => one.days - other.days);
  for (const { line, found } of near) if (left.bank.has(line) && left.app.has(found)) pair(line, found);
  return [...pairs, ...[...left.bank].map((line) => ({ bank: line })), ...[...left.app].map((line) => ({ app: line }))];
}

const daysApart = (one: CalendarDate, other: CalendarDate): number => Math.abs(daysBetween(one, other));

function appLines(entry: Entry, month: string): AppLine[] {
  const here = linesOf(entry).filter((line) => line.month === month);
  if (entry.kind === 'purchase') return here.map((line) => ({ entry, number: line.number, cents: owedCents(line) }));
  return here.length === 0 ? [] : [{ entry, number: undefined, cents: sum(here.map(owedCents)) }];
}

interface Compared {
  readonly userId: string;
  readonly invoice: Invoice;
  readonly entries: readonly Entry[];
  readonly bank: BankInvoice | undefined;
}

export function presentReconciliation({ userId, invoice, entries, bank }: Compared): z.input<typeof reconciliation> {
  const items = pairsOf(entries, invoice.month, bank).map(presentPair);
  const totalCents = balanceOf(invoice) + invoice.paymentsCents;
  const differenceCents = bank?.totalCents === undefined ? undefined : bank.totalCents - totalCents;
  const areSame = items.every(({ status }) => status === 'matched');
  return {
    invoiceId: invoiceIdOf(userId, invoice),
    month: invoice.month,
    isReconciled: bank !== undefined && areSame && (differenceCents ?? 0) === 0,
    difference: differenceCents === undefined ? null : reaisOf(differenceCents),
    app: {
      dueDate: invoice.cycle.dueOn,
      closingDate: invoice.cycle.closesOn,
      previousBalance: reaisOf(invoice.previousCents),
      itemsAmount: reaisOf(totalCents - invoice.previousCents),
      totalAmount: reaisOf(totalCents),
    },
    bank: bank ? presentBank(bank) : null,
    items,
  };
}

function presentBank(bank: BankInvoice) {
  const reais = (cents: number | undefined) => (cents === undefined ? null : reaisOf(cents));
  return {
    importId: bank.importId,
    importedAt: new Date(bank.importedAt).toISOString(),
    dueDate: bank.dueOn ?? null,
    closingDate: bank.closedOn ?? null,
    previousBalance: reais(bank.previousCents),
    paymentsAmount: reaisOf(sum(bank.lines.filter(({ kind }) => kind === 'payment').map(({ cents }) => cents))),
    itemsAmount: reaisOf(-sum(bank.lines.filter(isItem).map(({ cents }) => cents)) || 0),
    totalAmount: reais(bank.totalCents),
  };
}

function presentPair({ bank, app }: Pair): z.input<typeof reconciliation>['items'][number] {
  const differenceCents = (bank ? -bank.cents : 0) - (app?.cents ?? 0);
  return {
    status: statusOf({ bank, app }, differenceCents),
    entryId: app?.entry.id ?? null,
    difference: reaisOf(differenceCents),
    bank: bank ? presentBankLine(bank) : null,
    app: app ? presentAppLine(app) : null,
  };
}

function statusOf({ bank, app }: Pair, differenceCents: number): (typeof statuses)[number] {
  if (!app) return 'only_in_bank';
  if (!bank) return 'only_in_app';
  return differenceCents === 0 ? 'matched' : 'different_amount';
}

const presentBankLine = ({ date, description, cents, kind, installment, cardEnd }: BankInvoiceLine) => ({
  date,
  description,
  amount: reaisOf(-cents || 0),
  kind: kind === 'payment' || kind === 'previous_balance' ? ('credit' as const) : kind,
  installmentNumber: installment?.number ?? null,
  installments: installment?.of ?? null,
  cardEnd: cardEnd ?? null,
});

const presentAppLine = ({ entry, number, cents }: AppLine) => ({
  date: entry.date,
  description: entry.description ?? null,
  amount: reaisOf(cents),
  kind: entry.kind === 'prepayment' ? ('prepayment_discount' as const) : entry.kind,
  installmentNumber: entry.kind === 'purchase' && entry.plan.count > 1 ? (number ?? null) : null,
  installments: entry.kind === 'purchase' && entry.plan.count > 1 ? entry.plan.count : null,
});
