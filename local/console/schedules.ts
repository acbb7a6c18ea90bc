import type { Resource } from '../part.ts';
import type { ConsoleDeps } from './deps.ts';
import { record, records, text } from './input.ts';

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

/** Every schedule, those of the template's rules and those that Scheduler has (made by the template or since), the next due first. */
export async function listSchedules({ call, resources, nextDue, runtime }: ConsoleDeps): Promise<ScheduleRow[]> {
  const rows = [...resources.flatMap(ruleRow), ...(await schedulerRows(call))];
  return rows.map(dueNext).sort((a, b) => (a.nextDueAt ?? '9').localeCompare(b.nextDueAt ?? '9') || a.name.localeCompare(b.name));

  function dueNext(row: ScheduleRow): ScheduleRow {
    const due = row.enabled ? nextDue?.(row.expression, row.timeZone, runtime.clock.now()) : undefined;
    return due ? { ...row, nextDueAt: due.toISOString() } : row;
  }
}

async function schedulerRows(call: ConsoleDeps['call']): Promise<ScheduleRow[]> {
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
        ...(text(target.Input) && { input: target.Input }),
      };
    }),
  );
}

function ruleRow({ type, properties, logicalId }: Resource): ScheduleRow[] {
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
