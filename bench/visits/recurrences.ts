import type { recurrenceRoutes } from '../../functions/transactions/recurring/recurrence-routes.ts';
import type { Household } from '../../test/support/household.ts';
import { asked, ifMatch, type VisitsOf } from './visit.ts';

const aRecurrence = async (household: Household): Promise<string> => {
  const { body } = await household.spend(1800, { isRecurring: true, recurrenceFrequency: 'monthly' });
  return `/recurrences/${body.recurrenceId}`;
};

export const recurrences: VisitsOf<typeof recurrenceRoutes> = {
  listRecurrences: async ({ household }) => asked(household, 'GET', '/recurrences'),
  readRecurrence: async ({ household }) => asked(household, 'GET', await aRecurrence(household)),
  updateRecurrence: async ({ household }) => {
    const path = await aRecurrence(household);
    return asked(household, 'PUT', path, { body: { amount: 1900 }, headers: await ifMatch(household, path) });
  },
  endRecurrence: async ({ household }) => asked(household, 'DELETE', await aRecurrence(household)),
};
