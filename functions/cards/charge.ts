import * as z from 'zod/mini';
import { calendarDate } from '../../shared/calendar.ts';
import { signedAmount } from '../../shared/money.ts';
import { ruleBroken } from '../../shared/rule-broken.ts';
import { writtenText } from '../../shared/written-text.ts';
import { givenId } from './card.ts';
import { type ChargeKind, chargeKinds } from './entry.ts';
import { type Invoice, remainingOf } from './invoice.ts';
import { texts } from './texts.pt-br.ts';

export const newCharge = z
  .strictObject({
    kind: z.enum(chargeKinds).check(
      z.meta({
        description:
          '`interest`, `iof`, `fine` and `annual_fee` add to the invoice, `cashback` takes off it; an `adjustment` does either, by its sign, and is the one that a closed invoice takes.',
      }),
    ),
    amount: signedAmount,
    date: z.exactOptional(calendarDate),
    description: z.exactOptional(z.nullable(writtenText(200, 'What it is', 'Juros do rotativo'))),
    categoryId: z.exactOptional(z.nullable(givenId)),
  })
  .check(
    z.refine(({ amount }) => amount !== 0, { error: texts.amountZero, path: ['amount'] }),
    z.refine(({ kind, amount }) => kind === 'adjustment' || amount > 0, { error: texts.onlyAdjustmentBelowZero, path: ['amount'] }),
  );

/** What a charge of this kind adds to an invoice, in cents. */
export const chargedCents = (kind: ChargeKind, amountCents: number): number => (kind === 'cashback' ? -amountCents : amountCents);

/**
 * Interest, IOF and fines for what was not paid in time come to no more than that debt itself (Lei 14.690/2023, art. 28): those of earlier invoices that are still owed count
 * in. Where nothing is overdue they are of something else (a withdrawal, a purchase abroad), and have no bound.
 * @throws Problem `rule_broken`, with what is left
 */
export function checkLateCharge(before: Invoice, { invoice, cents, today }: { invoice: Invoice; cents: number; today: string }): void {
  const unpaid = remainingOf(before);
  if (unpaid <= 0 || before.cycle.dueOn >= today) return;
  const charged = Math.min(unpaid, before.lateCents);
  const most = unpaid - charged - charged - invoice.ownLateCents;
  if (cents > most) throw ruleBroken('body.amount', texts.aboveDebt(Math.max(0, most)));
}
