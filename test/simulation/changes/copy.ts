import type { z } from 'zod/mini';
import type { changes } from '../../../functions/transactions/changes/change.ts';

type Answer = z.input<typeof changes>;
type Kept = 'accounts' | 'categories' | 'recurrences' | 'transactions';
type Thing = Record<string, unknown> & { readonly id: string };

/** A front end's copy of what one person has, kept as the API's document tells: by id, with what is gone taken out. */
export interface Copy {
  readonly things: Readonly<Record<Kept, Map<string, Thing>>>;
  cursor: string | undefined;
}

export const emptyCopy = (): Copy => ({
  things: { accounts: new Map(), categories: new Map(), recurrences: new Map(), transactions: new Map() },
  cursor: undefined,
});

const kinds = { account: 'accounts', category: 'categories', recurrence: 'recurrences', transaction: 'transactions' } as const;
const namedBy = { account: 'accountId', category: 'categoryId' } as const;

/** Takes up an answer of `GET /changes`. */
export function apply(copy: Copy, answer: Answer): void {
  for (const kind of Object.values(kinds)) for (const thing of answer[kind] as readonly Thing[]) copy.things[kind].set(thing.id, thing);
  for (const gone of answer.gone) takeOut(copy, gone);
  for (const recurrence of copy.things.recurrences.values()) follow(copy, recurrence);
  copy.cursor = answer.cursor;
}

/** Whatever named an account or a category that is gone names what took its place. */
function takeOut({ things }: Copy, { kind, id, replacedBy }: Answer['gone'][number]): void {
  things[kinds[kind]].delete(id);
  if (kind !== 'account' && kind !== 'category') return;
  const name = namedBy[kind];
  const renamed = <T extends object>(naming: T): T =>
    (naming as Record<string, unknown>)[name] === id ? { ...naming, [name]: replacedBy } : naming;
  for (const naming of [things.transactions, things.recurrences])
    for (const thing of naming.values()) {
      const splits = (thing.splits as object[] | null | undefined)?.map(renamed);
      naming.set(thing.id, { ...renamed(thing), ...(splits && { splits }) });
    }
}

/** What a transaction shows of its recurrence. */
function follow({ things }: Copy, { id, frequency, endDate }: Thing): void {
  for (const thing of things.transactions.values())
    if (thing.recurrenceId === id)
      things.transactions.set(thing.id, { ...thing, recurrenceFrequency: frequency, recurrenceEndDate: endDate });
}

const restorableFor = 30 * 24 * 3_600_000;

/**
 * To be compared: the same things under the same ids, whatever the order in which they came. Without what can no longer be restored: that it is gone is heard
 * when the TTL has removed it, which is late.
 */
export function contentOf({ things }: Copy, now: Date): object {
  const isThere = ({ deletedAt }: Thing) => !deletedAt || Date.parse(String(deletedAt)) + restorableFor > now.getTime();
  const sorted = (all: Map<string, Thing>) => [...all.values()].filter(isThere).toSorted((one, other) => (one.id < other.id ? -1 : 1));
  return Object.fromEntries(Object.entries(things).map(([kind, all]) => [kind, sorted(all)]));
}
