import type { UseCases } from '../../shared/route/route.ts';
import { accountOf, presentAccount, versionOf } from './account.ts';
import type { Context } from './context.ts';
import { keyOf } from './numbered.ts';
import { givenNumber, itemOf } from './references.ts';
import type { routes } from './routes.ts';
import { findForCaller } from './settings.ts';

type ReadAccount = UseCases<typeof routes, Context>['readAccount'];

export const readAccount: ReadAccount = async ({ caller, params }, context) =>
  await presentedAccount(context, caller.userId, givenNumber(caller.userId, 'account', params.id));

export async function presentedAccount(context: Context, userId: string, number: number) {
  const found = await findForCaller(context, userId, keyOf('account', number));
  const account = accountOf(itemOf(found, 'account', number));
  return { value: presentAccount(userId, account, found.settings), version: versionOf(account, found.settings) };
}
