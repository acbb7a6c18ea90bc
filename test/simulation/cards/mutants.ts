import type { Mutant } from '../plant.ts';

const at =
  (file: string) =>
  (name: string, find: string, replace: string): Mutant => ({ name, file: `functions/cards/${file}`, find, replace });

const change = at('change.ts');
const carry = at('carry.ts');

/** Bugs that people really write in cards; each must be found by the simulation of cards. */
export const cardMutants: readonly Mutant[] = [
  at('plan.ts')(
    'a series that is joined midway begins where it would have begun',
    'monthAfter(firstMonth, index + 1 - first)',
    'monthAfter(firstMonth, index)',
  ),
  change('an edited purchase stays on the invoices it was on', '(before ? [less(sumsOf(before))] : [])', '[]'),
  change('who says when an invoice closes does not look for what is bought meanwhile', 'w: card.changes || undefined', ''),
  change(
    'a purchase that is written while the schedule closes its invoice is on the closed one',
    'sn: card.followed.steps || undefined,',
    '',
  ),
  change(
    'what goes to other invoices keeps its copy where it was',
    '...(old && old !== now ? [store.remove(userId, old, { exists: true })] : []),',
    '',
  ),
  at('pay-invoice.ts')(
    'an invoice is paid twice when the request is sent again',
    "idempotencyKey ? derivedId(userId, 'payment', params.id, idempotencyKey) : context.ids.next()",
    'context.ids.next()',
  ),
  at('pay-invoice.ts')('a payment frees nothing of the limit', "[keyOf('card', invoice.cardNumber), new Map([['u', -cents]])],", ''),
  at('refund.ts')('more is given back than was bought', '(purchase.refunded[each.number] ?? 0)', '0'),
  at('update-purchase.ts')(
    'a refund stays in the category that its purchase was in',
    'before.categoryNumber === after.categoryNumber ? []',
    'true ? []',
  ),
  at('placement.ts')(
    'a closed invoice takes a purchase',
    "if (isClosed(invoice, card, today)) throw new Problem('conflict', refusals[how](invoice.month, openMonth(card, today)));",
    '',
  ),
  carry('a credit is carried on a second time', 'creditOf(after) - invoice.carriedCents', 'creditOf(after)'),
  carry('a credit that an invoice closes with is lost', 'together(...owed, credit)', 'together(...owed)'),
  at('follow-invoices.ts')('an invoice that was taken over can be paid twice', '{ ct: invoice.month }', '{}'),
  at('followed.ts')('a warning is given again', 'warned === 3 ||', ''),
  at('followed.ts')('an invoice is overdue for ever', 'awaited: others, steps', 'awaited, steps'),
  at('followed.ts')('the schedule does not find the card again', 'closedUpTo: step.month, awaited', 'closedUpTo, awaited'),
  at('find-invoice.ts')(
    'an instalment that was brought forward before the first one is not shown',
    'monthAfter(month, mostMonthsSpanned)',
    'monthAfter(month, 0)',
  ),
];
