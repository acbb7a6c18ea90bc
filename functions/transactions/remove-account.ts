import { commit, type Write } from '../../shared/commit.ts';
import { tell } from '../../shared/events/tell.ts';
import { balanceChanged } from '../../shared/events/transactions.ts';
import type { Item } from '../../shared/partition.ts';
import type { UseCases } from '../../shared/route/route.ts';
import { untilAccepted } from '../../shared/until-accepted.ts';
import type { Context } from './context.ts';
import { idOf, keyOf } from './numbered.ts';
import { givenNumber, itemOf, replacementNumber } from './references.ts';
import type { routes } from './routes.ts';
import { counted, defaultAccountField, findForCaller, goneField, settingsKey } from './settings.ts';
import { dayOfName } from './sums.ts';

type RemoveAccount = UseCases<typeof routes, Context>['removeAccount'];

/**
 * Deletes an account in one write, whatever it holds: its transactions stay where they are, and what their account stands for now is nothing, or the
 * replacement, to whose balance they then add. The initial balance goes with the account.
 */
export const removeAccount: RemoveAccount = async ({ caller, params, query }, context) => {
  const { userId } = caller;
  const number = givenNumber(userId, 'account', params.id);
  const replacement = replacementNumber(userId, 'account', number, query.replaceWith);
  const keys = [number, ...(replacement ? [replacement] : [])].map((each) => keyOf('account', each));

  await untilAccepted(async () => {
    const found = await findForCaller(context, userId, ...keys);
    const item = itemOf(found, 'account', number);
    if (replacement) itemOf(found, 'account', replacement);

    const isDefault = found.settings.defaultAccount === number;
    await commit(context.dynamodb, [
      context.store.remove(userId, item.sk, { exists: true, equals: { w: item.w, v: item.v } }),
      context.store.update(userId, settingsKey, {
        set: { [goneField('account', number)]: replacement ?? 0, ...(isDefault && { [defaultAccountField]: 0 }) },
        add: counted,
        condition: { exists: true, equals: { [defaultAccountField]: found.settings.defaultAccount } },
      }),
      ...(replacement ? [takeOver(context, userId, item, replacement)] : []),
    ]);
  });

  return undefined;
};

/** The replacement's sums with those of the account that goes. */
function takeOver(context: Context, userId: string, gone: Item, replacement: number): Write {
  const sums = Object.entries(gone).filter(([name]) => name === 'total' || dayOfName(name) !== undefined);
  return context.store.update(userId, keyOf('account', replacement), {
    set: { tell: tell(context, userId, [balanceChanged, { accountId: idOf(userId, 'account', replacement) }]) },
    add: new Map([...sums.map(([name, cents]) => [name, Number(cents)] as const), ['w', 1]]),
    condition: { exists: true },
  });
}
