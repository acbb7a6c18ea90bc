import { isUtf8 } from 'node:buffer';
import { decodeWords, plainBytes } from '../charset.ts';
import { withoutPassages } from './passages.ts';

/**
 * A file as it is read: its bytes, in which all tags, numbers and dates are found, and a text with one character for each byte, from which words are cut by the
 * same places. Only words that are not ASCII are decoded, each by itself.
 */
export interface Source {
  readonly bytes: Buffer;
  /** On one line: line breaks and tabs are spaces in it. */
  readonly text: string;
  /** Where its lines end, in their order; a line ends with CR, LF or both. */
  readonly lineEnds: Int32Array;
  /** Every byte is a character by itself, so that none has to be decoded. */
  readonly isAscii: boolean;
  readonly isUtf8: boolean;
  /** There may be comments or CDATA. */
  readonly hasPassages: boolean;
}

/** Bytes. */
const usualLine = 16;
const space = 0x20;
const newline = 0x0a;
const carriageReturn = 0x0d;

export function sourceOf(file: Uint8Array): Source {
  const plain = plainBytes(file);
  const bytes = Buffer.from(plain.buffer, plain.byteOffset, plain.byteLength);
  const size = bytes.length;
  const onOneLine = new Uint8Array(bytes);
  let lineEnds = new Int32Array(size / usualLine + 1);
  let lines = 0;
  let bits = 0;
  for (let at = 0; at < size; at += 1) {
    const code = bytes[at] ?? space;
    bits |= code;
    if (code >= space) continue;
    onOneLine[at] = space;
    if (code === newline || (code === carriageReturn && bytes[at + 1] !== newline)) {
      if (lines === lineEnds.length) lineEnds = twiceAsLong(lineEnds);
      lineEnds[lines] = at;
      lines += 1;
    }
  }
  const text = Buffer.from(onOneLine.buffer).toString('latin1');
  return {
    bytes,
    text,
    lineEnds: lineEnds.subarray(0, lines),
    isAscii: bits < 0x80,
    isUtf8: isUtf8(bytes),
    hasPassages: text.includes('<!'),
  };
}

export function twiceAsLong(places: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(places.length * 2);
  longer.set(places);
  return longer;
}

/** Nothing in it has to be done for reading it as words: ASCII, no entities, markup or controls, and single spaces inside alone. */
export function isPlain(bytes: Uint8Array, from: number, to: number): boolean {
  let before = space;
  for (let at = from; at < to; at += 1) {
    const code = bytes[at] ?? 0;
    if (code > 0x7e || code < space || code === 0x26 || code === 0x3c || (code === space && before === space)) return false;
    before = code;
  }
  return true;
}

/** What stands between two places, on one line: without comments, and of CDATA what it holds. */
export function wordsBetween(source: Source, from: number, to: number): string {
  const { bytes, text, isAscii, hasPassages } = source;
  const words = isAscii || areAscii(bytes, from, to) ? text.slice(from, to) : decoded(source, from, to).replaceAll(/[\r\n\t]/g, ' ');
  return hasPassages && words.includes('<!') ? withoutPassages(words).trim() : words;
}

const decoded = ({ bytes, isUtf8 }: Source, from: number, to: number): string =>
  isUtf8 ? bytes.toString('utf8', from, to) : decodeWords(bytes.subarray(from, to));

function areAscii(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if ((bytes[at] ?? 0) > 0x7e) return false;
  return true;
}
