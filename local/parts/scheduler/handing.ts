import { randomUUID } from 'node:crypto';
import { eventTime } from '../events/event.ts';
import type { Outgoing } from '../events/outbox.ts';
import type { Schedule } from './schedule.ts';

/** Where the schedule lives. */
export interface Home {
  readonly account: string;
  readonly region: string;
}

export const scheduleArn = ({ account, region }: Home, group: string, name: string) =>
  `arn:aws:scheduler:${region}:${account}:schedule/${group}/${name}`;

/** What a schedule hands over for one of its times. Its context attributes are filled in, but for the number of the attempt. */
export function handingOf(schedule: Schedule, due: Date, home: Home): Outgoing {
  const { target } = schedule;
  const arn = scheduleArn(home, schedule.group, schedule.name);
  const executionId = randomUUID();
  const from = { role: target.roleArn };
  const envelope = { version: '0', id: executionId, account: home.account, time: eventTime(due), region: home.region, resources: [arn] };
  const input = target.input
    ?.replaceAll('<aws.scheduler.schedule-arn>', arn)
    .replaceAll('<aws.scheduler.scheduled-time>', eventTime(due))
    .replaceAll('<aws.scheduler.execution-id>', executionId);
  const notification = () => JSON.stringify({ ...envelope, 'detail-type': 'Scheduled Event', source: 'aws.scheduler', detail: '{}' });
  const event = ({ source, detailType }: NonNullable<typeof target.event>) =>
    JSON.stringify({ ...envelope, 'detail-type': detailType, source, detail: JSON.parse(input ?? '{}') as unknown });
  return {
    to: target.arn,
    payload: target.event ? event(target.event) : (input ?? notification()),
    from,
    by: arn,
    retries: target.retries,
    maximumAgeSeconds: target.maximumAgeSeconds,
    ...(target.messageGroupId !== undefined && {
      attributes: { MessageGroupId: target.messageGroupId, MessageDeduplicationId: executionId },
    }),
    ...(target.deadLetterQueue !== undefined && { deadLetters: { queue: target.deadLetterQueue, from } }),
  };
}

/** The payload of one attempt ("Adding context attributes"). */
export const payloadOfAttempt = ({ payload }: Outgoing, attempt: number) =>
  payload.replaceAll('<aws.scheduler.attempt-number>', String(attempt));
