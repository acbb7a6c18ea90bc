import { AwsError } from '../../part.ts';
import { readRetryPolicy } from '../events/rule.ts';
import { type Expression, readExpression } from './expression.ts';

/** A schedule as GetSchedule shows it; the template and the API declare it in the same words. Dates are ISO instants. */
export interface Schedule {
  readonly name: string;
  readonly group: string;
  readonly description?: string;
  readonly expression: string;
  readonly timeZone: string;
  readonly startDate?: string;
  readonly endDate?: string;
  readonly isEnabled: boolean;
  readonly window: Record<string, unknown>;
  readonly actionAfterCompletion: 'NONE' | 'DELETE';
  readonly target: ScheduleTarget;
}

export interface ScheduleTarget {
  readonly arn: string;
  readonly roleArn: string;
  readonly input?: string;
  readonly retries: number;
  readonly maximumAgeSeconds: number;
  readonly deadLetterQueue?: string;
  readonly messageGroupId?: string;
  readonly event?: { readonly source: string; readonly detailType: string };
}

type Given = Record<string, unknown>;

const SCHEDULE = [
  'Name',
  'GroupName',
  'Description',
  'ScheduleExpression',
  'ScheduleExpressionTimezone',
  'StartDate',
  'EndDate',
  'State',
  'FlexibleTimeWindow',
  'Target',
  'KmsKeyArn',
  'ActionAfterCompletion',
  'ClientToken',
];
const TARGET = ['Arn', 'RoleArn', 'Input', 'RetryPolicy', 'DeadLetterConfig', 'SqsParameters', 'EventBridgeParameters'];
const SERVICES = ['sqs', 'lambda', 'states', 'events'];

const invalid = (reason: string) => new AwsError('ValidationException', reason);
const record = (given: unknown): Given => (typeof given === 'object' && given !== null ? { ...given } : {});
const optional = <K extends string>(name: K, value: unknown) =>
  (value === undefined || value === null ? {} : { [name]: String(value) }) as { readonly [P in K]?: string };

function onlyKnown(given: Given, known: readonly string[], what: string): void {
  const unknown = Object.keys(given).find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw invalid(`The local scheduler does not know ${what}.${unknown}; leave it out or teach local/parts/scheduler/schedule.ts`);
}

/** Reads and checks a schedule. Throws ValidationException naming what is wrong. */
export function readSchedule(given: Given, name: string): Schedule {
  onlyKnown(given, SCHEDULE, 'Schedule');
  if (!/^[\w.-]{1,64}$/.test(name)) throw invalid(`the schedule's name ${JSON.stringify(name)} is not valid`);
  const { State = 'ENABLED', ActionAfterCompletion = 'NONE' } = given;
  if (State !== 'ENABLED' && State !== 'DISABLED') throw invalid(`State is ${State}, it can be ENABLED or DISABLED`);
  if (ActionAfterCompletion !== 'NONE' && ActionAfterCompletion !== 'DELETE') throw invalid('ActionAfterCompletion can be NONE or DELETE');
  const schedule: Schedule = {
    name,
    group: String(given.GroupName ?? 'default'),
    ...optional('description', given.Description),
    expression: String(given.ScheduleExpression ?? ''),
    timeZone: String(given.ScheduleExpressionTimezone ?? 'UTC'),
    ...optional('startDate', readDate(given.StartDate, 'StartDate')),
    ...optional('endDate', readDate(given.EndDate, 'EndDate')),
    isEnabled: State === 'ENABLED',
    window: readWindow(given.FlexibleTimeWindow),
    actionAfterCompletion: ActionAfterCompletion,
    target: readTarget(record(given.Target)),
  };
  try {
    expressionOf(schedule, new Date(0));
  } catch (error) {
    throw Object.assign(invalid(`Invalid Schedule Expression: ${error instanceof Error ? error.message : String(error)}`), {
      cause: error,
    });
  }
  return schedule;
}

/** Its expression, a rate counted from its start date or else from when it was made. */
export const expressionOf = ({ expression, timeZone, startDate }: Schedule, madeAt: Date): Expression =>
  readExpression(expression, { timeZone, from: startDate === undefined ? madeAt : new Date(startDate) });

/** Epoch seconds in the API, an ISO instant in the template. */
function readDate(given: unknown, name: string): string | undefined {
  if (given === undefined || given === null) return undefined;
  const date = typeof given === 'number' ? new Date(given * 1000) : new Date(String(given));
  if (Number.isNaN(date.getTime())) throw invalid(`${name} ${JSON.stringify(given)} is no date`);
  return date.toISOString();
}

/** Whatever lies within the window is right; here it is its beginning. */
function readWindow(given: unknown): Given {
  const window = record(given);
  const { Mode, MaximumWindowInMinutes } = window;
  onlyKnown(window, ['Mode', 'MaximumWindowInMinutes'], 'FlexibleTimeWindow');
  if (Mode !== 'OFF' && Mode !== 'FLEXIBLE') throw invalid('FlexibleTimeWindow.Mode must be OFF or FLEXIBLE');
  const minutes = Number(MaximumWindowInMinutes);
  if (Mode === 'FLEXIBLE' && !(minutes >= 1 && minutes <= 1440))
    throw invalid('FlexibleTimeWindow.MaximumWindowInMinutes must be from 1 to 1440');
  return window;
}

function readTarget(given: Given): ScheduleTarget {
  onlyKnown(given, TARGET, 'Target');
  const { Arn, RoleArn, Input } = given;
  if (typeof Arn !== 'string' || !SERVICES.includes(Arn.split(':')[2] ?? '')) {
    throw invalid(
      `Target.Arn ${JSON.stringify(Arn)} is nothing that local schedules can deliver to (${SERVICES.join(', ')}; no universal targets)`,
    );
  }
  if (typeof RoleArn !== 'string') throw invalid('Target.RoleArn is missing: a schedule delivers as a role');
  const { Source, DetailType } = record(given.EventBridgeParameters);
  const isEvent = Arn.split(':')[2] === 'events';
  if (isEvent && (Source === undefined || DetailType === undefined))
    throw invalid('Target.EventBridgeParameters must have Source and DetailType for an event bus');
  let policy: ReturnType<typeof readRetryPolicy>;
  try {
    policy = readRetryPolicy(given.RetryPolicy, 'Target.RetryPolicy');
  } catch (error) {
    throw Object.assign(invalid(String(error)), { cause: error });
  }
  return {
    arn: Arn,
    roleArn: RoleArn,
    ...optional('input', Input),
    ...policy,
    ...optional('deadLetterQueue', record(given.DeadLetterConfig).Arn),
    ...optional('messageGroupId', record(given.SqsParameters).MessageGroupId),
    ...(isEvent && { event: { source: String(Source), detailType: String(DetailType) } }),
  };
}

/** The schedule in the words of GetSchedule, without ARN and dates of its making. */
export function presentSchedule(schedule: Schedule): Given {
  const { target } = schedule;
  return {
    Name: schedule.name,
    GroupName: schedule.group,
    ...optional('Description', schedule.description),
    ScheduleExpression: schedule.expression,
    ScheduleExpressionTimezone: schedule.timeZone,
    ...(schedule.startDate !== undefined && { StartDate: new Date(schedule.startDate).getTime() / 1000 }),
    ...(schedule.endDate !== undefined && { EndDate: new Date(schedule.endDate).getTime() / 1000 }),
    State: schedule.isEnabled ? 'ENABLED' : 'DISABLED',
    FlexibleTimeWindow: schedule.window,
    ActionAfterCompletion: schedule.actionAfterCompletion,
    Target: {
      Arn: target.arn,
      RoleArn: target.roleArn,
      ...optional('Input', target.input),
      RetryPolicy: { MaximumRetryAttempts: target.retries, MaximumEventAgeInSeconds: target.maximumAgeSeconds },
      ...(target.deadLetterQueue !== undefined && { DeadLetterConfig: { Arn: target.deadLetterQueue } }),
      ...(target.messageGroupId !== undefined && { SqsParameters: { MessageGroupId: target.messageGroupId } }),
      ...(target.event && { EventBridgeParameters: { Source: target.event.source, DetailType: target.event.detailType } }),
    },
  };
}
