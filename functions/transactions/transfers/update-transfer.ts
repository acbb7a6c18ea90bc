import { commit } from '../../../shared/commit.ts';
import type { RequestOf, UseCases } from '../../../shared/route/route.ts';
import { requireVersion } from '../../../shared/route/version.ts';
import { ruleBroken } from '../../../shared/rule-broken.ts';
import { untilAccepted } from '../../../shared/until-accepted.ts';
import { writesOf } from '../change-row.ts';
import type { Context } from '../context.ts';
import { keyOf } from '../numbered.ts';
import { accountAfter, givenNumber } from '../references.ts';
import type { routes } from '../routes.ts';
import { type Settings, standsFor } from '../settings.ts';
import { texts } from '../texts.pt-br.ts';
import type { Row } from '../transaction.ts';
import { findLiveTransfer } from './find-transfer.ts';
import { presentTransfer, versionOf } from './transfer.ts';

type UpdateTransfer = UseCases<typeof routes, Context>['updateTransfer'];

/** Changes what is named in both legs and moves both balances by exactly the difference; refused where the transfer has changed since it was read. */
export const updateTransfer: UpdateTransfer = async ({ caller, params, body, ifMatch }, context) => {
  const { userId } = caller;
  const from = body.fromAccountId === undefined ? undefined : givenNumber(userId, 'account', body.fromAccountId);
  const to = body.toAccountId === undefined ? undefined : givenNumber(userId, 'account', body.toAccountId);
  const keys = [from, to].flatMap((number) => (number === undefined ? [] : [keyOf('account', number)]));

  return await untilAccepted(async () => {
    const found = await findLiveTransfer(context, userId, params.id, ...keys);
    const { transfer, settings } = found;
    requireVersion(ifMatch, versionOf(transfer));

    const now = context.clock.now().getTime();
    const edited = (before: Row, accountNumber: number): Row => ({
      ...before,
      ...inBoth(body),
      accountNumber,
      version: before.version + 1,
      updatedAt: now,
    });
    const out = edited(transfer.out, accountAfter(found, transfer.out, { number: from, path: 'body.fromAccountId' }));
    const into = edited(transfer.in, accountAfter(found, transfer.in, { number: to, path: 'body.toAccountId' }));
    const isMoved = out.accountNumber !== transfer.out.accountNumber || into.accountNumber !== transfer.in.accountNumber;
    if (isMoved && isWithinOneAccount(settings, out, into))
      throw ruleBroken(to === undefined ? 'body.fromAccountId' : 'body.toAccountId', texts.sameAccount);

    const rows = [
      { before: transfer.out, after: out },
      { before: transfer.in, after: into },
    ] as const;
    const accounts = keys.map((key) => found.items.get(key));
    await commit(context.dynamodb, writesOf(context, { userId, settings, rows, accounts }));
    return presentTransfer(userId, { ...transfer, out, in: into }, settings);
  });
};

type Body = RequestOf<(typeof routes)['updateTransfer']>['body'];

/** What is left out stays, `null` clears. */
const inBoth = ({ amount, date, description, notes }: Body): Partial<Row> => ({
  ...(amount !== undefined && { amountCents: amount }),
  ...(date !== undefined && { date }),
  ...(description !== undefined && { description: description ?? undefined }),
  ...(notes !== undefined && { notes: notes ?? undefined }),
});

function isWithinOneAccount(settings: Settings, out: Row, into: Row): boolean {
  const account = standsFor(settings, 'account', out.accountNumber);
  return account !== undefined && account === standsFor(settings, 'account', into.accountNumber);
}
