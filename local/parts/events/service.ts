import { type AwsCall, AwsError, type AwsService, type Runtime } from '../../part.ts';
import type { Buses } from './bus.ts';
import { matches, type Pattern } from './pattern.ts';
import { putEvents, putEventsAccess } from './put-events.ts';
import type { Replays } from './replay.ts';

/** What the API works on. */
export interface Desk {
  readonly runtime: Runtime;
  readonly buses: Buses;
  readonly replays: Replays;
  arnOf(resource: string): string;
}

type Body = Record<string, unknown>;

/** The EventBridge API in its JSON protocol (`X-Amz-Target: AWSEvents.<operation>`). */
export function eventsService(works: () => Desk): AwsService {
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
