import { cardOf } from '../../../functions/cards/card.ts';
import { balanceOf, type Invoice, invoiceOf, nameIn } from '../../../functions/cards/invoice.ts';
import { differencesOf } from '../../../functions/cards/reconcile.ts';
import type { Item } from '../../../shared/partition.ts';
import { Violation } from '../world.ts';
import { instalments, type Naive, naiveOf } from './naive.ts';

/** What closed invoices were when they were last looked at, by their key. */
export type Settled = Map<string, { readonly bought: number; readonly balance: number }>;

/**
 * That a person's items are right as they are now: after every commit, whatever else is under way.
 * @throws Violation
 */
export function checkItems(items: readonly Item[], settled: Settled): void {
  const naive = naiveOf(items);
  for (const card of items.filter(({ sk }) => sk.startsWith('CARD#')))
    same('C3 the limit is less what is not paid', card.sk, Number(card.u), naive.used.get(card.sk.slice('CARD#'.length)) ?? 0);
  checkInvoices(items, naive, settled);
  checkMonths(items, naive);
  checkLinks(naive);
  const [difference] = differencesOf(items);
  if (difference) throw new Violation('C9 reconciling finds nothing', JSON.stringify(difference));
}

function same(invariant: string, what: string, kept: number, right: number): void {
  if (kept !== right) throw new Violation(invariant, `${what} is ${kept}, and comes to ${right}`);
}

function checkInvoices(items: readonly Item[], naive: Naive, settled: Settled): void {
  const cards = new Map(items.filter(({ sk }) => sk.startsWith('CARD#')).map((item) => [item.sk, cardOf(item)]));
  const there = items.filter(({ sk }) => sk.startsWith('INVOICE#'));
  const invoices: Invoice[] = there.flatMap((item) => {
    const { month, cardNumber } = nameIn(item);
    const card = cards.get(`CARD#${String(cardNumber).padStart(4, '0')}`);
    return card ? [invoiceOf(card, month, item)] : [];
  });
  const keys = new Set([...naive.invoices.keys(), ...invoices.map(nameOf)]);
  for (const key of keys) {
    const right = naive.invoices.get(key) ?? { purchases: 0, charges: 0, refunds: 0, payments: 0 };
    const kept = invoices.find((each) => nameOf(each) === key);
    same('C1 an invoice is the sum of what is on it', `${key} purchases`, kept?.purchasesCents ?? 0, right.purchases);
    same('C1 an invoice is the sum of what is on it', `${key} charges`, kept?.chargesCents ?? 0, right.charges);
    same('C1 an invoice is the sum of what is on it', `${key} refunds`, kept?.refundsCents ?? 0, right.refunds);
    same('C1 an invoice is the sum of what is on it', `${key} payments`, kept?.paymentsCents ?? 0, right.payments);
  }
  for (const invoice of invoices) checkSettled(invoice, settled);
  for (const [sk, { number }] of cards) {
    const own = invoices.filter(({ cardNumber }) => cardNumber === number);
    const unpaid = own.reduce((sum, each) => sum + balanceOf(each) - each.carriedCents, 0);
    same('C2 what is owed is on one invoice', `${sk}, of what its invoices leave,`, unpaid, naive.used.get(sk.slice('CARD#'.length)) ?? 0);
  }
}

const nameOf = ({ month, cardNumber }: Pick<Invoice, 'month' | 'cardNumber'>): string => `${month} ${String(cardNumber).padStart(4, '0')}`;

/** Of a closed invoice what was bought and what earlier ones left stay for good; of one that was taken over all of it does. */
function checkSettled(invoice: Invoice, settled: Settled): void {
  if (!invoice.hasBeenClosed) return;
  const key = nameOf(invoice);
  const now = { bought: invoice.previousCents + invoice.purchasesCents, balance: balanceOf(invoice) };
  const before = settled.get(key);
  if (before) same('C4 a closed invoice takes no purchases', key, now.bought, before.bought);
  if (before && invoice.takenOverBy !== undefined && invoice.takenOverBy > invoice.month && settled.has(`${key} over`))
    same('C4 an invoice that was taken over changes no more', key, now.balance, before.balance);
  settled.set(key, now);
  if (invoice.takenOverBy !== undefined) settled.set(`${key} over`, now);
}

function checkMonths(items: readonly Item[], naive: Naive): void {
  const kept = new Map<string, number>(
    items
      .filter(({ sk }) => sk.startsWith('MONTH#'))
      .flatMap((item) =>
        Object.entries(item).flatMap(([name, cents]) =>
          /^s\d+$/.test(name) ? [[`${item.sk.slice(6)} ${name.slice(1)}`, Number(cents)] as const] : [],
        ),
      ),
  );
  for (const cell of new Set([...kept.keys(), ...naive.spent.keys()]))
    same('C5 months are what was spent in them', cell, kept.get(cell) ?? 0, naive.spent.get(cell) ?? 0);
}

/** Refunds and prepayments are of one purchase, which knows of them, and never more than it. */
function checkLinks({ entries }: Naive): void {
  for (const purchase of entries) {
    if (purchase.kind !== 'purchase') continue;
    const linked = entries.filter((each) => (each.kind === 'refund' || each.kind === 'prepayment') && each.purchaseId === purchase.id);
    if (
      linked
        .map(({ id }) => id)
        .sort()
        .join() !== [...purchase.linked].sort().join()
    )
      throw new Violation('C6 a purchase knows its refunds and prepayments', `${purchase.id} has ${purchase.linked.join()}`);
    if (linked.some(({ categoryNumber }) => categoryNumber !== purchase.categoryNumber))
      throw new Violation('C6 a refund counts where its purchase does', purchase.id);
    const back = linked.flatMap((each) => (each.kind === 'refund' ? each.parts : []));
    for (const { number, cents } of instalments(purchase)) {
      const given = back.filter((part) => part.number === number).reduce((sum, part) => sum + part.cents, 0);
      if (given > cents) throw new Violation('C6 no more is given back than was bought', `${purchase.id}-${number}: ${given} of ${cents}`);
      same('C6 a purchase knows what was given back', `${purchase.id}-${number}`, purchase.refunded[number] ?? 0, given);
    }
  }
}
