import { createHash, createHmac } from 'node:crypto';
import { S3Client } from '@aws-sdk/client-s3';
import { SignatureV4 } from '@smithy/signature-v4';
import type { Clock } from '../../../local/clock.ts';
import { openDoor } from '../../../local/door/door.ts';
import { openCredentials } from '../../../local/identity/credentials.ts';
import { openIam } from '../../../local/identity/iam.ts';
import type { Delivery, Resource, Runtime } from '../../../local/part.ts';
import { s3 } from '../../../local/parts/s3/part.ts';
import { productClock } from '../../../local/product-clock.ts';
import { openState } from '../../../local/state.ts';
import { bareRuntime, resource } from '../support/bare-runtime.ts';
import { newFolder } from '../support/new-folder.ts';

/** The part behind the real door, with real IAM; deliveries are kept. */
export interface Buckets {
  readonly endpoint: string;
  readonly folder: string;
  readonly clock: Clock;
  readonly runtime: Runtime;
  readonly client: S3Client;
  readonly delivered: Delivery[];
  /** Refuses deliveries while true. */
  isBusDown: boolean;
  /** Key pair of the role `uploader`. */
  readonly uploader: { readonly accessKeyId: string; readonly secretAccessKey: string };
  stop(): Promise<void>;
}

const UPLOADER = 'arn:aws:iam::000000000000:role/uploader';

/** May put and get under uploads/ of `files`, and list nothing. */
const uploaderRole = resource('AWS::IAM::Role', 'Uploader', {
  RoleName: 'uploader',
  AssumeRolePolicyDocument: { Statement: [] },
  Policies: [
    {
      PolicyName: 'upload',
      PolicyDocument: {
        Statement: [{ Effect: 'Allow', Action: ['s3:PutObject', 's3:GetObject'], Resource: 'arn:aws:s3:::files/uploads/*' }],
      },
    },
  ],
});

export function filesBucket(properties: Record<string, unknown> = {}): Resource {
  return resource('AWS::S3::Bucket', 'Files', {
    BucketName: 'files',
    NotificationConfiguration: { EventBridgeConfiguration: {} },
    CorsConfiguration: {
      CorsRules: [
        {
          AllowedOrigins: ['https://*.example.com'],
          AllowedMethods: ['GET', 'PUT', 'POST'],
          AllowedHeaders: ['content-*'],
          ExposedHeaders: ['ETag'],
        },
      ],
    },
    ...properties,
  });
}

export async function startBuckets(resources: readonly Resource[] = [filesBucket()], folder = newFolder()): Promise<Buckets> {
  const all = [...resources, uploaderRole];
  const state = openState(folder);
  const clock = productClock(state);
  const credentials = openCredentials('secret', state);
  const iam = openIam(all, { account: '000000000000', region: 'sa-east-1', now: () => clock.now() });
  const part = s3({ find: credentials.find });
  const journal = { record: () => undefined, since: () => [], onEntry: () => () => undefined };
  const door = await openDoor({
    port: 0,
    services: part.services ?? {},
    iam,
    journal,
    region: 'sa-east-1',
    find: credentials.find,
    now: () => clock.now(),
  });
  const delivered: Delivery[] = [];
  const runtime = bareRuntime({
    folder,
    state,
    clock,
    journal,
    endpoint: door.endpoint,
    credentialsOf: credentials.credentialsOf,
    allow: iam.allow,
    async deliver(delivery) {
      if (buckets.isBusDown) throw new Error('the bus is down');
      delivered.push(delivery);
    },
  });
  const client = new S3Client({
    endpoint: door.endpoint,
    region: 'sa-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const buckets: Buckets = {
    endpoint: door.endpoint,
    folder,
    clock,
    runtime,
    client,
    delivered,
    isBusDown: false,
    uploader: credentials.credentialsOf(UPLOADER),
    async stop() {
      client.destroy();
      await part.stop?.();
      await door.close();
      state.close();
    },
  };
  await part.provision?.(all, runtime);
  await part.start?.(runtime);
  return buckets;
}

class Sha256 {
  readonly #hash;
  constructor(secret?: unknown) {
    this.#hash = secret === undefined ? createHash('sha256') : createHmac('sha256', secret as Buffer);
  }
  update(data: string | Uint8Array) {
    this.#hash.update(data);
  }
  async digest() {
    return new Uint8Array(this.#hash.digest());
  }
}

/** A presigned URL, made as the SDK's presigner makes it. */
export async function presign(
  buckets: Buckets,
  request: {
    method: string;
    path: string;
    headers?: Record<string, string>;
    expiresIn?: number;
    query?: Record<string, string>;
    at?: Date;
  },
): Promise<string> {
  const { host, hostname, port } = new URL(buckets.endpoint);
  const signer = new SignatureV4({
    service: 's3',
    region: 'sa-east-1',
    credentials: buckets.uploader,
    sha256: Sha256,
    uriEscapePath: false,
  });
  const signed = await signer.presign(
    {
      method: request.method,
      protocol: 'http:',
      hostname,
      port: Number(port),
      path: request.path,
      headers: { host, 'X-Amz-Content-Sha256': 'UNSIGNED-PAYLOAD', ...request.headers },
      query: { ...request.query },
    },
    {
      expiresIn: request.expiresIn ?? 300,
      ...(request.at && { signingDate: request.at }),
      unhoistableHeaders: new Set(Object.keys(request.headers ?? {})),
      signableHeaders: new Set(Object.keys(request.headers ?? {})),
    },
  );
  const query = Object.entries(signed.query ?? {}).map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`,
  );
  return `${buckets.endpoint}${request.path}?${query.join('&')}`;
}

/** The fields of a signed upload form. */
export function formFields(
  buckets: Buckets,
  { conditions, fields, expiresAt }: { conditions: unknown[]; fields: Record<string, string>; expiresAt?: Date },
): Record<string, string> {
  const now = buckets.clock.now();
  const stamp = `${now.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
  const day = stamp.slice(0, 8);
  const algorithm = { 'x-amz-algorithm': 'AWS4-HMAC-SHA256' };
  const credential = { 'x-amz-credential': `${buckets.uploader.accessKeyId}/${day}/sa-east-1/s3/aws4_request`, 'x-amz-date': stamp };
  const expiration = (expiresAt ?? new Date(now.getTime() + 300_000)).toISOString();
  const policy = Buffer.from(JSON.stringify({ expiration, conditions: [...conditions, algorithm, credential] })).toString('base64');
  const key = [day, 'sa-east-1', 's3', 'aws4_request'].reduce(
    (from: Buffer, part) => createHmac('sha256', from).update(part).digest(),
    Buffer.from(`AWS4${buckets.uploader.secretAccessKey}`),
  );
  return { ...fields, ...algorithm, ...credential, policy, 'x-amz-signature': createHmac('sha256', key).update(policy).digest('hex') };
}

/** Sends a form as a browser does, its file last. */
export function post(
  buckets: Buckets,
  fields: Record<string, string>,
  file: Uint8Array,
  headers: Record<string, string> = {},
): Promise<Response> {
  const boundary = '----form-boundary-of-the-test';
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="statement.csv"\r\nContent-Type: text/csv\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(parts.join('') + head), file, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return fetch(`${buckets.endpoint}/files`, {
    method: 'POST',
    body,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, ...headers },
  });
}

/** The code of S3's error in an answer. */
export async function errorCode(response: Response): Promise<string | undefined> {
  return /<Code>([^<]+)</.exec(await response.text())?.[1];
}
