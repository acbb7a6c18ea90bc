import { randomUUID } from 'node:crypto';
import { AwsError, type Kind, type Part, type Runtime, type UnresolvedResource } from '../../part.ts';
import { readExpression } from '../scheduler/expression.ts';
import { type Timetable, timetable } from '../scheduler/timetable.ts';
import { type Buses, startBuses } from './bus.ts';
import { type Event, eventTime } from './event.ts';
import { replays } from './replay.ts';
import { busName } from './rule.ts';
import { type Desk, eventsService } from './service.ts';
import { readWiring } from './wiring.ts';

interface Running extends Desk {
  readonly timetable: Timetable;
}

const arnIn = ({ region, account }: UnresolvedResource, name: string) => `arn:aws:events:${region}:${account}:${name}`;
const rulePath = (resource: UnresolvedResource, separator: string) => {
  const bus = busName(resource.prop('EventBusName'));
  return `${bus === 'default' ? '' : `${bus}${separator}`}${resource.physicalName('Name')}`;
};

const KINDS: Record<string, Kind> = {
  'AWS::Events::EventBus': {
    ref: (bus) => bus.physicalName('Name'),
    attributes: { Arn: (bus) => arnIn(bus, `event-bus/${bus.physicalName('Name')}`), Name: (bus) => bus.physicalName('Name') },
  },
  'AWS::Events::Rule': {
    ref: (rule) => rulePath(rule, '|'),
    attributes: { Arn: (rule) => arnIn(rule, `rule/${rulePath(rule, '/')}`) },
  },
  'AWS::Events::Archive': {
    ref: (archive) => archive.physicalName('ArchiveName'),
    attributes: {
      Arn: (archive) => arnIn(archive, `archive/${archive.physicalName('ArchiveName')}`),
      ArchiveName: (archive) => archive.physicalName('ArchiveName'),
    },
  },
  // IAM reads it; nothing else here does.
  'AWS::Events::EventBusPolicy': { ref: (policy) => policy.physicalName('StatementId') },
};

/** Amazon EventBridge: buses, rules, archives and replays of the template. */
export function events(): Part {
  let running: Running | undefined;
  const works = () => {
    if (!running) throw new Error('the event buses are not provisioned yet');
    return running;
  };

  return {
    kinds: KINDS,
    services: { events: eventsService(works) },
    targetActions: { events: 'events:PutEvents' },
    targets: {
      async events({ to, payload, traceId }) {
        const { buses } = works();
        const bus = busName(to);
        if (!buses.buses.has(bus)) throw new AwsError('ResourceNotFoundException', `Event bus ${bus} does not exist.`);
        buses.accept(bus, [JSON.parse(payload) as Event], traceId);
      },
    },

    async provision(resources, runtime) {
      const buses = startBuses(readWiring(resources, runtime), runtime);
      const arnOf = (resource: string) => `arn:aws:events:${runtime.region}:${runtime.account}:${resource}`;
      running = { runtime, buses, replays: replays(runtime.state, buses, arnOf), timetable: scheduleRules(buses, runtime), arnOf };
    },

    async start({ clock }) {
      const { buses, replays: toReplay, timetable: times } = works();
      buses.store.expire(buses.archives, clock.now());
      clock.onMove(async (_from, to) => {
        buses.store.expire(buses.archives, to);
        await times.runUntil(to);
        await buses.outbox.attempted();
      });
      buses.outbox.pump();
      toReplay.resume();
      await times.start();
    },

    async stop() {
      running?.replays.stop();
      running?.timetable.stop();
      await running?.buses.outbox.stop();
    },
  };
}

/** Rules with a schedule, which know no time zone but UTC, on the product's clock. */
function scheduleRules(buses: Buses, { state, clock, account, region }: Runtime): Timetable {
  const times = timetable({ state, clock, table: 'events_schedules', fired: buses.outbox.pump });
  for (const rule of buses.rules) {
    const { arn, schedule } = rule;
    if (schedule === undefined) continue;
    if (!rule.isEnabled) {
      times.remove(arn);
      continue;
    }
    times.set({
      key: arn,
      definition: schedule,
      expression: (from) => readExpression(schedule, { from }),
      fire: (due) =>
        buses.hand(rule, {
          version: '0',
          id: randomUUID(),
          'detail-type': 'Scheduled Event',
          source: 'aws.events',
          account,
          time: eventTime(due),
          region,
          resources: [arn],
          detail: {},
        }),
    });
  }
  return times;
}
