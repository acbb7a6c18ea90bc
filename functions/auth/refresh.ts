import { epochSeconds } from '../../shared/clock.ts';
import { Problem } from '../../shared/problem.ts';
import type { UseCases } from '../../shared/route/route.ts';
import type { Context } from './context.ts';
import type { routes } from './routes.ts';
import { claimsOf, sessionIdOf } from './session.ts';
import { texts } from './texts.pt-br.ts';

type Refresh = UseCases<typeof routes, Context>['refresh'];

/** New tokens for a session that is still in force. One that has ended gives none, and its refresh token is revoked in the pool too. */
export const refresh: Refresh = async ({ body }, context) => {
  const tokens = await context.pool.refresh(body.refreshToken);
  const claims = claimsOf(tokens.accessToken);
  const key = { userId: claims.sub, id: sessionIdOf(claims) };

  const now = context.clock.now();
  const touched = await context.store.sessions
    .patch(key)
    .set({ lastUsedAt: now.toISOString() })
    .where(({ expiresAt }, { gt }) => gt(expiresAt, epochSeconds(now)))
    .go()
    .then(() => true, isMissing);

  if (!touched) {
    await context.pool.revoke(body.refreshToken);
    throw new Problem('invalid_credentials', texts.sessionEnded);
  }

  return tokens;
};

function isMissing(error: unknown): false {
  const cause = (error as { cause?: unknown }).cause ?? error;
  if ((cause as Error).name === 'ConditionalCheckFailedException') return false;
  throw cause;
}
