import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack, Validations } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { expect, onTestFinished, test } from 'vitest';
import { DomainBucket } from '../../lib/constructs/domain-bucket.ts';
import { stageNamed } from '../../lib/stages.ts';
import { readBucket } from '../../local/parts/s3/bucket.ts';

function aBucket({ stage = 'prod', keptDays }: { stage?: string; keptDays?: number } = {}) {
  const outdir = mkdtempSync(join(tmpdir(), 'domain-bucket-'));
  onTestFinished(() => rmSync(outdir, { recursive: true }));
  const app = new App({ outdir, analyticsReporting: false });
  const stack = new Stack(app, 'files');
  new DomainBucket(stack, 'Files', { stage: stageNamed(stage), ...(keptDays !== undefined && { keptDays }) });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  app.synth();
  const template = Template.fromStack(stack);
  const [bucket] = Object.values(template.findResources('AWS::S3::Bucket'));
  const report = JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8')) as { pluginReports: { violations: unknown[] }[] };
  return { template, bucket, violations: report.pluginReports.flatMap(({ violations }) => violations) };
}

test('what people send lies private, encrypted and in versions, is reached over TLS only, and breaks no rule', () => {
  const { template, bucket, violations } = aBucket();

  expect(violations).toEqual([]);
  expect(bucket).toMatchObject({
    DeletionPolicy: 'Retain',
    Properties: {
      BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }] },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      VersioningConfiguration: { Status: 'Enabled' },
    },
  });
  template.hasResourceProperties('AWS::S3::BucketPolicy', {
    PolicyDocument: { Statement: [{ Effect: 'Deny', Action: 's3:*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }] },
  });
});

test('it tells what was sent by itself, without a function deployed to say so', () => {
  const { template, bucket } = aBucket();

  expect(bucket?.Properties.NotificationConfiguration).toEqual({ EventBridgeConfiguration: { EventBridgeEnabled: true } });
  template.resourceCountIs('AWS::Lambda::Function', 0);
});

test('a page of the stage’s front end may send and fetch, and no other', () => {
  const [rule] = aBucket().bucket?.Properties.CorsConfiguration.CorsRules ?? [];

  expect(rule).toMatchObject({ AllowedOrigins: [...stageNamed('prod').allowedOrigins], AllowedMethods: ['POST', 'GET'] });
});

test.each([
  ['stays, archived after 90 days', undefined, { archived: 90, gone: undefined }],
  ['goes after a year, archived before', 365, { archived: 90, gone: 365 }],
  ['goes before it would be archived', 30, { archived: undefined, gone: 30 }],
])('an object %s; what was removed can be brought back for 30 days', (_what, keptDays, { archived, gone }) => {
  const { bucket } = aBucket(keptDays === undefined ? {} : { keptDays });
  const [kept, markers] = bucket?.Properties.LifecycleConfiguration.Rules ?? [];

  expect(kept.Transitions?.[0]).toEqual(archived && { StorageClass: 'GLACIER_IR', TransitionInDays: archived });
  expect(kept).toMatchObject({ Status: 'Enabled', NoncurrentVersionExpiration: { NoncurrentDays: 30 } });
  expect(kept.ExpirationInDays).toBe(gone);
  expect(markers).toMatchObject({ Status: 'Enabled', ExpiredObjectDeleteMarker: true });
});

test('the local runtime knows all that it says of itself, and it goes with its stack where nobody relies on it', () => {
  const { bucket } = aBucket({ stage: 'local' });

  expect(bucket?.DeletionPolicy).toBe('Delete');
  expect(
    readBucket({ stack: 'files', logicalId: 'Files', type: 'AWS::S3::Bucket', properties: bucket?.Properties ?? {}, metadata: {} }),
  ).toMatchObject({ tellsEventBridge: true, versioning: 'Enabled' });
});
