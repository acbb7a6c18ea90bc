import * as z from 'zod/mini';
import { calendarDate, type Month, month } from '../../shared/calendar.ts';
import { amount, amountOrNothing, reaisOf, sum } from '../../shared/money.ts';
import { ruleBroken } from '../../shared/rule-broken.ts';
import type { Prepayment, Purchase } from './entry.ts';
import { type Instalment, instalmentsOf, mostInstallments } from './plan.ts';
import { texts } from './texts.pt-br.ts';

const installmentNumber = z.int().check(z.gte(1), z.lte(mostInstallments));

export const newPrepayment = z.strictObject({
  installmentNumbers: z.array(installmentNumber).check(
    z.minLength(1),
    z.maxLength(mostInstallments),
    z.refine((numbers) => new Set(numbers).size === numbers.length, texts.installmentTwice),
    z.meta({ description: 'Which instalments are brought forward; all of them on future invoices.', examples: [[9, 10]] }),
  ),
  discountAmount: z.exactOptional(amountOrNothing.check(z.meta({ description: 'What the bank takes off for it.' }))),
  date: z.exactOptional(calendarDate),
});

export const prepayment = z.strictObject({
  id: z.string(),
  purchaseId: z.string(),
  date: calendarDate,
  invoiceMonth: month.check(z.meta({ description: 'The invoice that they are on now.' })),
  discountAmount: amountOrNothing,
  installments: z.array(z.strictObject({ installmentNumber, amount, fromInvoiceMonth: month })),
});

export function presentPrepayment(of: Prepayment, { plan }: Purchase): z.input<typeof prepayment> {
  const cents = new Map(instalmentsOf(plan).map((each) => [each.number, each.cents]));
  return {
    id: of.id,
    purchaseId: of.purchaseId,
    date: of.date,
    invoiceMonth: of.month,
    discountAmount: reaisOf(of.discountCents),
    installments: Object.entries(of.movedFrom).map(([number, from]) => ({
      installmentNumber: Number(number),
      amount: reaisOf(cents.get(Number(number)) ?? 0),
      fromInvoiceMonth: from,
    })),
  };
}

/**
 * The instalments of these numbers, which lie ahead of the open invoice.
 * @throws Problem `rule_broken` where one is not kept here, does not lie ahead or was refunded, and where the discount is more than they come to
 */
export function broughtForward(
  purchase: Purchase,
  numbers: readonly number[],
  { open, discountCents }: { open: Month; discountCents: number },
): Instalment[] {
  const asked = instalmentsOf(purchase.plan).filter(({ number }) => numbers.includes(number));
  if (asked.length < numbers.length) throw ruleBroken('body.installmentNumbers', texts.noSuchInstallment);
  if (asked.some((each) => each.month <= open)) throw ruleBroken('body.installmentNumbers', texts.notAhead);
  if (asked.some(({ number }) => purchase.refunded[number])) throw ruleBroken('body.installmentNumbers', texts.alreadyRefunded);
  if (discountCents > sum(asked.map(({ cents }) => cents))) throw ruleBroken('body.discountAmount', texts.discountAbove);
  return asked;
}

/** The purchase with its instalments on other invoices; `undefined` for where the plan has them. */
export function withMoved(purchase: Purchase, to: ReadonlyMap<number, Month | undefined>): Purchase {
  const moved = { ...purchase.plan.moved };
  for (const [number, on] of to) {
    if (on === undefined) delete moved[number];
    else moved[number] = on;
  }
  const { moved: _, ...plan } = purchase.plan;
  return { ...purchase, plan: { ...plan, ...(Object.keys(moved).length > 0 && { moved }) } };
}
