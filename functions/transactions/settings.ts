import { commit, Refused } from '../../shared/commit.ts';
import { unlessErased } from '../../shared/erasure.ts';
import type { Item } from '../../shared/partition.ts';
import { Problem } from '../../shared/problem.ts';
import { accountItem } from './account.ts';
import { categoryItem } from './category.ts';
import type { Context, TableContext } from './context.ts';
import type { Kind } from './numbered.ts';
import { defaultAccount, defaultCategories, texts } from './texts.pt-br.ts';

/** What the domain keeps of a user beside their things. */
export interface Settings {
  readonly timeZone: string;
  /** When the zone was chosen: events may come in any order. ISO 8601. */
  readonly timeZoneSetAt: string;
  /** The last numbers given; 0 where none was. */
  readonly lastNumber: Readonly<Record<Kind, number>>;
  /** The number of the default account; 0 where none is. */
  readonly defaultAccount: number;
  /** What deleted accounts (`a3`) and categories (`c5`) stand for now: another's number, or 0 for nothing. */
  readonly gone: Readonly<Record<string, number>>;
}

export const settingsKey = 'SETTINGS';
const goneName = (kind: Kind, number: number): string => `${kind[0]}${number}`;

/** The attributes of the settings that a creation and a deletion change. */
export const lastNumberField = (kind: Kind): string => `l${kind[0]}`;
export const defaultAccountField = 'da';
const editedField = 'ed';
/** Counts the changes of the settings, and of what has no count of its own, for who waits until the change log has them (changes/marks.ts). */
export const counted: ReadonlyMap<string, number> = new Map([['w', 1]]);
/** An edit of a category or a series, which have no count that is read without the settings. */
export interface Edited {
  readonly kind: Kind;
  readonly number: number;
  /** Which it comes to. */
  readonly version: number;
}
export const editedAttribute = ({ kind, number, version }: Edited) => ({ [editedField]: `${kind[0]}${number} ${version}` });
/** The settings' part in such an edit, where nothing else of the commit writes them. */
export const editCounted = (edited: Edited) => ({ set: editedAttribute(edited), add: counted, condition: { exists: true } }) as const;
/** Which was edited last, as `c5`. */
export const editedIn = (item: Item | undefined): string | undefined => (item?.[editedField] as string | undefined)?.split(' ')[0];
export const goneField = (kind: Kind, number: number): string => `gone.${goneName(kind, number)}`;

export const zoneUntilTold = 'America/Sao_Paulo';

/** What an account's or category's number stands for now: itself, what replaced it, or nothing. */
export function standsFor({ gone }: Pick<Settings, 'gone'>, kind: Kind, number: number): number | undefined {
  let current = number;
  for (let next = gone[goneName(kind, current)]; next !== undefined; next = gone[goneName(kind, current)]) current = next;
  return current === 0 ? undefined : current;
}

/**
 * The user's settings with these items of theirs, in one round trip. A user of whom nothing is here yet is set up first: their registration may
 * not have been heard of. Nothing for an erased user.
 */
export async function find(context: TableContext, userId: string, ...sortKeys: string[]): Promise<Found | undefined> {
  for (const isLast of [false, true]) {
    const items = await context.store.read(userId, settingsKey, ...sortKeys);
    const settings = items.get(settingsKey);
    if (settings) return { settings: settingsOf(settings), items };
    if (!isLast) await setUp(context, userId);
  }
  return undefined;
}

export interface Found {
  readonly settings: Settings;
  readonly items: ReadonlyMap<string, Item>;
}

/** @throws Problem `unauthenticated` for an erased user. */
export async function findForCaller(context: Context, userId: string, ...sortKeys: string[]): Promise<Found> {
  const found = await find(context, userId, ...sortKeys);
  if (!found) throw new Problem('unauthenticated', texts.accountErased);
  return found;
}

/** Gives a user their settings, a default account and the default categories: once, however often and from wherever it is called; never an erased one. */
async function setUp(context: TableContext, userId: string): Promise<void> {
  const { store, table } = context;
  const now = context.clock.now().toISOString();
  const categories = defaultCategories.map((category, index) =>
    categoryItem({
      ...category,
      number: index + 1,
      budgetLimitCents: undefined,
      isDefault: true,
      version: 1,
      createdAt: now,
      updatedAt: now,
    }),
  );
  const account = accountItem({ ...defaultAccount, number: 1, version: 1, createdAt: now, updatedAt: now });
  const settings = itemOf({
    timeZone: zoneUntilTold,
    timeZoneSetAt: '',
    lastNumber: { account: 1, category: categories.length, series: 0 },
    defaultAccount: 1,
    gone: {},
  });

  try {
    await commit(context.dynamodb, [
      ...[settings, account, ...categories].map((item) => store.put(userId, item, { exists: false })),
      unlessErased(table, userId),
    ]);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
}

const itemOf = ({ timeZone, timeZoneSetAt, lastNumber, defaultAccount: number, gone }: Settings): Item => ({
  sk: settingsKey,
  tz: timeZone,
  ts: timeZoneSetAt,
  la: lastNumber.account,
  lc: lastNumber.category,
  da: number,
  gone,
});

export function settingsOf(item: Item): Settings {
  const { tz, ts, la, lc, ls, da, gone } = item as unknown as {
    tz: string;
    ts: string;
    la: number;
    lc: number;
    ls?: number;
    da: number;
    gone: Record<string, number>;
  };
  return { timeZone: tz, timeZoneSetAt: ts, lastNumber: { account: la, category: lc, series: ls ?? 0 }, defaultAccount: da, gone };
}
