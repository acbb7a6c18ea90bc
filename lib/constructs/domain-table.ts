import { RemovalPolicy, Tags } from 'aws-cdk-lib';
import { AttributeType, Billing, ProjectionType, StreamViewType, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import type { Stage } from '../stages.ts';

/** A domain's one table: keys `pk` and `sk`, TTL `expiresAt`, a stream of both images for the relay, encrypted, restorable to any second of 35 days. */
export class DomainTable extends TableV2 {
  /** A table that was restored from a backup is taken in under another id (docs/operating.md). */
  constructor(scope: Construct, stage: Stage, id = 'Table') {
    super(scope, id, {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      timeToLiveAttribute: 'expiresAt',
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.awsManagedKey(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
      deletionProtection: stage.isProtected,
      removalPolicy: stage.isProtected ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    if (stage.isProtected) Tags.of(this).add('backup', 'daily');
  }

  /**
   * An index of those of its items that have both attributes, texts, with their keys and nothing else. It follows its items within moments, and a role
   * that may read the table may not read it: that is `<table ARN>/index/<name>`.
   */
  indexBy(name: string, partition: string, sort: string): void {
    this.addGlobalSecondaryIndex({
      indexName: name,
      partitionKey: { name: partition, type: AttributeType.STRING },
      sortKey: { name: sort, type: AttributeType.STRING },
      projectionType: ProjectionType.KEYS_ONLY,
    });
  }
}
