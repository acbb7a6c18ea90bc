import * as z from 'zod/mini';
import { calendarDate, type Month, month } from '../../shared/calendar.ts';
import { amount, reaisOf, sum } from '../../shared/money.ts';
import { ruleBroken } from '../../shared/rule-broken.ts';
import { writtenText } from '../../shared/written-text.ts';
import type { CreditPart, Purchase, Refund } from './entry.ts';
import { type Instalment, instalmentsOf, mostInstallments } from './plan.ts';
import { texts } from './texts.pt-br.ts';

const installmentNumber = z.int().check(z.gte(1), z.lte(mostInstallments));

export const newRefund = z.strictObject({
  amount: z.exactOptional(amount),
  installmentNumber: z.exactOptional(
    installmentNumber.check(z.meta({ description: 'Of this instalment alone; without it, of the series.' })),
  ),
  date: z.exactOptional(calendarDate),
  invoiceMonth: z.exactOptional(
    month.check(
      z.meta({
        description: 'The invoice that has all of the credit, one that is paid too: then it is carried forward.',
        examples: ['2026-12'],
      }),
    ),
  ),
  description: z.exactOptional(z.nullable(writtenText(200, 'What it was', 'Produto devolvido'))),
});

export const refund = z.strictObject({
  id: z.string(),
  purchaseId: z.string(),
  amount,
  date: calendarDate,
  description: z.nullable(z.string()),
  parts: z
    .array(z.strictObject({ installmentNumber, amount, invoiceMonth: month }))
    .check(z.meta({ description: 'What it gives back of which instalment, and on which invoice the credit is.' })),
});

export const presentRefund = (of: Refund): z.input<typeof refund> => ({
  id: of.id,
  purchaseId: of.purchaseId,
  amount: reaisOf(sum(of.parts.map(({ cents }) => cents))),
  date: of.date,
  description: of.description ?? null,
  parts: of.parts.map(({ number, cents, month: on }) => ({ installmentNumber: number, amount: reaisOf(cents), invoiceMonth: on })),
});

interface Asked {
  readonly amount?: number | undefined;
  readonly installmentNumber?: number | undefined;
  readonly invoiceMonth?: Month | undefined;
}

/**
 * What a refund gives back of which instalment, and where. Of whole instalments those that are not billed yet are credited on their own invoices, which they leave at
 * nothing, and the others on the open one; a part of the price is a credit on the open one.
 * @throws Problem `rule_broken` above what was bought and not given back yet, and for an instalment that is not kept here
 */
export function partsOf(purchase: Purchase, asked: Asked, open: Month): CreditPart[] {
  const all = instalmentsOf(purchase.plan);
  const scope = all.filter(({ number }) => asked.installmentNumber === undefined || number === asked.installmentNumber);
  if (scope.length === 0) throw ruleBroken('body.installmentNumber', texts.noSuchInstallment);
  const left = scope
    .map((each) => ({ ...each, cents: each.cents - (purchase.refunded[each.number] ?? 0) }))
    .filter(({ cents }) => cents > 0);
  const most = sum(left.map(({ cents }) => cents));
  const cents = asked.amount ?? most;
  if (most === 0 || cents > most) throw ruleBroken('body.amount', texts.refundAboveBought(most));

  const isWhole = cents === most || asked.installmentNumber !== undefined;
  const place = ({ month: on }: Instalment): Month => asked.invoiceMonth ?? (isWhole && on > open ? on : open);
  let rest = cents;
  return left.flatMap((each) => {
    const part = Math.min(rest, each.cents);
    rest -= part;
    return part > 0 ? [{ number: each.number, cents: part, month: place(each) }] : [];
  });
}

/** The purchase with these parts given back, or taken back again (`-1`). */
export function withRefunded(purchase: Purchase, parts: readonly CreditPart[], sign: 1 | -1): Purchase {
  const refunded: Record<number, number> = { ...purchase.refunded };
  for (const { number, cents } of parts) {
    const now = (refunded[number] ?? 0) + sign * cents;
    if (now === 0) delete refunded[number];
    else refunded[number] = now;
  }
  return { ...purchase, refunded };
}
