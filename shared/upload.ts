import { createHash, createHmac } from 'node:crypto';
import * as z from 'zod/mini';
import type { Clock } from './clock.ts';
import { type AwsEnvironment, awsEnvironment } from './environment.ts';

/**
 * What people send to a bucket and fetch from it, without a function between: a form or a link for one object, signed here with the function's own
 * role (AWS Signature Version 4). S3 refuses it where the role may not put or get that object. Nothing is asked of AWS, and no client of S3 is loaded.
 */
export interface BucketLinks {
  /** A form by which exactly this object can be put: of this type, no larger than said, within the seconds given. */
  form(upload: Upload): UploadForm;
  /** A link that downloads the object, under this name, within the seconds given. */
  link(download: Download): string;
}

interface Upload {
  readonly key: string;
  readonly contentType: string;
  /** Bytes; S3 refuses an empty object too. */
  readonly atMost: number;
  readonly seconds: number;
}

interface Download {
  readonly key: string;
  /** As the person called it; every character can be in it. */
  readonly fileName: string;
  readonly contentType: string;
  readonly seconds: number;
}

/** What the API answers where a file is to be sent: a `multipart/form-data` POST to `url` with every field, and the file last, as `file`. */
export const uploadForm = z.strictObject({
  url: z.string().check(z.meta({ description: 'Where the form is sent, as `multipart/form-data`, by POST.' })),
  fields: z
    .record(z.string(), z.string())
    .check(z.meta({ description: 'The fields of the form, all of them as they are; the file follows them as `file`.' })),
  expiresAt: z.iso.datetime().check(z.meta({ description: 'From then on the form is refused.' })),
});
export type UploadForm = z.infer<typeof uploadForm>;

const algorithm = 'AWS4-HMAC-SHA256';

interface Bucket {
  readonly name: string;
  readonly clock: Clock;
  /** Read at every signature, as Lambda sets it unless given. */
  readonly environment?: () => AwsEnvironment;
}

export function bucketLinks({ name, clock, environment = awsEnvironment }: Bucket): BucketLinks {
  const open = () => signing(environment(), clock.now());
  return {
    form({ key, contentType, atMost, seconds }) {
      const signer = open();
      const expiresAt = new Date(signer.at.getTime() + seconds * 1000).toISOString();
      const signed = {
        'x-amz-algorithm': algorithm,
        'x-amz-credential': signer.credential,
        'x-amz-date': signer.stamp,
        ...(signer.sessionToken && { 'x-amz-security-token': signer.sessionToken }),
      };
      const exact = { key, 'Content-Type': contentType, ...signed };
      const conditions = [
        { bucket: name },
        ['content-length-range', 1, atMost],
        ...Object.entries(exact).map(([field, value]) => ({ [field]: value })),
      ];
      const policy = Buffer.from(JSON.stringify({ expiration: expiresAt, conditions })).toString('base64');
      return { url: addressOf(name, signer).href, fields: { ...exact, policy, 'x-amz-signature': signer.sign(policy) }, expiresAt };
    },

    link({ key, fileName, contentType, seconds }) {
      const signer = open();
      const address = addressOf(name, signer, key);
      const query = canonicalQuery({
        'X-Amz-Algorithm': algorithm,
        'X-Amz-Credential': signer.credential,
        'X-Amz-Date': signer.stamp,
        'X-Amz-Expires': String(seconds),
        'X-Amz-SignedHeaders': 'host',
        ...(signer.sessionToken && { 'X-Amz-Security-Token': signer.sessionToken }),
        'response-content-disposition': attached(fileName),
        'response-content-type': contentType,
      });
      const request = `GET\n${address.pathname}\n${query}\nhost:${address.host}\n\nhost\nUNSIGNED-PAYLOAD`;
      const hashed = createHash('sha256').update(request).digest('hex');
      const signature = signer.sign(`${algorithm}\n${signer.stamp}\n${signer.scope}\n${hashed}`);
      return `${address.href}?${query}&X-Amz-Signature=${signature}`;
    },
  };
}

function signing({ region, endpoint, accessKeyId, secretAccessKey, sessionToken }: AwsEnvironment, at: Date) {
  const stamp = `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  const scope = `${stamp.slice(0, 8)}/${region}/s3/aws4_request`;
  const hmac = (key: Buffer | string, text: string): Buffer => createHmac('sha256', key).update(text).digest();
  const key = scope.split('/').reduce((from: Buffer | string, part) => hmac(from, part), `AWS4${secretAccessKey}`);
  return {
    at,
    stamp,
    scope,
    region,
    endpoint,
    sessionToken,
    credential: `${accessKeyId}/${scope}`,
    sign: (text: string): string => hmac(key, text).toString('hex'),
  };
}

/** On AWS the bucket is in the host's name; at an endpoint of its own, as on one machine, in the path. */
function addressOf(bucket: string, { region, endpoint }: Pick<AwsEnvironment, 'region' | 'endpoint'>, key = ''): URL {
  const path = key.split('/').map(encoded).join('/');
  return new URL(endpoint ? `${endpoint}/${bucket}/${path}` : `https://${bucket}.s3.${region}.amazonaws.com/${path}`);
}

const canonicalQuery = (parameters: Readonly<Record<string, string>>): string =>
  Object.entries(parameters)
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .toSorted()
    .join('&');

/** A file to be saved and never shown, under its name (RFC 6266): in ASCII for whoever knows no better, and as it is. */
const attached = (fileName: string): string =>
  `attachment; filename="${fileName.replaceAll(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encoded(fileName)}`;

/** RFC 3986: all but letters, digits, `-`, `.`, `_` and `~`. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
