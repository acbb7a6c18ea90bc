import { expectStatus, type Person } from '../support/person.ts';
import { type Declarations, reference, value } from './declaration.ts';

const aCard = { name: 'Cartão roxo', limitAmount: 5000, closingDay: 3, dueDay: 10 };

async function cardIdOf(person: Person): Promise<string> {
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
  readLimit: {
    call: async (person) => ({ params: { id: await cardIdOf(person) } }),
    fields: { 'params.id': reference(cardIdOf) },
  },
  createPurchase: {
    call: async (person) => ({ params: { id: await cardIdOf(person) }, body: await aPurchaseOf(person) }),
    fields: { ...written, 'params.id': reference(cardIdOf), 'body.categoryId': reference(categoryIdOf) },
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
} satisfies Declarations<'cards'>;
