import { createInflateRaw } from 'node:zlib';
import { Unreadable } from '../../unreadable.ts';

/*
 * A ZIP file as far as spreadsheets need one: what is in it, and one part after another in pieces. What a part says of its own size is not believed: what comes out is
 * counted, and a file is refused before it can fill the memory (a sheet of 1 MB may hold 400).
 */

const mostEntries = 2_000;
/** Of all parts that are read together. */
const mostExpanded = 50 * 1024 * 1024;

interface Entry {
  readonly isStored: boolean;
  readonly isEncrypted: boolean;
  readonly compressed: number;
  /** Where its local header is. */
  readonly at: number;
}

export interface Zip {
  /** By their names, small, with `/` between folders. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /**
   * The bytes of a part, in pieces.
   * @throws Unreadable `damaged`, `expands_too_much`, `protected_sheet`
   */
  read(name: string): AsyncGenerator<Uint8Array>;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const longestComment = 0xffff;

export const looksLikeZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/**
 * Opens a ZIP file by the directory at its end.
 * @throws Unreadable `damaged` where there is none, as in a file that is cut; `expands_too_much` for too many entries, and for more bytes than are read
 */
export function openZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = entriesOf(bytes, view);
  const budget = { left: mostExpanded };
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    async *read(name) {
      const entry = entries.get(name);
      if (!entry) throw new Unreadable('damaged');
      if (entry.isEncrypted) throw new Unreadable('protected_sheet');
      for await (const piece of piecesOf(dataOf(bytes, view, entry), entry.isStored)) {
        budget.left -= piece.length;
        if (budget.left < 0) throw new Unreadable('expands_too_much');
        yield piece;
      }
    },
  };
}

function entriesOf(bytes: Uint8Array, view: DataView): ReadonlyMap<string, Entry> {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > mostEntries) throw new Unreadable('expands_too_much');
  const entries = new Map<string, Entry>();
  let expanded = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== entrySignature) throw new Unreadable('damaged');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const next = at + 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (nameLength ?? 0)));
    expanded += sizeSaid(view.getUint32(at + 24, true));
    if (expanded > mostExpanded) throw new Unreadable('expands_too_much');
    entries.set(plainPath(name), {
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      isStored: view.getUint16(at + 10, true) === 0,
      compressed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return entries;
}

/** All ones stand for a size of more than 4 GB that is said elsewhere, and that some programs write for any size. */
const sizeSaid = (size: number): number => (size === 0xffffffff ? 0 : size);

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= first; at--) if (view.getUint32(at, true) === endSignature) return at;
  throw new Unreadable('damaged');
}

export const plainPath = (path: string): string => path.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

function dataOf(bytes: Uint8Array, view: DataView, { at, compressed }: Entry): Uint8Array {
  if (at + 30 > bytes.length || view.getUint32(at, true) !== localSignature) throw new Unreadable('damaged');
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  // What is compressed ends by itself, so that its length need not be known.
  const to = compressed === 0xffffffff ? bytes.length : from + compressed;
  if (to > bytes.length) throw new Unreadable('damaged');
  return bytes.subarray(from, to);
}

/** Small enough for what is made of a piece to be forgotten soon. */
const pieceLength = 64 * 1024;

async function* piecesOf(data: Uint8Array, isStored: boolean): AsyncGenerator<Uint8Array> {
  if (isStored) {
    yield data;
    return;
  }
  const inflating = createInflateRaw({ chunkSize: pieceLength });
  inflating.end(data);
  try {
    for await (const piece of inflating) yield piece as Uint8Array;
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('damaged', { cause: error });
  } finally {
    inflating.destroy();
  }
}
