import { expect } from 'vitest';
import { createCard } from '../../functions/cards/create-card.ts';
import { createCharge } from '../../functions/cards/create-charge.ts';
import { createPrepayment } from '../../functions/cards/create-prepayment.ts';
import { createPurchase } from '../../functions/cards/create-purchase.ts';
import { createRefund } from '../../functions/cards/create-refund.ts';
import { deleteCharge } from '../../functions/cards/delete-charge.ts';
import { deletePurchase } from '../../functions/cards/delete-purchase.ts';
import { deleteRefund } from '../../functions/cards/delete-refund.ts';
import { followInvoices } from '../../functions/cards/follow-invoices.ts';
import { listCommitted } from '../../functions/cards/list-committed.ts';
import { listInvoices } from '../../functions/cards/list-invoices.ts';
import { invoiceNamed } from '../../functions/cards/numbered.ts';
import { payInvoice } from '../../functions/cards/pay-invoice.ts';
import { readInvoice } from '../../functions/cards/read-invoice.ts';
import { readLimit } from '../../functions/cards/read-limit.ts';
import { readPurchase } from '../../functions/cards/read-purchase.ts';
import { differencesOf } from '../../functions/cards/reconcile.ts';
import { undoPayment } from '../../functions/cards/undo-payment.ts';
import { undoPrepayment } from '../../functions/cards/undo-prepayment.ts';
import { updateCard } from '../../functions/cards/update-card.ts';
import { updateInvoice } from '../../functions/cards/update-invoice.ts';
import { updatePurchase } from '../../functions/cards/update-purchase.ts';
import { addDays } from '../../shared/calendar.ts';
import { centsOf } from '../../shared/money.ts';
import type { Item } from '../../shared/partition.ts';
import type { Action } from './card-actions.ts';
import { aCardsDomain, anAccount, categoryId } from './cards-context.ts';

/** A card's life, an action after the other; what is refused changes nothing. */
export async function aLife(start: string) {
  const domain = aCardsDomain(start);
  const { context, caller } = domain;
  const client = { userAgent: 'test', address: '127.0.0.1' };
  const base = { caller, params: undefined, query: undefined, body: undefined, ifMatch: undefined, client } as const;
  const { value: card } = await createCard(
    { ...base, body: { name: 'Cartão', limitAmount: 1_000_000, closingDay: 3, dueDay: 10 } },
    context,
  );
  const id = { id: card.id };
  let today = start;
  const purchases: string[] = [];
  const linked: { id: string; of: 'refund' | 'prepayment'; made: string }[] = [];
  const charges: { id: string; made: string }[] = [];
  const payments: { id: string; made: string }[] = [];
  const some = <T>(of: readonly T[], at: number): T | undefined => of[at % Math.max(1, of.length)];

  const invoices = async () =>
    (await listInvoices({ ...base, params: id, query: { limit: 100 } }, context)).items as unknown as {
      id: string;
      month: string;
      closingDate: string;
    }[];
  const month = async (ahead: number): Promise<string> => {
    const open = (await invoices()).at(-1)?.month ?? '2026-02';
    const [year = 0, of = 0] = open.split('-').map(Number);
    const at = year * 12 + of - 1 + ahead;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  };

  // biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one branch for each thing that people do, none of them deep.
  async function act(action: Action): Promise<void> {
    switch (action.kind) {
      case 'buy': {
        const made = await createPurchase(
          {
            ...base,
            params: id,
            body: {
              totalAmount: action.cents,
              purchaseDate: addDays(today, -action.daysAgo),
              installments: action.installments,
              firstInstallment: action.first,
              categoryId: action.category === 0 ? null : categoryId(action.category),
              ...(action.ahead !== undefined && { invoiceMonth: await month(action.ahead) }),
            },
          },
          context,
        );
        purchases.push(made.value.id);
        return;
      }
      case 'edit': {
        const of = some(purchases, action.at);
        if (!of) return;
        const body = {
          ...(action.cents !== undefined && { totalAmount: action.cents }),
          ...(action.daysAgo !== undefined && { purchaseDate: addDays(today, -action.daysAgo) }),
          ...(action.installments !== undefined && { installments: action.installments }),
          ...(action.category !== undefined && { categoryId: action.category === 0 ? null : categoryId(action.category) }),
          ...(action.ahead !== undefined && { invoiceMonth: action.ahead === null ? null : await month(action.ahead) }),
        };
        await updatePurchase({ ...base, params: { id: of }, body, ifMatch: '*' }, context);
        return;
      }
      case 'delete': {
        const of = some(purchases, action.at);
        if (!of) return;
        await deletePurchase({ ...base, params: { id: of } }, context);
        purchases.splice(purchases.indexOf(of), 1);
        return;
      }
      case 'refund': {
        const of = some(purchases, action.at);
        if (!of) return;
        const body = {
          ...(action.cents !== undefined && { amount: action.cents }),
          ...(action.number !== undefined && { installmentNumber: action.number }),
          ...(action.ahead !== undefined && { invoiceMonth: await month(action.ahead) }),
        };
        const made = await createRefund({ ...base, params: { id: of }, body }, context);
        linked.push({ id: of, of: 'refund', made: made.id });
        return;
      }
      case 'prepay': {
        const of = some(purchases, action.at);
        if (!of) return;
        const body = { installmentNumbers: action.numbers, discountAmount: action.discount };
        const made = await createPrepayment({ ...base, params: { id: of }, body }, context);
        linked.push({ id: of, of: 'prepayment', made: made.id });
        return;
      }
      case 'unlink': {
        const of = some(linked, action.at);
        if (!of) return;
        if (of.of === 'refund') await deleteRefund({ ...base, params: { id: of.id, refundId: of.made } }, context);
        else await undoPrepayment({ ...base, params: { id: of.id, prepaymentId: of.made } }, context);
        return;
      }
      case 'charge': {
        const of = some(await invoices(), action.at);
        if (!of) return;
        const amount = action.of === 'adjustment' ? action.cents || 1 : Math.abs(action.cents) || 1;
        const made = await createCharge({ ...base, params: { id: of.id }, body: { kind: action.of, amount } }, context);
        charges.push({ id: of.id, made: made.id });
        return;
      }
      case 'uncharge': {
        const of = some(charges, action.at);
        if (of) await deleteCharge({ ...base, params: { id: of.id, chargeId: of.made } }, context);
        return;
      }
      case 'pay': {
        const of = some(await invoices(), action.at);
        if (!of) return;
        const body = { accountId: anAccount, early: action.early, ...(action.cents !== undefined && { amount: action.cents }) };
        const made = await payInvoice({ ...base, params: { id: of.id }, body }, context);
        payments.push({ id: of.id, made: made.value.paymentId });
        return;
      }
      case 'unpay': {
        const of = some(payments, action.at);
        if (of) await undoPayment({ ...base, params: { id: of.id, paymentId: of.made } }, context);
        return;
      }
      case 'rule': {
        const { closingDay, dueDay, counted } = action;
        await updateCard({ ...base, params: id, body: { closingDay, dueDay, closingDayPurchases: counted }, ifMatch: '*' }, context);
        return;
      }
      case 'state': {
        const of = some(await invoices(), action.at);
        if (!of) return;
        const body = { closingDate: addDays(of.closingDate, action.days) };
        await updateInvoice({ ...base, params: { id: of.id }, body, ifMatch: '*' }, context);
        return;
      }
      case 'follow':
        await followInvoices(context, caller.userId, 1);
        return;
      case 'wait':
        today = addDays(today, action.days);
        domain.goTo(today);
    }
  }

  /** What must hold after every action. */
  async function check(): Promise<void> {
    expect(differencesOf(domain.items() as unknown as Item[])).toEqual([]);
    const limit = await readLimit({ ...base, params: id }, context);
    const cents = (amount: number): number => centsOf(amount);
    expect(cents(limit.available)).toBe(cents(limit.limitAmount) - cents(limit.used));
    let unpaid = 0;
    const onInvoices = new Map<string, number>();
    for (const { id: invoiceId } of await invoices()) {
      const { value: of } = await readInvoice({ ...base, params: { id: invoiceId } }, context);
      const sums = (amounts: readonly { amount: number }[]): number => amounts.reduce((sum, { amount }) => sum + cents(amount), 0);
      expect(sums(of.installments)).toBe(cents(of.purchasesAmount));
      expect(sums(of.charges)).toBe(cents(of.chargesAmount));
      expect(sums(of.refunds)).toBe(cents(of.refundsAmount));
      expect(sums(of.payments)).toBe(cents(of.paymentsAmount));
      const balance =
        cents(of.previousBalance) +
        cents(of.purchasesAmount) +
        cents(of.chargesAmount) -
        cents(of.refundsAmount) -
        cents(of.paymentsAmount);
      expect(cents(of.balance)).toBe(balance);
      expect(cents(of.totalAmount)).toBe(balance + cents(of.paymentsAmount));
      unpaid += balance - cents(of.carriedAmount);
      checkSettled(of.id, { bought: cents(of.previousBalance) + cents(of.purchasesAmount), balance });
      for (const { id: of_ } of of.installments) onInvoices.set(of_, (onInvoices.get(of_) ?? 0) + 1);
    }
    expect(cents(limit.used)).toBe(unpaid);
    checkTold();
    for (const of of purchases) {
      const { value } = await readPurchase({ ...base, params: { id: of } }, context);
      for (let number = value.firstInstallment; number <= value.installments; number++) expect(onInvoices.get(`${of}-${number}`)).toBe(1);
    }
    await listCommitted({ ...base, query: {} }, context);
  }

  /** What was told of an invoice: each once, and never that it falls due before it has closed. */
  function checkTold(): void {
    const told = domain.told().filter(({ name }) => ['invoice.closed', 'invoice.due_soon', 'invoice.overdue'].includes(name));
    const of = told.map(({ name, data }) => `${data.invoiceId} ${name} ${data.daysBefore ?? ''}`);
    expect(of).toEqual([...new Set(of)]);
  }

  /** The first invoice that closed since the card was entered. */
  const first = '2026-02';
  const settled = new Map<string, { readonly bought: number; readonly balance: number }>();
  /** Of a closed invoice what was bought and what earlier ones left stay for good; of one that was taken over all of it. */
  function checkSettled(invoiceId: string, now: { readonly bought: number; readonly balance: number }): void {
    const { month = '' } = invoiceNamed(caller.userId, invoiceId) ?? {};
    const items = new Map(domain.items().map((item) => [String(item.sk), item]));
    if (month > String(items.get('CARD#0001')?.cu ?? '') || month < first) return;
    const before = settled.get(month);
    if (before) expect(now.bought).toBe(before.bought);
    if (before && items.get(`INVOICE#${month}#0001`)?.ct) expect(now.balance).toBe(before.balance);
    settled.set(month, now);
  }

  return { act, check, domain, invoices };
}
