import { isDeepStrictEqual } from 'node:util';
import { fullAt } from '../../../functions/transactions/changes/change-log.ts';
import { keep } from '../../../functions/transactions/changes/keep-changes.ts';
import { listChanges } from '../../../functions/transactions/changes/list-changes.ts';
import type { ItemChange } from '../../../functions/transactions/changes/noticed.ts';
import type { Context } from '../../../functions/transactions/context.ts';
import { rowOf, signpostTo } from '../../../functions/transactions/transaction.ts';
import { waiting } from '../../../shared/clock.ts';
import { Refused } from '../../../shared/commit.ts';
import { type Item, openStore } from '../../../shared/partition.ts';
import { Problem } from '../../../shared/problem.ts';
import { problemAnswer } from '../../../shared/route/problem-answer.ts';
import { noCards } from '../../support/card-book.ts';
import { memoryClient } from '../../support/memory-table/client.ts';
import { type Change, memoryTable } from '../../support/memory-table/table.ts';
import { noLinks } from '../../support/no-links.ts';
import { actor, Crashed } from '../actor.ts';
import { dynamodbDoor } from '../dynamodb-door.ts';
import { faultsOf } from '../faults.ts';
import { type Run, run, type Seeded, Violation, type World } from '../world.ts';
import { apply, type Copy, contentOf, emptyCopy } from './copy.ts';
import { someWriting } from './writing.ts';

const userId = 'ana';
const partition = `USER#${userId}`;
const hour = 3_600_000;

/** What a run is to be without, so that it can be shown that the run would notice. */
export interface Broken {
  /** The context as a keeper or a reader is given it. */
  readonly context?: (context: Context) => Context;
}

/**
 * One person writes, several requests at a time; two shards of the stream are read by a keeper each, which crash, come late and come twice; two front ends keep
 * a copy each. Every call is a point where others may go first. In the end, and whenever a front end is told that its copy is up to date, it is.
 */
export const simulateChanges = async (seeded: Seeded, broken: Broken = {}): Promise<Run> =>
  await run(seeded, (world) => prepare(world, broken));

function prepare(world: World, broken: Broken) {
  const { chance } = world;
  const table = memoryTable('transactions', world.clock.now);
  const faults = faultsOf(chance, world);
  const items = () => table.itemsOf(partition) as Item[];
  const contextOn = (dynamodb: Context['dynamodb'], clock: Context['clock']): Context => ({
    clock,
    ids: world.ids,
    dynamodb,
    table: table.name,
    store: openStore(dynamodb, table.name),
    cursors: { seal: async (_user, _list, position) => position, open: async (_user, _list, cursor) => cursor },
    links: noLinks,
    cards: noCards,
    checkAnswers: true,
  });
  /** Runs it as a function of its own; `undefined` where it did not come to its end. */
  const invoke = async <T>(name: string, act: (context: Context) => Promise<T>, isBroken = false): Promise<T | undefined> => {
    try {
      return await actor(world, name, async (self) => {
        const context = contextOn(dynamodbDoor({ world, table, faults, self, changed: () => undefined }), self.clock);
        return await act(isBroken && broken.context ? broken.context(context) : context);
      });
    } catch (error) {
      if (error instanceof Problem && error.code === 'cursor_too_old') throw error;
      if (error instanceof Problem || error instanceof Crashed || error instanceof Refused || problemAnswer(error).statusCode === 503)
        return undefined;
      throw error;
    }
  };

  Object.assign(fullAt, { characters: 0, atLeastOfEntries: chance.oneOf([40, 150]) });
  let [writers, requests] = [0, 0];
  // Some people write all the time, others now and then, so that the log comes to its end in between.
  const haste = chance.oneOf([0.2, 1, 3]) ?? 1;
  world.addSource({
    drains: false,
    weight: () => (writers < 4 ? haste : 0),
    begin() {
      const act = someWriting({ chance, userId, now: world.clock.now(), items: items() });
      if (!act) return;
      writers++;
      invoke(`writer ${++requests}`, act)
        .catch(world.fail)
        .finally(() => writers--);
    },
  });

  for (const shard of [0, 1])
    addKeeper(world, { shard, changes: table.changes, faults, invoke: async (act) => await invoke(`keeper ${shard}`, act, true) });

  const copies = [emptyCopy(), emptyCopy()];
  for (const copy of copies) {
    let isReading = false;
    world.addSource({
      drains: false,
      weight: () => (isReading ? 0 : 1),
      begin() {
        isReading = true;
        read(world, { copy, changes: table.changes, invoke: async (act) => await invoke('reader', act, true) })
          .catch(world.fail)
          .finally(() => {
            isReading = false;
          });
      },
    });
  }

  world.addSource({
    drains: false,
    weight: () => 0.15,
    begin() {
      const leap = (chance.happens(0.3) ? chance.whole(20, 60) * 24 : chance.whole(1, 30)) * hour;
      world.clock.set(world.clock.now().getTime() + leap);
      // The stream keeps a change for a day: the keeper is never so far behind.
      if (chance.happens(0.7)) table.expire(() => chance.happens(0.7));
    },
  });

  return {
    async finish() {
      waiting.pause = async () => await Promise.resolve();
      const context = contextOn(memoryClient(table), world.clock);
      const check = async (): Promise<void> => {
        const fresh = emptyCopy();
        for (const copy of [...copies, fresh])
          if (!(await catchUp(context, copy))) throw new Violation('a quiet log is up to date', describe(items()));
        for (const copy of copies)
          if (!isDeepStrictEqual(contentOf(copy, world.clock.now()), contentOf(fresh, world.clock.now())))
            throw new Violation(
              'a copy is what there is',
              `\n${difference(contentOf(copy, world.clock.now()), contentOf(fresh, world.clock.now()))}`,
            );
        checkRows(fresh, items(), world.clock.now());
      };
      await check();

      // What has expired goes, is noticed, and is out of every copy.
      const noticed = table.changes.length;
      table.expire();
      await keep(context, newsOf(table.changes.slice(noticed)));
      await check();
      for (const { things } of copies)
        for (const id of things.transactions.keys())
          if (!items().some((item) => isRow(item) && rowOf(item).id === id)) throw new Violation('what has gone is out of a copy', id);
    },
  };
}

const isRow = (item: Item): boolean => item.sk.startsWith('T#') && !signpostTo(item);

const describe = (items: readonly Item[]): string => JSON.stringify(items.filter(({ sk }) => /^(CHANGE|ACCOUNT|SETTINGS)/.test(sk)));

const newsOf = (changes: readonly Change[]): ItemChange[] =>
  changes
    .filter(({ key }) => key.pk === partition)
    .map(({ before, after }) => ({ userId, before: before as Item | undefined, after: after as Item | undefined }));

interface Keeping {
  readonly shard: number;
  readonly changes: readonly Change[];
  readonly faults: { happens(): boolean };
  invoke<T>(act: (context: Context) => Promise<T>): Promise<T | undefined>;
}

/** One shard of the stream: items in their own order, a batch at a time, again until it is done with, and now and then once more. */
function addKeeper(world: World, { shard, changes, faults, invoke }: Keeping): void {
  let [taken, isAtWork] = [0, false];
  const own = () => changes.slice(taken).filter(({ key }) => key.pk === partition && shardOf(key.sk) === shard);
  world.addSource({
    drains: true,
    weight: () => (isAtWork || taken === changes.length ? 0 : 2),
    begin() {
      isAtWork = true;
      const upTo = Math.min(changes.length, taken + world.chance.whole(1, 12));
      const batch = own().filter((change) => changes.indexOf(change) < upTo);
      invoke(async (context) => await keep(context, newsOf(batch)))
        .then((failed) => {
          const isDone = failed?.length === 0 && !faults.happens();
          if (isDone) taken = upTo;
        })
        .catch(world.fail)
        .finally(() => {
          isAtWork = false;
        });
    },
  });
}

const shardOf = (sortKey: string): number => [...sortKey].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 2;

interface Reading {
  readonly copy: Copy;
  readonly changes: readonly Change[];
  invoke<T>(act: (context: Context) => Promise<T>): Promise<T | undefined>;
}

/** One request of a front end; where no answer comes it asks the same again another time. */
async function read(world: World, { copy, changes, invoke }: Reading): Promise<void> {
  const from = changes.length;
  const { cursor } = copy;
  try {
    const answer = await invoke(async (context) => await listChanges(asked(cursor, world.chance.oneOf([1, 3, 30]) ?? 1), context));
    if (!answer) return;
    apply(copy, answer);
    if (answer.isUpToDate) checkIsUpToDate(copy, changes, from);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    Object.assign(copy, emptyCopy());
  }
}

const asked = (since: string | undefined, limit: number) =>
  ({ caller: { userId }, client: {}, query: { limit, ...(since !== undefined && { since }) } }) as never;

/** Until there is no more; whether it is up to date then. */
async function catchUp(context: Context, copy: Copy): Promise<boolean> {
  for (;;) {
    try {
      const answer = await listChanges(asked(copy.cursor, 3), context);
      apply(copy, answer);
      if (!answer.hasMore) return answer.isUpToDate;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      Object.assign(copy, emptyCopy());
    }
  }
}

/** Each transaction is in the copy as it was when the request began, or as it became later. */
function checkIsUpToDate(copy: Copy, changes: readonly Change[], from: number): void {
  const history = new Map<string, { readonly at: number; readonly seen: string }[]>();
  for (const [at, { key, after }] of changes.entries()) {
    if (!key.sk.startsWith('T#') || !after || signpostTo(after as Item)) continue;
    const { id, date, amountCents, deletedAt, updatedAt } = rowOf(after as Item);
    const seen = JSON.stringify([date, amountCents / 100, iso(deletedAt), iso(updatedAt)]);
    history.set(id, [...(history.get(id) ?? []), { at, seen }]);
  }
  for (const [id, states] of history) {
    const known = states.findLast(({ at }) => at < from);
    const thing = copy.things.transactions.get(id);
    // What has gone for good goes with the TTL, which nobody waits for.
    if (!known || !thing) continue;
    const seen = JSON.stringify([thing.date, thing.amount, thing.deletedAt, thing.updatedAt]);
    if (!states.some((state) => state.at >= known.at && state.seen === seen))
      throw new Violation('up to date', `${id} is ${seen} in the copy, and was ${known.seen} before the request`);
  }
  const live = [...history].filter(([, states]) => JSON.parse(states.findLast(({ at }) => at < from)?.seen ?? '[0,0,1]')[2] === null);
  for (const [id] of live)
    if (!copy.things.transactions.has(id) && !isGone(changes, id)) throw new Violation('up to date', `${id} is not in the copy`);
}

const iso = (at: number | undefined): string | null => (at === undefined ? null : new Date(at).toISOString());

const isGone = (changes: readonly Change[], id: string): boolean =>
  changes.some(
    ({ before, after, key }) =>
      key.sk.endsWith(`#${id.slice(8)}`) &&
      before &&
      !signpostTo(before as Item) &&
      rowOf(before as Item).deletedAt !== undefined &&
      !after,
  );

/** The whole state has every row that is there, and none beside. */
function checkRows(fresh: Copy, items: readonly Item[], now: Date): void {
  const rows = items
    .filter((item) => item.sk.startsWith('T#') && !signpostTo(item))
    .filter(({ expiresAt }) => Number(expiresAt ?? Number.POSITIVE_INFINITY) > now.getTime() / 1000);
  const ids = rows.map((item) => rowOf(item).id).toSorted();
  const found = [...fresh.things.transactions.keys()].toSorted();
  if (!isDeepStrictEqual(found, ids)) throw new Violation('the whole state is whole', `${found.join()} instead of ${ids.join()}`);
}

function difference(copy: object, fresh: object): string {
  const lines = (content: object) => Object.values(content).flatMap((things: object[]) => things.map((thing) => JSON.stringify(thing)));
  const [mine, right] = [lines(copy), lines(fresh)];
  return [
    ...mine.filter((line) => !right.includes(line)).map((line) => `- ${line}`),
    ...right.filter((line) => !mine.includes(line)).map((line) => `+ ${line}`),
  ].join('\n');
}
