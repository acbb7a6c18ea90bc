import type { recurrenceRoutes } from '../../functions/transactions/recurring/recurrence-routes.ts';
import type { Household } from '../../test/support/household.ts';
import { asked, ifMatch, type VisitsOf } from './visit.ts';

const aRecurrence = async (household: Household): Promise<string> => {
  const { body } = await household.spend(1800, { isRecurring: true, recurrenceFrequency: 'monthly' });
  return `/recurrences/${body.recurrenceId}`;
};

async function aFulfilment(household: Household) {
  const [, , recurrenceId] = (await aRecurrence(household)).split('/');
  const { id } = (await household.spend(1812.34)).body;
  return { path: `/transactions/${id}/fulfil`, body: { recurrenceId, occurrenceDate: household.today } };
}

export const recurrences: VisitsOf<typeof recurrenceRoutes> = {
  listRecurrences: async ({ household }) => asked(household, 'GET', '/recurrences'),
  readRecurrence: async ({ household }) => asked(household, 'GET', await aRecurrence(household)),
  updateRecurrence: async ({ household }) => {
    const path = await aRecurrence(household);
    return asked(household, 'PUT', path, { body: { amount: 1900 }, headers: await ifMatch(household, path) });
  },
  endRecurrence: async ({ household }) => asked(household, 'DELETE', await aRecurrence(household)),
  fulfilTransaction: async ({ household }) => {
    const { path, body } = await aFulfilment(household);
    return asked(household, 'POST', path, { body });
  },
  unfulfilTransaction: async ({ household }) => {
    const { path, body } = await aFulfilment(household);
    await household.person.ask('POST', path, { body });
    return asked(household, 'DELETE', path);
  },
};
