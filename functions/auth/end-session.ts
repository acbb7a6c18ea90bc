import { commit } from '../../shared/commit.ts';
import { Problem } from '../../shared/problem.ts';
import type { UseCases } from '../../shared/route/route.ts';
import type { Context } from './context.ts';
import { endSessions } from './end-sessions.ts';
import type { routes } from './routes.ts';
import { texts } from './texts.pt-br.ts';

type EndSession = UseCases<typeof routes, Context>['endSession'];

/** Ends one session of the caller's: its tokens are refused from the next request on. Another user's is not found. */
export const endSession: EndSession = async ({ caller, params }, context) => {
  const { data: session } = await context.store.sessions.get({ userId: caller.userId, id: params.id }).go({ consistent: true });
  if (!session) throw new Problem('not_found', texts.sessionNotFound);

  await commit(context.dynamodb, endSessions(context, caller.userId, [session.id]));

  return undefined;
};
