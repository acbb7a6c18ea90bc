import { constants, inflateSync } from 'node:zlib';
import { Unreadable } from '../../unreadable.ts';

/** Bytes that the packed parts of a file may come to. The largest of a bank's PDF are fonts, of some hundred kB each. */
const mostUnpacked = 20 * 1024 * 1024;
/** Packed once more: what is packed twice is unpacked twice by a reader too. */
const mostLayers = 4;

/** Parts of a file: a page has some, a font one. What repairs a broken file looks at each of them anew. */
const mostParts = 5_000;

/**
 * Refuses a PDF that grows out of bounds before anything reads it, in milliseconds: each part that is packed as PDF programs pack (Flate) is unpacked up to the
 * limit and thrown away. Pictures are left out, because nobody unpacks them to find text. What this cannot see (an encrypted file, older ways of packing, parts
 * that call each other) meets the limits of the thread that reads (pages-of.ts).
 * @throws Unreadable `expands_too_much`
 */
export function refuseBomb(bytes: Uint8Array): void {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = mostUnpacked;
  let end = 0;
  let parts = 0;
  for (let at = source.indexOf('stream'); at >= 0; at = source.indexOf('stream', at + 6)) {
    // Each has the word twice, at its end too.
    parts += 0.5;
    if (parts > mostParts) throw new Unreadable('expands_too_much');
    const start = at + 6 + (source[at + 6] === 0x0d ? 2 : 1);
    if (!isPacked(source, start) || isPicture(source, at)) continue;
    // Forward only, so that the file is gone through once.
    if (end >= 0 && end < start) end = source.indexOf('endstream', start);
    left -= unpackedBytes(source.subarray(start, end < 0 ? source.length : end), left);
    if (left < 0) throw new Unreadable('expands_too_much');
  }
}

/** The two bytes that zlib begins with: deflate, and a multiple of 31. */
const isPacked = (data: Uint8Array, at = 0): boolean => {
  const [first = 0, second = 0] = data.subarray(at, at + 2);
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0;
};

function isPicture(source: Buffer, at: number): boolean {
  const before = source.subarray(Math.max(0, at - 1_000), at).toString('latin1');
  return /\/Subtype\s*\/Image\b/.test(before.slice(before.lastIndexOf(' obj') + 1));
}

/** What this comes to when it is unpacked, layer by layer; more than `left` where it is more than that; nothing where it is not packed after all. */
function unpackedBytes(packed: Uint8Array, left: number): number {
  let data = packed;
  let sum = 0;
  for (let layer = 0; layer < mostLayers && isPacked(data); layer++) {
    try {
      data = inflateSync(data, { maxOutputLength: Math.max(1, left - sum), finishFlush: constants.Z_SYNC_FLUSH });
      sum += data.length;
    } catch (error) {
      return (error as { readonly code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? left + 1 : sum;
    }
  }
  return sum;
}
