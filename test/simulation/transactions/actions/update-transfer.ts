import type { Context } from '../../../../functions/transactions/context.ts';
import { routes } from '../../../../functions/transactions/routes.ts';
import { updateTransfer as useCase } from '../../../../functions/transactions/transfers/update-transfer.ts';
import type { ProblemCode } from '../../../../shared/problem.ts';
import { type Asked, action, by } from '../../action.ts';
import { clockTolerance } from '../../actor.ts';
import { foreign, numberOrForeign, someAmount, someDate, someId, someKey, someTransfer, someVersion } from '../given.ts';
import type { Model, RowModel } from '../model.ts';
import { written } from '../rows.ts';
import { answersTransfer, type TransferModel, transferAt, transferRefusal, versionOf } from '../transfers.ts';

export const updateTransfer = action<Model, Context, typeof routes.updateTransfer>({
  name: 'update transfer',
  weight: 3,
  route: routes.updateTransfer,
  useCase,

  choose(model, choosing) {
    const { chance, userId, now } = choosing;
    const id = someTransfer(model, choosing, ({ deletedAt }) => deletedAt === undefined);
    if (!id) return undefined;
    const transfer = transferAt(model, id, now);
    const accountId = (rate: number) => (chance.happens(rate) ? someId(model, choosing, 'account') : undefined);
    const [fromAccountId, toAccountId] = [accountId(0.25), accountId(0.25)];
    return {
      ...by(userId),
      params: { id },
      body: {
        ...(fromAccountId && { fromAccountId }),
        ...(toAccountId && { toAccountId }),
        ...(chance.happens(0.5) && { amount: someAmount(choosing) }),
        ...(chance.happens(0.4) && { date: someDate(choosing) }),
        ...(chance.happens(0.2) && { description: chance.happens(0.3) ? null : `mudou ${chance.whole(1, 9)}` }),
      },
      ifMatch: someVersion(choosing, transfer && versionOf(transfer)),
      ...someKey(choosing, 0.4),
    };
  },

  refusal(model, asked, { at }) {
    const { params, ifMatch } = asked;
    const given = numbersGiven(asked);
    if (given.from === foreign || given.to === foreign) return 'not_found';
    const refused = transferRefusal(model, params.id, at, true);
    const transfer = transferAt(model, params.id, at);
    if (refused || !transfer) return refused;
    if (ifMatch !== '*' && ifMatch !== versionOf(transfer)) return 'version_mismatch';
    return accountsRefusal(model, transfer, given);
  },

  effect(model, asked, { userId, at }) {
    const { params, body, ifMatch } = asked;
    const transfer = transferAt(model, params.id, at - clockTolerance);
    if (!transfer || transfer.out.deletedAt !== undefined) return undefined;
    // The fee is part of what it builds on, but not of what it changes.
    if (ifMatch !== '*' && !ifMatch.startsWith(`${transfer.out.version}-${transfer.in.version}`)) return undefined;
    const { from = transfer.out.account, to = transfer.in.account } = numbersGiven(asked);
    const edited = (row: RowModel, account: number): RowModel => ({
      ...row,
      account,
      cents: body.amount ?? row.cents,
      date: body.date ?? row.date,
      description: body.description === undefined ? row.description : (body.description ?? undefined),
      version: row.version + 1,
    });
    return written(model, userId, edited(transfer.out, from), edited(transfer.in, to));
  },

  answers: (model, { params }, answer, heard) =>
    (answer as { value: { id: string } }).value.id === params.id && answersTransfer(model, answer, heard),
});

const numbersGiven = ({ body, caller: { userId } }: Asked<typeof routes.updateTransfer>) => ({
  from: numberOrForeign(userId, 'account', body.fromAccountId),
  to: numberOrForeign(userId, 'account', body.toAccountId),
});

function accountsRefusal(model: Model, transfer: TransferModel, given: ReturnType<typeof numbersGiven>): ProblemCode | undefined {
  const moves = [
    [given.from, transfer.out.account],
    [given.to, transfer.in.account],
  ] as const;
  for (const [number, before] of moves) {
    if (number === undefined || number === before) continue;
    const account = model.accounts.get(number);
    if (!account) return 'not_found';
    if (account.isArchived) return 'rule_broken';
  }
  const [from, to] = moves.map(([number, before]) => number ?? before);
  const isMoved = from !== transfer.out.account || to !== transfer.in.account;
  return isMoved && from !== 0 && from === to ? 'rule_broken' : undefined;
}
