import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Resource, stages, statementsOf, theApp, wrong } from './templates.ts';

/** Types that CloudFormation gives no tags. Whatever is not here has to have them. */
const untaggable = [
  'AWS::ApiGateway::Account',
  'AWS::ApiGateway::Deployment',
  'AWS::Backup::BackupSelection',
  'AWS::CDK::Metadata',
  'AWS::Cognito::UserPoolClient',
  'AWS::Cognito::UserPoolGroup',
  'AWS::Events::Archive',
  'AWS::IAM::Policy',
  'AWS::Lambda::Permission',
  'AWS::Scheduler::Schedule',
  'AWS::S3::BucketPolicy',
  'AWS::SNS::Subscription',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::QueuePolicy',
  'AWS::WAFv2::WebACLAssociation',
];

type Tags = readonly { Key: string; Value: string }[] | Record<string, string> | undefined;

/** A resource's tags, however its type writes them. */
function tagsOf({ properties }: Resource): Record<string, string> {
  const written: Tags =
    properties.Tags ?? properties.UserPoolTags ?? properties.BackupPlanTags ?? properties.BackupVaultTags ?? properties.Replicas?.[0]?.Tags;
  return Array.isArray(written)
    ? Object.fromEntries(written.map(({ Key, Value }) => [Key, Value]))
    : { ...(written as Record<string, string>) };
}

describe.each(stages)('in %s', (stage) => {
  const app = theApp(stage);
  const alarms = app.ofType('AWS::CloudWatch::Alarm');
  const topics = app.ofType('AWS::SNS::Topic');

  test('whatever can be tagged says which app and stage it belongs to', () => {
    const taggable = app.resources.filter(({ type }) => !untaggable.includes(type));

    expect(
      wrong(taggable, (resource) => {
        const { app: name, stage: of } = tagsOf(resource);
        return name === 'controle-financeiro' && of === stage;
      }),
    ).toEqual([]);
  });

  test('each alarm tells somebody', () => {
    const tells = (alarm: Resource) =>
      alarm.properties.AlarmActions?.every((action: unknown) => topics.includes(app.meant(action, alarm) as Resource));

    expect(wrong(alarms, (alarm) => alarm.properties.AlarmActions?.length > 0 && tells(alarm))).toEqual([]);
    const told = app.ofType('AWS::SNS::Subscription').map((each) => app.meant(each.properties.TopicArn, each));
    expect(wrong(topics, (topic) => told.includes(topic))).toEqual([]);
  });

  test('a topic takes what CloudWatch of this account says, over TLS only', () => {
    const statements = statementsOf(app, 'AWS::SNS::TopicPolicy').map((each) => ({
      ...each,
      topic: app.meant(each.resources[0], each.holder),
    }));
    const refusing = statements.filter(
      ({ effect, condition }) => effect === 'Deny' && JSON.stringify(condition).includes('SecureTransport'),
    );
    const letting = statements.filter(({ effect, principal }) => effect === 'Allow' && JSON.stringify(principal).includes('cloudwatch'));

    expect(wrong(topics, (topic) => refusing.some((each) => each.topic === topic))).toEqual([]);
    expect(wrong(topics, (topic) => letting.some((each) => each.topic === topic))).toEqual([]);
    expect(letting.map(({ condition }) => JSON.stringify(condition))).toEqual(
      letting.map(() => '{"StringEquals":{"aws:SourceAccount":{"Ref":"AWS::AccountId"}}}'),
    );
  });

  test('what each alarm means, and what to do, is in the operating guide in its own words', () => {
    const guide = readFileSync('docs/operating.md', 'utf8').replaceAll(/\s+/g, ' ');

    expect(
      wrong(alarms, ({ stack, properties }) => {
        const domain = stack.slice(`controle-financeiro-${stage}-`.length);
        const [impact = ''] = properties.AlarmDescription.split(' What to do:');
        return guide.includes(impact) || guide.includes(impact.replace(` in ${domain} `, ' in `<domain>` '));
      }),
    ).toEqual([]);
  });
});
