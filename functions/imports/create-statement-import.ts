import { Problem } from '../../shared/problem.ts';
import type { UseCases } from '../../shared/route/route.ts';
import { ruleBroken } from '../../shared/rule-broken.ts';
import type { Context } from './context.ts';
import { openJob } from './open-job.ts';
import type { routes } from './routes.ts';
import { texts } from './texts.pt-br.ts';

type CreateStatementImport = UseCases<typeof routes, Context>['createStatementImport'];

/** Opens a job for the statement of an account and gives a form for its file. */
export const createStatementImport: CreateStatementImport = async ({ caller, body, idempotencyKey }, context) => {
  const { accountId, ...asked } = body;
  const account = await context.ledger.account(caller.userId, accountId);
  if (!account) throw new Problem('not_found', texts.accountNotFound);
  if (account.isArchived) throw ruleBroken('body.accountId', texts.archivedAccount);

  return await openJob(context, { ...asked, userId: caller.userId, kind: 'account', targetId: accountId, idempotencyKey });
};
