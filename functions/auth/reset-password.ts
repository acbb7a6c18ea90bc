import { userPasswordReset } from '../../shared/events/auth.ts';
import { tell } from '../../shared/events/tell.ts';
import { Problem } from '../../shared/problem.ts';
import type { UseCases } from '../../shared/route/route.ts';
import type { Context } from './context.ts';
import { endAllSessions } from './end-sessions.ts';
import { findProfile } from './profile.ts';
import type { routes } from './routes.ts';

type ResetPassword = UseCases<typeof routes, Context>['resetPassword'];

/**
 * Replaces the password with the code of the e-mail, ends every session and tells `user.password_reset`.
 * The intent is noted on the profile before the user pool is asked: where the request is cut off between the two, the next login finishes it.
 */
export const resetPassword: ResetPassword = async ({ body }, context) => {
  const person = await context.pool.find(body.email);
  const profile = person && (await findProfile(context, person.userId));

  const isNotedHere = profile !== undefined && (await noteReset(context, profile.userId));
  try {
    await context.pool.resetPassword(body.email, body.code, body.newPassword);
  } catch (error) {
    // Without a refusal nobody knows whether the password was set: the note stays, and the next login ends every session.
    if (isNotedHere && error instanceof Problem)
      await context.store.profiles.patch({ userId: profile.userId }).remove(['resetStartedAt']).go();
    throw error;
  }
  if (profile) await finishReset(context, profile.userId);

  return undefined;
};

/** Whether the note is of this request. One that is there already, of a reset that was cut off, stays: a wrong code must not erase it. */
async function noteReset({ store, clock }: Context, userId: string): Promise<boolean> {
  return await store.profiles
    .patch({ userId })
    .set({ resetStartedAt: clock.now().toISOString() })
    .where(({ resetStartedAt }, { notExists }) => notExists(resetStartedAt))
    .go()
    .then(
      () => true,
      (error: { cause?: { name?: string } }) => {
        if (error.cause?.name === 'ConditionalCheckFailedException') return false;
        throw error;
      },
    );
}

/** Ends all sessions and tells of the reset, once: whoever comes second finds nothing left to do. */
export async function finishReset(context: Context, userId: string): Promise<void> {
  await endAllSessions(context, userId, (profile) =>
    profile.resetStartedAt ? { set: { tell: tell(context, userId, [userPasswordReset, {}]) }, remove: ['resetStartedAt'] } : undefined,
  );
}
