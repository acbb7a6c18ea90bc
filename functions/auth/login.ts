import { epochSeconds } from '../../shared/clock.ts';
import { commit, Refused } from '../../shared/commit.ts';
import { userLoggedIn } from '../../shared/events/auth.ts';
import { tell } from '../../shared/events/tell.ts';
import { Problem } from '../../shared/problem.ts';
import type { UseCases } from '../../shared/route/route.ts';
import type { Context } from './context.ts';
import { endSessions, liveSessions } from './end-sessions.ts';
import { findProfile } from './profile.ts';
import { finishReset } from './reset-password.ts';
import type { routes } from './routes.ts';
import { claimsOf, mostSessions, sessionIdOf, sessionLifetime, type Tokens } from './session.ts';
import type { Profile } from './store.ts';
import { texts } from './texts.pt-br.ts';
import { welcomeUser } from './welcome-user.ts';

type Login = UseCases<typeof routes, Context>['login'];

/** Opens a session and tells `user.logged_in` in the same write: tokens are only given out for a session that can be listed and ended. */
export const login: Login = async ({ body, client }, context) => {
  const tokens = await context.pool.logIn(body.email, body.password);
  const userId = claimsOf(tokens.accessToken).sub;
  const profile = await settledProfile(context, userId);
  if (!profile || profile.receiptId) throw new Problem('invalid_credentials', texts.invalidCredentials);

  await openSession(context, userId, tokens, client.userAgent);

  return tokens;
};

/** The profile, after mending what a request that was cut off left half done between the user pool and the table. */
async function settledProfile(context: Context, userId: string): Promise<Profile | undefined> {
  const profile = await findProfile(context, userId);
  if (profile?.resetStartedAt) await finishReset(context, userId);
  if (profile) return profile;
  const person = await context.pool.find(userId);
  return person && (await welcomeUser(context, person));
}

async function openSession(context: Context, userId: string, tokens: Tokens, userAgent: string): Promise<void> {
  const now = context.clock.now();
  const id = sessionIdOf(claimsOf(tokens.accessToken));
  const live = await liveSessions(context, userId);
  const surplus = live.slice(0, Math.max(0, live.length + 1 - mostSessions)).map((session) => session.id);

  const session = context.store.sessions.put({
    userId,
    id,
    createdAt: now.toISOString(),
    lastUsedAt: now.toISOString(),
    userAgent,
    expiresAt: epochSeconds(now) + sessionLifetime,
    tell: tell(context, userId, [userLoggedIn, { sessionId: id }]),
  });
  const stillThere = context.store.profiles
    .patch({ userId })
    .add({ sessionChanges: 1 })
    .where(({ receiptId }, { notExists }) => notExists(receiptId));

  try {
    await commit(context.dynamodb, [{ Put: session.params() }, { Update: stillThere.params() }, ...endSessions(context, userId, surplus)]);
  } catch (error) {
    if (error instanceof Refused) throw new Problem('invalid_credentials', texts.invalidCredentials, { cause: error });
    throw error;
  }
}
