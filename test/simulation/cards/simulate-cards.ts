import type { Context } from '../../../functions/cards/context.ts';
import { entryOf, signpostTo } from '../../../functions/cards/entry.ts';
import { paymentOf } from '../../../functions/cards/payment.ts';
import { type Due, takeDue } from '../../../functions/cards/take-due.ts';
import { dateAt } from '../../../shared/calendar.ts';
import { relay } from '../../../shared/events/relay.ts';
import { type Item, openStore } from '../../../shared/partition.ts';
import { Problem } from '../../../shared/problem.ts';
import { once } from '../../../shared/route/answer-once.ts';
import { keptAnswers } from '../../../shared/route/kept-answers.ts';
import { problemAnswer } from '../../../shared/route/problem-answer.ts';
import type { DueQueue } from '../../../shared/schedule/due-queue.ts';
import { standsOf } from '../../support/cards-context.ts';
import { type Change, memoryTable } from '../../support/memory-table/table.ts';
import { eventOf } from '../action.ts';
import { type Actor, actor, Crashed, forever } from '../actor.ts';
import { leapingClock } from '../clock-leaps.ts';
import { dynamodbDoor } from '../dynamodb-door.ts';
import { type Faults, faultsOf } from '../faults.ts';
import { hourly } from '../hourly.ts';
import { type Queue, queue } from '../queue.ts';
import { relayed } from '../relayed.ts';
import { type Run, run, type Seeded, Violation, type World } from '../world.ts';
import { checkFollowed } from './check-followed.ts';
import { checkItems, type Settled } from './check-items.ts';
import { checkReads } from './check-reads.ts';
import { type Request, type Row, someRequest } from './requests.ts';
import { toldBook } from './told.ts';

const userId = 'ana';
const partition = `USER#${userId}`;
const timeZone = 'America/Sao_Paulo';
/** Requests that are under way at once, at most; how often one is sent again; and for how long, since answers are kept for a day. */
const [mostUnderWay, mostTries, patience] = [5, 6, 20 * 60 * 60 * 1000];

/** One seeded life of a person with their cards: requests, the relay and the schedule, faults included, held against rows that are counted anew at every commit. */
export const simulateCards = async (seeded: Seeded): Promise<Run> => await run(seeded, prepare);

function prepare(world: World) {
  const { chance } = world;
  const faults = faultsOf(chance, world);
  const table = memoryTable('cards', world.clock.now, { due: { partition: 'due', sort: 'dueAt' } });
  const items = () => table.itemsOf(partition) as Item[];
  const rows = () =>
    items()
      .filter(({ sk }) => sk.startsWith('E#'))
      .filter((item) => !signpostTo(item))
      .map(entryOf);
  const settled: Settled = new Map();
  const told = toldBook();
  const open = (self: Actor, changed: (changes: readonly Change[]) => void): Context => {
    const dynamodb = dynamodbDoor({
      world,
      table,
      faults,
      self,
      changed(changes) {
        try {
          changed(changes);
          checkItems(items(), settled);
          told.take(changes);
        } catch (error) {
          world.fail(error);
        }
      },
    });
    return {
      clock: self.clock,
      ids: world.ids,
      dynamodb,
      table: table.name,
      store: openStore(dynamodb, table.name),
      cursors: { seal: async (_user, _list, position) => position, open: async (_user, _list, cursor) => cursor },
      standing: { of: async (_user, asked) => standsOf(asked, timeZone) },
      answers: keptAnswers(dynamodb, table.name),
      checkAnswers: true,
    };
  };

  const schedule = scheduleOf(world, { faults, open: (self) => open(self, (changes) => mayNotTouchRows('the schedule', changes)) });
  const left = relayed(world, {
    table,
    faults,
    open: (client) => relay('cards', { client }),
    take: ({ Detail = '' }) => told.published(JSON.parse(Detail)),
  });
  hourly(world, faults, () => schedule.send(JSON.stringify({ ask: 'due' })));
  let [underWay, requests] = [0, 0];
  const isQuiet = () => underWay + left() + schedule.waiting() === 0 && world.isQuiet();
  leapingClock(world, { table, isQuiet });

  world.addSource({
    drains: false,
    weight: () => (underWay < mostUnderWay ? 3 : 0),
    begin() {
      const key = `key-${++requests}`;
      const asked = someRequest({ chance, userId, today: dateAt(world.clock.now(), timeZone), items: items(), entries: rows(), key });
      if (!asked) return;
      underWay++;
      const name = `#${requests} ${asked.name}`;
      world.note(() => `${name} ${JSON.stringify({ ...(asked.asked.params as object), ...(asked.asked.body as object) })}`);
      perform(world, open, {
        request: asked,
        name,
        isThere: (id) => rows().some((row) => row.id === id) || items().some(({ sk }) => sk.startsWith('Y#') && sk.endsWith(id)),
      })
        .catch(world.fail)
        .finally(() => underWay--);
    },
  });

  return {
    async finish() {
      checkItems(items(), settled);
      told.check();
      await checkFollowed(table, { userId, now: world.clock.now(), timeZone });
      checkItems(items(), settled);
      await checkReads(table, { userId, now: world.clock.now(), timeZone });
    },
  };
}

interface Scheduling {
  readonly faults: Faults;
  open(self: Actor): Context;
}

function scheduleOf(world: World, { faults, open }: Scheduling): Queue {
  const schedule: Queue = queue(world, {
    name: 'schedule',
    faults,
    open: (self) => takeDue(() => ({ ...open(self), dueQueue: dueQueueOf(self) })),
  });
  const dueQueueOf = (self: Actor): DueQueue<Due> => ({
    async send(due) {
      await world.turn(self.name);
      if (self.isDead()) return await forever();
      const isRefused = due.length > 0 && faults.happens();
      for (const each of isRefused ? due.slice(1) : due) schedule.send(JSON.stringify(each));
      if (isRefused) throw new Error('The queue refused one of them.');
    },
  });
  return schedule;
}

/** Rows that a commit changed, each once: a date that was edited moves one, and copies are none. */
function rowsOf(changes: readonly Change[]): Row[] {
  const rows = new Map<string, { kind: Row['kind']; before?: Row['before']; after?: Row['after'] }>();
  for (const { key, before, after } of changes) {
    const isPayment = key.sk.startsWith('Y#');
    if (!isPayment && !key.sk.startsWith('E#')) continue;
    for (const [when, image] of [
      ['before', before],
      ['after', after],
    ] as const) {
      if (!image || (!isPayment && signpostTo(image as Item))) continue;
      const of = isPayment ? { ...paymentOf(image as Item), kind: 'payment' as const } : entryOf(image as Item);
      const row = rows.get(of.id) ?? { kind: of.kind };
      rows.set(of.id, { ...row, [when]: of });
    }
  }
  return [...rows.values()].map(({ kind, before, after }) => ({ kind, before, after }));
}

function mayNotTouchRows(name: string, changes: readonly Change[]): void {
  if (rowsOf(changes).length > 0) throw new Violation('C8 one effect, which was asked for', `${name} wrote rows`);
}

const isAnswer = ({ key }: Change): boolean => /^(ANSWER|ONCE)#/.test(key.sk);

interface Sent {
  readonly request: Request;
  readonly name: string;
}

interface Performing extends Sent {
  /** Whether the row of this id is there. */
  isThere(id: string): boolean;
}

/** One request, sent again until an answer comes or its sender gives up: it has its effect once, and not where it was refused. */
async function perform(
  world: World,
  open: (self: Actor, changed: (changes: readonly Change[]) => void) => Context,
  { request, name, isThere }: Performing,
): Promise<void> {
  const began = world.clock.now().getTime();
  let commits = 0;
  let made: readonly string[] = [];
  const changed = (changes: readonly Change[]): void => {
    if (changes.every(isAnswer)) return;
    const rows = rowsOf(changes);
    const fresh = rows.flatMap(({ before, after }) => (after && !before ? [after.id] : []));
    // What was taken back meanwhile, by another request, is made again by one that never heard an answer.
    const isMadeAgain = made.length > 0 && made.every((id) => fresh.includes(id) || !isThere(id));
    if (++commits > 1 && !isMadeAgain) throw new Violation('C8 one effect of a request', `${name} has committed ${commits} times`);
    made = fresh;
    if (!request.writes(rows))
      throw new Violation(
        'C8 one effect, which was asked for',
        `${name} wrote ${changes.map(({ key, after }) => `${after ? '' : '-'}${key.sk}`).join(' ')}`,
      );
  };
  for (let number = 1; number <= mostTries; number++) {
    if (world.clock.now().getTime() - began > patience) return;
    const outcome = await send(world, (self) => open(self, changed), { request, name: `${name}.${number}` });
    world.note(() => `${name}.${number} hears ${outcome}`);
    if (outcome === 'ok' && commits === 0 && request.asked.idempotencyKey !== undefined)
      throw new Violation('what is answered is so', `${name} heard that it is done`);
    if (outcome !== 'nothing') return;
    // Without a key nobody could tell the second from the first.
    if (request.asked.idempotencyKey === undefined) return;
    await world.turn(name, world.chance.whole(500, 15_000));
  }
}

/** What is heard: that it is done, why it is not, or nothing. */
async function send(world: World, open: (self: Actor) => Context, { request, name }: Sent): Promise<string> {
  const { route, asked, useCase } = request;
  try {
    await actor(world, name, async (self) => {
      const context = open(self);
      const full = { client: { userAgent: '', address: '' }, ...asked } as never;
      await once({ route, event: eventOf(route, asked, name), request: full, context }, async () => ({
        statusCode: route.status,
        body: JSON.stringify((await useCase(full, context)) ?? null),
      }));
    });
    return 'ok';
  } catch (error) {
    if (error instanceof Problem) return ['in_progress', 'temporarily_unavailable'].includes(error.code) ? 'nothing' : error.code;
    if (error instanceof Crashed || problemAnswer(error).statusCode === 503) return 'nothing';
    throw new Violation(
      'every request is answered',
      `${name} met ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  }
}
