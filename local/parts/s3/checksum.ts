import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { notImplemented, s3Error } from './s3-error.ts';

/** Checksums of an object, by the name of their header without `x-amz-checksum-`, in base64. */
export type Checksums = Readonly<Record<string, string>>;

const ALGORITHMS: Readonly<Record<string, (body: Buffer) => Buffer>> = {
  crc32: (body) => fourBytes(crc32(body)),
  crc32c: (body) => fourBytes(crc32c(body)),
  sha1: (body) => createHash('sha1').update(body).digest(),
  sha256: (body) => createHash('sha256').update(body).digest(),
};
const HEADER = 'x-amz-checksum-';
/** Say how a checksum is made or asked for, and are none. */
const ABOUT = new Set(['mode', 'algorithm', 'type']);

/**
 * Checks every checksum that came with a body, and returns them ("Checking object integrity", Amazon S3 user guide).
 * @throws {AwsError} BadDigest where one differs, InvalidDigest for an MD5 that is none, NotImplemented for other algorithms (CRC64NVME)
 */
export function checkedSums(headers: Readonly<Record<string, string>>, body: Buffer): Checksums {
  const md5 = headers['content-md5'];
  if (md5 !== undefined) {
    if (Buffer.from(md5, 'base64').length !== 16) throw s3Error('InvalidDigest', 'The Content-MD5 you specified is not valid.');
    if (md5 !== createHash('md5').update(body).digest('base64')) throw badDigest('Content-MD5');
  }
  const sums: Record<string, string> = {};
  for (const [header, given] of Object.entries(headers)) {
    const name = header.startsWith(HEADER) ? header.slice(HEADER.length) : '';
    if (name === '' || ABOUT.has(name)) continue;
    const algorithm = ALGORITHMS[name];
    if (!algorithm) throw notImplemented(`checksum ${name}`);
    if (algorithm(body).toString('base64') !== given) throw badDigest(name.toUpperCase());
    sums[name] = given;
  }
  return sums;
}

/** The checksums as headers of an answer. */
export function checksumHeaders(sums: Checksums): Record<string, string> {
  return Object.fromEntries(Object.entries(sums).map(([name, value]) => [`${HEADER}${name}`, value]));
}

/** The checksums as members of an XML answer, e.g. `ChecksumCRC32`. */
export function checksumMembers(sums: Checksums): Record<string, string> {
  return Object.fromEntries(Object.entries(sums).map(([name, value]) => [`Checksum${name.toUpperCase()}`, value]));
}

function badDigest(what: string) {
  return s3Error('BadDigest', `The ${what} you specified did not match the calculated checksum.`);
}

function fourBytes(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
}

const CASTAGNOLI = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1;
  return value;
});

function crc32c(body: Buffer): number {
  let value = 0xffffffff;
  for (const byte of body) value = (CASTAGNOLI[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return ~value;
}
