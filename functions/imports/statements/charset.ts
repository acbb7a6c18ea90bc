import { isUtf8 } from 'node:buffer';

/** What a file's bytes say as text, and how that was found out. */
export interface Decoded {
  readonly text: string;
  readonly charset: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
}

/**
 * The text of a bank's file. What a header says of its charset is not asked: it lies (domain-rules.md, 19). A byte-order mark wins; bytes with a NUL in every
 * second place are UTF-16; bytes that are valid UTF-8 are UTF-8; everything else is Windows-1252, in which every byte is a character.
 * The mark is left out, and so are NULs, with which some banks pad.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const charset = charsetOf(bytes);
  const text = new TextDecoder(charset).decode(bytes);
  return { text: text.includes('\0') ? text.replaceAll('\0', '') : text, charset };
}

function charsetOf(bytes: Uint8Array): Decoded['charset'] {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return utf16WithoutMark(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
}

/** Text of Latin letters in UTF-16 has a NUL in every second place. Nearly: an accent or two may be beyond U+00FF. */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const looked = Math.min(bytes.length - (bytes.length % 2), 1000);
  if (looked < 8) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < looked; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const most = looked * 0.45;
  if (odd >= most && even === 0) return 'utf-16le';
  if (even >= most && odd === 0) return 'utf-16be';
  return undefined;
}

/**
 * The bytes of a text whose marks are ASCII, for reading it without decoding it: without a byte-order mark and NULs, and UTF-16 as UTF-8. Words cut from it are
 * decoded by `decodeWords`.
 */
export function plainBytes(bytes: Uint8Array): Uint8Array {
  const charset = charsetOf(bytes);
  if (charset === 'utf-16le' || charset === 'utf-16be') return new TextEncoder().encode(decodeText(bytes).text);
  const unmarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
  return unmarked.includes(0) ? unmarked.filter((byte) => byte !== 0) : unmarked;
}

/** A few words of a file by themselves: UTF-8 where they are valid UTF-8, else Windows-1252. Some banks write both into one file. */
export const decodeWords = (bytes: Uint8Array): string => (isUtf8(bytes) ? utf8 : windows1252).decode(bytes);

const utf8 = new TextDecoder('utf-8');
const windows1252 = new TextDecoder('windows-1252');
