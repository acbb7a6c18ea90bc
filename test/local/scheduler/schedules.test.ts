import { afterEach, expect, test } from 'vitest';
import { AwsError, type Delivery } from '../../../local/part.ts';
import { events } from '../../../local/parts/events/part.ts';
import { scheduler } from '../../../local/parts/scheduler/part.ts';
import { sqs } from '../../../local/parts/sqs/part.ts';
import { resource } from '../support/bare-runtime.ts';
import { newFolder } from '../support/new-folder.ts';
import { type SmallRuntime, startSmallRuntime } from '../support/small-runtime.ts';

const running: SmallRuntime[] = [];
afterEach(async () => {
  for (const each of running.splice(0)) await each.stop();
});

const MINUTE = 60_000;
const DAY = 86_400_000;
const QUEUE = 'arn:aws:sqs:sa-east-1:000000000000:inbox';
const ROLE = 'arn:aws:iam::000000000000:role/schedules';
const schedule = (ScheduleExpression: string, Input: string, more = {}) => ({
  ScheduleExpression,
  FlexibleTimeWindow: { Mode: 'OFF' },
  Target: { Arn: QUEUE, RoleArn: ROLE, Input },
  ...more,
});

interface Given {
  readonly schedules?: Record<string, Record<string, unknown>>;
  readonly rules?: Record<string, Record<string, unknown>>;
  readonly folder?: string;
  readonly beforeDelivery?: (delivery: Delivery) => void;
}

async function calendar({ schedules = {}, rules = {}, folder = newFolder(), beforeDelivery }: Given) {
  const queue = sqs();
  const runtime = await startSmallRuntime({
    folder,
    ...(beforeDelivery && { beforeDelivery }),
    resources: [
      resource('AWS::SQS::Queue', 'inbox', { QueueName: 'inbox' }),
      resource('AWS::SQS::Queue', 'dead', { QueueName: 'dead' }),
      ...Object.entries(schedules).map(([Name, given]) => resource('AWS::Scheduler::Schedule', Name, { Name, ...given })),
      ...Object.entries(rules).map(([Name, given]) => resource('AWS::Events::Rule', Name, { Name, ...given })),
    ],
    parts: () => [queue, events(), scheduler()],
  });
  running.push(runtime);
  return {
    runtime,
    received: (name = 'inbox') => queue.queues.receive(QUEUE.replace('inbox', name), 1000).map(({ body }) => body),
    api: async (method: string, path: string, body?: unknown) => {
      const response = await fetch(`${runtime.endpoint}${path}`, {
        method,
        headers: { 'x-service': 'scheduler' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    },
    stop: async () => {
      running.splice(running.indexOf(runtime), 1);
      await runtime.stop();
    },
  };
}

/** The next time the clock in São Paulo (three hours behind UTC all year) shows the hour. */
function nextInSaoPaulo(hour: number, after = new Date()): Date {
  const due = new Date(after);
  due.setUTCHours(hour + 3, 0, 0, 0);
  return due > after ? due : new Date(due.getTime() + DAY);
}

test('what falls due while the clock is moved is handed over in order, each once, with its own time', async () => {
  const { runtime, received } = await calendar({
    schedules: {
      evening: schedule('cron(0 20 * * ? *)', 'evening <aws.scheduler.scheduled-time>', {
        ScheduleExpressionTimezone: 'America/Sao_Paulo',
      }),
      morning: schedule('cron(0 8 * * ? *)', 'morning <aws.scheduler.scheduled-time>', { ScheduleExpressionTimezone: 'America/Sao_Paulo' }),
    },
  });
  const first = nextInSaoPaulo(8);
  const at = (offset: number) => `${new Date(first.getTime() + offset).toISOString().slice(0, 19)}Z`;
  await runtime.clock.moveTo(new Date(first.getTime() - MINUTE));
  received();

  await runtime.clock.moveTo(new Date(first.getTime() + 2 * DAY - MINUTE));
  expect(received()).toEqual([`morning ${at(0)}`, `evening ${at(DAY / 2)}`, `morning ${at(DAY)}`, `evening ${at(1.5 * DAY)}`]);
  expect(runtime.delivered.every(({ from }) => 'role' in from && from.role === ROLE)).toBe(true);

  await runtime.clock.moveTo(new Date(first.getTime() + 2 * DAY));
  expect(received()).toEqual([`morning ${at(2 * DAY)}`]);
});

test('a schedule is due by itself, without anybody moving the clock', async () => {
  const { runtime, received } = await calendar({ schedules: { soon: schedule('rate(1 minute)', 'tick') } });
  await runtime.clock.moveTo(new Date(runtime.clock.now().getTime() + MINUTE - 2000));
  expect(received()).toEqual([]);
  await expect.poll(() => received(), { timeout: 5000 }).toEqual(['tick']);
});

test('what fell due while the process was down is handed over once at the next start, the latest hundred at most', async () => {
  const folder = newFolder();
  const tomorrow = new Date(Date.now() + DAY).toISOString().slice(0, 19);
  const schedules = {
    often: schedule('rate(1 minute)', '<aws.scheduler.scheduled-time>'),
    once: schedule(`at(${tomorrow})`, 'once'),
  };
  const before = await calendar({ folder, schedules });
  await before.stop();
  // Time passes while nothing runs: the offset is all that the clock keeps.
  const { DatabaseSync } = await import('node:sqlite');
  const state = new DatabaseSync(`${folder}/state.sqlite`);
  state.prepare('INSERT INTO clock_offset VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET milliseconds = excluded.milliseconds').run(3 * DAY);
  state.close();

  const after = await calendar({ folder, schedules });
  await expect.poll(() => after.runtime.delivered.length, { timeout: 5000 }).toBe(101);
  const bodies = after.received();
  expect(new Set(bodies).size).toBe(101);
  expect(bodies).toContain('once');
  await after.stop();

  const again = await calendar({ folder, schedules });
  expect(again.received()).toEqual([]);
});

test('a schedule that is disabled, not yet begun or over is not due', async () => {
  const now = Date.now();
  const iso = (days: number) => new Date(now + days * DAY).toISOString();
  const { runtime, received } = await calendar({
    schedules: {
      off: schedule('rate(1 day)', 'off', { State: 'DISABLED' }),
      later: schedule('rate(1 day)', 'later', { StartDate: iso(2.5) }),
      over: schedule('rate(1 day)', 'over', { EndDate: iso(1.5) }),
    },
  });
  await runtime.clock.moveTo(new Date(now + 4 * DAY));
  expect(received()).toEqual(['over', 'later']);
});

test('what cannot be delivered goes to the dead-letter queue', async () => {
  const { runtime, received } = await calendar({
    schedules: {
      failing: schedule('rate(1 day)', 'ignored', {
        Target: { Arn: QUEUE, RoleArn: ROLE, Input: 'lost', DeadLetterConfig: { Arn: QUEUE.replace('inbox', 'dead') } },
      }),
    },
    beforeDelivery: ({ to }) => {
      if (to === QUEUE) throw new AwsError('AccessDeniedException', 'the role may not', 403);
    },
  });
  await runtime.clock.moveTo(new Date(Date.now() + DAY + MINUTE));
  expect([received(), received('dead')]).toEqual([[], ['lost']]);
});

test('a schedule made by the API is due like any other, can be changed, and ends when deleted', async () => {
  const folder = newFolder();
  const { api, runtime, stop } = await calendar({ folder });
  expect(await api('POST', '/schedules/once', schedule('at(2040-01-01T00:00:00)', 'made', { ActionAfterCompletion: 'DELETE' }))).toEqual({
    status: 200,
    body: { ScheduleArn: 'arn:aws:scheduler:sa-east-1:000000000000:schedule/default/once' },
  });
  expect(runtime.asked.slice(-2)).toEqual([
    { action: 'scheduler:CreateSchedule', resource: 'arn:aws:scheduler:sa-east-1:000000000000:schedule/default/once' },
    { action: 'iam:PassRole', resource: ROLE, context: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
  ]);
  expect((await api('POST', '/schedules/once', schedule('rate(1 day)', 'again'))).status).toBe(409);
  expect((await api('POST', '/schedules/odd', schedule('every day', 'x'))).body.__type).toBe('ValidationException');
  await stop();

  const after = await calendar({ folder });
  const at = new Date(Date.now() + DAY).toISOString().slice(0, 19);
  await after.api('PUT', '/schedules/once', schedule(`at(${at})`, 'changed', { ActionAfterCompletion: 'DELETE' }));
  expect((await after.api('GET', '/schedules/once')).body).toMatchObject({
    ScheduleExpression: `at(${at})`,
    State: 'ENABLED',
    Target: { Input: 'changed' },
  });
  await after.api('POST', '/schedules/gone', schedule('rate(1 day)', 'gone'));
  await after.api('DELETE', '/schedules/gone');
  expect((await after.api('GET', '/schedules?NamePrefix=o')).body).toMatchObject({ Schedules: [{ Name: 'once', GroupName: 'default' }] });

  await after.runtime.clock.moveTo(new Date(Date.now() + 2 * DAY));
  expect(after.received()).toEqual(['changed']);
  expect((await after.api('GET', '/schedules/once')).status).toBe(404);
});

test('a rule with a schedule hands over a scheduled event on the product clock', async () => {
  const { runtime, received } = await calendar({
    rules: { daily: { ScheduleExpression: 'rate(1 day)', Targets: [{ Arn: QUEUE, Id: 'q' }] } },
  });
  await runtime.clock.moveTo(new Date(Date.now() + DAY + MINUTE));
  expect(received().map((body) => JSON.parse(body))).toEqual([
    expect.objectContaining({
      source: 'aws.events',
      'detail-type': 'Scheduled Event',
      resources: ['arn:aws:events:sa-east-1:000000000000:rule/daily'],
    }),
  ]);
});

test('a schedule that local/ cannot run stops the start, by name', async () => {
  const universal = { Target: { Arn: 'arn:aws:scheduler:::aws-sdk:sqs:sendMessage', RoleArn: ROLE } };
  await expect(calendar({ schedules: { odd: schedule('rate(1 day)', 'x', universal) } })).rejects.toThrow(
    'Stack/odd (AWS::Scheduler::Schedule): Target.Arn',
  );
});
