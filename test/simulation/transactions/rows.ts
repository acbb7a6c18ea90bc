import { reaisOf } from '../../../shared/money.ts';
import type { ProblemCode } from '../../../shared/problem.ts';
import type { Change } from '../../support/memory-table/table.ts';
import type { Effect, Heard } from '../action.ts';
import { numberGiven } from './given.ts';
import { balanceIn, isLeg, type Model, numberNow, type RowModel, rowAt, shownId } from './model.ts';

/** Why a row cannot be had: there is none, or (where it must be live) it is deleted. */
export function rowRefusal(model: Model, id: string, at: number, mustLive: boolean): ProblemCode | undefined {
  const row = rowAt(model, id, at);
  return !row || (mustLive && row.deletedAt !== undefined) ? 'not_found' : undefined;
}

/** The state with the rows as they are now, and what must be told of each of them. */
export function written(model: Model, userId: string, ...rows: readonly RowModel[]): Effect<Model> {
  const before = rows.flatMap(({ id }) => model.rows.get(id) ?? []);
  const after = { ...model, rows: new Map([...model.rows, ...rows.map((row) => [row.id, row] as const)]) };
  const touched = [...new Set([...before, ...rows].map(({ account }) => account))].filter((number) => number > 0);
  const balance = (number: number) => `balance.changed ${shownId(userId, 'account', number)}`;
  const moved = touched.filter((number) => balanceIn(model, number) !== balanceIn(after, number));
  return {
    model: after,
    tells: [...rows.flatMap((row) => toldOf(model.rows.get(row.id), row)), ...moved.map(balance)],
    mayTell: touched.map(balance),
  };
}

/** The event of a row's change, with what it must say; none where it was deleted before, and is. */
function toldOf(before: RowModel | undefined, after: RowModel): string[] {
  if (before?.deletedAt !== undefined && after.deletedAt !== undefined) return [];
  const verb = (): string => {
    if (!before) return 'created';
    if (before.deletedAt !== undefined) return 'restored';
    return after.deletedAt === undefined ? 'updated' : 'deleted';
  };
  const name = `transaction.${verb()}`;
  const said = name === 'transaction.updated' && before ? `${outline(before)} ${outline(after)}` : outline(after);
  return [`${name} ${after.id} ${after.version} ${said}`];
}

/** What an event says of a row, without the ids of its account and category, which may be named as they were a moment before. */
const outline = (row: RowModel): string => `${row.type} ${row.date.slice(0, 7)} ${transferOf(row)}`;

function transferOf(row: RowModel): string | null {
  if (!row.bond || !isLeg(row)) return null;
  return row.bond.role === 'out' ? row.id : row.bond.partner;
}

export interface ShownRow {
  readonly id: string;
  readonly accountId: string | null;
  readonly categoryId: string | null;
  readonly type: string;
  readonly amount: number;
  readonly description: string | null;
  readonly date: string;
  readonly transferId: string | null;
  readonly feeOfTransferId: string | null;
  readonly splits: readonly { readonly categoryId: string | null; readonly amount: number }[] | null;
  readonly deletedAt: string | null;
}

/** Whether the row is shown as it is in the state; its account and category may be named as they were in another of the states. */
export function isShownAs(shown: ShownRow, row: RowModel | undefined, heard: Heard<Model>): boolean {
  if (!row) return false;
  const isSame =
    shown.id === row.id &&
    shown.type === row.type &&
    shown.amount === reaisOf(row.cents) &&
    shown.description === (row.description ?? null) &&
    shown.date === row.date &&
    shown.transferId === transferOf(row) &&
    shown.feeOfTransferId === (row.bond?.role === 'fee' ? row.bond.partner : null) &&
    (shown.deletedAt !== null) === (row.deletedAt !== undefined);
  const category = isLeg(row) ? 0 : row.category;
  return (
    isSame &&
    areShownAs(shown.splits, row, heard) &&
    isNamed('account', shown.accountId, row.account, heard) &&
    isNamed('category', shown.categoryId, category, heard)
  );
}

function areShownAs(shown: ShownRow['splits'], { splits }: RowModel, heard: Heard<Model>): boolean {
  if (!shown || !splits) return !shown && !splits;
  const isRight = (part: NonNullable<ShownRow['splits']>[number], at: number): boolean => {
    const of = splits[at];
    return of !== undefined && part.amount === reaisOf(of.cents) && isNamed('category', part.categoryId, of.category, heard);
  };
  return shown.length === splits.length && shown.every(isRight);
}

/** Whether the id names what the number stands for, or what did while this was asked. */
function isNamed(kind: 'account' | 'category', id: string | null, number: number, { userId, states }: Heard<Model>): boolean {
  const last = states.at(-1);
  const named = id === null ? 0 : numberGiven(userId, kind, id);
  if (!last || named === undefined) return false;
  const isThere = named === 0 || states.some((state) => (kind === 'account' ? state.accounts : state.categories).has(named));
  return isThere && numberNow(last, kind, named) === numberNow(last, kind, number);
}

/** An answer with a row in it: the row is in this state as shown, and of the version said. */
export function answersRow(model: Model, answer: unknown, heard: Heard<Model>): boolean {
  const { value, version } = answer as { value: ShownRow; version: string };
  const row = model.rows.get(value.id);
  return String(row?.version) === version && isShownAs(value, row, heard);
}

/** The rows that a commit brought, as they are kept. */
export const createdRows = (changes: readonly Change[]) =>
  changes.flatMap(({ key: { sk }, before, after }) => {
    const [kind, date = '', hex = ''] = sk.split('#');
    const isNew = kind === 'T' && !before && after !== undefined && after.h === undefined && after.to === undefined;
    return isNew ? [{ id: date.replaceAll('-', '') + hex, date, item: after }] : [];
  });

/** The id of the row that a commit brought; nothing where it brought none, or several. */
export function createdRowId(changes: readonly Change[]): string | undefined {
  const [created, ...others] = createdRows(changes);
  return others.length === 0 ? created?.id : undefined;
}
