import type { Context } from '../../../../functions/transactions/context.ts';
import { routes } from '../../../../functions/transactions/routes.ts';
import { createTransfer as useCase } from '../../../../functions/transactions/transfers/create-transfer.ts';
import { action, by } from '../../action.ts';
import { foreign, numberGiven, numberOrForeign, someAmount, someDate, someId, someKey } from '../given.ts';
import { type Model, type RowModel, withEntry } from '../model.ts';
import { createdRows, written } from '../rows.ts';
import { answersTransfer } from '../transfers.ts';

export const createTransfer = action<Model, Context, typeof routes.createTransfer>({
  name: 'create transfer',
  weight: 5,
  route: routes.createTransfer,
  useCase,

  choose(model, choosing) {
    const { chance, userId } = choosing;
    if (model.accounts.size < 2) return undefined;
    return {
      ...by(userId),
      body: {
        fromAccountId: someId(model, choosing, 'account') ?? '',
        toAccountId: someId(model, choosing, 'account') ?? '',
        amount: someAmount(choosing),
        date: someDate(choosing),
        ...(chance.happens(0.4) && { fee: chance.whole(1, 900) }),
        ...(chance.happens(0.3) && { description: `reserva ${chance.whole(1, 9)}` }),
      },
      ...someKey(choosing, 0.9),
    };
  },

  refusal(model, { body, caller: { userId } }) {
    const numbers = [body.fromAccountId, body.toAccountId].map((id) => numberOrForeign(userId, 'account', id) ?? foreign);
    if (numbers.includes(foreign)) return 'not_found';
    if (numbers[0] === numbers[1]) return 'rule_broken';
    // The first is looked at first.
    for (const number of numbers) {
      const account = model.accounts.get(number);
      if (!account) return 'not_found';
      if (account.isArchived) return 'rule_broken';
    }
    return undefined;
  },

  effect(model, { body }, { changes, userId, request }) {
    const created = createdRows(changes);
    const id = (role: string): string => created.find(({ item }) => item.r === role)?.id ?? '';
    const [out, into, fee] = [id('o'), id('i'), body.fee === undefined ? undefined : id('f')];
    if (model.made.has(request) || created.length !== (fee === undefined ? 2 : 3)) return undefined;
    const [from, to] = [body.fromAccountId, body.toAccountId].map((each) => numberGiven(userId, 'account', each) ?? 0);
    if (!from || !to || !model.accounts.has(from) || !model.accounts.has(to)) return undefined;
    const leg = {
      date: body.date,
      cents: body.amount,
      category: 0,
      description: body.description ?? undefined,
      version: 1,
      deletedAt: undefined,
    };
    const rows: RowModel[] = [
      { ...leg, id: out, type: 'expense', account: from, bond: { role: 'out', partner: into, fee } },
      { ...leg, id: into, type: 'income', account: to, bond: { role: 'in', partner: out, fee } },
    ];
    if (fee !== undefined && body.fee !== undefined)
      rows.push({
        ...leg,
        id: fee,
        cents: body.fee,
        type: 'expense',
        account: from,
        description: 'Tarifa de transferência',
        bond: { role: 'fee', partner: out, fee: undefined },
      });
    return written({ ...model, made: withEntry(model.made, request, out) }, userId, ...rows);
  },

  answers: (model, _, answer, heard) =>
    model.made.get(heard.request) === (answer as { value: { id: string } }).value.id && answersTransfer(model, answer, heard),
});
