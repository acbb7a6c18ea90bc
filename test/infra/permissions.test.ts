import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type App, domainOf, list, nameOf, type Resource, stages, statementsOf, theApp, wrong } from './templates.ts';

const identityPolicies = ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy', 'AWS::IAM::RolePolicy'];
const resourcePolicies = [
  'AWS::SQS::QueuePolicy',
  'AWS::SNS::TopicPolicy',
  'AWS::S3::BucketPolicy',
  'AWS::Events::EventBusPolicy',
  'AWS::SecretsManager::ResourcePolicy',
];

const told = (statements: ReturnType<typeof statementsOf>) =>
  statements.map(({ holder, actions, resources }) => ({ policy: nameOf(holder), actions, resources }));

/** The table that a statement's resource is, or is the stream or an index of. */
function tableOf(app: App, resource: unknown, holder: Resource): Resource | undefined {
  const joined = (resource as { 'Fn::Join'?: [string, unknown[]] })['Fn::Join'];
  return app.meant(joined?.[1][0] ?? resource, holder);
}

/** X-Ray's, and what Step Functions needs to have its logs delivered: AWS gives neither a resource to name. */
const hasNothingToName = (action: string): boolean =>
  action.startsWith('xray:') || /^logs:(\w+LogDeliver(y|ies)|\w+ResourcePolic(y|ies)|DescribeLogGroups)$/.test(action);

const reads = ['dynamodb:BatchGetItem', 'dynamodb:Query'];

/** The domain of a stack, where it has a door for others. */
const openDomain = (stage: string, stack: string): string | undefined => {
  const domain = domainOf(stage, stack);
  return existsSync(`functions/${domain}/published.ts`) ? domain : undefined;
};

describe.each(stages)('in %s', (stage) => {
  const app = theApp(stage);
  const identity = statementsOf(app, ...identityPolicies);
  const allowed = identity.filter(({ effect }) => effect === 'Allow');

  test('no role may do everything, nor everything of a service', () => {
    expect(allowed.length).toBeGreaterThan(0);
    expect(told(allowed.filter(({ actions }) => actions.length === 0 || actions.some((action) => action.includes('*'))))).toEqual([]);
  });

  test('each statement names what it is about, objects by their bucket, save those that have nothing to name', () => {
    const isOfObjects = (resource: unknown, holder: Resource) => {
      const [arn, ending, ...others] = (resource as { 'Fn::Join'?: [string, unknown[]] })['Fn::Join']?.[1] ?? [];
      const ofOneBucket = others.length === 0 && /^\/([^*]+\/)?\*$/.test(String(ending));
      return ofOneBucket && app.meant(arn, holder)?.type === 'AWS::S3::Bucket';
    };
    const isNamed = ({ holder, actions, resources }: (typeof allowed)[number]) =>
      resources.length > 0 &&
      (actions.every(hasNothingToName) ||
        resources.every((resource) => !JSON.stringify(resource).includes('*') || isOfObjects(resource, holder)));

    expect(told(allowed.filter((statement) => !isNamed(statement)))).toEqual([]);
  });

  test('nobody reads a whole table', () => {
    expect(told(allowed.filter(({ actions }) => actions.some((action) => /^dynamodb:(Scan|PartiQL|ExportTable)/i.test(action))))).toEqual(
      [],
    );
  });

  test('a domain’s functions reach the domain’s own table, and another’s to read by its door alone', () => {
    const data = allowed.filter(({ actions }) => actions.some((action) => action.startsWith('dynamodb:')));
    const isOwn = ({ holder, actions, resources }: (typeof data)[number]) =>
      resources.every((resource) => {
        const table = tableOf(app, resource, holder);
        const isRead = actions.every((action) => reads.includes(action)) && openDomain(stage, table?.stack ?? '') !== undefined;
        return table?.type === 'AWS::DynamoDB::GlobalTable' && (domainOf(stage, table.stack) === domainOf(stage, holder.stack) || isRead);
      });

    expect(data.length).toBeGreaterThan(0);
    expect(told(data.filter((statement) => !isOwn(statement)))).toEqual([]);
  });

  test('an index is asked by one function, which may ask nothing else of it; a table’s own statement does not reach it', () => {
    const ofIndexes = allowed.filter(({ resources }) => JSON.stringify(resources).includes('/index/'));

    const indexes = app.ofType('AWS::DynamoDB::GlobalTable').flatMap(({ properties }) => list(properties.GlobalSecondaryIndexes));
    expect(indexes.length).toBeGreaterThan(0);
    for (const index of indexes) expect(index).toMatchObject({ IndexName: 'due', Projection: { ProjectionType: 'KEYS_ONLY' } });
    expect(
      told(ofIndexes).map(({ actions, resources }) => ({ actions, index: JSON.stringify(resources).match(/\/index\/[^"]*/)?.[0] })),
    ).toEqual(indexes.map(() => ({ actions: ['dynamodb:Query'], index: '/index/due' })));
  });

  test('a schedule may put messages into one queue, and its role is the scheduler’s of this account', () => {
    const roles = app
      .ofType('AWS::IAM::Role')
      .filter(({ properties }) => JSON.stringify(properties.AssumeRolePolicyDocument).includes('scheduler.amazonaws.com'));
    const rights = allowed.filter(({ holder }) =>
      list(holder.properties.Roles).some((role) => roles.includes(app.meant(role, holder) as Resource)),
    );

    expect(wrong(roles, ({ properties }) => /aws:SourceAccount/.test(JSON.stringify(properties.AssumeRolePolicyDocument)))).toEqual([]);
    expect(rights.map(({ actions, resources }) => [actions, resources.length])).toEqual(roles.map(() => [['sqs:SendMessage'], 1]));
  });

  test('no role has rights beside its policies: none inline, and AWS’s own only where the role is an AWS service’s', () => {
    const ofServices = ['apigateway.amazonaws.com', 'backup.amazonaws.com'];
    const roles = app.ofType('AWS::IAM::Role').map(({ properties }) => ({
      service: properties.AssumeRolePolicyDocument.Statement[0].Principal.Service,
      inline: list(properties.Policies),
      managed: list(properties.ManagedPolicyArns),
    }));

    expect(roles.flatMap(({ inline }) => inline)).toEqual([]);
    expect(roles.filter(({ service, managed }) => managed.length > 0 && !ofServices.includes(service))).toEqual([]);
  });

  test('resources let in AWS services only, each on behalf of something of ours', () => {
    const letIn = statementsOf(app, ...resourcePolicies).filter(({ effect }) => effect === 'Allow');
    const isBound = ({ principal, condition }: (typeof letIn)[number]) =>
      typeof (principal as { Service?: unknown }).Service === 'string' && /aws:Source(Arn|Account)/.test(JSON.stringify(condition ?? ''));

    expect(letIn.length).toBeGreaterThan(0);
    expect(told(letIn.filter((statement) => !isBound(statement)))).toEqual([]);
    const permissions = app.ofType('AWS::Lambda::Permission').filter(({ properties }) => properties.SourceArn === undefined);
    expect(permissions.map(nameOf)).toEqual([]);
  });
});
