import type { UseCases } from '../../shared/route/route.ts';
import type { Context } from './context.ts';
import type { routes } from './routes.ts';

type ResendCode = UseCases<typeof routes, Context>['resendCode'];

/** Sends another confirmation code where somebody waits for one; the answer is the same for every address. */
export const resendCode: ResendCode = async ({ body }, { pool }) => {
  await pool.resendCode(body.email);

  return { email: body.email };
};
