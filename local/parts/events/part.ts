import {
  type AwsCall,
  AwsError,
  type AwsService,
  type Kind,
  type Part,
  type Resource,
  type Runtime,
  type UnresolvedResource,
} from '../../part.ts';
import { physicalName } from '../../template/physical-name.ts';
import { readArchive } from './archive.ts';
import { type Buses, startBuses, type Wiring } from './bus.ts';
import type { Event } from './event.ts';
import { matches, type Pattern } from './pattern.ts';
import { putEvents, putEventsAccess } from './put-events.ts';
import { type Replays, replays } from './replay.ts';
import { busName, onlyKnown, readRule } from './rule.ts';

interface Running {
  readonly runtime: Runtime;
  readonly buses: Buses;
  readonly replays: Replays;
  arnOf(resource: string): string;
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

const BUS = ['Name', 'Description', 'DeadLetterConfig', 'KmsKeyIdentifier', 'LogConfig', 'Policy', 'Tags'];
const REFUSED = ['AWS::Events::Connection', 'AWS::Events::ApiDestination', 'AWS::Events::Endpoint'];

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
      running = { runtime, buses, replays: replays(runtime.state, buses, arnOf), arnOf };
    },

    async start({ clock }) {
      const { buses, replays: toReplay } = works();
      buses.store.expire(buses.archives, clock.now());
      clock.onMove(async (_from, to) => buses.store.expire(buses.archives, to));
      buses.outbox.pump();
      toReplay.resume();
    },

    async stop() {
      running?.replays.stop();
      await running?.buses.outbox.stop();
    },
  };
}

function readWiring(resources: readonly Resource[], runtime: Runtime): Wiring {
  const of = (type: string) => resources.filter((resource) => resource.type === type);
  for (const { type, stack, logicalId } of resources) {
    if (REFUSED.includes(type))
      throw new Error(`${stack}/${logicalId}: the local event bus has no ${type}; reach the service from a function instead`);
  }
  const buses = new Set(['default']);
  for (const bus of of('AWS::Events::EventBus')) {
    onlyKnown(bus.properties, BUS, `${bus.stack}/${bus.logicalId} (AWS::Events::EventBus)`);
    buses.add(physicalName(bus, bus.properties.Name));
  }
  const rules = of('AWS::Events::Rule').map((rule) => readRule(rule, physicalName(rule, rule.properties.Name), runtime));
  const archives = of('AWS::Events::Archive').map((archive) =>
    readArchive(archive, physicalName(archive, archive.properties.ArchiveName), runtime),
  );
  for (const { bus, arn } of [...rules, ...archives])
    if (!buses.has(bus)) throw new Error(`${arn} is on the bus ${bus}, which the template does not have`);
  return { buses, rules, archives };
}

type Body = Record<string, unknown>;

function eventsService(works: () => Running): AwsService {
  const operations: Record<string, (body: Body, call: AwsCall) => Body> = {
    PutEvents(body, call) {
      const { buses, runtime } = works();
      return putEvents(buses, body, { account: runtime.account, region: runtime.region, now: runtime.clock.now() }, call.traceId);
    },
    TestEventPattern: ({ EventPattern, Event: event }) => ({
      Result: matches(JSON.parse(String(EventPattern)) as Pattern, JSON.parse(String(event))),
    }),
    StartReplay: (body) => works().replays.start(body),
    DescribeReplay: ({ ReplayName }) => works().replays.describe(ReplayName),
    ListReplays: (body) => works().replays.list(body),
    CancelReplay: ({ ReplayName }) => works().replays.cancel(ReplayName),
    DescribeArchive({ ArchiveName }) {
      const { buses, arnOf } = works();
      const archive = buses.archives.find(({ name }) => name === ArchiveName);
      if (!archive) throw new AwsError('ResourceNotFoundException', `Archive ${ArchiveName} does not exist.`);
      return {
        ArchiveArn: archive.arn,
        ArchiveName: archive.name,
        EventSourceArn: arnOf(`event-bus/${archive.bus}`),
        ...(archive.pattern !== undefined && { EventPattern: JSON.stringify(archive.pattern) }),
        State: 'ENABLED',
        RetentionDays: archive.retentionDays,
        EventCount: buses.store.count(archive.name),
      };
    },
  };

  return {
    access(call) {
      const { arnOf } = works();
      const body = bodyOf(call);
      const action = `events:${call.operation}`;
      if (call.operation === 'PutEvents') return putEventsAccess(body, (name) => arnOf(`event-bus/${name}`));
      if (call.operation === 'StartReplay') {
        return [String(body.EventSourceArn), arnOf(`replay/${body.ReplayName}`)].map((resource) => ({ action, resource }));
      }
      if (body.ReplayName !== undefined) return [{ action, resource: arnOf(`replay/${body.ReplayName}`) }];
      if (body.ArchiveName !== undefined) return [{ action, resource: arnOf(`archive/${body.ArchiveName}`) }];
      return [{ action, resource: '*' }];
    },
    async handle(call) {
      const operation = Object.hasOwn(operations, call.operation) ? operations[call.operation] : undefined;
      if (!operation)
        throw new AwsError(
          'UnknownOperationException',
          `The local EventBridge has no operation ${call.operation}: buses and rules come from the template.`,
        );
      return {
        status: 200,
        headers: { 'content-type': 'application/x-amz-json-1.1' },
        body: JSON.stringify(operation(bodyOf(call), call)),
      };
    },
  };
}

function bodyOf(call: AwsCall): Body {
  try {
    return JSON.parse(call.body.toString() || '{}') as Body;
  } catch (error) {
    throw Object.assign(new AwsError('SerializationException', 'The body is not JSON.'), { cause: error });
  }
}
