import { userDeleted } from '../../shared/events/auth.ts';
import { tell } from '../../shared/events/tell.ts';
import { Problem } from '../../shared/problem.ts';
import type { UseCases } from '../../shared/route/route.ts';
import type { Context } from './context.ts';
import { endAllSessions } from './end-sessions.ts';
import { findProfile } from './profile.ts';
import type { routes } from './routes.ts';
import { texts } from './texts.pt-br.ts';

type DeleteAccount = UseCases<typeof routes, Context>['deleteAccount'];

/**
 * Takes the order to erase the user: in one write every session ends, no login is possible any more, the receipt is there and `user.deleted` is told.
 * The domains erase what they hold on hearing it, and the receipt shows who has answered. Asked twice, it is one erasure.
 */
export const deleteAccount: DeleteAccount = async ({ caller, body }, context) => {
  const profile = await findProfile(context, caller.userId);
  if (!profile) throw new Problem('unauthenticated', texts.sessionEnded);
  await checkPassword(context, profile.email, body.password);

  const receipt = {
    id: context.ids.next(),
    requestedAt: context.clock.now().toISOString(),
    expected: [...context.erasureDomains],
    answered: {},
  };
  let receiptId = receipt.id;
  await endAllSessions(context, caller.userId, (current) => {
    receiptId = current.receiptId ?? receipt.id;
    if (current.receiptId) return undefined;
    return {
      set: { receiptId: receipt.id, tell: tell(context, caller.userId, [userDeleted, { receiptId: receipt.id }]) },
      beside: [{ Put: context.store.receipts.create(receipt).params() }],
    };
  });

  return { receiptId };
};

async function checkPassword({ pool }: Context, email: string, password: string): Promise<void> {
  await pool.logIn(email, password).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'invalid_credentials')
      throw new Problem('invalid_credentials', texts.wrongPassword, { cause: error });
    throw error;
  });
}
