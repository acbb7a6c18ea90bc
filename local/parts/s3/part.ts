import { join } from 'node:path';
import type { Authority } from '../../door/authenticate.ts';
import type { Kind, Part, UnresolvedResource } from '../../part.ts';
import { repeat } from '../../repeat.ts';
import { type Bucket, bucketArn, bucketName, readBucket } from './bucket.ts';
import { bucketEvents } from './events.ts';
import { runLifecycle } from './lifecycle.ts';
import type { Desk } from './request.ts';
import { s3Service } from './service.ts';
import { openStore } from './store.ts';

export interface S3Options {
  /** Whose access key it is: presigned URLs and forms are signed with one, and checked here. */
  readonly find: Authority['find'];
}

const HOUR_MS = 3_600_000;

const nameOf = (resource: UnresolvedResource) => bucketName(resource.physicalName('BucketName'));
const BUCKET: Kind = {
  ref: nameOf,
  attributes: {
    Arn: (resource) => bucketArn(nameOf(resource)),
    DomainName: (resource) => `${nameOf(resource)}.s3.amazonaws.com`,
    RegionalDomainName: (resource) => `${nameOf(resource)}.s3.${resource.region}.amazonaws.com`,
    DualStackDomainName: (resource) => `${nameOf(resource)}.s3.dualstack.${resource.region}.amazonaws.com`,
  },
};

/** Amazon S3: the template's buckets, bodies as files and the rest in the state; see docs/decisions/0003-local-s3.md. */
export function s3({ find }: S3Options): Part {
  let running: (Desk & { readonly authority: Authority }) | undefined;
  let hourly: NodeJS.Timeout | undefined;
  const desk = () => {
    if (!running) throw new Error('the buckets are not provisioned yet');
    return running;
  };

  return {
    kinds: {
      'AWS::S3::Bucket': BUCKET,
      // IAM reads it; nothing else here does.
      'AWS::S3::BucketPolicy': { ref: (policy) => `${policy.stack}-${policy.logicalId}` },
    },
    services: { s3: s3Service(desk, () => desk().authority) },

    async provision(resources, runtime) {
      const buckets = new Map<string, Bucket>();
      for (const resource of resources.filter(({ type }) => type === 'AWS::S3::Bucket')) {
        const bucket = readBucket(resource);
        if (buckets.has(bucket.name))
          throw new Error(`${resource.stack}/${resource.logicalId}: there is another bucket named ${bucket.name}`);
        buckets.set(bucket.name, bucket);
      }
      const store = openStore(runtime.state, join(runtime.folder, 's3'));
      const authority = { find, region: runtime.region, now: () => runtime.clock.now() };
      running = { buckets, store, events: bucketEvents(runtime, buckets), runtime, authority };
    },

    async start({ clock }) {
      const run = (now: Date) => runLifecycle(desk(), now);
      clock.onMove((_from, to) => run(to));
      hourly = repeat(
        HOUR_MS,
        () => run(clock.now()),
        (error) => console.error(`The local S3 could not run its lifecycle rules and tries again in an hour: ${String(error)}`),
      );
      await run(clock.now());
    },

    async stop() {
      clearInterval(hourly);
      await running?.events.stop();
    },
  };
}
