import { isDeepStrictEqual } from 'node:util';
import { epochSeconds } from '../../../shared/clock.ts';
import { commit, commitOne } from '../../../shared/commit.ts';
import { unlessErased } from '../../../shared/erasure.ts';
import { end, type Item, readAll } from '../../../shared/partition.ts';
import { Problem } from '../../../shared/problem.ts';
import { untilAccepted } from '../../../shared/until-accepted.ts';
import type { Context } from '../context.ts';
import { settingsKey } from '../settings.ts';
import { texts } from '../texts.pt-br.ts';
import { furthest, type Marks, targetOf } from './marks.ts';
import type { News } from './noticed.ts';

/*
 * What changed, in the order in which it was noticed: a list for each user that is only added to at its end, in stretches of up to a kilobyte. Each addition is
 * conditional on the end that it was made for, so whoever has read up to a place has read all that will ever lie before it, whatever was committed when, and
 * however many notice at once. docs/decisions/0009-changes.md
 */

/** A stretch of the log. The last one is open; the others are closed for good, and go a while later. */
export interface Stretch {
  readonly number: number;
  readonly entries: readonly string[];
  readonly marks: Marks;
  readonly isClosed: boolean;
  /** Counts additions to this stretch. */
  readonly revision: number;
}

/** Where somebody has read up to: so many entries of a stretch. */
export interface Place {
  readonly stretch: number;
  readonly count: number;
}

/**
 * From so many characters on a stretch takes no more: with one entry more it fits into a kilobyte still, and is added to for one write unit. Where there are so
 * many accounts that their marks leave less, it takes some entries all the same. One object, so that a simulation can have short ones.
 */
export const fullAt = { characters: 850, atLeastOfEntries: 200 };
/** How long a closed stretch stays. */
export const keptDays = 100;
/** How old a place may be: what was added after it is all there still, whatever the clocks of functions differ by. */
export const readableDays = 90;
const day = 24 * 60 * 60;

type LogContext = Pick<Context, 'dynamodb' | 'table' | 'store' | 'clock'>;

const prefix = 'CHANGE#';
const keyOf = (number: number): string => prefix + String(number).padStart(8, '0');

function itemOf({ number, entries, marks, revision }: Stretch): Item {
  return { sk: keyOf(number), e: packed(entries), m: marks, r: revision };
}

/** A transaction's id is 40 hexadecimal digits, of which the log has thousands: 27 characters hold them. */
const packed = (entries: readonly string[]): string =>
  entries.map((entry) => (isId(entry) ? Buffer.from(entry, 'hex').toString('base64url') : entry)).join(' ');

const unpacked = (text: string): string[] =>
  text === '' ? [] : text.split(' ').map((entry) => (entry.length === 27 ? Buffer.from(entry, 'base64url').toString('hex') : entry));

const isId = (entry: string): boolean => /^[0-9a-f]{40}$/.test(entry);

function stretchOf(item: Item): Stretch {
  const { e, m, r, expiresAt } = item as unknown as { e: string; m: Marks; r: number; expiresAt?: number };
  return {
    number: Number(item.sk.slice(prefix.length)),
    entries: unpacked(e),
    marks: m,
    isClosed: expiresAt !== undefined,
    revision: r,
  };
}

async function lastStretch({ store }: LogContext, userId: string): Promise<Stretch | undefined> {
  const { items } = await store.range(userId, { from: prefix, to: end(prefix), descending: true, limit: 1 });
  return items[0] && stretchOf(items[0]);
}

/**
 * The end of the log, which begins with the first who asks for it: nobody needs what happened before. What is committed from now on will lie behind this place.
 * @throws Problem `temporarily_unavailable` where the user is erased at this moment, or changes too much in it
 */
export async function endOfLog(context: LogContext, userId: string): Promise<Place> {
  const last = await untilAccepted(async () => (await lastStretch(context, userId)) ?? (await begin(context, userId)));
  return { stretch: last.number, count: last.entries.length };
}

/** Accounts that one commit can hold still. Of more the marks may be too low at first: then a log is not known to be up to date until they change again. */
const heldStill = 90;

/** Marks are those of the very moment: what was counted before is in the state that is read from now on, what is counted later is noticed. */
async function begin(context: LogContext, userId: string): Promise<Stretch> {
  const { store, dynamodb, table } = context;
  const [accounts, settings] = await Promise.all([
    readAll(context, userId, { from: 'ACCOUNT#', to: end('ACCOUNT#') }),
    store.read(userId, settingsKey),
  ]);
  const counted = [...settings.values(), ...accounts];
  const marks = targetOf(settings.get(settingsKey) ?? { sk: settingsKey }, accounts);
  const first = { number: 1, entries: [], marks, isClosed: false, revision: 0 };

  await commit(dynamodb, [
    store.put(userId, itemOf(first), { exists: false }),
    unlessErased(table, userId),
    ...counted.slice(0, heldStill).map(({ sk, v, w }) => store.check(userId, sk, { exists: true, equals: { v, w } })),
  ]);
  return first;
}

const isKnown = ({ marks }: Stretch, news: News): boolean =>
  news.entries.length === 0 && isDeepStrictEqual(furthest(marks, news.marks), marks);

/** Adds news at the end: all of it, at least once. Where nobody has asked for the log, and where the user was erased, there is none to add to. */
export async function addNews(context: LogContext, userId: string, news: News): Promise<void> {
  if (news.entries.length === 0 && Object.keys(news.marks).length === 0) return;
  await untilAccepted(async () => {
    const last = await lastStretch(context, userId);
    if (!last || isKnown(last, news)) return;
    await (isFull(last) ? addStretch(context, userId, last, news) : addTo(context, userId, last, news));
  });
}

const isFull = ({ entries, marks }: Stretch): boolean =>
  packed(entries).length >= Math.max(fullAt.characters - JSON.stringify(marks).length, fullAt.atLeastOfEntries);

async function addTo({ store, dynamodb }: LogContext, userId: string, last: Stretch, news: News): Promise<void> {
  const { sk, ...set } = itemOf({
    ...last,
    entries: [...last.entries, ...news.entries],
    marks: furthest(last.marks, news.marks),
    revision: last.revision + 1,
  });
  // Not to one that was closed meanwhile, by whatever version of this with whatever idea of when it is full.
  const condition = { exists: true, equals: { r: last.revision, expiresAt: undefined } };
  await commitOne(dynamodb, store.update(userId, sk, { set, condition }));
}

/** Closes the last stretch and begins the next, both or neither: nothing can be added to the one once the other is there. */
async function addStretch({ store, dynamodb, clock }: LogContext, userId: string, last: Stretch, news: News): Promise<void> {
  const next = {
    number: last.number + 1,
    entries: news.entries,
    marks: furthest(last.marks, news.marks),
    isClosed: false,
    revision: 0,
  };
  await commit(dynamodb, [
    store.put(userId, itemOf(next), { exists: false }),
    store.update(userId, keyOf(last.number), {
      set: { expiresAt: epochSeconds(clock.now()) + keptDays * day },
      condition: { exists: true, equals: { r: last.revision, expiresAt: undefined } },
    }),
  ]);
}

/** Stretches that one call reads: of changes one by one some hundred, of a large import's many more. */
const stretchesAtOnce = 10;

interface Reading {
  readonly entries: readonly string[];
  /** Where the next reading goes on. */
  readonly place: Place;
  /** How far the log has come, where this reading has come to its end. */
  readonly marks: Marks | undefined;
}

/**
 * Up to so many entries behind the place, in order. One call; none is given twice, and none that was added is left out.
 * @throws Problem `cursor_too_old` for a place that this log does not have (any more)
 */
export async function readLog({ store }: LogContext, userId: string, from: Place, most: number): Promise<Reading> {
  const { items, hasMore } = await store.range(userId, { from: keyOf(from.stretch), to: end(prefix), limit: stretchesAtOnce });
  const stretches = items.map(stretchOf);
  const [first] = stretches;
  if (first?.number !== from.stretch || first.entries.length < from.count) throw new Problem('cursor_too_old', texts.cursorTooOld);

  const entries: string[] = [];
  let place = from;
  for (const stretch of stretches) {
    const start = stretch.number === from.stretch ? from.count : 0;
    const taken = stretch.entries.slice(start, start + most - entries.length);
    entries.push(...taken);
    place = { stretch: stretch.number, count: start + taken.length };
    if (place.count < stretch.entries.length) return { entries, place, marks: undefined };
  }
  return { entries, place, marks: hasMore ? undefined : stretches.at(-1)?.marks };
}
