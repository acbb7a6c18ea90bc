import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  HttpMethods,
  ObjectOwnership,
  StorageClass,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Stage } from '../stages.ts';

export interface DomainBucketProps {
  readonly stage: Stage;
  /** Objects go so many days after they came; where it is left out they stay until somebody removes them. */
  readonly keptDays?: number;
}

/** Days until an object that is hardly opened any more costs less; it opens as fast as before. */
const archivedAfterDays = 90;
/** Days that what was replaced or removed can be brought back. */
const undoDays = 30;

/**
 * What people send to a domain: private, over TLS only, encrypted, versioned, and told to the default event bus ("Object Created"). Browsers of the
 * stage's front ends send by a signed form and fetch by a signed link (shared/upload.ts). After 90 days an object is archived (Glacier Instant
 * Retrieval: from 128 KB on, below that S3 leaves it where it is). What is removed is gone for good after 30 days; who may wait less removes each version.
 */
export class DomainBucket extends Bucket {
  constructor(scope: Construct, id: string, { stage, keptDays }: DomainBucketProps) {
    const isArchived = keptDays === undefined || keptDays > archivedAfterDays;
    super(scope, id, {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      versioned: true,
      cors: [
        {
          allowedOrigins: [...stage.allowedOrigins],
          allowedMethods: [HttpMethods.POST, HttpMethods.GET],
          allowedHeaders: ['*'],
          maxAge: 3600,
        },
      ],
      lifecycleRules: [
        {
          id: 'kept',
          ...(isArchived && {
            transitions: [{ storageClass: StorageClass.GLACIER_INSTANT_RETRIEVAL, transitionAfter: Duration.days(archivedAfterDays) }],
          }),
          ...(keptDays !== undefined && { expiration: Duration.days(keptDays) }),
          noncurrentVersionExpiration: Duration.days(undoDays),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
        // A rule of its own: S3 takes this together with no expiry in days.
        { id: 'markers', expiredObjectDeleteMarker: true },
      ],
      removalPolicy: stage.isProtected ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    // Said in the template itself: CDK's own `eventBridgeEnabled` deploys a function to say it.
    const template = this.node.defaultChild as CfnBucket;
    template.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };

    Validations.of(this).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        'Every object is put and got by a form or a link for minutes that the API signed for its owner, and the API logs who asked for which. An access log would be a second bucket of addresses of people to keep and erase.',
    });
  }
}

/** Whose objects are asked for, the token or the event says: a role can name the folder alone. */
export function acknowledgeFolders(bucket: DomainBucket, functions: readonly IFunction[], folders: readonly string[]): void {
  const name = Stack.of(bucket).getLogicalId(bucket.node.defaultChild as CfnBucket);
  for (const fn of functions) {
    for (const folder of folders)
      Validations.of(fn.role ?? fn).acknowledge({
        id: `AwsSolutions-IAM5[Resource::<${name}.Arn>/${folder}/*]`,
        reason: "The objects of one folder: their names hold the user's id, which is known at the request.",
      });
  }
}
