import { inflateRawSync, inflateSync } from 'node:zlib';
import { Unreadable } from '../unreadable.ts';

/** What the text of a file may come to when it is unpacked. The largest real invoice seen has a tenth; 10 MiB take pdf.js 4.5 s, 50 MiB 28 s and 861 MB. */
const mostUnpacked = 10 * 1024 * 1024;
/** Parts of a file. */
const mostStreams = 5_000;

/**
 * Refuses a PDF that grows out of bounds, before anything reads it: each packed part is unpacked up to a limit and thrown away. Pictures are left out, because nobody
 * unpacks them to find text. Parts of an encrypted file cannot be looked into; for these the time of the function is the limit.
 * @throws Unreadable `expands_too_much`
 */
export function refuseBomb(bytes: Uint8Array): void {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let unpacked = 0;
  let count = 0;
  for (let at = source.indexOf('stream'); at >= 0; at = source.indexOf('stream', at + 6)) {
    // `endstream` ends with the same word.
    if (source.subarray(Math.max(0, at - 3), at).toString('latin1') === 'end') continue;
    count += 1;
    if (count > mostStreams) throw new Unreadable('expands_too_much');
    const dictionary = source.subarray(Math.max(0, at - 600), at).toString('latin1');
    const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1);
    if (!/FlateDecode|\/Fl\b/.test(own) || /\/Subtype\s*\/Image/.test(own)) continue;
    const start = source[at + 6] === 0x0d ? at + 8 : at + 7;
    const end = source.indexOf('endstream', start);
    unpacked += sizeOf(source.subarray(start, end < 0 ? source.length : end), mostUnpacked - unpacked);
    if (unpacked > mostUnpacked) throw new Unreadable('expands_too_much');
  }
}

/** Bytes that this unpacks to, or one more than are left where it does not end before; 0 for what is not packed so. */
function sizeOf(packed: Uint8Array, left: number): number {
  for (const unpack of [inflateSync, inflateRawSync]) {
    try {
      return unpack(packed, { maxOutputLength: Math.max(1, left) }).length;
    } catch (error) {
      if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') return left + 1;
    }
  }
  return 0;
}
