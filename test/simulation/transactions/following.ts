import type { Commit } from '../action.ts';
import { clockTolerance } from '../actor.ts';
import {
  type FieldModel,
  type Model,
  type PendingModel,
  type RowModel,
  rowAt,
  type SaidModel,
  type SeriesModel,
  withEntry,
} from './model.ts';

/*
 * How what was made of a series follows a change of it: not at once, but in the order of the changes, each row once, and all of it in the end. What a row has of its own
 * stays. The mark on what is pending says how far it came; that nothing is left behind it, the table says.
 */

export const keyOfOccurrence = (number: number, nominalOn: string): string => `${number} ${nominalOn}`;

export const followKey = (number: number, version: number): string =>
  `FOLLOW#${String(number).padStart(4, '0')}#${String(version).padStart(6, '0')}`;

const isOwn = (row: RowModel, field: FieldModel): boolean =>
  row.bond !== undefined || (field === 'cents' && row.splits !== undefined) || (row.series?.own ?? []).includes(field);

export const saidOf = (said: SaidModel, fields: readonly FieldModel[]): Partial<RowModel> =>
  Object.fromEntries(fields.map((field) => [field, said[field] ?? undefined]));

export const fieldsOf = (said: SaidModel): FieldModel[] => (['cents', 'description'] as const).filter((field) => said[field] !== undefined);

interface Stretch {
  /** Nominal dates: behind the first, up to the last. */
  readonly after: string | undefined;
  readonly upTo: string | undefined;
}

/** Those of the series in the stretch that its change makes another. */
function followers(model: Model, pending: PendingModel, stretch: Stretch, { changes, at }: Commit<Model>): RowModel[] {
  const written = new Set(changes.map(({ key: { sk } }) => sk.split('#')[2]));
  return within(model, pending.series, stretch).flatMap(([nominalOn, { id, isFulfilled }]) => {
    const row = model.rows.get(id ?? '');
    if (!row || nominalOn === pending.by || row.series?.number !== pending.series) return [];
    const [early, late] = [at - clockTolerance, at + clockTolerance].map((each) => rowAt(model, row.id, each) !== undefined);
    // Around the moment when it can no longer be restored either is right.
    const isThere = early === late ? early : written.has(row.id.slice(8));
    return isThere ? follow(model, pending, { row, nominalOn, isFulfilled, at }) : [];
  });
}

function within({ occurrences }: Model, series: number, { after = '', upTo = '' }: Stretch) {
  return [...occurrences].flatMap(([key, occurrence]) => {
    const [number, nominalOn = ''] = key.split(' ');
    return Number(number) === series && nominalOn > after && nominalOn <= upTo ? [[nominalOn, occurrence] as const] : [];
  });
}

interface Follower {
  readonly row: RowModel;
  readonly nominalOn: string;
  readonly isFulfilled: boolean;
  readonly at: number;
}

function follow(model: Model, { series, version, what }: PendingModel, { row, nominalOn, isFulfilled, at }: Follower): RowModel[] {
  if (what.kind === 'edit') {
    const later = [...model.pending.values()].filter((each) => each.series === series && each.version > version && each.by === nominalOn);
    const saidLater = later.flatMap((each) => (each.what.kind === 'edit' ? fieldsOf(each.what.said) : []));
    const fields = fieldsOf(what.said).filter((field) => !isOwn(row, field) && !saidLater.includes(field));
    const after = { ...row, ...saidOf(what.said, fields), version: row.version + 1 };
    return fields.some((field) => after[field] !== row[field]) ? [after] : [];
  }
  const isDeleted = row.deletedAt === undefined && row.bond === undefined && !isFulfilled;
  if (!isDeleted && !what.isWhole) return [];
  return [{ ...row, ...(isDeleted && { deletedAt: at }), ...(what.isWhole && { series: undefined }), version: row.version + 1 }];
}

/** The state after a change of a series, in which those that go into the commit follow, and the rows that change with it. */
export function withChange(model: Model, pending: PendingModel, leading: readonly RowModel[], made: Commit<Model>) {
  const key = followKey(pending.series, pending.version);
  const kept = made.changes.find(({ key: { sk } }) => sk === key)?.after;
  const isBehind = [...model.pending.values()].some(({ series }) => series === pending.series);
  const reached = kept ? (kept.l as string | undefined) : pending.upTo;
  const stretch = { after: pending.after, upTo: isBehind ? undefined : reached };
  const ids = new Set(leading.map(({ id }) => id));
  const rows = [...leading, ...followers(model, pending, stretch, made).filter(({ id }) => !ids.has(id))];
  const left = kept ? withEntry(model.pending, key, { ...pending, after: isBehind ? pending.after : reached }) : model.pending;
  return { model: { ...withoutKeys(model, pending, stretch), pending: left }, rows };
}

/** Of a series that is taken away the keys go with those that follow. */
function withoutKeys(model: Model, { series, what }: PendingModel, stretch: Stretch): Model {
  if (what.kind === 'edit' || !what.isWhole) return model;
  const gone = new Set(within(model, series, stretch).map(([nominalOn]) => keyOfOccurrence(series, nominalOn)));
  return { ...model, occurrences: new Map([...model.occurrences].filter(([key]) => !gone.has(key))) };
}

/** The state, and the rows, after a commit of who lets others follow; nothing where it is none. */
export function followed(model: Model, made: Commit<Model>): { readonly model: Model; readonly rows: readonly RowModel[] } | undefined {
  const change = made.changes.find(({ key: { sk } }) => sk.startsWith('FOLLOW#'));
  const pending = model.pending.get(change?.key.sk ?? '');
  if (!change?.before || !pending) return undefined;
  const isFirst = [...model.pending.values()].every(({ series, version }) => series !== pending.series || version >= pending.version);
  const reached = change.after ? (change.after.l as string | undefined) : pending.upTo;
  if (!isFirst || reached === undefined || reached <= (pending.after ?? '')) return !isFirst || change.after ? undefined : done();
  return done();

  function done() {
    const of = pending as PendingModel;
    const stretch = { after: of.after, upTo: reached };
    const rows = followers(model, of, stretch, made);
    const entries = [...model.pending].filter(([key]) => key !== change?.key.sk);
    const left = new Map(change?.after ? [...entries, [change.key.sk, { ...of, after: reached }] as const] : entries);
    return { model: { ...withoutKeys(model, of, stretch), pending: left }, rows };
  }
}

/** A change of this series that others follow. */
export const pendingOf = (number: number, series: SeriesModel, change: Pick<PendingModel, 'after' | 'by' | 'what'>): PendingModel => ({
  series: number,
  version: series.version + 1,
  upTo: series.doneUpTo,
  ...change,
});
