import type { Resource } from '../part.ts';
import type { ConsoleDeps } from './deps.ts';
import { instant, record, records, text } from './input.ts';

/** A schedule of EventBridge Scheduler or an EventBridge rule with a schedule expression. */
export interface ScheduleRow {
  readonly name: string;
  readonly kind: 'schedule' | 'rule';
  readonly expression: string;
  readonly timeZone: string;
  readonly enabled: boolean;
  /** ARN. */
  readonly target: string;
  readonly input?: unknown;
  /** ISO instant in product time; absent where it is never due again, or where nothing here can tell. */
  readonly nextDueAt?: string;
}

/** A row before it is known when it is due. */
interface Found extends Omit<ScheduleRow, 'nextDueAt'> {
  /** What a rate is counted from; without it a rate's next time cannot be told. */
  readonly from?: string | undefined;
  readonly startsAt?: string | undefined;
  readonly endsAt?: string | undefined;
}

/** Every schedule, those of the template's rules and those that Scheduler has (made by the template or since), the next due first. */
export async function listSchedules({ call, resources, runtime, nextDue }: ConsoleDeps): Promise<ScheduleRow[]> {
  const found = [...resources.flatMap(ruleRow), ...(await schedulerRows(call))];
  const now = runtime.clock.now();
  return found
    .map(({ from, startsAt, endsAt, ...row }): ScheduleRow => {
      const due = row.enabled ? dueAfter({ ...row, from, startsAt, endsAt }, now, nextDue) : undefined;
      return due ? { ...row, nextDueAt: due.toISOString() } : row;
    })
    .sort((a, b) => (a.nextDueAt ?? '9').localeCompare(b.nextDueAt ?? '9') || a.name.localeCompare(b.name));
}

function dueAfter({ expression, timeZone, from, startsAt, endsAt }: Found, now: Date, nextDue: ConsoleDeps['nextDue']): Date | undefined {
  if (expression.startsWith('rate') && from === undefined) return undefined;
  // Due at its start date itself counts, hence a moment before it.
  const after = startsAt && Date.parse(startsAt) > now.getTime() ? new Date(Date.parse(startsAt) - 1) : now;
  const due = nextDue?.(expression, timeZone, after, from ? new Date(from) : now);
  return due && endsAt && due.getTime() > Date.parse(endsAt) ? undefined : due;
}

async function schedulerRows(call: ConsoleDeps['call']): Promise<Found[]> {
  const summaries: Record<string, unknown>[] = [];
  let token: string | undefined;
  do {
    const page = await call('scheduler', 'ListSchedules', token ? { NextToken: token } : {});
    summaries.push(...records(page.Schedules));
    token = text(page.NextToken);
  } while (token);

  return Promise.all(
    summaries.map(async (summary) => {
      const schedule = await call('scheduler', 'GetSchedule', { Name: summary.Name, GroupName: summary.GroupName ?? 'default' });
      const target = record(schedule.Target);
      return {
        name: text(summary.Name) ?? '',
        kind: 'schedule' as const,
        expression: text(schedule.ScheduleExpression) ?? '',
        timeZone: text(schedule.ScheduleExpressionTimezone) ?? 'UTC',
        enabled: schedule.State !== 'DISABLED',
        target: text(target.Arn) ?? '',
        from: instant(schedule.StartDate) ?? instant(schedule.CreationDate),
        startsAt: instant(schedule.StartDate),
        endsAt: instant(schedule.EndDate),
        ...(text(target.Input) && { input: target.Input }),
      };
    }),
  );
}

function ruleRow({ type, properties, logicalId }: Resource): Found[] {
  const expression = type === 'AWS::Events::Rule' ? text(properties.ScheduleExpression) : undefined;
  if (!expression) return [];
  const target = records(properties.Targets)[0] ?? {};
  return [
    {
      name: text(properties.Name) ?? logicalId,
      kind: 'rule',
      expression,
      timeZone: 'UTC',
      enabled: properties.State !== 'DISABLED',
      target: text(target.Arn) ?? '',
      ...(text(target.Input) && { input: target.Input }),
    },
  ];
}
