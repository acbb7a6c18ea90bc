import { derivedId } from '../../../shared/ids.ts';
import { Problem } from '../../../shared/problem.ts';
import { problemAt } from '../../../shared/route/each.ts';
import type { UseCases } from '../../../shared/route/route.ts';
import type { Context } from '../context.ts';
import { readRows } from '../find-row.ts';
import { keysNamedIn, newRow, type Written } from '../new-row.ts';
import { readSeries } from '../recurring/read-series.ts';
import type { routes } from '../routes.ts';
import { type Found, findForCaller } from '../settings.ts';
import { presentTransaction, type Row, transactionId } from '../transaction.ts';
import { writeRows } from '../write-rows.ts';
import type { ItemAnswer } from './batch.ts';

type CreateTransactions = UseCases<typeof routes, Context>['createTransactions'];

/** One that fits the form, under the id that it has at every try. */
interface Item {
  readonly index: number;
  readonly id: string;
  readonly written: Written;
}

/**
 * Writes many transactions in few commits, each with its sums and its event: those that are right, whatever is wrong with others, and each once for the
 * Idempotency-Key, also where a try before this was cut off between two commits.
 */
export const createTransactions: CreateTransactions = async ({ caller, body, idempotencyKey }, context) => {
  const { userId } = caller;
  const answers = new Map<number, ItemAnswer>();
  const items: Item[] = [];
  for (const [index, item] of body.items.entries()) {
    if ('issues' in item) answers.set(index, refused(index, problemAt(`body.items.${index}`, item.issues)));
    else items.push({ index, id: idOf(userId, index, item.value, idempotencyKey ?? context.ids.next()), written: item.value });
  }

  for (let left = items; left.length > 0; ) {
    const { answered, undecided } = await write(context, { userId, items: left, isAgain: idempotencyKey !== undefined });
    for (const answer of answered) answers.set(answer.index, answer);
    left = undecided;
  }
  return { items: [...answers.values()].toSorted((one, other) => one.index - other.index) };
};

const idOf = (userId: string, index: number, { date }: Written, key: string): string =>
  transactionId(date, derivedId(userId, 'POST /transactions/batch', key, String(index)));

interface Writing {
  readonly userId: string;
  readonly items: readonly Item[];
  /** Whether some may be there, by a try before this one. */
  readonly isAgain: boolean;
}

/** Answers all but those whose account went away in between, or shared a commit with one of these: they are looked at once more. */
async function write(context: Context, { userId, items, isAgain }: Writing): Promise<{ answered: ItemAnswer[]; undecided: Item[] }> {
  const found = await findForCaller(context, userId, ...items.flatMap(({ written }) => keysNamedIn(userId, written)));
  const now = context.clock.now();
  const decided = items.map((item) => ({ item, ...decide(found, item, { userId, now }) }));
  const rows = decided.flatMap(({ row }) => row ?? []);
  const outcomes = await writeRows(context, {
    userId,
    settings: found.settings,
    rows,
    accounts: [...found.items.values()].filter(({ sk }) => sk.startsWith('ACCOUNT#')),
  });

  const mayBeThere = decided.filter(({ item, problem }) => (problem && isAgain) || outcomes.get(item.id) === 'there');
  const there = await readRows(
    context,
    userId,
    mayBeThere.map(({ item }) => item.id),
  );
  const series = await readSeries(context, userId, [...there.values()]);
  const show = (index: number, row: Row): ItemAnswer => ({
    index,
    status: 201,
    transaction: presentTransaction(userId, row, found.settings, series),
  });
  return {
    answered: decided.flatMap(({ item: { index, id }, row, problem }) => {
      const shown = there.get(id) ?? (outcomes.get(id) === 'left' ? undefined : row);
      if (shown) return [show(index, shown)];
      return problem ? [refused(index, problem)] : [];
    }),
    undecided: items.filter(({ id }) => outcomes.get(id) === 'left'),
  };
}

type Decided = { readonly row: Row; readonly problem?: undefined } | { readonly row?: undefined; readonly problem: Problem };

function decide(found: Found, { index, id, written }: Item, { userId, now }: { readonly userId: string; readonly now: Date }): Decided {
  try {
    return { row: newRow(found, written, { userId, id, now }) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const errors = error.errors?.map(({ path, message }) => ({ path: path.replace(/^body\./, `body.items.${index}.`), message }));
    return { problem: new Problem(error.code, error.detail, { ...(errors && { errors }), cause: error }) };
  }
}

function refused(index: number, { status, code, detail, errors }: Problem): ItemAnswer {
  return { index, status: status as 400 | 404 | 422, problem: { code, detail, ...(errors && { errors: [...errors] }) } };
}
