import type { routes } from '../../functions/cards/routes.ts';
import type { Household } from '../../test/support/household.ts';
import { expectStatus } from '../../test/support/person.ts';
import { asked, ifMatch, type VisitsOf } from './visit.ts';

let entered = 0;
const aCard = (): Record<string, unknown> => {
  entered += 1;
  return { name: `Cartão ${entered}`, limitAmount: 5000, closingDay: 3, dueDay: 10 };
};
const cardOf = async ({ person }: Household): Promise<string> =>
  `/cards/${expectStatus(await person.ask('POST', '/cards', { body: aCard() }), 201).body.id}`;

/** A refrigerator in so many instalments. */
const purchase = async (household: Household, installments = 12): Promise<Record<string, unknown>> => ({
  categoryId: await household.category('Compras'),
  totalAmount: 2400,
  purchaseDate: household.today,
  description: 'Geladeira',
  installments,
});

async function bought(household: Household): Promise<{ readonly card: string; readonly purchase: string; readonly invoice: string }> {
  const { person } = household;
  const card = await cardOf(household);
  const { id } = expectStatus(await person.ask('POST', `${card}/purchases`, { body: await purchase(household) }), 201).body;
  const { items } = expectStatus(await person.ask('GET', `${card}/invoices`), 200).body;
  return { card, purchase: `/purchases/${id}`, invoice: `/invoices/${items[0].id}` };
}

/** The open invoice of a card, with something on it. */
async function openInvoice(household: Household): Promise<string> {
  const { person, today } = household;
  const card = await cardOf(household);
  expectStatus(await person.ask('POST', `${card}/purchases`, { body: { totalAmount: 100, purchaseDate: today } }), 201);
  return `/invoices/${expectStatus(await person.ask('GET', `${card}/invoices?limit=1`), 200).body.items[0].id}`;
}

const paying = async (household: Household) => ({ accountId: await household.account(), amount: 10, early: true });

async function made({ person }: Household, path: string, body: object): Promise<string> {
  const { body: answer } = expectStatus(await person.ask('POST', path, { body }), 201);
  return answer.paymentId ?? answer.id;
}

export const cards: VisitsOf<typeof routes> = {
  listCards: async ({ household }) => asked(household, 'GET', '/cards'),
  createCard: async ({ household }) => asked(household, 'POST', '/cards', { body: aCard() }),
  readCard: async ({ household }) => asked(household, 'GET', await cardOf(household)),
  readLimit: async ({ household }) => asked(household, 'GET', `${await cardOf(household)}/limit`),
  createPurchase: async ({ household }) =>
    asked(household, 'POST', `${await cardOf(household)}/purchases`, { body: await purchase(household) }),
  updateCard: async ({ household }) => {
    const path = await cardOf(household);
    return asked(household, 'PUT', path, { body: { limitAmount: 6000 }, headers: await ifMatch(household, path) });
  },
  removeCard: async ({ household }) => asked(household, 'DELETE', await cardOf(household)),
  listPurchases: async ({ household }) => asked(household, 'GET', `${(await bought(household)).card}/purchases`),
  readPurchase: async ({ household }) => asked(household, 'GET', (await bought(household)).purchase),
  updatePurchase: async ({ household }) => {
    const { purchase: path } = await bought(household);
    return asked(household, 'PUT', path, { body: { totalAmount: 2300 }, headers: await ifMatch(household, path) });
  },
  deletePurchase: async ({ household }) => asked(household, 'DELETE', (await bought(household)).purchase),
  listInstallments: async ({ household }) => asked(household, 'GET', `${(await bought(household)).purchase}/installments`),
  createRefund: async ({ household }) =>
    asked(household, 'POST', `${(await bought(household)).purchase}/refunds`, { body: { amount: 10 } }),
  deleteRefund: async ({ household }) => {
    const path = `${(await bought(household)).purchase}/refunds`;
    return asked(household, 'DELETE', `${path}/${await made(household, path, { amount: 10 })}`);
  },
  createPrepayment: async ({ household }) =>
    asked(household, 'POST', `${(await bought(household)).purchase}/prepayments`, {
      body: { installmentNumbers: [12], discountAmount: 5 },
    }),
  undoPrepayment: async ({ household }) => {
    const path = `${(await bought(household)).purchase}/prepayments`;
    return asked(household, 'DELETE', `${path}/${await made(household, path, { installmentNumbers: [12], discountAmount: 5 })}`);
  },
  updateInvoice: async ({ household }) => {
    const path = await openInvoice(household);
    return asked(household, 'PUT', path, { body: { closingDate: null }, headers: await ifMatch(household, path) });
  },
  createCharge: async ({ household }) =>
    asked(household, 'POST', `${await openInvoice(household)}/charges`, { body: { kind: 'annual_fee', amount: 32.5 } }),
  deleteCharge: async ({ household }) => {
    const path = `${await openInvoice(household)}/charges`;
    return asked(household, 'DELETE', `${path}/${await made(household, path, { kind: 'annual_fee', amount: 32.5 })}`);
  },
  payInvoice: async ({ household }) => asked(household, 'POST', `${await openInvoice(household)}/pay`, { body: await paying(household) }),
  undoPayment: async ({ household }) => {
    const invoice = await openInvoice(household);
    return asked(household, 'DELETE', `${invoice}/payments/${await made(household, `${invoice}/pay`, await paying(household))}`);
  },
  listCommitted: async ({ household }) => {
    await bought(household);
    return asked(household, 'GET', '/installments');
  },
  listInvoices: async ({ household }) => asked(household, 'GET', `${(await bought(household)).card}/invoices`),
  readInvoice: async ({ household }) => asked(household, 'GET', (await bought(household)).invoice),
  readReconciliation: async ({ household }) => asked(household, 'GET', `${(await bought(household)).invoice}/reconciliation`),
};
