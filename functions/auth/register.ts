import type { UseCases } from '../../shared/route/route.ts';
import type { Context } from './context.ts';
import type { routes } from './routes.ts';
import { mails } from './texts.pt-br.ts';

type Register = UseCases<typeof routes, Context>['register'];

/**
 * Signs a person up and sends a code to their e-mail. The answer is the same for an address that already has an account: its owner is told by e-mail.
 * A sign-up that nobody confirmed is replaced, password included, so that nobody can wait in an address that is not theirs.
 */
export const register: Register = async ({ body }, { pool, mailer }) => {
  const isNew = await pool.signUp(body);

  if (!isNew) {
    const existing = await pool.find(body.email);
    if (existing?.isConfirmed) {
      await mailer.send(body.email, mails.alreadyRegistered());
    } else {
      await pool.remove(body.email);
      await pool.signUp(body);
    }
  }

  return { email: body.email, status: 'confirmation_required' };
};
