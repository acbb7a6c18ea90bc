import type { Context } from '../../functions/cards/context.ts';
import { createCard } from '../../functions/cards/create-card.ts';
import { createCharge } from '../../functions/cards/create-charge.ts';
import { createPrepayment } from '../../functions/cards/create-prepayment.ts';
import { createPurchase } from '../../functions/cards/create-purchase.ts';
import { createRefund } from '../../functions/cards/create-refund.ts';
import { followInvoices } from '../../functions/cards/follow-invoices.ts';
import { invoiceIdOf } from '../../functions/cards/numbered.ts';
import { payInvoice } from '../../functions/cards/pay-invoice.ts';
import { readInvoice } from '../../functions/cards/read-invoice.ts';
import { readLimit } from '../../functions/cards/read-limit.ts';
import { differencesOf } from '../../functions/cards/reconcile.ts';
import type { routes } from '../../functions/cards/routes.ts';
import { undoPayment } from '../../functions/cards/undo-payment.ts';
import type { Item } from '../../shared/partition.ts';
import type { RequestOf } from '../../shared/route/route.ts';
import { aCardsDomain, anAccount } from './cards-context.ts';

type BodyOf<Name extends keyof typeof routes> = RequestOf<(typeof routes)[Name]>['body'];

/** A card on a table in memory, entered on a day, and what people do with it: amounts go in as cents and come out as reais, as use cases have them. */
export async function oneCard(enteredOn: string, of: Partial<BodyOf<'createCard'>> = {}) {
  const domain = aCardsDomain(enteredOn);
  const { context, caller, goTo } = domain;
  const base = {
    caller,
    params: undefined,
    query: undefined,
    body: undefined,
    ifMatch: undefined,
    client: { userAgent: 'test', address: '127.0.0.1' },
  } as const;
  const { value: card } = await createCard(
    {
      ...base,
      body: { name: 'Cartão', limitAmount: 500_000, ...(of.closingDaysBeforeDue === undefined && { closingDay: 3 }), dueDay: 10, ...of },
    },
    context,
  );
  const id = (month: string): string => invoiceIdOf(caller.userId, { cardNumber: 1, month });
  const asked = <P, B>(params: P, body: B) => ({ ...base, params, body });

  return {
    domain,
    context: context satisfies Context,
    /** A request of theirs without what it asks for. */
    base,
    caller,
    goTo,
    card,
    buy: async (totalAmount: number, purchaseDate: string, more: Partial<BodyOf<'createPurchase'>> = {}) =>
      (await createPurchase(asked({ id: card.id }, { totalAmount, purchaseDate, ...more }), context)).value,
    refund: async (purchaseId: string, body: BodyOf<'createRefund'> = {}) => await createRefund(asked({ id: purchaseId }, body), context),
    prepay: async (purchaseId: string, installmentNumbers: number[], discountAmount = 0) =>
      await createPrepayment(asked({ id: purchaseId }, { installmentNumbers, discountAmount }), context),
    charge: async (month: string, kind: BodyOf<'createCharge'>['kind'], amount: number) =>
      await createCharge(asked({ id: id(month) }, { kind, amount }), context),
    pay: async (month: string, amount?: number) =>
      (await payInvoice(asked({ id: id(month) }, { accountId: anAccount, ...(amount !== undefined && { amount }) }), context)).value,
    undo: async (month: string, paymentId: string) => await undoPayment({ ...base, params: { id: id(month), paymentId } }, context),
    invoice: async (month: string) => (await readInvoice({ ...base, params: { id: id(month) } }, context)).value,
    limit: async () => await readLimit({ ...base, params: { id: card.id } }, context),
    /** What the schedule does when it comes, as often as it comes. */
    follow: async () => await followInvoices(context, caller.userId, 1),
    differences: () => differencesOf(domain.items() as unknown as Item[]),
  };
}
