import { reaisOf } from '../../../shared/money.ts';
import type { ProblemCode } from '../../../shared/problem.ts';
import type { Change } from '../../support/memory-table/table.ts';
import type { Effect, Heard } from '../action.ts';
import { balanceIn, type Model, type RowModel, rowAt, shownId, withEntry } from './model.ts';

/** Why a row cannot be had: there is none, or (where it must be live) it is deleted. */
export function rowRefusal(model: Model, id: string, at: number, mustLive: boolean): ProblemCode | undefined {
  if (model.isErased) return 'unauthenticated';
  const row = rowAt(model, id, at);
  return !row || (mustLive && row.deletedAt !== undefined) ? 'not_found' : undefined;
}

/** The state with the row as it is now, and what must be told of it. */
export function written(model: Model, userId: string, event: string, row: RowModel): Effect<Model> {
  const before = model.rows.get(row.id);
  const after = { ...model, rows: withEntry(model.rows, row.id, row) };
  const touched = [...new Set([before?.account ?? 0, row.account])].filter((number) => number > 0);
  const balance = (number: number) => `balance.changed ${shownId(userId, 'account', number)}`;
  const moved = touched.filter((number) => balanceIn(model, number) !== balanceIn(after, number));
  return { model: after, tells: [`${event} ${row.id} ${row.version}`, ...moved.map(balance)], mayTell: touched.map(balance) };
}

interface ShownRow {
  readonly id: string;
  readonly accountId: string | null;
  readonly categoryId: string | null;
  readonly type: string;
  readonly amount: number;
  readonly description: string | null;
  readonly date: string;
  readonly deletedAt: string | null;
}

/** Whether the row is shown as it is in the state; its account and category may be named as they were in another of the states. */
function isShownAs(shown: ShownRow, row: RowModel | undefined, { userId, states }: Heard<Model>): boolean {
  if (!row) return false;
  const isSame =
    shown.id === row.id &&
    shown.type === row.type &&
    shown.amount === reaisOf(row.cents) &&
    shown.description === (row.description ?? null) &&
    shown.date === row.date &&
    (shown.deletedAt !== null) === (row.deletedAt !== undefined);
  const isNamed = (kind: 'account' | 'category', id: string | null) =>
    shownId(userId, kind, row[kind]) === id || states.some((state) => shownId(userId, kind, state.rows.get(row.id)?.[kind] ?? -1) === id);
  return isSame && isNamed('account', shown.accountId) && isNamed('category', shown.categoryId);
}

/** An answer with a row in it: the row is in this state as shown, and of the version said. */
export function answersRow(model: Model, answer: unknown, heard: Heard<Model>): boolean {
  const { value, version } = answer as { value: ShownRow; version: string };
  const row = model.rows.get(value.id);
  return String(row?.version) === version && isShownAs(value, row, heard);
}

/** The id of the row that a commit brought; nothing where it brought none, or several. */
export function createdRowId(changes: readonly Change[]): string | undefined {
  const [key, ...others] = changes.filter(({ key: { sk }, before }) => sk.startsWith('T#') && !before).map(({ key: { sk } }) => sk);
  const [, date = '', hex = ''] = key?.split('#') ?? [];
  return key && others.length === 0 ? date.replaceAll('-', '') + hex : undefined;
}
