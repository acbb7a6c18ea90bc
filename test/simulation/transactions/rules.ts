import { marshall } from '@aws-sdk/util-dynamodb';
import { expandMark } from '../../../functions/transactions/told-by-mark.ts';
import { addDays, type CalendarDate, dateAt } from '../../../shared/calendar.ts';
import { eventsIn, type Untold } from '../../../shared/events/tell.ts';
import type { Change } from '../../support/memory-table/table.ts';
import type { Commit, Effect } from '../action.ts';
import { clockTolerance } from '../actor.ts';
import type { Rules } from '../recorded.ts';
import { followKey, keyOfOccurrence } from './following.ts';
import { balanceIn, isLeg, liveRows, type Model, nobody, numberNow, setUp, signedCents } from './model.ts';

/** What every function of the domain may write, and how items say what the model says. */
export const rules: Rules<Model> = { background, disagreement, erasureOf: ({ erasure }) => erasure, eventsOf, lineOf };

function background(model: Model, made: Commit<Model>): Effect<Model> | undefined {
  const { changes } = made;
  const isKept = changes.every(({ key: { sk } }) => sk.startsWith('ANSWER#'));
  const grave = changes.find(({ key: { sk } }) => sk === 'ERASED');
  if (model.erasure === 'done') return isKept || grave ? afterErasure(model, made) : undefined;
  if (grave?.after?.tell !== undefined) return { model: { ...nobody, erasure: 'done' }, mayTell: 'anything' };
  if (grave || model.erasure === 'begun') return { model: { ...model, erasure: 'begun' }, mayTell: 'anything' };
  if (isKept) return { model };
  return begins(model, made);
}

/** A key may be taken, in vain, and is gone after a day; no answer is kept, and the erasure is told once. */
function afterErasure(model: Model, { changes }: Commit<Model>): Effect<Model> | undefined {
  const isInVain = changes.every(({ before, after }) => after?.answer === undefined && (!after?.tell || after.tell === before?.tell));
  return isInVain ? { model } : undefined;
}

function begins(model: Model, { changes }: Commit<Model>): Effect<Model> | undefined {
  const isFirst = changes.some(({ key: { sk }, before }) => sk === 'SETTINGS' && !before);
  if (!isFirst || model !== nobody) return undefined;
  const kinds = changes.map(({ key: { sk } }) => sk.split('#')[0]);
  const count = (kind: string) => kinds.filter((each) => each === kind).length;
  return count('ACCOUNT') === 1 && count('CATEGORY') === 20 && changes.length === 22 ? { model: setUp } : undefined;
}

function eventsOf({ before, after }: Change): readonly Untold[] {
  if (typeof after?.tell !== 'string' || after.tell === before?.tell) return [];
  return after.tell.startsWith('[') ? eventsIn(after.tell) : expandMark(marshall(after, { removeUndefinedValues: true }));
}

interface Said {
  readonly type?: string;
  readonly month?: string;
  readonly transferId?: string | null;
}

function lineOf({ name, data }: Untold): string {
  const { transactionId, version, before, after, ...said } = data as Said & {
    transactionId?: string;
    version?: number;
    before?: Said;
    after?: Said;
  };
  if (transactionId === undefined) return [name, ...Object.values(said)].join(' ');
  const outline = ({ type, month, transferId }: Said): string => `${type} ${month} ${transferId}`;
  return [name, transactionId, version, ...(before && after ? [outline(before), outline(after)] : [outline(said)])].join(' ');
}

/** Where an item that was just written is not as the model says; nothing where it is. */
function disagreement(model: Model, { key: { sk }, after }: Change, at: number): string | undefined {
  if (!after || model.erasure !== 'none') return undefined;
  const [kind = '', first = '', hex = ''] = sk.split('#');
  const compared = comparisons[kind]?.(model, after, { first, hex, at });
  if (!compared) return undefined;
  const [told, right] = compared.map((each) => JSON.stringify(each));
  return told === right ? undefined : `${sk} ${told}, not ${right}`;
}

interface Named {
  readonly first: string;
  readonly hex: string;
  /** In milliseconds. */
  readonly at: number;
}
type Compare = (model: Model, item: Readonly<Record<string, unknown>>, named: Named) => readonly [unknown, unknown] | undefined;

/** What an item says and what it must say, by its kind. */
const comparisons: Readonly<Record<string, Compare>> = {
  T(model, item, { first, hex }) {
    if (item.to !== undefined) return undefined;
    const row = model.rows.get(String(item.h ?? first.replaceAll('-', '')) + hex);
    const numbers = [numberNow(model, 'account', Number(item.a ?? 0)), numberNow(model, 'category', Number(item.c ?? 0))];
    return [
      [
        first,
        item.t,
        item.n,
        item.v,
        ...numbers,
        item.d,
        item.r,
        item.p,
        item.sn,
        item.sn && (item.so ?? first),
        partsIn(model, item.sp),
        item.da !== undefined,
      ],
      row && [
        row.date,
        row.type[0],
        row.cents,
        row.version,
        row.account,
        row.category,
        row.description,
        row.bond?.role[0],
        row.bond?.partner,
        row.series?.number,
        row.series?.nominalOn,
        row.splits?.map(({ category, cents }) => [category, cents]),
        row.deletedAt !== undefined,
      ],
    ];
  },

  ACCOUNT(model, item, { first, at }) {
    const number = Number(first);
    const account = model.accounts.get(number);
    const horizon = addDays(dateAt(new Date(at + clockTolerance), 'UTC'), -2);
    return [
      [item.ib, item.v, item.ar ?? false, Number(item.ib) + Number(item.total), daysIn(item, horizon)],
      account && [account.initialCents, account.version, account.isArchived, balanceIn(model, number), daysOf(model, number, horizon)],
    ];
  },

  SERIES(model, item, { first }) {
    const series = model.series.get(Number(first));
    return [
      [item.l, item.v, item.n, item.d, item.e],
      series && [series.doneUpTo, series.version, series.template.cents, series.template.description, series.endsOn],
    ];
  },

  OCCURRENCE(model, item, { first, hex }) {
    const occurrence = model.occurrences.get(keyOfOccurrence(Number(first), hex));
    return [[item.id, item.f ?? false, item.r], occurrence && [occurrence.id, occurrence.isFulfilled, occurrence.insteadOf]];
  },

  FOLLOW(model, item, { first, hex }) {
    const pending = model.pending.get(followKey(Number(first), Number(hex)));
    return [[item.l, item.u, item.by], pending && [pending.after, pending.upTo, pending.by]];
  },

  MONTH: (model, item, { first }) => [cellsIn(model, item), cellsOf(model, first)],
};

const partsIn = (model: Model, parts: unknown): unknown =>
  (parts as readonly { c: number; n: number }[] | undefined)?.map(({ c, n }) => [numberNow(model, 'category', c), n]);

/** The sums of days that an account keeps apart, later than the horizon. */
const daysIn = (item: Readonly<Record<string, unknown>>, horizon: CalendarDate): Sums =>
  summed(
    Object.entries(item).flatMap(([name, value]): [string, number][] => {
      const [, year, month, day] = /^f(\d{4})(\d\d)(\d\d)$/.exec(name) ?? [];
      return year && `${year}-${month}-${day}` > horizon ? [[name, Number(value)]] : [];
    }),
  );

const daysOf = (model: Model, account: number, horizon: CalendarDate): Sums =>
  summed(
    liveRows(model)
      .filter((row) => row.account === account && row.date > horizon)
      .map((row) => [`f${row.date.replaceAll('-', '')}`, signedCents(row)]),
  );

/** By name, without what comes to nothing. */
type Sums = Readonly<Record<string, number>>;

/** A month's sums by type, category and account, as these are now. */
function cellsIn(model: Model, item: Readonly<Record<string, unknown>>): Sums {
  const cells = Object.entries(item).flatMap(([name, value]): [string, number][] => {
    const [, of, type, category, account] = /^([sn])([ie])(\d+)_(\d+)$/.exec(name) ?? [];
    const numbers = [numberNow(model, 'category', Number(category)), numberNow(model, 'account', Number(account))];
    return of ? [[`${of}${type}${numbers.join('_')}`, Number(value)]] : [];
  });
  return summed(cells);
}

const cellsOf = (model: Model, month: string): Sums =>
  summed(
    liveRows(model)
      .filter((row) => row.date.startsWith(month) && !isLeg(row))
      .flatMap(({ type, account, splits, category: whole, cents: all }) =>
        (splits ?? [{ category: whole, cents: all }]).flatMap(({ category, cents }): [string, number][] => [
          [`s${type[0]}${category}_${account}`, cents],
          [`n${type[0]}${category}_${account}`, 1],
        ]),
      ),
  );

function summed(cells: readonly (readonly [string, number])[]): Sums {
  const sums = new Map<string, number>();
  for (const [name, number] of cells) sums.set(name, (sums.get(name) ?? 0) + number);
  return Object.fromEntries([...sums].filter(([, number]) => number !== 0).sort(([one], [other]) => (one < other ? -1 : 1)));
}
