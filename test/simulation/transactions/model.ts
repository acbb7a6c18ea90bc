import type { Kind } from '../../../functions/transactions/numbered.ts';
import { idOf } from '../../../functions/transactions/numbered.ts';
import type { CalendarDate } from '../../../shared/calendar.ts';

/** All that the domain knows of one user, as simply as it can be said: no sums, nothing derived. Never changed, only replaced. */
export interface Model {
  readonly isSetUp: boolean;
  readonly isErased: boolean;
  readonly timeZone: string;
  readonly timeZoneSetAt: string;
  /** By number. */
  readonly accounts: ReadonlyMap<number, AccountModel>;
  readonly categories: ReadonlyMap<number, CategoryModel>;
  /** What took the place of categories that are gone: another, or 0. */
  readonly gone: ReadonlyMap<number, number>;
  /** 0 where none is. */
  readonly defaultAccount: number;
  /** By id. */
  readonly rows: ReadonlyMap<string, RowModel>;
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
  /** 0 where it has none any more. */
  readonly account: number;
  readonly category: number;
  readonly description: string | undefined;
  readonly version: number;
  /** Nothing where it is not deleted; else when, in milliseconds, by a clock that may be wrong. */
  readonly deletedAt: number | undefined;
}

export const nobody: Model = {
  isSetUp: false,
  isErased: false,
  timeZone: 'America/Sao_Paulo',
  timeZoneSetAt: '',
  accounts: new Map(),
  categories: new Map(),
  gone: new Map(),
  defaultAccount: 0,
  rows: new Map(),
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
  defaultAccount: 1,
};

export const withEntry = <K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> => new Map([...map, [key, value]]);

/** How long a deleted row can be restored, in milliseconds. */
const restorableFor = 30 * 24 * 60 * 60 * 1000;

/** The row where it is there, deleted or not. */
export function rowAt(model: Model, id: string, at: number): RowModel | undefined {
  const row = model.rows.get(id);
  return row && (row.deletedAt === undefined || row.deletedAt + restorableFor > at) ? row : undefined;
}

const liveRows = (model: Model): RowModel[] => [...model.rows.values()].filter(({ deletedAt }) => deletedAt === undefined);

const signedCents = ({ type, cents }: RowModel): number => (type === 'income' ? cents : -cents);

/** What the account holds with all rows up to a day; with all rows where none is named. */
export const balanceIn = (model: Model, account: number, upTo?: CalendarDate): number =>
  liveRows(model)
    .filter((row) => row.account === account && (upTo === undefined || row.date <= upTo))
    .reduce((sum, row) => sum + signedCents(row), model.accounts.get(account)?.initialCents ?? 0);

/** A category's number, or what took its place. */
export function categoryNow(model: Model, number: number): number {
  const next = model.gone.get(number);
  return next === undefined ? number : categoryNow(model, next);
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
