import type { linkRoutes } from '../../functions/transactions/transfers/link-routes.ts';
import type { transferRoutes } from '../../functions/transactions/transfers/transfer-routes.ts';
import type { Household } from '../../test/support/household.ts';
import { expectStatus } from '../../test/support/person.ts';
import { asked, ifMatch, type VisitsOf } from './visit.ts';

let opened = 0;
const savings = async ({ person }: Household): Promise<string> => {
  opened += 1;
  return expectStatus(await person.ask('POST', '/accounts', { body: { name: `Reserva ${opened}`, type: 'savings' } }), 201).body.id;
};

const between = async (household: Household): Promise<Record<string, unknown>> => ({
  fromAccountId: await household.account(),
  toAccountId: await savings(household),
  amount: 500,
  date: household.today,
});

const aTransfer = async (household: Household): Promise<string> =>
  `/transfers/${expectStatus(await household.person.ask('POST', '/transfers', { body: await between(household) }), 201).body.id}`;

const sides = async (household: Household): Promise<Record<string, unknown>> => ({
  fromTransactionId: (await household.spend(500)).body.id,
  toTransactionId: (await household.earn(500, { accountId: await savings(household) })).body.id,
});

export const transfers: VisitsOf<typeof transferRoutes & typeof linkRoutes> = {
  createTransfer: async ({ household }) => asked(household, 'POST', '/transfers', { body: await between(household) }),
  readTransfer: async ({ household }) => asked(household, 'GET', await aTransfer(household)),
  updateTransfer: async ({ household }) => {
    const path = await aTransfer(household);
    return asked(household, 'PUT', path, { body: { amount: 450 }, headers: await ifMatch(household, path) });
  },
  deleteTransfer: async ({ household }) => asked(household, 'DELETE', await aTransfer(household)),
  restoreTransfer: async ({ household }) => {
    const path = await aTransfer(household);
    expectStatus(await household.person.ask('DELETE', path), 204);
    return asked(household, 'POST', `${path}/restore`);
  },
  linkTransfer: async ({ household }) => asked(household, 'POST', '/transfers/link', { body: await sides(household) }),
  unlinkTransfer: async ({ household }) => asked(household, 'POST', `${await aTransfer(household)}/unlink`),
  suggestTransfers: async ({ household }) => {
    await sides(household);
    return asked(household, 'GET', '/transfers/suggestions');
  },
  refuseSuggestion: async ({ household }) => asked(household, 'POST', '/transfers/suggestions/refuse', { body: await sides(household) }),
};
