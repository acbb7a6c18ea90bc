import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from 'aws-cdk-lib/aws-backup';
import { Archive, EventBus, Schedule } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { Alarms } from './constructs/alarms.ts';
import type { Stage } from './stages.ts';

/** What every domain stands on: the bus with its archive, the alarm topic, the mail domain, the secret of the cursors, the daily backups. */
export class Platform extends Stack {
  readonly bus: EventBus;
  readonly alarmTopic: Topic;
  readonly mailIdentity: EmailIdentity;
  readonly cursorSecret: Secret;

  constructor(scope: Construct, id: string, props: StackProps & { stage: Stage }) {
    super(scope, id, props);
    const { stage } = props;

    this.bus = new EventBus(this, 'Bus', { description: 'Everything the domains tell one another' });
    new Archive(this, 'BusArchive', {
      sourceEventBus: this.bus,
      eventPattern: { source: [{ prefix: 'controle-financeiro.' }] as unknown as string[] },
      retention: Duration.days(30),
      description: 'To be replayed when a consumer has lost or mistaken what it was told (docs/operating.md)',
    });

    this.alarmTopic = new Topic(this, 'AlarmTopic', { enforceSSL: true });
    const mails = this.alarmTopic.addSubscription(new EmailSubscription(stage.alarmAddress));
    Validations.of(mails).acknowledge({
      id: 'Serverless-SNSRedrivePolicy',
      reason: 'A mail that does not arrive loses nothing: the alarm is in CloudWatch, with its history, until its cause is gone.',
    });
    // A topic with a policy of its own no longer has the one that lets its account publish.
    this.alarmTopic.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsOfThisAccount',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.alarmTopic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    );
    Alarms.tellTo(scope, this.alarmTopic);

    // Here and not with who sends first: the domain has to be verified before a user pool may send from it (docs/operating.md).
    this.mailIdentity = new EmailIdentity(this, 'MailIdentity', { identity: Identity.domain(stage.mailDomain) });
    for (const [index, { name, value }] of this.mailIdentity.dkimRecords.entries())
      new CfnOutput(this, `MailDnsRecord${index + 1}`, { value: `${name} CNAME ${value}` });

    this.cursorSecret = new Secret(this, 'CursorSecret', {
      description: 'Seals the cursors of lists',
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
    });
    Validations.of(this.cursorSecret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'It only tells a cursor of ours from a made-up one; every query is bound to the caller whatever the cursor says, so a rotation would break lists being read and protect nothing.',
    });

    if (stage.isProtected) this.backUp(stage);
  }

  /** Every table tagged `backup: daily`, kept for 30 days here and in another region. */
  private backUp(stage: Stage): void {
    const vault = new BackupVault(this, 'BackupVault', { removalPolicy: RemovalPolicy.RETAIN });
    const elsewhere = BackupVault.fromBackupVaultArn(
      this,
      'CopyVault',
      `arn:aws:backup:${stage.backupRegion}:${this.account}:backup-vault:Default`,
    );
    const plan = new BackupPlan(this, 'BackupPlan', { backupVault: vault });
    plan.addRule(
      new BackupPlanRule({
        ruleName: 'daily',
        scheduleExpression: Schedule.cron({ hour: '6', minute: '0' }),
        deleteAfter: Duration.days(30),
        copyActions: [{ destinationBackupVault: elsewhere, deleteAfter: Duration.days(30) }],
      }),
    );
    const selection = plan.addSelection('Tables', { resources: [BackupResource.fromTag('backup', 'daily')] });
    Validations.of(selection).acknowledge({
      id: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup]',
      reason: 'The role of AWS Backup: AWS keeps its managed policy in step with the resource types it backs up.',
    });
  }
}
