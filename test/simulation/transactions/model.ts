import type { Kind } from '../../../functions/transactions/numbered.ts';
import { idOf } from '../../../functions/transactions/numbered.ts';
import type { CalendarDate } from '../../../shared/calendar.ts';

/** All that the domain knows of one user, as simply as it can be said: no sums, nothing derived. Never changed, only replaced. */
export interface Model {
  readonly isSetUp: boolean;
  readonly erasure: 'none' | 'begun' | 'done';
  readonly timeZone: string;
  /** ISO 8601; nothing while nobody has told one. */
  readonly timeZoneSetAt: string;
  /** Where they have lived, as far as the domain has heard. */
  readonly timeZones: ReadonlySet<string>;
  /** By number. */
  readonly accounts: ReadonlyMap<number, AccountModel>;
  readonly categories: ReadonlyMap<number, CategoryModel>;
  /** What took the place of accounts (`account 3`) and categories that are gone: another's number, or 0. */
  readonly gone: ReadonlyMap<string, number>;
  /** Numbers are given once. */
  readonly lastNumber: Readonly<Record<'account' | 'category' | 'series', number>>;
  /** 0 where none is. */
  readonly defaultAccount: number;
  /** By id. */
  readonly rows: ReadonlyMap<string, RowModel>;
  readonly series: ReadonlyMap<number, SeriesModel>;
  /** What became of occurrences, by series and nominal date. */
  readonly occurrences: ReadonlyMap<string, OccurrenceModel>;
  /** Changes of series that some have yet to follow, by the key of their item. */
  readonly pending: ReadonlyMap<string, PendingModel>;
  /** What each creating request made: the id or number. */
  readonly made: ReadonlyMap<string, string | number>;
}

export interface AccountModel {
  readonly name: string;
  readonly initialCents: number;
  readonly isArchived: boolean;
  readonly version: number;
}

export interface CategoryModel {
  readonly name: string;
  readonly type: 'income' | 'expense';
  readonly version: number;
}

export interface RowModel {
  readonly id: string;
  readonly date: CalendarDate;
  readonly type: 'income' | 'expense';
  readonly cents: number;
  /** The account that it is in now; 0 where it has none any more. */
  readonly account: number;
  /** The same of the category. A leg keeps the one it had. */
  readonly category: number;
  /** Its parts, where it is in several categories. */
  readonly splits?: readonly PartModel[] | undefined;
  readonly description: string | undefined;
  readonly bond: BondModel | undefined;
  /** The series and the nominal date that it is the occurrence of. */
  readonly series?: { readonly number: number; readonly nominalOn: CalendarDate; readonly own?: readonly FieldModel[] } | undefined;
  readonly version: number;
  /** Nothing where it is not deleted; else when, in milliseconds, by a clock that may be wrong. */
  readonly deletedAt: number | undefined;
}

/** What recurs: what every occurrence is like, and up to which nominal date they have been made. */
export interface SeriesModel {
  readonly template: Pick<RowModel, 'type' | 'cents' | 'account' | 'category' | 'description'>;
  readonly anchorOn: CalendarDate;
  readonly frequency: Frequency;
  readonly endsOn: CalendarDate | undefined;
  /** Where what falls on a weekend or a bank holiday goes. */
  readonly shift: Shift;
  readonly doneUpTo: CalendarDate;
  /** Of what its owner says of it. */
  readonly version: number;
}

/** What a row can have of its own, of that which is simulated. */
export type FieldModel = 'cents' | 'description';

/** What an edit says of several: `null` clears. */
export interface SaidModel {
  readonly cents?: number;
  readonly description?: string | null;
}

export interface OccurrenceModel {
  /** The row that it is; none where it was skipped. */
  readonly id: string | undefined;
  readonly isFulfilled: boolean;
  /** What comes back when it is fulfilled no more. */
  readonly insteadOf?: string | undefined;
}

export interface PendingModel {
  readonly series: number;
  readonly version: number;
  /** The nominal date of the last that followed. */
  readonly after: CalendarDate | undefined;
  readonly upTo: CalendarDate;
  /** The one that it was made by. */
  readonly by: CalendarDate;
  readonly what: { readonly kind: 'edit'; readonly said: SaidModel } | { readonly kind: 'deletion'; readonly isWhole: boolean };
}

export type Shift = 'none' | 'before' | 'after';

export type Frequency = 'daily' | 'weekly' | 'biweekly' | 'monthly' | 'quarterly' | 'yearly';

export interface PartModel {
  readonly category: number;
  readonly cents: number;
}

/** What makes it part of a transfer. */
export interface BondModel {
  readonly role: 'out' | 'in' | 'fee';
  readonly partner: string;
  readonly fee: string | undefined;
}

export const nobody: Model = {
  isSetUp: false,
  erasure: 'none',
  timeZone: 'America/Sao_Paulo',
  timeZoneSetAt: '',
  timeZones: new Set(['America/Sao_Paulo']),
  accounts: new Map(),
  categories: new Map(),
  gone: new Map(),
  lastNumber: { account: 0, category: 0, series: 0 },
  defaultAccount: 0,
  rows: new Map(),
  series: new Map(),
  occurrences: new Map(),
  pending: new Map(),
  made: new Map(),
};

/** What every new user begins with: one account, fifteen categories of expenses and five of incomes. */
export const setUp: Model = {
  ...nobody,
  isSetUp: true,
  accounts: new Map([[1, { name: 'Minha conta', initialCents: 0, isArchived: false, version: 1 }]]),
  categories: new Map(
    Array.from({ length: 20 }, (_, at) => [at + 1, { name: '', type: at < 15 ? ('expense' as const) : ('income' as const), version: 1 }]),
  ),
  lastNumber: { account: 1, category: 20, series: 0 },
  defaultAccount: 1,
};

export const withEntry = <K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> => new Map([...map, [key, value]]);

export const without = <K, V>(map: ReadonlyMap<K, V>, key: K): ReadonlyMap<K, V> => new Map([...map].filter(([each]) => each !== key));

/** How long a deleted row can be restored, in milliseconds. */
const restorableFor = 30 * 24 * 60 * 60 * 1000;

/** The row where it is there, deleted or not. */
export function rowAt(model: Model, id: string, at: number): RowModel | undefined {
  const row = model.rows.get(id);
  return row && (row.deletedAt === undefined || row.deletedAt + restorableFor > at) ? row : undefined;
}

export const liveRows = (model: Model): RowModel[] => [...model.rows.values()].filter(({ deletedAt }) => deletedAt === undefined);

export const signedCents = ({ type, cents }: RowModel): number => (type === 'income' ? cents : -cents);

export const isLeg = ({ bond }: RowModel): boolean => bond !== undefined && bond.role !== 'fee';

/** What the account holds with all rows up to a day; with all rows where none is named. */
export const balanceIn = (model: Model, account: number, upTo?: CalendarDate): number =>
  liveRows(model)
    .filter((row) => row.account === account && (upTo === undefined || row.date <= upTo))
    .reduce((sum, row) => sum + signedCents(row), model.accounts.get(account)?.initialCents ?? 0);

/** An account's or category's number, or what took its place: 0 for nothing. */
export function numberNow(model: Model, kind: 'account' | 'category', number: number): number {
  const next = model.gone.get(`${kind} ${number}`);
  return next === undefined ? number : numberNow(model, kind, next);
}

const ids = new Map<string, string>();

/** The id that the API shows, or `null` for none. */
export function shownId(userId: string, kind: Kind, number: number): string | null {
  if (number === 0) return null;
  const name = `${userId} ${kind} ${number}`;
  const id = ids.get(name) ?? idOf(userId, kind, number);
  ids.set(name, id);
  return id;
}
