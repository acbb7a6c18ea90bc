import { Problem } from '../../shared/problem.ts';
import type { UseCases } from '../../shared/route/route.ts';
import type { Context } from './context.ts';
import { findProfile, presentUser, versionOf } from './profile.ts';
import type { routes } from './routes.ts';
import { texts } from './texts.pt-br.ts';

type ReadProfile = UseCases<typeof routes, Context>['me'];

export const readProfile: ReadProfile = async ({ caller }, context) => {
  const profile = await findProfile(context, caller.userId);
  if (!profile) throw new Problem('unauthenticated', texts.sessionEnded);

  return { value: presentUser(profile, caller.plan), version: versionOf(profile, caller.plan) };
};
