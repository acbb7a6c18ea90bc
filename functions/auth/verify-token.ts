import { Problem } from '../../shared/problem.ts';
import type { UseCases } from '../../shared/route/route.ts';
import type { Context } from './context.ts';
import { findProfile } from './profile.ts';
import type { routes } from './routes.ts';
import { texts } from './texts.pt-br.ts';

type VerifyToken = UseCases<typeof routes, Context>['verifyToken'];

/** The claims of the token that came with the request: the authorizer has verified it. */
export const verifyToken: VerifyToken = async ({ caller }, context) => {
  const profile = await findProfile(context, caller.userId);
  if (!profile) throw new Problem('unauthenticated', texts.sessionEnded);

  return {
    sub: caller.userId,
    email: profile.email,
    plan: caller.plan,
    groups: [...caller.groups],
    sessionId: caller.sessionId,
    expiresAt: new Date(caller.tokenExpiresAt * 1000).toISOString(),
  };
};
