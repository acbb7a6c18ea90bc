import { describe, expect, test } from 'vitest';
import { anonymous, openIam, statementsOf } from '../../../local/identity/iam.ts';
import type { Principal, Resource } from '../../../local/part.ts';
import { resource } from '../support/bare-runtime.ts';
import { here, iamWith, reader, readerWith, role, type Written } from './template.ts';

const queue = 'arn:aws:sqs:sa-east-1:000000000000:orders';
const send = { action: 'sqs:SendMessage', resource: queue };
const allowSend: Written = { Sid: 'Send', Effect: 'Allow', Action: 'sqs:SendMessage', Resource: queue };
const denySend: Written = { Sid: 'Stop', Effect: 'Deny', Action: 'sqs:*', Resource: '*' };
const events: Principal = { service: 'events.amazonaws.com', sourceArn: 'arn:aws:events:sa-east-1:000000000000:rule/orders' };

function queuePolicy(...Statement: readonly Written[]): Resource {
  return resource('AWS::SQS::QueuePolicy', 'Guard', {
    Queues: ['http://127.0.0.1:4566/000000000000/orders'],
    PolicyDocument: { Version: '2012-10-17', Statement },
  });
}

describe('a role', () => {
  test('is allowed what its policy allows, by the statement that says so, and nothing else', () => {
    const iam = iamWith([allowSend]);
    expect(iam.decide(reader, send)).toMatchObject({
      isAllowed: true,
      statement: { id: 'Stack.Policy#Send', of: role, standing: 'identity' },
    });
    expect(() => iam.allow(reader, { ...send, action: 'sqs:ReceiveMessage' })).toThrow(
      'User: arn:aws:sts::000000000000:assumed-role/Reader/read is not authorized to perform: sqs:ReceiveMessage on resource: ' +
        `${queue} because no identity-based policy allows the sqs:ReceiveMessage action`,
    );
  });

  test('that the template has not is allowed nothing', () => {
    expect(iamWith([{ ...allowSend, Resource: '*' }]).decide({ role: `${role}2` }, send).isAllowed).toBe(false);
  });

  test('is denied what any statement denies, wherever it stands', () => {
    expect(iamWith([allowSend, denySend]).decide(reader, send)).toMatchObject({ isAllowed: false, statement: { id: 'Stack.Policy#Stop' } });
    const guarded = iamWith([allowSend], [queuePolicy({ ...denySend, Principal: '*' })]);
    expect(guarded.decide(reader, send)).toMatchObject({
      isAllowed: false,
      why: expect.stringContaining('explicit deny in a resource-based policy'),
    });
  });

  test.each<[string, unknown, boolean]>([
    ['by its name', { AWS: role }, true],
    ['by its session', { AWS: 'arn:aws:sts::000000000000:assumed-role/Reader/read' }, true],
    ['as everyone', '*', true],
    ['as everyone of AWS', { AWS: '*' }, true],
    ['among others', { Service: 'events.amazonaws.com', AWS: ['arn:aws:iam::000000000000:role/Other', role] }, true],
    [
      'not as one of its account, which only hands the question to the role’s own policies',
      { AWS: 'arn:aws:iam::000000000000:root' },
      false,
    ],
    ['not as another role', { AWS: 'arn:aws:iam::000000000000:role/Other' }, false],
    ['not as a service', { Service: 'lambda.amazonaws.com' }, false],
  ])('is allowed by a resource’s policy %s', (_name, principal, expected) => {
    expect(iamWith([], [queuePolicy({ ...allowSend, Principal: principal })]).decide(reader, send).isAllowed).toBe(expected);
  });

  test('is denied as one of its account, and excepted by NotPrincipal', () => {
    const asAccount = iamWith([allowSend], [queuePolicy({ ...denySend, Principal: { AWS: '000000000000' } })]);
    expect(asAccount.decide(reader, send).isAllowed).toBe(false);
    const excepted = iamWith([allowSend], [queuePolicy({ ...denySend, NotPrincipal: { AWS: role } })]);
    expect(excepted.decide(reader, send).isAllowed).toBe(true);
  });

  test('has inline, attached, managed and AWS’s own policies', () => {
    const statement = (action: string) => ({ Version: '2012-10-17', Statement: { Effect: 'Allow', Action: action, Resource: '*' } });
    const resources = [
      ...readerWith([{ Effect: 'Allow', Action: 'a:Attached', Resource: '*' }], {
        Policies: [{ PolicyName: 'Inline', PolicyDocument: statement('a:Inline') }],
        ManagedPolicyArns: ['arn:aws:iam::000000000000:policy/Shared', 'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole'],
      }),
      resource('AWS::IAM::ManagedPolicy', 'Shared', { ManagedPolicyName: 'Shared', PolicyDocument: statement('a:Managed') }),
      resource('AWS::IAM::ManagedPolicy', 'Listing', { Roles: ['Reader'], PolicyDocument: statement('a:Listing') }),
      resource('AWS::IAM::RolePolicy', 'Own', { RoleName: 'Reader', PolicyName: 'Own', PolicyDocument: statement('a:Own') }),
    ];
    const iam = openIam(resources, here);
    const actions = ['a:Inline', 'a:Attached', 'a:Managed', 'a:Listing', 'a:Own', 'logs:PutLogEvents'];
    expect(actions.filter((action) => !iam.decide(reader, { action, resource: 'x' }).isAllowed)).toEqual([]);
    expect(statementsOf(resources, here).map((each) => each.id)).toEqual([
      'Stack.Reader/Inline#0',
      'Stack.Policy#0',
      'Stack.Own#0',
      'Stack.Listing#0',
      'Stack.Shared#0',
      'Stack.Reader/service-role/AWSLambdaBasicExecutionRole#0',
      'AWS.DefaultBus#0',
    ]);
  });

  test('of a service puts what AWS itself tells on the default bus, and on no other', () => {
    const iam = openIam([], here);
    const put = (bus: string) => ({
      action: 'events:PutEvents',
      resource: `arn:aws:events:${here.region}:${here.account}:event-bus/${bus}`,
    });
    const s3 = { service: 's3.amazonaws.com', sourceArn: 'arn:aws:s3:::uploads' };
    expect(iam.decide(s3, put('default')).isAllowed).toBe(true);
    expect(iam.decide(s3, put('orders')).isAllowed).toBe(false);
    expect(iam.decide({ service: 'sqs.amazonaws.com', sourceArn: 'x' }, put('default')).isAllowed).toBe(false);
  });

  test('may do no more than its permissions boundary', () => {
    const boundary = resource('AWS::IAM::ManagedPolicy', 'Boundary', {
      ManagedPolicyName: 'Boundary',
      PolicyDocument: { Statement: [{ Effect: 'Allow', Action: 'sqs:Send*', Resource: '*' }] },
    });
    const bounded = readerWith([{ ...allowSend, Action: 'sqs:*' }], { PermissionsBoundary: 'arn:aws:iam::000000000000:policy/Boundary' });
    const iam = openIam([...bounded, boundary], here);
    expect(iam.decide(reader, send).isAllowed).toBe(true);
    expect(iam.decide(reader, { ...send, action: 'sqs:PurgeQueue' }).why).toContain('no permissions boundary allows');
  });

  test('with a policy of AWS’s that is not known here, or a policy for nobody, is an error that names it', () => {
    const unknown = readerWith([], { ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'] });
    expect(() => openIam(unknown, here)).toThrow(/Stack\.Reader has the policy arn:aws:iam::aws:policy\/AdministratorAccess/);
    const nobody = resource('AWS::IAM::Policy', 'Policy', { Roles: ['Nobody'], PolicyDocument: { Statement: [] } });
    expect(() => openIam([nobody], here)).toThrow(/role 'Nobody'/);
  });
});

describe('an AWS service', () => {
  const allowEvents: Written = { ...allowSend, Principal: { Service: 'events.amazonaws.com' } };

  test('is allowed what the resource’s policy allows it, and nothing without', () => {
    expect(iamWith([], [queuePolicy(allowEvents)]).decide(events, send)).toMatchObject({
      isAllowed: true,
      statement: { id: 'Stack.Guard#Send' },
    });
    expect(iamWith([]).decide(events, send).why).toBe(
      `User: events.amazonaws.com is not authorized to perform: sqs:SendMessage on resource: ${queue} because no resource-based policy allows the sqs:SendMessage action`,
    );
    expect(iamWith([], [queuePolicy(allowEvents)]).decide({ ...events, service: 'scheduler' }, send).isAllowed).toBe(false);
  });

  test.each<[string, Written, boolean]>([
    ['on behalf of the resource', { ArnEquals: { 'aws:SourceArn': events.sourceArn } }, true],
    ['not on behalf of another', { ArnEquals: { 'aws:SourceArn': `${events.sourceArn}2` } }, false],
    ['of the account', { StringEquals: { 'aws:SourceAccount': '000000000000' } }, true],
    ['not of another account', { StringEquals: { 'aws:SourceAccount': '111111111111' } }, false],
  ])('is allowed %s', (_name, Condition, expected) => {
    expect(iamWith([], [queuePolicy({ ...allowEvents, Condition })]).decide(events, send).isAllowed).toBe(expected);
  });

  test('is not stopped by a policy that asks for TLS', () => {
    const tls: Written = { ...denySend, Principal: { AWS: '*' }, Condition: { Bool: { 'aws:SecureTransport': 'false' } } };
    expect(iamWith([], [queuePolicy(allowEvents, tls)]).decide(events, send).isAllowed).toBe(true);
  });

  test('invokes a function with a permission for just that source', () => {
    const arn = 'arn:aws:lambda:sa-east-1:000000000000:function:notify';
    const permission = (FunctionName: string) =>
      resource('AWS::Lambda::Permission', 'May', {
        Action: 'lambda:InvokeFunction',
        FunctionName,
        Principal: 'events.amazonaws.com',
        SourceArn: events.sourceArn,
      });
    const invoke = { action: 'lambda:InvokeFunction', resource: arn };
    for (const name of ['notify', 'function:notify', '000000000000:function:notify', arn]) {
      expect(iamWith([], [permission(name)]).decide(events, invoke), name).toMatchObject({ isAllowed: true });
    }
    const iam = iamWith([], [permission(arn)]);
    expect(iam.decide({ ...events, sourceArn: `${events.sourceArn}2` }, invoke).isAllowed).toBe(false);
    expect(iam.decide(events, { ...invoke, resource: `${arn}2` }).isAllowed).toBe(false);
  });

  test('assumes the roles whose trust policy means it', () => {
    const trusting = readerWith([], {
      AssumeRolePolicyDocument: {
        Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'scheduler.amazonaws.com' } }],
      },
    });
    const iam = openIam(trusting, here);
    const assume = { action: 'sts:AssumeRole', resource: role };
    expect(
      iam.decide({ service: 'scheduler', sourceArn: 'arn:aws:scheduler:sa-east-1:000000000000:schedule/default/x' }, assume),
    ).toMatchObject({
      isAllowed: true,
      statement: { id: 'Stack.Reader/trust#0', standing: 'trust' },
    });
    expect(iam.decide(events, assume).isAllowed).toBe(false);
  });
});

test('a role assumes another only where that one’s trust policy allows it, whatever its own policies say', () => {
  const trust = (principal: Written) =>
    resource('AWS::IAM::Role', 'Other', {
      RoleName: 'Other',
      AssumeRolePolicyDocument: { Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: principal }] },
    });
  const assume = { action: 'sts:AssumeRole', resource: 'arn:aws:iam::000000000000:role/Other' };
  const mayAssume: Written = { Effect: 'Allow', Action: 'sts:AssumeRole', Resource: '*' };
  expect(iamWith([mayAssume], [trust({ Service: 'lambda.amazonaws.com' })]).decide(reader, assume).isAllowed).toBe(false);
  expect(iamWith([], [trust({ AWS: role })]).decide(reader, assume).isAllowed).toBe(true);
  expect(iamWith([], [trust({ AWS: '000000000000' })]).decide(reader, assume).isAllowed).toBe(false);
  expect(iamWith([mayAssume], [trust({ AWS: '000000000000' })]).decide(reader, assume).isAllowed).toBe(true);
});

describe('resources’ policies guard', () => {
  const everyone: Written = { Effect: 'Allow', Principal: '*', Action: '*' };
  const document = { Statement: [{ ...everyone, Resource: '*' }] };

  test.each<[string, Resource, string]>([
    [
      'a bucket and its objects',
      resource('AWS::S3::BucketPolicy', 'P', { Bucket: 'files', PolicyDocument: document }),
      'arn:aws:s3:::files/a/b',
    ],
    [
      'a topic',
      resource('AWS::SNS::TopicPolicy', 'P', { Topics: ['arn:aws:sns:sa-east-1:000000000000:t'], PolicyDocument: document }),
      'arn:aws:sns:sa-east-1:000000000000:t',
    ],
    [
      'a secret',
      resource('AWS::SecretsManager::ResourcePolicy', 'P', {
        SecretId: 'arn:aws:secretsmanager:sa-east-1:000000000000:secret:s-abcdef',
        ResourcePolicy: document,
      }),
      'arn:aws:secretsmanager:sa-east-1:000000000000:secret:s-abcdef',
    ],
    [
      'a bus',
      resource('AWS::Events::EventBusPolicy', 'P', { EventBusName: 'b', StatementId: 'S', Statement: { ...everyone, Resource: '*' } }),
      'arn:aws:events:sa-east-1:000000000000:event-bus/b',
    ],
    [
      'a bus, written the older way',
      resource('AWS::Events::EventBusPolicy', 'P', { EventBusName: 'b', StatementId: 'S', Action: 'events:*', Principal: '*' }),
      'arn:aws:events:sa-east-1:000000000000:event-bus/b',
    ],
    [
      'a table',
      resource('AWS::DynamoDB::Table', 'P', { TableName: 't', ResourcePolicy: { PolicyDocument: document } }),
      'arn:aws:dynamodb:sa-east-1:000000000000:table/t',
    ],
  ])('%s, and nothing else', (_name, policy, guarded) => {
    const iam = iamWith([], [policy]);
    expect(iam.decide(reader, { action: 'events:PutEvents', resource: guarded }).isAllowed).toBe(true);
    expect(iam.decide(anonymous, { action: 'events:PutEvents', resource: guarded }).isAllowed).toBe(true);
    expect(iam.decide(reader, { action: 'events:PutEvents', resource: queue }).isAllowed).toBe(false);
  });
});

test('the operator may do everything', () => {
  expect(iamWith([denySend]).decide({ operator: true }, send).isAllowed).toBe(true);
});

test('which statements have allowed what is known, and without one of them what it alone allowed is refused', () => {
  const both = { Sid: 'Both', Effect: 'Allow', Action: ['sqs:PurgeQueue', 'sqs:SendMessage'], Resource: queue };
  const purge = { ...send, action: 'sqs:PurgeQueue' };
  const resources = readerWith([allowSend, both]);
  const iam = openIam(resources, here);
  expect(iam.decide(reader, { ...send, action: 'sqs:DeleteQueue' }).isAllowed).toBe(false);
  expect(iam.uses()).toEqual([]);
  iam.allow(reader, send);
  iam.allow(reader, purge);
  expect(iam.uses()).toEqual([
    { statement: 'Stack.Policy#Send', action: 'sqs:SendMessage', isNeeded: false },
    { statement: 'Stack.Policy#Both', action: 'sqs:SendMessage', isNeeded: false },
    { statement: 'Stack.Policy#Both', action: 'sqs:PurgeQueue', isNeeded: true },
  ]);

  const poorer = openIam(resources, { ...here, without: ['Stack.Policy#Both'] });
  expect(poorer.decide(reader, purge).isAllowed).toBe(false);
  expect(poorer.decide(reader, send).isAllowed).toBe(true);
  expect(poorer.statements().map(({ id }) => id)).not.toContain('Stack.Policy#Both');
});

test('leaving out a statement that there is not is an error that names it', () => {
  expect(() => openIam([], { ...here, without: ['Stack.Policy#Sent'] })).toThrow(/no policy statement 'Stack\.Policy#Sent'/);
});
