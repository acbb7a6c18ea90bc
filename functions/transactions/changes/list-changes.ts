import { waiting } from '../../../shared/clock.ts';
import { end, readAll } from '../../../shared/partition.ts';
import type { AnswerOf, RequestOf, UseCases } from '../../../shared/route/route.ts';
import type { Context } from '../context.ts';
import type { routes } from '../routes.ts';
import { findForCaller, settingsKey } from '../settings.ts';
import { endOfLog, readLog } from './change-log.ts';
import { hasReached, type Marks, targetOf } from './marks.ts';
import { now, openPosition, type Position, sealPosition } from './position.ts';
import { presentEntries } from './present-entries.ts';
import { readState } from './read-state.ts';

type ListChanges = UseCases<typeof routes, Context>['listChanges'];
type Request = RequestOf<(typeof routes)['listChanges']>;
type Answer = AnswerOf<(typeof routes)['listChanges']>;

/**
 * What a copy of the user's accounts, categories, recurrences and transactions needs to become as they are: without a cursor all of them, page by page, then
 * what changed or went since. Whoever goes on until there is no more, and comes again with the last cursor, misses nothing, whatever is written meanwhile;
 * what was answered before the request began is there with it.
 */
export const listChanges: ListChanges = async ({ caller, query }, context) => {
  const { userId } = caller;
  const position = query.since === undefined ? await beginning(context, userId) : await openPosition(context, userId, query.since);

  return await (position.after === undefined ? changesSince : stateFrom)(context, userId, position, query);
};

/** The end of the log is read before anything of the state: what changes while that is read lies behind it, and is read again. */
async function beginning(context: Context, userId: string): Promise<Position> {
  await findForCaller(context, userId);
  const asOf = now(context.clock);
  return { place: await endOfLog(context, userId), asOf, after: '' };
}

type Query = Request['query'];

async function stateFrom(context: Context, userId: string, position: Position, { limit }: Query): Promise<Answer> {
  const { state, last } = await readState(context, userId, { after: position.after ?? '', limit });
  const cursor = await sealPosition(context, userId, { ...position, after: last });
  return { ...state, gone: [], cursor, hasMore: true, isUpToDate: false };
}

/** Milliseconds between looks at a log that has not come far enough: two seconds in all. */
const pauses = [50, 100, 150, 200, 300, 500, 700];

async function changesSince(context: Context, userId: string, position: Position, { limit }: Query): Promise<Answer> {
  const asOf = now(context.clock);
  const [target, first] = await Promise.all([targetNow(context, userId), readLog(context, userId, position.place, limit)]);

  const entries = [...first.entries];
  let reading = first;
  // What was committed a moment ago is noticed a moment later.
  for (const pause of pauses) {
    if (!reading.marks || hasReached(reading.marks, target)) break;
    await waiting.pause(pause);
    reading = await readLog(context, userId, reading.place, limit - entries.length);
    entries.push(...reading.entries);
  }

  // What there is of them is read after the log was: it is at least as new as what the log says of it.
  const changes = await presentEntries(context, userId, new Set(entries));
  const isAtEnd = reading.marks !== undefined;
  const next = { place: reading.place, asOf: isAtEnd ? asOf : position.asOf };
  return {
    ...changes,
    cursor: await sealPosition(context, userId, next),
    hasMore: !isAtEnd,
    isUpToDate: isAtEnd && hasReached(reading.marks ?? {}, target),
  };
}

/** How far the log is to come to have all that is committed by now. */
async function targetNow(context: Context, userId: string): Promise<Marks> {
  const [{ items }, accounts] = await Promise.all([
    findForCaller(context, userId),
    readAll(context, userId, { from: 'ACCOUNT#', to: end('ACCOUNT#') }),
  ]);
  return targetOf(items.get(settingsKey) ?? { sk: settingsKey }, accounts);
}
