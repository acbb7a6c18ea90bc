import { Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from 'aws-cdk-lib/aws-backup';
import { Archive, EventBus, Schedule } from 'aws-cdk-lib/aws-events';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { Alarms } from './constructs/alarms.ts';
import type { Stage } from './stages.ts';

/** What every domain stands on: the bus with its archive, the alarm topic, the secret of the cursors, the daily backups. */
export class Platform extends Stack {
  readonly bus: EventBus;
  readonly alarmTopic: Topic;
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
    this.alarmTopic.addSubscription(new EmailSubscription(stage.alarmAddress));
    Alarms.tellTo(scope, this.alarmTopic);

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
