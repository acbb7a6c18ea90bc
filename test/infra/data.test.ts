import { describe, expect, test } from 'vitest';
import { stageNamed } from '../../lib/stages.ts';
import { list, stages, theApp, wrong } from './templates.ts';

describe.each(stages)('what %s keeps', (stage) => {
  const { isProtected } = stageNamed(stage);
  const app = theApp(stage);
  const tables = [...app.ofType('AWS::DynamoDB::GlobalTable'), ...app.ofType('AWS::DynamoDB::Table')];
  const pools = app.ofType('AWS::Cognito::UserPool');

  test('each table can be restored to any second of the last 35 days', () => {
    const isRestorable = (replica: unknown) =>
      (replica as { PointInTimeRecoverySpecification?: { PointInTimeRecoveryEnabled?: boolean } }).PointInTimeRecoverySpecification
        ?.PointInTimeRecoveryEnabled === true;

    expect(
      wrong(tables, ({ properties }) => list(properties.Replicas).length > 0 && list(properties.Replicas).every(isRestorable)),
    ).toEqual([]);
  });

  test('each table is encrypted under a key of KMS, tells its changes, forgets what has expired, and is paid by use', () => {
    expect(
      wrong(tables, ({ properties }) => properties.SSESpecification?.SSEEnabled === true && properties.SSESpecification.SSEType === 'KMS'),
    ).toEqual([]);
    expect(wrong(tables, ({ properties }) => properties.StreamSpecification?.StreamViewType === 'NEW_AND_OLD_IMAGES')).toEqual([]);
    expect(
      wrong(tables, ({ properties: { TimeToLiveSpecification: ttl } }) => ttl?.Enabled === true && ttl.AttributeName === 'expiresAt'),
    ).toEqual([]);
    expect(wrong(tables, ({ properties }) => properties.BillingMode === 'PAY_PER_REQUEST')).toEqual([]);
  });

  test('each domain has one table', () => {
    const stacks = tables.map(({ stack }) => stack);

    expect(new Set(stacks).size).toBe(stacks.length);
  });

  test('tables and user pools are protected from deletion where people trust the app with their data, and only there', () => {
    const isDeletionRefused = (replica: unknown) => (replica as { DeletionProtectionEnabled?: boolean }).DeletionProtectionEnabled ?? false;
    const policy = isProtected ? 'Retain' : 'Delete';

    expect(
      wrong(tables, ({ properties }) => list(properties.Replicas).every((replica) => isDeletionRefused(replica) === isProtected)),
    ).toEqual([]);
    expect(wrong(pools, ({ properties }) => (properties.DeletionProtection === 'ACTIVE') === isProtected)).toEqual([]);
    expect(
      wrong([...tables, ...pools], (resource) => resource.deletionPolicy === policy && resource.updateReplacePolicy === policy),
    ).toEqual([]);
  });

  test('tables are backed up every day, here and in another region, where people trust the app with their data', () => {
    const isTagged = (replica: unknown) =>
      list((replica as { Tags?: unknown }).Tags).some((tag) => {
        const { Key, Value } = tag as { Key: string; Value: string };
        return Key === 'backup' && Value === 'daily';
      });
    expect(wrong(tables, ({ properties }) => list(properties.Replicas).every((replica) => isTagged(replica) === isProtected))).toEqual([]);

    const rules = app.ofType('AWS::Backup::BackupPlan').flatMap(({ properties }) => properties.BackupPlan.BackupPlanRule);
    const selected = app.ofType('AWS::Backup::BackupSelection').flatMap(({ properties }) => properties.BackupSelection.ListOfTags);
    if (!isProtected) {
      expect([...rules, ...selected]).toEqual([]);
      return;
    }
    expect(selected).toEqual([{ ConditionKey: 'backup', ConditionType: 'STRINGEQUALS', ConditionValue: 'daily' }]);
    expect(rules).toMatchObject([
      {
        ScheduleExpression: 'cron(0 6 * * ? *)',
        Lifecycle: { DeleteAfterDays: 30 },
        CopyActions: [{ Lifecycle: { DeleteAfterDays: 30 } }],
      },
    ]);
    const [{ CopyActions: copies }] = rules;
    expect(JSON.stringify(copies[0].DestinationBackupVaultArn)).toContain(stageNamed(stage).backupRegion);
    expect(wrong(app.ofType('AWS::Backup::BackupVault'), (vault) => vault.deletionPolicy === 'Retain')).toEqual([]);
  });

  test('the bus keeps what the domains told, to be told again', () => {
    const archives = app.ofType('AWS::Events::Archive');

    expect(
      wrong(
        archives,
        (archive) =>
          app.meant(archive.properties.SourceArn, archive)?.type === 'AWS::Events::EventBus' && archive.properties.RetentionDays === 30,
      ),
    ).toEqual([]);
    expect(archives).toHaveLength(app.ofType('AWS::Events::EventBus').length);
  });

  test('a user pool gives tokens to our own functions only, takes them back, and does not tell who has an account', () => {
    const clients = app.ofType('AWS::Cognito::UserPoolClient');
    const flows = ['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'];

    expect(wrong(clients, ({ properties }) => properties.GenerateSecret === true)).toEqual([]);
    expect(wrong(clients, ({ properties }) => properties.ExplicitAuthFlows.every((flow: string) => flows.includes(flow)))).toEqual([]);
    expect(wrong(clients, ({ properties }) => properties.AllowedOAuthFlowsUserPoolClient === false)).toEqual([]);
    expect(wrong(clients, ({ properties }) => properties.EnableTokenRevocation === true)).toEqual([]);
    expect(wrong(clients, ({ properties }) => properties.PreventUserExistenceErrors === 'ENABLED')).toEqual([]);
  });

  test('mail comes from the stage’s own domain, which Cognito uses too where there are real people', () => {
    const identities = app.ofType('AWS::SES::EmailIdentity').map(({ properties }) => properties.EmailIdentity);
    const senders = pools.map(({ properties }) => properties.EmailConfiguration?.From);

    expect(identities).toEqual([stageNamed(stage).mailDomain]);
    expect(senders).toEqual([isProtected ? `Controle Financeiro <nao-responda@${stageNamed(stage).mailDomain}>` : undefined]);
  });
});
