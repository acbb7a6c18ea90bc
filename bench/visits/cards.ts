import type { routes } from '../../functions/cards/routes.ts';
import type { Household } from '../../test/support/household.ts';
import { expectStatus } from '../../test/support/person.ts';
import { asked, type VisitsOf } from './visit.ts';

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

export const cards: VisitsOf<typeof routes> = {
  listCards: async ({ household }) => asked(household, 'GET', '/cards'),
  createCard: async ({ household }) => asked(household, 'POST', '/cards', { body: aCard() }),
  readCard: async ({ household }) => asked(household, 'GET', await cardOf(household)),
  readLimit: async ({ household }) => asked(household, 'GET', `${await cardOf(household)}/limit`),
  createPurchase: async ({ household }) =>
    asked(household, 'POST', `${await cardOf(household)}/purchases`, { body: await purchase(household) }),
  listInvoices: async ({ household }) => asked(household, 'GET', `${(await bought(household)).card}/invoices`),
  readInvoice: async ({ household }) => asked(household, 'GET', (await bought(household)).invoice),
};
