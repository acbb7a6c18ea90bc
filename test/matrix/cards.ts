import { expectStatus, type Person } from '../support/person.ts';
import { eventually } from '../support/world.ts';
import { type Declarations, reference, value } from './declaration.ts';

const aCard = { name: 'Cartão roxo', limitAmount: 5000, closingDay: 3, dueDay: 10 };

export async function cardIdOf(person: Person): Promise<string> {
  return expectStatus(await person.ask('POST', '/cards', { body: aCard }), 201).body.id;
}

async function cardCursorOf(person: Person): Promise<string> {
  await cardIdOf(person);
  await cardIdOf(person);
  return expectStatus(await person.ask('GET', '/cards?limit=1'), 200).body.nextCursor;
}

async function categoryIdOf(person: Person): Promise<string> {
  return expectStatus(await person.ask('GET', '/categories'), 200).body.items[0].id;
}

const aPurchaseOf = async (person: Person): Promise<Record<string, unknown>> => ({
  categoryId: await categoryIdOf(person),
  description: 'Geladeira',
  notes: 'Garantia até 2029',
  totalAmount: 2400,
  purchaseDate: await todayOf(person),
  installments: 10,
  firstInstallment: 2,
});

/** The day it is where the person lives. */
async function todayOf(person: Person): Promise<string> {
  const account = expectStatus(await person.ask('GET', '/accounts'), 200).body.items[0].id;
  return expectStatus(await person.ask('GET', `/accounts/${account}/balance`), 200).body.asOf;
}

interface Bought {
  readonly id: string;
  readonly cardId: string;
  readonly firstInvoiceMonth: string;
}

async function boughtBy(person: Person): Promise<Bought> {
  const path = `/cards/${await cardIdOf(person)}/purchases`;
  return expectStatus(await person.ask('POST', path, { body: await aPurchaseOf(person) }), 201).body;
}

async function invoicesOf(person: Person): Promise<{ readonly cardId: string; readonly invoiceId: string; readonly cursor: string }> {
  const { cardId } = await boughtBy(person);
  const { body } = expectStatus(await person.ask('GET', `/cards/${cardId}/invoices?limit=1`), 200);
  return { cardId, invoiceId: body.items[0].id, cursor: body.nextCursor };
}

const invoiceIdOf = async (person: Person): Promise<string> => (await invoicesOf(person)).invoiceId;

const purchaseIdOf = async (person: Person): Promise<string> => (await boughtBy(person)).id;

const accountIdOf = async (person: Person): Promise<string> => expectStatus(await person.ask('GET', '/accounts'), 200).body.items[0].id;

/** The open invoice of a card, with something on it. */
async function openInvoiceOf(person: Person): Promise<string> {
  const cardId = await cardIdOf(person);
  const body = { totalAmount: 100, purchaseDate: await todayOf(person) };
  expectStatus(await person.ask('POST', `/cards/${cardId}/purchases`, { body }), 201);
  return expectStatus(await person.ask('GET', `/cards/${cardId}/invoices?limit=1`), 200).body.items[0].id;
}

/** What was made at a path, by the two ids that its own path has. */
async function madeAt(person: Person, of: { readonly id: string; readonly path: string; readonly body: object; readonly name?: string }) {
  const { body } = expectStatus(await person.ask('POST', of.path, { body: of.body }), 201);
  return { id: of.id, made: String(body[of.name ?? 'id']) };
}

async function refundOf(person: Person) {
  const id = await purchaseIdOf(person);
  return await madeAt(person, { id, path: `/purchases/${id}/refunds`, body: { amount: 10 } });
}

async function prepaymentOf(person: Person) {
  const id = await purchaseIdOf(person);
  return await madeAt(person, { id, path: `/purchases/${id}/prepayments`, body: { installmentNumbers: [10] } });
}

async function chargeOf(person: Person) {
  const id = await openInvoiceOf(person);
  return await madeAt(person, { id, path: `/invoices/${id}/charges`, body: { kind: 'annual_fee', amount: 32.5 } });
}

/** A payment whose debit is in its account by now. */
async function paymentOf(person: Person) {
  const id = await openInvoiceOf(person);
  const body = { accountId: await accountIdOf(person), amount: 10, early: true };
  const payment = await madeAt(person, { id, path: `/invoices/${id}/pay`, body, name: 'paymentId' });
  const debited = async () => {
    const { items } = expectStatus(await person.ask('GET', '/transactions?payments=only'), 200).body;
    return items.find(({ paymentId }: { paymentId: string }) => paymentId === payment.made);
  };
  await eventually(debited, 20_000, 250);
  return payment;
}

async function purchaseCursorOf(person: Person): Promise<{ readonly cardId: string; readonly cursor: string }> {
  const { cardId } = await boughtBy(person);
  const path = `/cards/${cardId}/purchases`;
  expectStatus(await person.ask('POST', path, { body: await aPurchaseOf(person) }), 201);
  return { cardId, cursor: expectStatus(await person.ask('GET', `${path}?limit=1`), 200).body.nextCursor };
}

async function atItsVersion(person: Person, path: string): Promise<{ headers: Record<string, string> }> {
  return { headers: { 'if-match': expectStatus(await person.ask('GET', path), 200).headers.get('etag') ?? '' } };
}

const look = { 'body.name': value, 'body.brand': value, 'body.color': value, 'body.icon': value } as const;
const written = { 'body.description': value, 'body.notes': value, 'body.invoiceMonth': value } as const;

export const cards = {
  listCards: {
    call: async (person) => ({ query: { limit: 1, cursor: await cardCursorOf(person) } }),
    fields: { 'query.cursor': reference(cardCursorOf, { outcome: 'invalid_cursor' }) },
  },
  createCard: {
    call: async () => ({
      body: { ...aCard, closingDayPurchases: 'current', brand: 'Elo', color: '#8A05BE', icon: 'credit-card', isArchived: false },
    }),
    fields: look,
  },
  readCard: {
    call: async (person) => ({ params: { id: await cardIdOf(person) } }),
    fields: { 'params.id': reference(cardIdOf) },
  },
  updateCard: {
    call: async (person) => {
      const id = await cardIdOf(person);
      const body = {
        name: 'Nubank',
        limitAmount: 0,
        closingDaysBeforeDue: 7,
        dueDay: 15,
        closingDayPurchases: 'current',
        isArchived: true,
      };
      return {
        params: { id },
        ...(await atItsVersion(person, `/cards/${id}`)),
        body: { ...body, brand: null, color: '#8A05BE', icon: 'wallet' },
      };
    },
    fields: { ...look, 'params.id': reference(cardIdOf), 'body.closingRuleFrom': value },
  },
  removeCard: {
    call: async (person) => ({ params: { id: await cardIdOf(person) } }),
    fields: { 'params.id': reference(cardIdOf) },
  },
  readLimit: {
    call: async (person) => ({ params: { id: await cardIdOf(person) } }),
    fields: { 'params.id': reference(cardIdOf) },
  },
  createPurchase: {
    call: async (person) => ({ params: { id: await cardIdOf(person) }, body: await aPurchaseOf(person) }),
    fields: { ...written, 'params.id': reference(cardIdOf), 'body.categoryId': reference(categoryIdOf) },
  },
  listPurchases: {
    call: async (person) => {
      const { cardId, cursor } = await purchaseCursorOf(person);
      return { params: { id: cardId }, query: { limit: 1, cursor } };
    },
    fields: {
      'params.id': reference(cardIdOf),
      'query.categoryId': value,
      'query.cursor': reference(async (ana) => (await purchaseCursorOf(ana)).cursor, { outcome: 'invalid_cursor' }),
    },
  },
  readPurchase: {
    call: async (person) => ({ params: { id: await purchaseIdOf(person) } }),
    fields: { 'params.id': reference(purchaseIdOf) },
  },
  updatePurchase: {
    call: async (person) => {
      const id = await purchaseIdOf(person);
      const { headers } = await atItsVersion(person, `/purchases/${id}`);
      return { params: { id }, headers, body: { ...(await aPurchaseOf(person)), totalAmount: 2300, installments: 12, invoiceMonth: null } };
    },
    fields: { ...written, 'params.id': reference(purchaseIdOf), 'body.categoryId': reference(categoryIdOf) },
  },
  deletePurchase: {
    call: async (person) => ({ params: { id: await purchaseIdOf(person) } }),
    fields: { 'params.id': reference(purchaseIdOf) },
  },
  listInstallments: {
    call: async (person) => ({ params: { id: await purchaseIdOf(person) } }),
    fields: { 'params.id': reference(purchaseIdOf) },
  },
  createRefund: {
    call: async (person) => ({
      params: { id: await purchaseIdOf(person) },
      body: { amount: 10, installmentNumber: 3, date: await todayOf(person), description: 'Devolução' },
    }),
    fields: { 'params.id': reference(purchaseIdOf), 'body.description': value, 'body.invoiceMonth': value },
  },
  deleteRefund: {
    call: async (person) => {
      const { id, made } = await refundOf(person);
      return { params: { id, refundId: made } };
    },
    fields: {
      'params.id': reference(purchaseIdOf),
      'params.refundId': reference(async (ana) => (await refundOf(ana)).made),
    },
  },
  createPrepayment: {
    call: async (person) => ({
      params: { id: await purchaseIdOf(person) },
      body: { installmentNumbers: [9, 10], discountAmount: 12.5, date: await todayOf(person) },
    }),
    fields: { 'params.id': reference(purchaseIdOf) },
  },
  undoPrepayment: {
    call: async (person) => {
      const { id, made } = await prepaymentOf(person);
      return { params: { id, prepaymentId: made } };
    },
    fields: {
      'params.id': reference(purchaseIdOf),
      'params.prepaymentId': reference(async (ana) => (await prepaymentOf(ana)).made),
    },
  },
  updateInvoice: {
    call: async (person) => {
      const id = await openInvoiceOf(person);
      return { params: { id }, ...(await atItsVersion(person, `/invoices/${id}`)), body: { closingDate: null } };
    },
    fields: { 'params.id': reference(openInvoiceOf) },
  },
  createCharge: {
    call: async (person) => ({
      params: { id: await openInvoiceOf(person) },
      body: {
        kind: 'annual_fee',
        amount: 32.5,
        date: await todayOf(person),
        description: 'Anuidade',
        categoryId: await categoryIdOf(person),
      },
    }),
    fields: { 'params.id': reference(openInvoiceOf), 'body.description': value, 'body.categoryId': reference(categoryIdOf) },
  },
  deleteCharge: {
    call: async (person) => {
      const { id, made } = await chargeOf(person);
      return { params: { id, chargeId: made } };
    },
    fields: { 'params.id': reference(openInvoiceOf), 'params.chargeId': reference(async (ana) => (await chargeOf(ana)).made) },
  },
  payInvoice: {
    call: async (person) => ({
      params: { id: await openInvoiceOf(person) },
      body: { accountId: await accountIdOf(person), amount: 10, date: await todayOf(person), early: true },
    }),
    fields: { 'params.id': reference(openInvoiceOf), 'body.accountId': reference(accountIdOf) },
  },
  undoPayment: {
    call: async (person) => {
      const { id, made } = await paymentOf(person);
      return { params: { id, paymentId: made } };
    },
    fields: { 'params.id': reference(openInvoiceOf), 'params.paymentId': reference(async (ana) => (await paymentOf(ana)).made) },
  },
  listCommitted: {
    call: async (person) => ({ query: { from: '2026-11', to: '2027-10', cardId: await cardIdOf(person) } }),
    fields: { 'query.from': value, 'query.to': value, 'query.cardId': reference(cardIdOf) },
  },
  listInvoices: {
    call: async (person) => {
      const { cardId, cursor } = await invoicesOf(person);
      return { params: { id: cardId }, query: { limit: 1, cursor } };
    },
    fields: {
      'params.id': reference(cardIdOf),
      'query.from': value,
      'query.to': value,
      'query.cursor': reference(async (ana) => (await invoicesOf(ana)).cursor, { outcome: 'invalid_cursor' }),
    },
  },
  readInvoice: {
    call: async (person) => ({ params: { id: await invoiceIdOf(person) } }),
    fields: { 'params.id': reference(invoiceIdOf) },
  },
  readReconciliation: {
    call: async (person) => ({ params: { id: await invoiceIdOf(person) } }),
    fields: { 'params.id': reference(invoiceIdOf) },
  },
} satisfies Declarations<'cards'>;
