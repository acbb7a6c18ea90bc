import type { UseCases } from '../../shared/route/route.ts';
import { accountOf, presentAccount } from './account.ts';
import type { Context } from './context.ts';
import { pageOf } from './numbered-page.ts';
import type { routes } from './routes.ts';

type ListAccounts = UseCases<typeof routes, Context>['listAccounts'];

/** The user's accounts, oldest first, archived ones included. */
export const listAccounts: ListAccounts = async ({ caller, query }, context) => {
  const { items, nextCursor, settings } = await pageOf(context, caller.userId, 'account', query);

  return { items: items.map((item) => presentAccount(caller.userId, accountOf(item), settings)), nextCursor };
};
