import type { Item } from '../../shared/partition.ts';
import { memoryTable } from '../support/memory-table/table.ts';
import { faultsOf } from './faults.ts';
import { perform } from './person.ts';
import { type Recorded, record } from './recorded.ts';
import { checkItems } from './transactions/check-items.ts';
import { transactionsDomain } from './transactions/domain.ts';
import { type Model, nobody } from './transactions/model.ts';
import { rules } from './transactions/rules.ts';
import { type Run, run, type Seeded, type World } from './world.ts';

/** Requests that are under way at once, at most. */
const mostUnderWay = 5;

/** One seeded life of a few people with the product, faults included, held against the invariants. */
export const simulate = async (seeded: Seeded): Promise<Run> => await run(seeded, prepare);

function prepare(world: World) {
  const { chance } = world;
  const faults = faultsOf(chance, world);
  const table = memoryTable('transactions', world.clock.now);
  const domain = transactionsDomain(world, table, faults);
  const people: Recorded<Model>[] = Array.from({ length: chance.whole(1, 3) }, (_, at) => record(world, rules, `user-${at}`, nobody));
  let underWay = 0;
  let requests = 0;

  world.addSource({
    drains: false,
    weight: () => (underWay < mostUnderWay ? 3 : 0),
    begin() {
      const person = chance.oneOf(people);
      const action = chance.weighted(domain.actions);
      const asked = person && action?.choose(person.current(), { chance, userId: person.userId, now: world.clock.now().getTime() });
      if (!person || !action || !asked) return;
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
      for (const person of people) checkItems(world, table.itemsOf(`USER#${person.userId}`) as Item[], person);
    },
  };
}
