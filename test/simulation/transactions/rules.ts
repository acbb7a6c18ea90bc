import type { Change } from '../../support/memory-table/table.ts';
import type { Commit, Effect } from '../action.ts';
import type { Rules } from '../recorded.ts';
import { categoryNow, type Model, nobody, setUp } from './model.ts';

/** What every function of the domain may write, and how items say what the model says. */
export const rules: Rules<Model> = { background, disagreement };

function background(model: Model, { changes }: Commit): Effect<Model> | undefined {
  const isKept = changes.every(({ key: { sk } }) => sk.startsWith('ANSWER#'));
  if (isKept) return { model };
  const begins = changes.some(({ key: { sk }, before }) => sk === 'SETTINGS' && !before);
  if (!begins || model !== nobody) return undefined;
  const kinds = changes.map(({ key: { sk } }) => sk.split('#')[0]);
  const count = (kind: string) => kinds.filter((each) => each === kind).length;
  return count('ACCOUNT') === 1 && count('CATEGORY') === 20 && changes.length === 22 ? { model: setUp } : undefined;
}

function disagreement(model: Model, _userId: string, { key: { sk }, after }: Change): string | undefined {
  const [kind = '', first = '', hex = ''] = sk.split('#');
  if (kind !== 'T' || !after || after.to !== undefined) return undefined;
  const row = model.rows.get(String(after.h ?? first.replaceAll('-', '')) + hex);
  const told = [after.t, after.n, after.v, categoryNow(model, Number(after.c ?? 0)), after.d, after.da !== undefined];
  const right = row && [row.type[0], row.cents, row.version, row.category, row.description, row.deletedAt !== undefined];
  return row?.date === first && JSON.stringify(told) === JSON.stringify(right)
    ? undefined
    : `${sk} ${JSON.stringify(told)}, not ${JSON.stringify(right)}`;
}
