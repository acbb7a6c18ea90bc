import { createTransactions as useCase } from '../../../../functions/transactions/batch/create-transactions.ts';
import type { Context } from '../../../../functions/transactions/context.ts';
import { routes } from '../../../../functions/transactions/routes.ts';
import type { ProblemCode } from '../../../../shared/problem.ts';
import { type Asked, action, by, type Heard } from '../../action.ts';
import { someKey } from '../given.ts';
import { type Model, type RowModel, withEntry } from '../model.ts';
import { createdRows, isShownAs, type ShownRow, written } from '../rows.ts';
import { createTransaction, rowOf } from './create-transaction.ts';

type Single = Asked<typeof routes.createTransaction>['body'];

/** Several at once. Each has an amount of its own, so that what is written tells which it was. */
export const createBatch = action<Model, Context, typeof routes.createTransactions>({
  name: 'create batch',
  weight: 2,
  // A batch of few goes into one commit, and into another for each that was there or lost its account.
  mostCommits: 10,
  route: routes.createTransactions,
  useCase,

  choose(model, choosing) {
    const { chance, userId } = choosing;
    const items = Array.from({ length: chance.whole(2, 5) }, (_, index) => {
      const single = createTransaction.choose(model, choosing) as { body: Single } | undefined;
      return single ? [{ value: { ...single.body, splits: null, amount: 10 * chance.whole(1, 5_000) + index } }] : [];
    }).flat();
    return { ...by(userId), body: { items }, ...someKey(choosing, 0.9) };
  },

  refusal: () => undefined,

  effect(model, asked, { changes, userId, request, since, at }) {
    const created = createdRows(changes);
    const items = itemsOf(asked);
    let made = model.made;
    const rows: RowModel[] = [];
    for (const { id, item } of created) {
      const index = items.findIndex(({ body }) => body.amount === item.n);
      const one = items[index];
      const name = `${request} ${index}`;
      const mayBe = one && since.some((state) => createTransaction.refusal(state, one, { at, request }) === undefined);
      const row = mayBe && rowOf(model, one, id);
      if (!row || made.has(name) || model.rows.has(id)) return undefined;
      made = withEntry(made, name, id);
      rows.push(row);
    }
    return rows.length > 0 ? written({ ...model, made }, userId, ...rows) : undefined;
  },

  answers(model, asked, answer, heard) {
    const { items: answered } = answer as { items: Answered[] };
    const items = itemsOf(asked);
    return answered.length === items.length && answered.every((each, at) => each.index === at && isRight(model, items[at], each, heard));
  },
});

interface Answered {
  readonly index: number;
  readonly transaction?: ShownRow;
  readonly problem?: { readonly code: ProblemCode };
}

const itemsOf = ({ body, ...of }: Asked<typeof routes.createTransactions>) =>
  body.items.flatMap((item) => ('value' in item ? [{ ...of, body: item.value }] : []));

type One = ReturnType<typeof itemsOf>[number];

/** Each is answered by itself, and may be as it was in another of the states than its neighbour. */
function isRight(model: Model, one: One | undefined, { index, transaction, problem }: Answered, heard: Heard<Model>): boolean {
  const id = model.made.get(`${heard.request} ${index}`);
  if (transaction)
    return id === transaction.id && heard.states.some((state) => isShownAs(transaction, state.rows.get(transaction.id), heard));
  if (id !== undefined || !one) return false;
  return heard.states.some((state) => createTransaction.refusal(state, one, { at: heard.to, request: heard.request }) === problem?.code);
}
