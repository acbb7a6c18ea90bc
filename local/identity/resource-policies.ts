import type { Resource } from '../part.ts';
import { physicalName } from '../template/physical-name.ts';
import { type Rule, rulesOf } from './statement.ts';

interface Surroundings {
  readonly account: string;
  readonly region: string;
}

/** The resources that a policy guards, by ARN, and its document. */
interface Guard {
  readonly guarded: readonly string[];
  readonly document: unknown;
}

type Reader = (policy: Resource, surroundings: Surroundings) => Guard | undefined;

const readers: Readonly<Record<string, Reader>> = {
  'AWS::SQS::QueuePolicy': ({ properties }, at) => ({
    guarded: [properties.Queues ?? []].flat().map((url) => queueArn(String(url), at)),
    document: properties.PolicyDocument,
  }),
  'AWS::SQS::QueueInlinePolicy': ({ properties }, at) => ({
    guarded: [queueArn(String(properties.Queue), at)],
    document: properties.PolicyDocument,
  }),
  'AWS::SNS::TopicPolicy': ({ properties }) => ({
    guarded: [properties.Topics ?? []].flat().map(String),
    document: properties.PolicyDocument,
  }),
  'AWS::SNS::TopicInlinePolicy': ({ properties }) => ({ guarded: [String(properties.TopicArn)], document: properties.PolicyDocument }),
  'AWS::S3::BucketPolicy': ({ properties }) => ({ guarded: [`arn:aws:s3:::${properties.Bucket}`], document: properties.PolicyDocument }),
  'AWS::SecretsManager::ResourcePolicy': ({ properties }) => ({
    guarded: [String(properties.SecretId)],
    document: properties.ResourcePolicy,
  }),
  'AWS::Lambda::Permission': permission,
  'AWS::Events::EventBusPolicy': ({ properties }, at) => ({
    guarded: [`arn:aws:events:${at.region}:${at.account}:event-bus/${properties.EventBusName ?? 'default'}`],
    document: { Statement: properties.Statement ?? busStatement(properties) },
  }),
  'AWS::Events::EventBus': (bus, at) =>
    bus.properties.Policy && {
      guarded: [`arn:aws:events:${at.region}:${at.account}:event-bus/${physicalName(bus, bus.properties.Name)}`],
      document: bus.properties.Policy,
    },
  'AWS::DynamoDB::Table': (table, at) =>
    table.properties.ResourcePolicy && {
      guarded: [`arn:aws:dynamodb:${at.region}:${at.account}:table/${physicalName(table, table.properties.TableName)}`],
      document: table.properties.ResourcePolicy.PolicyDocument,
    },
};

/** AWS services put their own events on an account's default bus without being granted it ("Events from AWS services"). */
const ofTheDefaultBus = {
  Statement: { Effect: 'Allow', Principal: { Service: ['s3.amazonaws.com', 'ses.amazonaws.com'] }, Action: 'events:PutEvents' },
};

/** The statements of the resources' own policies, by the ARN of the resource they guard. Their ids begin with the policy's stack and logical id. */
export function resourceRulesOf(resources: readonly Resource[], surroundings: Surroundings): Map<string, Rule[]> {
  const defaultBus = `arn:aws:events:${surroundings.region}:${surroundings.account}:event-bus/default`;
  const rules = new Map([[defaultBus, rulesOf(ofTheDefaultBus, 'AWS.DefaultBus', 'resource', defaultBus)]]);
  for (const resource of resources) {
    const guard = readers[resource.type]?.(resource, surroundings);
    for (const arn of guard?.guarded ?? []) {
      const place = `${resource.stack}.${resource.logicalId}`;
      rules.set(arn, [...(rules.get(arn) ?? []), ...rulesOf(guard?.document, place, 'resource', arn)]);
    }
  }
  return rules;
}

/** A queue's URL ends with its account and name. */
function queueArn(url: string, { region }: Surroundings): string {
  const [account, name] = url.split('/').slice(-2);
  if (account === undefined || name === undefined || !/^\d{12}$/.test(account))
    throw new Error(`'${url}' is no queue's URL: it ends with account and name`);
  return `arn:aws:sqs:${region}:${account}:${name}`;
}

/** The statement that Lambda makes of a permission ("AddPermission"). A function may be named by its name, with a qualifier, or by its ARN. */
function permission({ properties }: Resource, { account, region }: Surroundings): Guard {
  const { Action, FunctionName, Principal, SourceArn, SourceAccount, PrincipalOrgID, FunctionUrlAuthType, EventSourceToken } = properties;
  const written = String(FunctionName);
  const arn = written.startsWith('arn:')
    ? written
    : `arn:aws:lambda:${region}:${account}:function:${written.replace(/^(\d{12}:)?function:/, '')}`;
  const isService = String(Principal).includes('.');
  const equals = {
    ...(SourceAccount && { 'aws:SourceAccount': SourceAccount }),
    ...(PrincipalOrgID && { 'aws:PrincipalOrgID': PrincipalOrgID }),
    ...(FunctionUrlAuthType && { 'lambda:FunctionUrlAuthType': FunctionUrlAuthType }),
    ...(EventSourceToken && { 'lambda:EventSourceToken': EventSourceToken }),
  };
  const statement = {
    Effect: 'Allow',
    Principal: isService ? { Service: Principal } : { AWS: Principal },
    Action,
    Resource: arn,
    Condition: { StringEquals: equals, ArnLike: SourceArn === undefined ? {} : { 'aws:SourceArn': SourceArn } },
  };
  return { guarded: [arn], document: { Statement: [statement] } };
}

/** The older way of writing a bus's policy, in properties of its own. */
function busStatement({ Action, Principal, StatementId, Condition }: Resource['properties']): unknown {
  return {
    Sid: StatementId,
    Effect: 'Allow',
    Principal: Principal === '*' ? '*' : { AWS: Principal },
    Action,
    ...(Condition && { Condition: { [Condition.Type]: { [Condition.Key]: Condition.Value } } }),
  };
}
