import type { Context } from '../../../../functions/transactions/context.ts';
import { routes } from '../../../../functions/transactions/routes.ts';
import { linkTransfer as useCase } from '../../../../functions/transactions/transfers/link-transfer.ts';
import { action, by } from '../../action.ts';
import { clockTolerance } from '../../actor.ts';
import { someKey, someRow } from '../given.ts';
import { liveRows, type Model, type RowModel, rowAt } from '../model.ts';
import { rowRefusal, written } from '../rows.ts';
import { answersTransfer } from '../transfers.ts';

export const linkTransfer = action<Model, Context, typeof routes.linkTransfer>({
  name: 'link transfer',
  weight: 3,
  route: routes.linkTransfer,
  useCase,

  choose(model, choosing) {
    const pairs = liveRows(model).flatMap((out) =>
      liveRows(model)
        .filter((into) => out.type === 'expense' && into.type === 'income' && out.cents === into.cents)
        .map((into) => [out.id, into.id] as const),
    );
    const [from, to] = (choosing.chance.happens(0.9) ? choosing.chance.oneOf(pairs) : undefined) ?? [
      someRow(model, choosing, ({ type }) => type === 'expense'),
      someRow(model, choosing, ({ type }) => type === 'income'),
    ];
    if (!from || !to) return undefined;
    return { ...by(choosing.userId), body: { fromTransactionId: from, toTransactionId: to }, ...someKey(choosing, 0.5) };
  },

  refusal(model, { body }, { at }) {
    const refused = rowRefusal(model, body.fromTransactionId, at, true) ?? rowRefusal(model, body.toTransactionId, at, true);
    const [out, into] = [rowAt(model, body.fromTransactionId, at), rowAt(model, body.toTransactionId, at)];
    if (refused || !out || !into) return refused;
    return isLinked(out, into) || mayBeOne(out, into) ? undefined : 'rule_broken';
  },

  effect(model, { body }, { userId, at }) {
    const [out, into] = [body.fromTransactionId, body.toTransactionId].map((id) => rowAt(model, id, at - clockTolerance));
    if (!out || !into || out.deletedAt !== undefined || into.deletedAt !== undefined || !isPair(out, into)) return undefined;
    return written(
      model,
      userId,
      { ...out, bond: { role: 'out', partner: into.id, fee: undefined }, version: out.version + 1 },
      { ...into, bond: { role: 'in', partner: out.id, fee: undefined }, version: into.version + 1 },
    );
  },

  answers: (model, _, answer, heard) => answersTransfer(model, answer, heard),
});

const isLinked = (out: RowModel, into: RowModel): boolean => out.bond?.role === 'out' && out.bond.partner === into.id;

/** What the rows themselves must be. Their accounts may be replaced by one, or go, while they are being linked. */
const isPair = (out: RowModel, into: RowModel): boolean =>
  out.type === 'expense' && into.type === 'income' && !out.bond && !into.bond && !out.splits && !into.splits && out.cents === into.cents;

const mayBeOne = (out: RowModel, into: RowModel): boolean =>
  isPair(out, into) && out.account > 0 && into.account > 0 && out.account !== into.account;
