import type { UseCases } from '../../shared/route/route.ts';
import type { Context } from './context.ts';
import type { routes } from './routes.ts';

type ForgotPassword = UseCases<typeof routes, Context>['forgotPassword'];

/** Sends a code to set a new password where the address has an account; the answer is the same for every address. */
export const forgotPassword: ForgotPassword = async ({ body }, { pool }) => {
  await pool.forgotPassword(body.email);

  return { email: body.email };
};
