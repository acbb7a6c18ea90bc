/*
 * Texts of old Excel files. Since Excel 97 (`isWide`) a byte of flags says whether each character takes one byte or two; before, each takes one, of Windows-1252.
 */

const windows1252 = new TextDecoder('windows-1252');
const utf16 = new TextDecoder('utf-16le');
const latin1 = new TextDecoder('latin1');

const bytesOf = (data: DataView, from: number, length: number): Uint8Array =>
  new Uint8Array(data.buffer, data.byteOffset + Math.min(from, data.byteLength), Math.max(0, Math.min(length, data.byteLength - from)));

/** The text at a place of a record: its length in one byte or two, its flags where it is wide, its characters. */
export function textAt(
  data: DataView,
  at: number,
  { isWide, lengthBytes }: { readonly isWide: boolean; readonly lengthBytes: 1 | 2 },
): string {
  if (at + lengthBytes > data.byteLength) return '';
  const length = lengthBytes === 1 ? data.getUint8(at) : data.getUint16(at, true);
  const from = at + lengthBytes;
  if (!isWide) return windows1252.decode(bytesOf(data, from, length));
  if (from >= data.byteLength) return '';
  const isDouble = (data.getUint8(from) & 1) === 1;
  return isDouble ? utf16.decode(bytesOf(data, from + 1, length * 2)) : latin1.decode(bytesOf(data, from + 1, length));
}

/** Reads across the pieces of a long record. */
interface Reader {
  readonly pieces: readonly DataView[];
  piece: number;
  at: number;
}

/** The table of texts that cells name by number. It is cut into records anywhere; within a text each piece says anew whether its characters take one byte or two. */
export function sharedTexts(pieces: readonly DataView[]): string[] {
  const reader: Reader = { pieces, piece: 0, at: 4 };
  const count = number(reader, 4);
  const texts: string[] = [];
  while (texts.length < count && remaining(reader) > 0) texts.push(sharedText(reader));
  return texts;
}

function sharedText(reader: Reader): string {
  const length = number(reader, 2);
  const flags = number(reader, 1);
  const runs = flags & 8 ? number(reader, 2) : 0;
  const extra = flags & 4 ? number(reader, 4) : 0;
  const text = characters(reader, length, (flags & 1) === 1);
  skip(reader, runs * 4 + extra);
  return text;
}

function characters(reader: Reader, length: number, isDoubleFirst: boolean): string {
  let text = '';
  let left = length;
  let isDouble = isDoubleFirst;
  while (left > 0 && remaining(reader) > 0) {
    const data = reader.pieces[reader.piece];
    if (!data) break;
    const width = isDouble ? 2 : 1;
    const here = Math.min(left, Math.floor((data.byteLength - reader.at) / width));
    const bytes = bytesOf(data, reader.at, here * width);
    text += isDouble ? utf16.decode(bytes) : latin1.decode(bytes);
    left -= here;
    reader.at += here * width;
    if (left === 0) break;
    reader.piece += 1;
    reader.at = 0;
    isDouble = (number(reader, 1) & 1) === 1;
  }
  return text;
}

/** Bytes from here to the end of all pieces; above 0 as long as there are any. Moves to the next piece where this one has ended. */
function remaining(reader: Reader): number {
  for (;;) {
    const data = reader.pieces[reader.piece];
    if (!data) return 0;
    if (reader.at < data.byteLength) return data.byteLength - reader.at;
    reader.at -= data.byteLength;
    reader.piece += 1;
  }
}

function number(reader: Reader, bytes: number): number {
  let value = 0;
  for (let index = 0; index < bytes; index++) {
    if (remaining(reader) <= 0) return value;
    value += (reader.pieces[reader.piece]?.getUint8(reader.at) ?? 0) * 2 ** (8 * index);
    reader.at += 1;
  }
  return value;
}

function skip(reader: Reader, bytes: number): void {
  reader.at += bytes;
  remaining(reader);
}
