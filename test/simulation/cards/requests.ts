import type { Context } from '../../../functions/cards/context.ts';
import { createCard } from '../../../functions/cards/create-card.ts';
import { createCharge } from '../../../functions/cards/create-charge.ts';
import { createPrepayment } from '../../../functions/cards/create-prepayment.ts';
import { createPurchase } from '../../../functions/cards/create-purchase.ts';
import { createRefund } from '../../../functions/cards/create-refund.ts';
import { deleteCharge } from '../../../functions/cards/delete-charge.ts';
import { deletePurchase } from '../../../functions/cards/delete-purchase.ts';
import { deleteRefund } from '../../../functions/cards/delete-refund.ts';
import type { Entry } from '../../../functions/cards/entry.ts';
import { idOf, invoiceIdOf } from '../../../functions/cards/numbered.ts';
import { payInvoice } from '../../../functions/cards/pay-invoice.ts';
import { paymentOf } from '../../../functions/cards/payment.ts';
import { routes } from '../../../functions/cards/routes.ts';
import { undoPayment } from '../../../functions/cards/undo-payment.ts';
import { undoPrepayment } from '../../../functions/cards/undo-prepayment.ts';
import { updateCard } from '../../../functions/cards/update-card.ts';
import { updateInvoice } from '../../../functions/cards/update-invoice.ts';
import { updatePurchase } from '../../../functions/cards/update-purchase.ts';
import { addDays, type CalendarDate } from '../../../shared/calendar.ts';
import type { Item } from '../../../shared/partition.ts';
import type { RequestOf, Route } from '../../../shared/route/route.ts';
import { anAccount, categoryId } from '../../support/cards-context.ts';
import { type Asked, by } from '../action.ts';
import type { Chance } from '../chance.ts';
import { later } from './naive.ts';

/** A request as a person's app sends it, and sends it again. */
export interface Request {
  readonly name: string;
  readonly route: Route;
  readonly asked: Asked;
  readonly useCase: (request: never, context: Context) => Promise<unknown>;
  /** What of the rows it may change, at most: purchases and what is beside them, and payments. */
  readonly writes: (rows: readonly Row[]) => boolean;
}

/** A row that a commit changed: an entry or a payment. */
export interface Row {
  readonly kind: Entry['kind'] | 'payment';
  readonly before: Entry | ReturnType<typeof paymentOf> | undefined;
  readonly after: Entry | ReturnType<typeof paymentOf> | undefined;
}

export interface Knowing {
  readonly chance: Chance;
  readonly userId: string;
  readonly today: CalendarDate;
  readonly items: readonly Item[];
  readonly entries: readonly Entry[];
  readonly key: string;
}

const request = <R extends Route>(of: {
  readonly name: string;
  readonly route: R;
  readonly asked: Omit<Asked<R>, 'caller' | keyof ReturnType<typeof by>> & Record<string, unknown>;
  readonly useCase: (request: RequestOf<R>, context: Context) => Promise<unknown>;
  readonly writes: Request['writes'];
  readonly userId: string;
}): Request => ({
  name: of.name,
  route: of.route,
  asked: { ...by(of.userId), ...of.asked },
  useCase: of.useCase,
  writes: of.writes,
});

const isNew = (row: Row, kind: Row['kind']): boolean => row.kind === kind && !row.before && row.after !== undefined;
const isEdited = (row: Row): boolean => row.kind === 'purchase' && row.before !== undefined && row.after !== undefined;
const only = (rows: readonly Row[], ...each: ((row: Row) => boolean)[]): boolean =>
  rows.length === each.length && each.every((fits) => rows.filter(fits).length === 1);
const isOf = (row: Row, kind: Row['kind'], cents: number): boolean =>
  isNew(row, kind) && (row.after as { readonly cents?: number }).cents === cents;

const totalOf = (row: Row): number | undefined => {
  const entry = row.after as Entry | undefined;
  if (entry?.kind === 'purchase') return entry.plan.totalCents;
  return entry?.kind === 'refund' ? entry.parts.reduce((sum, { cents }) => sum + cents, 0) : undefined;
};

/** Something that somebody who knows all of this asks for; nothing where there is nothing to ask. */
export function someRequest(knowing: Knowing): Request | undefined {
  const { chance, items } = knowing;
  const cards = items.filter(({ sk }) => sk.startsWith('CARD#')).length;
  if (cards === 0 || (cards < 2 && chance.happens(0.02))) return someCard(knowing);
  return chance.weighted(asks)?.ask(knowing);
}

const asks: readonly { readonly weight: number; ask(knowing: Knowing): Request | undefined }[] = [
  { weight: 8, ask: somePurchase },
  { weight: 4, ask: someEdit },
  { weight: 1, ask: (knowing) => ofPurchase(knowing, (id) => deletion(knowing, id)) },
  { weight: 4, ask: (knowing) => ofPurchase(knowing, (id) => refunding(knowing, id)) },
  { weight: 3, ask: (knowing) => ofPurchase(knowing, (id) => prepaying(knowing, id)) },
  { weight: 3, ask: someUnlinking },
  { weight: 3, ask: someCharge },
  { weight: 1, ask: someUncharging },
  { weight: 7, ask: somePayment },
  { weight: 3, ask: someUndoing },
  { weight: 2, ask: someRule },
  { weight: 1, ask: someStatement },
];

const someCard = ({ chance, userId, key }: Knowing): Request =>
  request({
    name: 'card',
    userId,
    route: routes.createCard,
    useCase: createCard,
    asked: {
      body: {
        name: 'Cartão',
        limitAmount: 500_000,
        dueDay: chance.whole(1, 31),
        ...(chance.happens(0.7) ? { closingDay: chance.whole(1, 31) } : { closingDaysBeforeDue: chance.whole(1, 28) }),
        ...(chance.happens(0.3) && { closingDayPurchases: 'current' as const }),
      },
      idempotencyKey: key,
    },
    writes: (rows) => rows.length === 0,
  });

/** One of the person's cards, by its number. */
const someNumber = ({ chance, items }: Knowing): number =>
  chance.whole(1, Math.max(1, items.filter(({ sk }) => sk.startsWith('CARD#')).length));

function somePurchase(knowing: Knowing): Request {
  const { chance, userId, today, key } = knowing;
  const cents = chance.oneOf([chance.whole(48, 2_000), 100_00, 1_000_00, 89_90]) ?? 0;
  return request({
    name: 'buys',
    userId,
    route: routes.createPurchase,
    useCase: createPurchase,
    asked: {
      params: { id: idOf(userId, 'card', someNumber(knowing)) },
      body: {
        totalAmount: cents,
        purchaseDate: addDays(today, chance.whole(-35, 4)),
        installments: chance.oneOf([1, 1, 2, 3, 12, 48]) ?? 1,
        ...(chance.happens(0.1) && { firstInstallment: chance.whole(1, 3) }),
        ...(chance.happens(0.6) && { categoryId: categoryId(chance.whole(1, 3)) }),
        ...(chance.happens(0.1) && { invoiceMonth: later(today.slice(0, 7), chance.whole(0, 3)) }),
      },
      idempotencyKey: key,
    },
    writes: (rows) => only(rows, (row) => isNew(row, 'purchase') && totalOf(row) === cents),
  });
}

const purchaseIds = ({ entries }: Knowing): string[] => entries.filter(({ kind }) => kind === 'purchase').map(({ id }) => id);

function ofPurchase(knowing: Knowing, ask: (id: string) => Request): Request | undefined {
  const id = knowing.chance.oneOf(purchaseIds(knowing));
  return id === undefined ? undefined : ask(id);
}

function someEdit(knowing: Knowing): Request | undefined {
  const { chance, userId, today } = knowing;
  const found = chance.oneOf(knowing.entries.filter(({ kind }) => kind === 'purchase'));
  if (!found) return undefined;
  const totalAmount = chance.happens(0.4) ? chance.whole(48, 90_000) : undefined;
  const body = {
    ...(totalAmount !== undefined && { totalAmount }),
    ...(chance.happens(0.3) && { purchaseDate: addDays(today, chance.whole(-35, 4)) }),
    ...(chance.happens(0.2) && { installments: chance.oneOf([1, 2, 5]) ?? 1 }),
    ...(chance.happens(0.4) && { categoryId: categoryId(chance.whole(1, 3)) }),
    ...(chance.happens(0.15) && { invoiceMonth: chance.happens(0.3) ? null : later(today.slice(0, 7), chance.whole(0, 3)) }),
  };
  return request({
    name: 'edits',
    userId,
    route: routes.updatePurchase,
    useCase: updatePurchase,
    asked: { params: { id: found.id }, body, ifMatch: String(found.version) },
    writes: (rows) =>
      rows.filter(isEdited).length === 1 &&
      rows.every((row) => row.before !== undefined && row.after !== undefined) &&
      (totalAmount === undefined || rows.some((row) => totalOf(row) === totalAmount)),
  });
}

const deletion = ({ userId }: Knowing, id: string): Request =>
  request({
    name: 'deletes',
    userId,
    route: routes.deletePurchase,
    useCase: deletePurchase,
    asked: { params: { id } },
    writes: (rows) => rows.every(({ after }) => after === undefined) && rows.filter(({ kind }) => kind === 'purchase').length === 1,
  });

function refunding({ chance, userId, today, key }: Knowing, id: string): Request {
  const amount = chance.happens(0.5) ? chance.whole(1, 30_000) : undefined;
  return request({
    name: 'is refunded',
    userId,
    route: routes.createRefund,
    useCase: createRefund,
    asked: {
      params: { id },
      body: {
        ...(amount !== undefined && { amount }),
        ...(chance.happens(0.4) && { installmentNumber: chance.whole(1, 3) }),
        ...(chance.happens(0.3) && { invoiceMonth: later(today.slice(0, 7), chance.whole(-2, 2)) }),
      },
      idempotencyKey: key,
    },
    writes: (rows) => only(rows, isEdited, (row) => isNew(row, 'refund') && (amount === undefined || totalOf(row) === amount)),
  });
}

const prepaying = ({ chance, userId, key }: Knowing, id: string): Request =>
  request({
    name: 'prepays',
    userId,
    route: routes.createPrepayment,
    useCase: createPrepayment,
    asked: {
      params: { id },
      body: { installmentNumbers: [chance.whole(2, 12)], discountAmount: chance.whole(0, 40) },
      idempotencyKey: key,
    },
    writes: (rows) => only(rows, isEdited, (row) => isNew(row, 'prepayment')),
  });

function someUnlinking({ chance, userId, entries }: Knowing): Request | undefined {
  const found = chance.oneOf(entries.filter((each) => each.kind === 'refund' || each.kind === 'prepayment'));
  if (found?.kind !== 'refund' && found?.kind !== 'prepayment') return undefined;
  const of = { userId, writes: (rows: readonly Row[]) => only(rows, isEdited, (row) => row.kind === found.kind && !row.after) };
  return found.kind === 'refund'
    ? request({
        ...of,
        name: 'takes a refund back',
        route: routes.deleteRefund,
        useCase: deleteRefund,
        asked: { params: { id: found.purchaseId, refundId: found.id } },
      })
    : request({
        ...of,
        name: 'undoes a prepayment',
        route: routes.undoPrepayment,
        useCase: undoPrepayment,
        asked: { params: { id: found.purchaseId, prepaymentId: found.id } },
      });
}

/** An invoice of around today, or the last one that was closed. */
function someInvoice(knowing: Knowing): string {
  const { chance, userId, today, items } = knowing;
  const closed = items.flatMap(({ sk, cu }) =>
    sk.startsWith('CARD#') && cu ? [{ cardNumber: Number(sk.slice(5)), month: String(cu) }] : [],
  );
  const last = chance.happens(0.5) ? chance.oneOf(closed) : undefined;
  if (last) return invoiceIdOf(userId, last);
  return invoiceIdOf(userId, { cardNumber: someNumber(knowing), month: later(today.slice(0, 7), chance.whole(-2, 1)) });
}

function someCharge(knowing: Knowing): Request {
  const { chance, userId, key } = knowing;
  const kind = chance.oneOf(['interest', 'iof', 'fine', 'annual_fee', 'cashback', 'adjustment', 'adjustment'] as const) ?? 'fine';
  const amount = kind === 'adjustment' && chance.happens(0.5) ? -chance.whole(1, 20_000) : chance.whole(1, 9_000);
  return request({
    name: 'is charged',
    userId,
    route: routes.createCharge,
    useCase: createCharge,
    asked: { params: { id: someInvoice(knowing) }, body: { kind, amount }, idempotencyKey: key },
    writes: (rows) => only(rows, (row) => isOf(row, 'charge', kind === 'cashback' ? -amount : amount)),
  });
}

function someUncharging({ chance, userId, entries }: Knowing): Request | undefined {
  const found = chance.oneOf(entries.filter(({ kind }) => kind === 'charge'));
  if (found?.kind !== 'charge') return undefined;
  const id = invoiceIdOf(userId, { cardNumber: Number(found.id.split('-')[0]), month: found.month });
  return request({
    name: 'takes a charge off',
    userId,
    route: routes.deleteCharge,
    useCase: deleteCharge,
    asked: { params: { id, chargeId: found.id } },
    writes: (rows) => only(rows, (row) => row.kind === 'charge' && !row.after),
  });
}

function somePayment(knowing: Knowing): Request {
  const { chance, userId, key } = knowing;
  const amount = chance.happens(0.5) ? chance.whole(1, chance.happens(0.3) ? 400_000 : 60_000) : undefined;
  return request({
    name: 'pays',
    userId,
    route: routes.payInvoice,
    useCase: payInvoice,
    asked: {
      params: { id: someInvoice(knowing) },
      body: { accountId: anAccount, early: chance.happens(0.3), ...(amount !== undefined && { amount }) },
      idempotencyKey: key,
    },
    writes: (rows) => only(rows, (row) => (amount === undefined ? isNew(row, 'payment') : isOf(row, 'payment', amount))),
  });
}

function someUndoing({ chance, userId, items }: Knowing): Request | undefined {
  const found = chance.oneOf(items.filter(({ sk }) => sk.startsWith('Y#')));
  if (!found) return undefined;
  const [, card = '', month = ''] = found.sk.split('#');
  return request({
    name: 'takes a payment back',
    userId,
    route: routes.undoPayment,
    useCase: undoPayment,
    asked: { params: { id: invoiceIdOf(userId, { cardNumber: Number(card), month }), paymentId: paymentOf(found).id } },
    writes: (rows) =>
      only(rows, (row) => row.kind === 'payment' && (row.before as { undoneAt?: number } | undefined)?.undoneAt === undefined),
  });
}

function someRule(knowing: Knowing): Request {
  const { chance, userId } = knowing;
  return request({
    name: 'changes the card',
    userId,
    route: routes.updateCard,
    useCase: updateCard,
    asked: {
      params: { id: idOf(userId, 'card', someNumber(knowing)) },
      body: {
        limitAmount: chance.whole(0, 900_000),
        ...(chance.happens(0.6) && { closingDay: chance.whole(1, 31), dueDay: chance.whole(1, 31) }),
      },
      ifMatch: '*',
    },
    writes: (rows) => rows.every((row) => row.before !== undefined && row.after !== undefined),
  });
}

function someStatement(knowing: Knowing): Request {
  return request({
    name: 'states a closing',
    userId: knowing.userId,
    route: routes.updateInvoice,
    useCase: updateInvoice,
    asked: {
      params: { id: someInvoice(knowing) },
      body: { closingDate: addDays(knowing.today, knowing.chance.whole(-3, 25)) },
      ifMatch: '*',
    },
    writes: (rows) => rows.every((row) => row.before !== undefined && row.after !== undefined),
  });
}
