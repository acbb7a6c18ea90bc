import type { UseCases } from '../../shared/route/route.ts';
import { type Account, accountItem } from './account.ts';
import type { Context } from './context.ts';
import { giveNumber } from './give-number.ts';
import { presentedAccount } from './read-account.ts';
import type { routes } from './routes.ts';
import { defaultAccountField } from './settings.ts';

type CreateAccount = UseCases<typeof routes, Context>['createAccount'];

/** Opens an account, once for its Idempotency-Key. One that is to be the default takes that from the one that was, in the same write. */
export const createAccount: CreateAccount = async ({ caller, body, idempotencyKey }, context) => {
  const { userId } = caller;
  const now = context.clock.now().toISOString();
  const described: Omit<Account, 'number'> = {
    name: body.name,
    type: body.type,
    initialCents: body.initialBalance ?? 0,
    color: body.color ?? undefined,
    icon: body.icon ?? undefined,
    isArchived: body.isArchived ?? false,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };

  const number = await giveNumber(context, {
    kind: 'account',
    userId,
    idempotencyKey,
    item: (given) => accountItem({ ...described, number: given }),
    settings: (given) => (body.isDefault ? { [defaultAccountField]: given } : {}),
  });
  return await presentedAccount(context, userId, number);
};
