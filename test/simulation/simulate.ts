import type { Item } from '../../shared/partition.ts';
import { memoryTable } from '../support/memory-table/table.ts';
import { leapingClock } from './clock-leaps.ts';
import { faultsOf } from './faults.ts';
import { hourly } from './hourly.ts';
import { perform } from './person.ts';
import { type Recorded, record } from './recorded.ts';
import { relayed } from './relayed.ts';
import { authEvents } from './transactions/auth-events.ts';
import { checkItems } from './transactions/check-items.ts';
import { transactionsDomain } from './transactions/domain.ts';
import { functionsOf, isHeardByDomain, openRelay } from './transactions/functions.ts';
import { type Model, nobody } from './transactions/model.ts';
import { listener } from './transactions/published.ts';
import { rules } from './transactions/rules.ts';
import { type Run, run, type Seeded, type World } from './world.ts';

/** Requests that are under way at once, at most. */
const mostUnderWay = 5;

/** One seeded life of a few people with the product, faults included, held against the invariants. */
export const simulate = async (seeded: Seeded): Promise<Run> => await run(seeded, prepare);

function prepare(world: World) {
  const { chance } = world;
  const faults = faultsOf(chance, world);
  const table = memoryTable('transactions', world.clock.now, { due: { partition: 'due', sort: 'dueAt' } });
  const domain = transactionsDomain(world, table, faults);
  const people: Recorded<Model>[] = Array.from({ length: chance.whole(1, 3) }, (_, at) => record(world, rules, `user-${at}`, nobody));
  const others = listener(people);
  const { events, schedule } = functionsOf(world, { faults, people, open: domain.open });
  const send = (name: string, detail: unknown): void => {
    for (let times = faults.happens() ? 2 : 1; times > 0 && isHeardByDomain(name); times--)
      events.send(JSON.stringify({ 'detail-type': name, detail }));
  };
  const left = relayed(world, {
    table,
    faults,
    open: openRelay,
    take({ DetailType: name = '', Detail = '' }) {
      const detail = JSON.parse(Detail);
      others.take({ ...detail, name });
      send(name, detail);
    },
  });
  const auth = authEvents(world, people, send);
  const { firedAt } = hourly(world, faults, () => schedule.send(JSON.stringify({ ask: 'due' })));
  let underWay = 0;
  let requests = 0;
  const isQuiet = () => underWay + left() + events.waiting() + schedule.waiting() === 0 && world.isQuiet();
  leapingClock(world, { table, isQuiet });

  world.addSource({
    drains: false,
    weight: () => (underWay < mostUnderWay ? 3 : 0),
    begin() {
      const person = chance.oneOf(people);
      // A token outlives its user by minutes.
      if (!person || (auth.isDeleted(person.userId) && chance.happens(0.7))) return;
      const action = chance.weighted(domain.actions);
      const asked = action?.choose(person.current(), { chance, userId: person.userId, now: world.clock.now().getTime() });
      if (!action || !asked) return;
      underWay++;
      const name = `#${++requests} ${action.name}`;
      world.note(
        () =>
          `${name} of ${person.userId} ${JSON.stringify({ ...(asked.params as object), ...(asked.query as object), ...(asked.body as object) })} ${asked.ifMatch ?? ''}`,
      );
      perform(world, domain, person, { action, asked, name })
        .catch(world.fail)
        .finally(() => underWay--);
    },
  });

  return {
    finish() {
      for (const person of people) {
        const items = table.itemsOf(`USER#${person.userId}`) as Item[];
        checkItems(items, { person, now: world.clock.now().getTime(), firedAt: firedAt(), auth });
        others.check(person);
      }
    },
  };
}
