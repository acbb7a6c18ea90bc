import { commit, type Write } from '../../shared/commit.ts';
import { tell } from '../../shared/events/tell.ts';
import { balanceChanged } from '../../shared/events/transactions.ts';
import type { UseCases } from '../../shared/route/route.ts';
import { requireVersion } from '../../shared/route/version.ts';
import { untilAccepted } from '../../shared/until-accepted.ts';
import { type Account, accountOf, describedItem, presentAccount, versionOf } from './account.ts';
import type { Context } from './context.ts';
import { idOf, keyOf } from './numbered.ts';
import { givenNumber, itemOf } from './references.ts';
import type { routes } from './routes.ts';
import { counted, defaultAccountField, findForCaller, type Settings, settingsKey } from './settings.ts';

type UpdateAccount = UseCases<typeof routes, Context>['updateAccount'];

/** Changes what is named; refused where the account has changed since it was read. What was booked on it stays as it is. */
export const updateAccount: UpdateAccount = async ({ caller, params, body, ifMatch }, context) => {
  const { userId } = caller;
  const number = givenNumber(userId, 'account', params.id);
  return await untilAccepted(async () => {
    const found = await findForCaller(context, userId, keyOf('account', number));
    const before = accountOf(itemOf(found, 'account', number));
    requireVersion(ifMatch, versionOf(before, found.settings));

    const { initialBalance: initialCents = before.initialCents, color = before.color, icon = before.icon, isDefault, ...named } = body;
    const after: Account = {
      ...before,
      ...named,
      initialCents,
      color: color ?? undefined,
      icon: icon ?? undefined,
      version: before.version + 1,
      updatedAt: context.clock.now().toISOString(),
    };
    const settings = { ...found.settings, defaultAccount: defaultFor(found.settings, number, isDefault) };

    await commit(context.dynamodb, [
      describe(context, userId, before, after),
      ...(isDefault === undefined ? [] : [chosen(context, userId, found.settings, settings)]),
    ]);
    return { value: presentAccount(userId, after, settings), version: versionOf(after, settings) };
  });
};

function defaultFor({ defaultAccount }: Settings, number: number, isDefault: boolean | undefined): number {
  if (isDefault === undefined || isDefault === (number === defaultAccount)) return defaultAccount;
  return isDefault ? number : 0;
}

/** The default as it is chosen, or, where that is it already, that it still is: another may have become it since it was read. */
function chosen({ store }: Context, userId: string, before: Settings, after: Settings): Write {
  const condition = { exists: true, equals: { [defaultAccountField]: before.defaultAccount } };
  if (after.defaultAccount === before.defaultAccount) return store.check(userId, settingsKey, condition);
  return store.update(userId, settingsKey, { set: { [defaultAccountField]: after.defaultAccount }, add: counted, condition });
}

function describe(context: Context, userId: string, before: Account, after: Account): Write {
  const { sk, ...set } = describedItem(after);
  const told = { tell: tell(context, userId, [balanceChanged, { accountId: idOf(userId, 'account', after.number) }]) };
  return context.store.update(userId, sk, {
    set: { ...set, ...(before.initialCents !== after.initialCents && told) },
    remove: ['co', 'ic', 'ar'].filter((name) => !(name in set)),
    condition: { exists: true, equals: { v: before.version } },
  });
}
