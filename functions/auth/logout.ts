import { commit } from '../../shared/commit.ts';
import type { UseCases } from '../../shared/route/route.ts';
import type { Context } from './context.ts';
import { endAllSessions, endSessions } from './end-sessions.ts';
import type { routes } from './routes.ts';

type Logout = UseCases<typeof routes, Context>['logout'];

/** Ends this session, or all of the user's: their tokens are refused from the next request on. */
export const logout: Logout = async ({ caller, body }, context) => {
  if (body.allSessions) await endAllSessions(context, caller.userId, () => ({}));
  else await commit(context.dynamodb, endSessions(context, caller.userId, [caller.sessionId]));

  return undefined;
};
