import type { Part, Resource, Runtime, UnresolvedResource } from '../../part.ts';
import { placeOf } from '../../template/only-known.ts';
import { physicalName } from '../../template/physical-name.ts';
import { type Outbox, outbox } from '../events/outbox.ts';
import { handingOf, payloadOfAttempt } from './handing.ts';
import { expressionOf, readSchedule, type Schedule } from './schedule.ts';
import { type ScheduleStore, scheduleStore } from './schedule-store.ts';
import { type Schedules, schedulerService } from './service.ts';
import { type Timetable, timetable } from './timetable.ts';

interface Running {
  readonly schedules: Schedules;
  readonly timetable: Timetable;
  readonly outbox: Outbox;
}

const arnIn = ({ region, account }: UnresolvedResource, path: string) => `arn:aws:scheduler:${region}:${account}:${path}`;

/** Amazon EventBridge Scheduler: the template's schedules and those made through its API, on the product's clock. */
export function scheduler(): Part {
  let running: Running | undefined;
  const works = () => {
    if (!running) throw new Error('the schedules are not provisioned yet');
    return running;
  };

  return {
    kinds: {
      'AWS::Scheduler::Schedule': {
        ref: (schedule) => schedule.physicalName('Name'),
        attributes: {
          Arn: (schedule) => arnIn(schedule, `schedule/${schedule.prop('GroupName') ?? 'default'}/${schedule.physicalName('Name')}`),
        },
      },
      'AWS::Scheduler::ScheduleGroup': {
        ref: (group) => group.physicalName('Name'),
        attributes: { Arn: (group) => arnIn(group, `schedule-group/${group.physicalName('Name')}`) },
      },
    },
    services: { scheduler: schedulerService(() => works().schedules) },

    async provision(resources, runtime) {
      running = assemble(resources, runtime);
    },

    async start({ clock }) {
      const { timetable: times, outbox: out } = works();
      clock.onMove(async (_from, to) => {
        await times.runUntil(to);
        await out.attempted();
      });
      out.pump();
      await times.start();
    },

    async stop() {
      running?.timetable.stop();
      await running?.outbox.stop();
    },
  };
}

function assemble(resources: readonly Resource[], runtime: Runtime): Running {
  const { state, clock, account, region } = runtime;
  const store = scheduleStore(state);
  const groups = new Set([
    'default',
    ...resources.filter(({ type }) => type === 'AWS::Scheduler::ScheduleGroup').map((group) => physicalName(group, group.properties.Name)),
  ]);
  // One at a time: what falls due earlier is handed over earlier.
  const out = outbox({
    state,
    table: 'scheduler_deliveries',
    atOnce: 1,
    deliver: runtime.deliver,
    payloadOf: payloadOfAttempt,
    lost: (line) => process.stderr.write(`scheduler: ${line}\n`),
  });
  const times = timetable({ state, clock, table: 'scheduler_times', fired: out.pump });

  const remove = (group: string, name: string) => {
    store.remove(group, name);
    times.remove(`${group}/${name}`);
  };

  const follow = (schedule: Schedule) => {
    const key = `${schedule.group}/${schedule.name}`;
    const { expression, timeZone, startDate, endDate } = schedule;
    if (!schedule.isEnabled) {
      times.remove(key);
      return;
    }
    const isOver = (due: Date) => expressionOf(schedule, due).next(due) === undefined;
    times.set({
      key,
      definition: JSON.stringify({ expression, timeZone, startDate, endDate }),
      expression: (from) => expressionOf(schedule, from),
      span: { from: startDate === undefined ? undefined : new Date(startDate), to: endDate === undefined ? undefined : new Date(endDate) },
      fire(due) {
        out.add(handingOf(schedule, due, { account, region }));
        if (schedule.actionAfterCompletion === 'DELETE' && isOver(due)) remove(schedule.group, schedule.name);
      },
    });
  };

  provisionDeclared(resources, store, { groups, now: clock.now(), remove });
  for (const { schedule } of store.all()) follow(schedule);

  return {
    timetable: times,
    outbox: out,
    schedules: {
      account,
      region,
      find: store.find,
      all: store.all,
      hasGroup: (group) => groups.has(group),
      put(schedule) {
        store.put(schedule, clock.now(), store.find(schedule.group, schedule.name)?.isDeclared ?? false);
        follow(schedule);
      },
      remove,
    },
  };
}

interface Keeping {
  readonly groups: ReadonlySet<string>;
  readonly now: Date;
  readonly remove: (group: string, name: string) => void;
}

/** The template's schedules as it has them now; what it no longer has is removed, what the API made stays. */
function provisionDeclared(resources: readonly Resource[], store: ScheduleStore, { groups, now, remove }: Keeping): void {
  const declared = new Set<string>();
  for (const resource of resources.filter(({ type }) => type === 'AWS::Scheduler::Schedule')) {
    const where = placeOf(resource);
    let schedule: Schedule;
    try {
      schedule = readSchedule(resource.properties, physicalName(resource, resource.properties.Name));
    } catch (error) {
      throw new Error(`${where}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
    if (!groups.has(schedule.group)) throw new Error(`${where}: there is no schedule group ${schedule.group}`);
    store.put(schedule, now, true);
    declared.add(`${schedule.group}/${schedule.name}`);
  }
  for (const { schedule, isDeclared } of store.all()) {
    if (isDeclared && !declared.has(`${schedule.group}/${schedule.name}`)) remove(schedule.group, schedule.name);
  }
}
