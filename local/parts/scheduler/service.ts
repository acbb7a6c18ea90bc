import { type Access, type AwsAnswer, type AwsCall, AwsError, type AwsService } from '../../part.ts';
import { type Home, scheduleArn } from './handing.ts';
import { presentSchedule, readSchedule, type Schedule } from './schedule.ts';
import type { KeptSchedule } from './schedule-store.ts';

/** What the API does with the schedules. */
export interface Schedules extends Home {
  find(group: string, name: string): KeptSchedule | undefined;
  all(): KeptSchedule[];
  hasGroup(group: string): boolean;
  put(schedule: Schedule): void;
  remove(group: string, name: string): void;
}

type Body = Record<string, unknown>;

/** The operation that a REST request is ("EventBridge Scheduler API Reference"), and the schedule it is about. */
function readRequest(call: AwsCall): { readonly operation: string; readonly name: string; readonly group: string; readonly body: Body } {
  const body = call.body.length === 0 ? {} : (JSON.parse(call.body.toString()) as Body);
  const [, collection, encoded] = call.path.split('/');
  const name = decodeURIComponent(encoded ?? '');
  const verbs: Record<string, string> =
    name === ''
      ? { GET: 'ListSchedules' }
      : { GET: 'GetSchedule', POST: 'CreateSchedule', PUT: 'UpdateSchedule', DELETE: 'DeleteSchedule' };
  const operation = collection === 'schedules' ? verbs[call.method] : undefined;
  if (operation === undefined)
    throw new AwsError(
      'UnknownOperationException',
      `The local scheduler does not answer ${call.method} ${call.path}: schedule groups come from the template.`,
      404,
    );
  return { operation, name, group: String(call.query.get('groupName') ?? body.GroupName ?? 'default'), body };
}

export function schedulerService(schedules: () => Schedules): AwsService {
  return {
    access(call): Access[] {
      const { operation, name, group, body } = readRequest(call);
      const action = `scheduler:${operation}`;
      if (operation === 'ListSchedules') return [{ action, resource: '*' }];
      const { RoleArn } = (body.Target ?? {}) as { RoleArn?: unknown };
      const passesRole: Access[] =
        typeof RoleArn === 'string'
          ? [{ action: 'iam:PassRole', resource: RoleArn, context: { 'iam:PassedToService': 'scheduler.amazonaws.com' } }]
          : [];
      return [{ action, resource: scheduleArn(schedules(), group, name) }, ...passesRole];
    },
    async handle(call): Promise<AwsAnswer> {
      const { operation, name, group, body } = readRequest(call);
      const answer =
        operation === 'ListSchedules' ? list(schedules(), call.query) : OPERATIONS[operation]?.(schedules(), { name, group, body });
      return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(answer ?? {}) };
    },
  };
}

interface About {
  readonly name: string;
  readonly group: string;
  readonly body: Body;
}

function existing(schedules: Schedules, { group, name }: About): KeptSchedule {
  const kept = schedules.find(group, name);
  if (!kept) throw new AwsError('ResourceNotFoundException', `Schedule ${name} does not exist.`, 404);
  return kept;
}

const OPERATIONS: Record<string, (schedules: Schedules, about: About) => Body> = {
  GetSchedule(schedules, about) {
    const { schedule, createdAt, modifiedAt } = existing(schedules, about);
    return {
      ...presentSchedule(schedule),
      Arn: scheduleArn(schedules, about.group, about.name),
      CreationDate: createdAt / 1000,
      LastModificationDate: modifiedAt / 1000,
    };
  },

  CreateSchedule(schedules, { name, group, body }) {
    const schedule = readSchedule(body, name);
    if (!schedules.hasGroup(group)) throw new AwsError('ResourceNotFoundException', `Schedule group ${group} does not exist.`, 404);
    if (schedules.find(group, name)) throw new AwsError('ConflictException', `Schedule ${name} already exists.`, 409);
    schedules.put(schedule);
    return { ScheduleArn: scheduleArn(schedules, group, name) };
  },

  UpdateSchedule(schedules, about) {
    existing(schedules, about);
    schedules.put(readSchedule(about.body, about.name));
    return { ScheduleArn: scheduleArn(schedules, about.group, about.name) };
  },

  DeleteSchedule(schedules, about) {
    existing(schedules, about);
    schedules.remove(about.group, about.name);
    return {};
  },
};

function list(schedules: Schedules, query: URLSearchParams): Body {
  const [group, prefix, state] = [query.get('ScheduleGroup'), query.get('NamePrefix') ?? '', query.get('State')];
  const max = Number(query.get('MaxResults') ?? 100);
  const from = Number(query.get('NextToken') ?? 0);
  const found = schedules
    .all()
    .filter(({ schedule }) => (group === null || schedule.group === group) && schedule.name.startsWith(prefix))
    .filter(({ schedule }) => state === null || schedule.isEnabled === (state === 'ENABLED'));
  return {
    Schedules: found.slice(from, from + max).map(({ schedule, createdAt, modifiedAt }) => ({
      Name: schedule.name,
      GroupName: schedule.group,
      Arn: scheduleArn(schedules, schedule.group, schedule.name),
      State: schedule.isEnabled ? 'ENABLED' : 'DISABLED',
      Target: { Arn: schedule.target.arn },
      CreationDate: createdAt / 1000,
      LastModificationDate: modifiedAt / 1000,
    })),
    ...(found.length > from + max && { NextToken: String(from + max) }),
  };
}
