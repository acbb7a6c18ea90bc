import type { Resource } from '../../part.ts';
import { physicalName } from '../../template/physical-name.ts';
import { type CorsRule, readCors } from './cors.ts';
import { type LifecycleRule, readLifecycle } from './lifecycle-rule.ts';

/** A bucket as the template wants it. */
export interface Bucket {
  readonly name: string;
  readonly arn: string;
  readonly versioning: 'Enabled' | 'Suspended' | undefined;
  readonly cors: readonly CorsRule[];
  readonly lifecycle: readonly LifecycleRule[];
  /** Whether its events go to the default event bus. */
  readonly tellsEventBridge: boolean;
}

const READ = new Set(['BucketName', 'VersioningConfiguration', 'CorsConfiguration', 'LifecycleConfiguration', 'NotificationConfiguration']);

/** Properties that need nothing here, and why. */
const WITHOUT_EFFECT: Readonly<Record<string, string>> = {
  BucketEncryption: 'the data is a file of the person at the machine',
  PublicAccessBlockConfiguration: 'ACLs are not taken, and what a policy opens to everyone is only open on the loopback',
  OwnershipControls: 'ACLs are not taken: the account owns every object',
  AccessControl: 'as OwnershipControls',
  LoggingConfiguration: 'access logs are the journal here',
  IntelligentTieringConfigurations: 'only a price',
  InventoryConfigurations: 'only reports',
  MetricsConfigurations: 'only measures',
  AnalyticsConfigurations: 'only measures',
  Tags: 'only labels',
};

/** S3's names have no capitals; CloudFormation makes its own names lower case. */
export const bucketName = (name: string): string => name.toLowerCase();
export const bucketArn = (name: string): string => `arn:aws:s3:::${name}`;

/** The bucket of a template's resource. @throws where it has a property that this part does not know */
export function readBucket(resource: Resource): Bucket {
  const { properties } = resource;
  const where = `${resource.stack}/${resource.logicalId}`;
  for (const property of Object.keys(properties)) {
    if (READ.has(property) || property in WITHOUT_EFFECT) continue;
    throw new Error(`${where}: the local S3 has no ${property}. Leave it out for the stage local, or add it to local/parts/s3.`);
  }
  const { EventBridgeConfiguration, ...others } = properties.NotificationConfiguration ?? {};
  for (const other of Object.keys(others)) {
    throw new Error(`${where}: the local S3 notifies EventBridge only, not by ${other}. Use EventBridgeConfiguration and a rule.`);
  }
  const name = bucketName(physicalName(resource, properties.BucketName));
  return {
    name,
    arn: bucketArn(name),
    versioning: properties.VersioningConfiguration?.Status,
    cors: readCors(properties.CorsConfiguration),
    lifecycle: readLifecycle(properties.LifecycleConfiguration, where),
    // `EventBridgeConfiguration: {}` turns it on, as in the API.
    tellsEventBridge: EventBridgeConfiguration !== undefined && String(EventBridgeConfiguration.EventBridgeEnabled ?? true) === 'true',
  };
}
