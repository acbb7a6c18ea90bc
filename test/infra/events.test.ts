import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { matches } from '../../local/parts/events/pattern.ts';
import { type Domain, type EventContract, sourceOf } from '../../shared/events/event.ts';
import type { Subscriptions } from '../../shared/events/subscriber.ts';
import { type App, list, nameOf, type Resource, stages, statementsOf, theApp, wrong } from './templates.ts';

const domains = ['auth', 'transactions', 'cards', 'ai', 'notifications', 'imports', 'reports', 'whatsapp'] satisfies Domain[];

/** What each domain says it listens to. */
const listeners = await Promise.all(
  readdirSync('functions')
    .filter((domain) => existsSync(join('functions', domain, 'subscriptions.ts')))
    .map(async (domain) => {
      const { subscriptions }: { subscriptions: Subscriptions } = await import(resolve('functions', domain, 'subscriptions.ts'));
      return { domain, subscriptions };
    }),
);

const publishersOf = ({ publisher }: EventContract): string[] => (publisher === 'every' ? domains : [publisher]).map(sourceOf);

interface Target {
  readonly Arn: unknown;
  readonly RoleArn?: unknown;
  readonly DeadLetterConfig?: { readonly Arn: unknown };
}

const targetsOf = ({ properties }: Resource): Target[] => list(properties.Targets) as Target[];

/** Where queues put what fails, and rules what they cannot hand on. */
function deadLetterQueuesOf(app: App): Set<Resource | undefined> {
  const ofQueues = app.ofType('AWS::SQS::Queue').map((queue) => app.meant(queue.properties.RedrivePolicy?.deadLetterTargetArn, queue));
  const ofRules = app
    .ofType('AWS::Events::Rule')
    .flatMap((rule) => targetsOf(rule).map(({ DeadLetterConfig }) => app.meant(DeadLetterConfig?.Arn, rule)));
  return new Set([...ofQueues, ...ofRules]);
}

/** Of the stream of a table: whether the mapping names it in its own stack, or by what another exports. */
const isStreamIn =
  (app: App) =>
  (mapping: Resource): boolean =>
    app.meant(mapping.properties.EventSourceArn, mapping)?.type === 'AWS::DynamoDB::GlobalTable';

describe.each(stages)('in %s', (stage) => {
  const app = theApp(stage);
  const isStream = isStreamIn(app);
  const queues = app.ofType('AWS::SQS::Queue');
  const rules = app.ofType('AWS::Events::Rule');
  const mappings = app.ofType('AWS::Lambda::EventSourceMapping');
  const deadLetters = deadLetterQueuesOf(app);
  const startsMachine = (rule: Resource) =>
    targetsOf(rule).some(({ Arn }) => app.meant(Arn, rule)?.type === 'AWS::StepFunctions::StateMachine');
  const isOfFiles = ({ properties }: Resource) => list(properties.EventPattern.source)[0] === 'aws.s3';
  const subscribed = rules.filter((rule) => !startsMachine(rule) && !isOfFiles(rule));
  const ofFiles = rules.filter((rule) => !startsMachine(rule) && isOfFiles(rule));
  const queuesOfFiles = ofFiles.flatMap((rule) => targetsOf(rule).map(({ Arn }) => app.meant(Arn, rule)));
  const schedules = app.ofType('AWS::Scheduler::Schedule');
  const scheduled = schedules.map((schedule) => app.meant(schedule.properties.Target.Arn, schedule));

  test('each queue is encrypted and speaks TLS only', () => {
    const refusing = statementsOf(app, 'AWS::SQS::QueuePolicy')
      .filter(({ effect, condition }) => effect === 'Deny' && JSON.stringify(condition) === '{"Bool":{"aws:SecureTransport":"false"}}')
      .filter(({ actions, principal }) => actions[0] === 'sqs:*' && ['{"AWS":"*"}', '"*"'].includes(JSON.stringify(principal)))
      .flatMap(({ holder, resources }) => resources.map((resource) => app.meant(resource, holder)));

    expect(wrong(queues, (queue) => refusing.includes(queue))).toEqual([]);
    expect(
      wrong(queues, ({ properties }) => properties.SqsManagedSseEnabled === true || typeof properties.KmsMasterKeyId === 'string'),
    ).toEqual([]);
  });

  test('each queue sets aside what fails so many times, or is where that goes', () => {
    const sources = queues.filter((queue) => !deadLetters.has(queue));

    expect(wrong(sources, ({ properties }) => properties.RedrivePolicy?.maxReceiveCount >= 1)).toEqual([]);
    expect(wrong(sources, (queue) => app.meant(queue.properties.RedrivePolicy.deadLetterTargetArn, queue) !== undefined)).toEqual([]);
    const dead = queues.filter((queue) => deadLetters.has(queue));
    expect(wrong(dead, ({ properties }) => properties.MessageRetentionPeriod === 14 * 24 * 3600)).toEqual([]);
  });

  test('each dead-letter queue has an alarm at the first message', () => {
    const watched = app
      .ofType('AWS::CloudWatch::Alarm')
      .filter(({ properties }) => properties.MetricName === 'ApproximateNumberOfMessagesVisible' && properties.Threshold === 0)
      .map((alarm) => app.meant(alarm.properties.Dimensions[0].Value, alarm));

    expect(
      wrong(
        queues.filter((queue) => deadLetters.has(queue)),
        (queue) => watched.includes(queue),
      ),
    ).toEqual([]);
  });

  test('a message stays hidden six times as long as its function may take', () => {
    const ofQueues = mappings.filter((mapping) => !isStream(mapping));

    expect(
      wrong(ofQueues, (mapping) => {
        const visibility = app.meant(mapping.properties.EventSourceArn, mapping)?.properties.VisibilityTimeout;
        const timeout = app.meant(mapping.properties.FunctionName, mapping)?.properties.Timeout;
        return visibility >= 6 * timeout;
      }),
    ).toEqual([]);
  });

  test('of a batch only what failed comes again, and what a table tells is never given up', () => {
    const unlimited = [undefined, -1];

    expect(wrong(mappings, ({ properties }) => list(properties.FunctionResponseTypes)[0] === 'ReportBatchItemFailures')).toEqual([]);
    expect(
      wrong(
        mappings.filter(isStream),
        ({ properties }) => unlimited.includes(properties.MaximumRetryAttempts) && unlimited.includes(properties.MaximumRecordAgeInSeconds),
      ),
    ).toEqual([]);
  });

  test('each table’s stream has one relay, and one more who follows it at most; each has an alarm when it falls behind', () => {
    const tablesOf = (followers: typeof mappings) => followers.map((mapping) => app.meant(mapping.properties.EventSourceArn, mapping));
    const isRelay = ({ properties }: Resource) => JSON.stringify(properties.FilterCriteria).includes('tell');
    const read = tablesOf(mappings.filter(isStream).filter(isRelay));
    const followed = tablesOf(mappings.filter(isStream));
    const followers = mappings.filter(isStream).map((mapping) => app.meant(mapping.properties.FunctionName, mapping));
    const watched = app
      .ofType('AWS::CloudWatch::Alarm')
      .filter(({ properties }) => properties.MetricName === 'IteratorAge')
      .map((alarm) => app.meant(alarm.properties.Dimensions[0].Value, alarm));

    expect(wrong(app.ofType('AWS::DynamoDB::GlobalTable'), (table) => read.filter((each) => each === table).length === 1)).toEqual([]);
    expect(wrong(app.ofType('AWS::DynamoDB::GlobalTable'), (table) => followed.filter((each) => each === table).length <= 2)).toEqual([]);
    expect(followers.filter((follower) => !watched.includes(follower))).toEqual([]);
  });

  test('what a rule cannot hand on goes to dead letters', () => {
    const isCaught = (rule: Resource) =>
      targetsOf(rule).every(({ DeadLetterConfig }) => deadLetters.has(app.meant(DeadLetterConfig?.Arn, rule) ?? rule));

    expect(wrong(rules, (rule) => list(rule.properties.Targets).length > 0 && isCaught(rule))).toEqual([]);
  });

  test.each(listeners)('$domain hears what it says it listens to, once, and nothing else', ({ domain, subscriptions }) => {
    const own = subscribed.filter(({ stack }) => stack.endsWith(`-${domain}`));
    const hears = (source: string, name: string) =>
      own.filter(({ properties }) => matches(properties.EventPattern, { source, 'detail-type': name, detail: {} })).map(nameOf);

    for (const contract of subscriptions) {
      for (const source of publishersOf(contract)) expect(hears(source, contract.name), `${contract.name} of ${source}`).toHaveLength(1);
      for (const source of ['aws.s3', ...domains.map(sourceOf)].filter((each) => !publishersOf(contract).includes(each)))
        expect(hears(source, contract.name), `${contract.name} of ${source}`).toEqual([]);
      expect(hears(publishersOf(contract)[0] ?? '', `${contract.name}.more`)).toEqual([]);
    }
    expect(own).toHaveLength(subscriptions.length);
  });

  test.each(listeners)('what $domain hears on the one bus comes to the queue of its one consumer', ({ domain }) => {
    const own = subscribed.filter(({ stack }) => stack.endsWith(`-${domain}`));
    const reached = own.flatMap((rule) => targetsOf(rule).map(({ Arn }) => app.meant(Arn, rule)));
    const polled = mappings
      .filter(({ stack }) => stack.endsWith(`-${domain}`))
      .filter((mapping) => !isStream(mapping))
      .map((mapping) => app.meant(mapping.properties.EventSourceArn, mapping))
      .filter((queue) => !scheduled.includes(queue) && !queuesOfFiles.includes(queue));

    expect(wrong(own, (rule) => app.meant(rule.properties.EventBusName, rule)?.type === 'AWS::Events::EventBus')).toEqual([]);
    expect(wrong(own, ({ properties }) => properties.State === 'ENABLED')).toEqual([]);
    expect(new Set(reached)).toEqual(new Set(polled));
  });

  test('what starts a state machine is an object that came, or an event of its own domain, and nothing else', () => {
    const starts = rules.filter(startsMachine);
    const isOwn = ({ stack, properties }: Resource) => {
      const [source] = list(properties.EventPattern.source);
      return source === 'aws.s3' ? properties.EventBusName === undefined : stack.endsWith(`-${String(source).split('.')[1]}`);
    };

    expect(starts.length).toBeGreaterThan(0);
    expect(wrong(starts, isOwn)).toEqual([]);
    expect(wrong(starts, (rule) => targetsOf(rule).every(({ RoleArn }) => app.meant(RoleArn, rule)?.type === 'AWS::IAM::Role'))).toEqual(
      [],
    );
  });

  test('a file that came to a bucket is said, of that bucket alone, to a queue of the same stack that one function works off', () => {
    const says = (rule: Resource) => {
      const [bucket] = list(rule.properties.EventPattern.detail.bucket.name);
      return (
        app.meant(bucket, rule)?.stack === rule.stack &&
        rule.properties.EventBusName === undefined &&
        targetsOf(rule).every(({ Arn }) => app.meant(Arn, rule)?.stack === rule.stack)
      );
    };
    const works = (queue: Resource | undefined) =>
      mappings.filter((mapping) => app.meant(mapping.properties.EventSourceArn, mapping) === queue).length;

    expect(ofFiles.length).toBeGreaterThan(0);
    expect(wrong(ofFiles, says)).toEqual([]);
    expect(queuesOfFiles.map(works)).toEqual(queuesOfFiles.map(() => 1));
  });

  test('each state machine is traced, logs what was called without what was said, and has an alarm on failures', () => {
    const machines = app.ofType('AWS::StepFunctions::StateMachine');
    const watched = app
      .ofType('AWS::CloudWatch::Alarm')
      .filter(({ properties }) => properties.MetricName === 'ExecutionsFailed' && properties.Threshold === 0)
      .map((alarm) => app.meant(alarm.properties.Dimensions[0].Value, alarm));

    expect(wrong(machines, ({ properties }) => properties.TracingConfiguration?.Enabled === true)).toEqual([]);
    expect(
      wrong(machines, ({ properties: { LoggingConfiguration: log } }) => log.Level === 'ALL' && log.IncludeExecutionData === false),
    ).toEqual([]);
    expect(wrong(machines, (machine) => watched.includes(machine))).toEqual([]);
  });

  test('what a schedule says waits in a queue of its own stack that one function works off, and comes each hour', () => {
    const polled = mappings.map((mapping) => app.meant(mapping.properties.EventSourceArn, mapping));

    expect(wrong(schedules, ({ properties }) => properties.State === 'ENABLED' || properties.State === undefined)).toEqual([]);
    expect(schedules.map(({ properties }) => properties.ScheduleExpression)).toEqual(schedules.map(() => 'cron(0 * * * ? *)'));
    expect(
      wrong(schedules, (schedule) => {
        const queue = app.meant(schedule.properties.Target.Arn, schedule);
        return queue?.stack === schedule.stack && polled.filter((each) => each === queue).length === 1;
      }),
    ).toEqual([]);
  });

  test('the archive takes what every domain tells', () => {
    const [archive] = app.ofType('AWS::Events::Archive');

    const taken = domains.filter((domain) =>
      matches(archive?.properties.EventPattern, { source: sourceOf(domain), 'detail-type': 'anything', detail: {} }),
    );
    expect(taken).toEqual(domains);
  });
});
