import type { UseCases } from '../../shared/route/route.ts';
import type { Context } from './context.ts';
import type { routes } from './routes.ts';
import { welcomeUser } from './welcome-user.ts';

type ConfirmEmail = UseCases<typeof routes, Context>['confirmEmail'];

/** Confirms the address with the code of the e-mail; from then on the person can log in, and the other domains are told of them. */
export const confirmEmail: ConfirmEmail = async ({ body }, context) => {
  await context.pool.confirm(body.email, body.code);

  const person = await context.pool.find(body.email);
  if (person) await welcomeUser(context, person);

  return undefined;
};
