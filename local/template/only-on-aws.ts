import type { Kind, UnresolvedResource } from '../part.ts';
import { uuidOf } from './physical-name.ts';

/**
 * Types that matter only on AWS: what watches, guards, backs up, pays for or deploys the product there. They are taken from the template, refer and are
 * referred to like any other, and nothing is made of them here. A type that is neither on this list nor made real by a part fails the start.
 */
const types = [
  'AWS::ApplicationAutoScaling::ScalableTarget',
  'AWS::ApplicationAutoScaling::ScalingPolicy',
  'AWS::ApplicationInsights::Application',
  'AWS::Backup::BackupPlan',
  'AWS::Backup::BackupSelection',
  'AWS::Budgets::Budget',
  'AWS::CDK::Metadata',
  'AWS::CE::AnomalyMonitor',
  'AWS::CE::AnomalySubscription',
  'AWS::CertificateManager::Certificate',
  'AWS::Chatbot::SlackChannelConfiguration',
  'AWS::CloudTrail::Trail',
  'AWS::CloudWatch::AnomalyDetector',
  'AWS::CloudWatch::Dashboard',
  'AWS::CloudWatch::InsightRule',
  'AWS::CodeDeploy::Application',
  'AWS::CodeDeploy::DeploymentConfig',
  'AWS::CodeDeploy::DeploymentGroup',
  'AWS::FIS::ExperimentTemplate',
  'AWS::IAM::OIDCProvider',
  'AWS::IAM::ServiceLinkedRole',
  'AWS::KMS::Alias',
  'AWS::Logs::LogStream',
  'AWS::Logs::MetricFilter',
  'AWS::Logs::QueryDefinition',
  'AWS::Logs::ResourcePolicy',
  'AWS::Logs::SubscriptionFilter',
  'AWS::ResourceGroups::Group',
  'AWS::Route53::HostedZone',
  'AWS::Route53::RecordSet',
  'AWS::SNS::Subscription',
  'AWS::WAFv2::IPSet',
  'AWS::WAFv2::LoggingConfiguration',
  'AWS::WAFv2::RegexPatternSet',
  'AWS::WAFv2::RuleGroup',
  'AWS::WAFv2::WebACLAssociation',
  'AWS::XRay::Group',
  'AWS::XRay::SamplingRule',
  'Custom::CloudwatchLogResourcePolicy',
  'Custom::LogRetention',
  'Custom::S3AutoDeleteObjects',
];

/** Where another resource's policy or name is built from the reference, it has the shape it has on AWS. */
const shaped: Record<string, Kind> = {
  'AWS::KMS::Key': { ref: keyId, attributes: { Arn: (key) => arn(key, 'kms', `key/${keyId(key)}`), KeyId: keyId } },
  'AWS::SNS::Topic': { ref: topicArn, attributes: { TopicArn: topicArn, TopicName: (topic) => topic.physicalName('TopicName') } },
  'AWS::Logs::LogGroup': {
    ref: (group) => group.physicalName('LogGroupName'),
    attributes: { Arn: (group) => arn(group, 'logs', `log-group:${group.physicalName('LogGroupName')}:*`) },
  },
  'AWS::CloudWatch::Alarm': alarm(),
  'AWS::CloudWatch::CompositeAlarm': alarm(),
  'AWS::WAFv2::WebACL': {
    ref: (acl) => `${acl.physicalName('Name')}|${uuidOf(acl.physicalName('Name'))}|${String(acl.prop('Scope'))}`,
    attributes: {
      Arn: (acl) => arn(acl, 'wafv2', `regional/webacl/${acl.physicalName('Name')}/${uuidOf(acl.physicalName('Name'))}`),
      Id: (acl) => uuidOf(acl.physicalName('Name')),
    },
  },
  'AWS::Backup::BackupVault': {
    ref: (vault) => vault.physicalName('BackupVaultName'),
    attributes: {
      BackupVaultArn: (vault) => arn(vault, 'backup', `backup-vault:${vault.physicalName('BackupVaultName')}`),
      BackupVaultName: (vault) => vault.physicalName('BackupVaultName'),
    },
  },
};

/** The kinds of the types that matter only on AWS, by type. */
export const onlyOnAws: Readonly<Record<string, Kind>> = {
  ...Object.fromEntries(types.map((type) => [type, { ref: plainName }])),
  ...shaped,
};

/** `Fn::GetAtt` of such a type where its shape is not known: an ARN for what is called one, else a name that tells where it comes from. */
export function plainAttribute(resource: UnresolvedResource, attribute: string): string {
  const [, service = '', kind = ''] = resource.type.split('::');
  if (attribute.endsWith('Arn')) return arn(resource, service.toLowerCase(), `${kind.toLowerCase()}/${plainName(resource)}`);
  return `${plainName(resource)}-${attribute}`;
}

function alarm(): Kind {
  const name = (resource: UnresolvedResource) => resource.physicalName('AlarmName');
  return { ref: name, attributes: { Arn: (resource) => arn(resource, 'cloudwatch', `alarm:${name(resource)}`) } };
}

function plainName(resource: UnresolvedResource): string {
  return resource.physicalName('Name');
}

function keyId(key: UnresolvedResource): string {
  return uuidOf(`${key.stack}.${key.logicalId}`);
}

function topicArn(topic: UnresolvedResource): string {
  return arn(topic, 'sns', topic.physicalName('TopicName'));
}

function arn(resource: UnresolvedResource, service: string, rest: string): string {
  return `arn:aws:${service}:${resource.region}:${resource.account}:${rest}`;
}
