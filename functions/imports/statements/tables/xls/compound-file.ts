import { Unreadable } from '../../unreadable.ts';

/*
 * The container of old Office files: sectors in chains, as on a diskette. Only what finding one stream needs. Every chain is followed at most as far as the file is
 * long, so that one that runs in circles ends.
 */

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const endOfChain = 0xfffffffe;
/** Numbers from here on are none of sectors. */
const lastSector = 0xfffffffa;
const entryLength = 128;
const stream = 2;
const root = 5;

export const isCompoundFile = (bytes: Uint8Array): boolean => signature.every((byte, at) => bytes[at] === byte);

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

export interface CompoundFile {
  /** The names of its streams. */
  readonly names: readonly string[];
  /** @throws Unreadable `damaged` where a part of the stream is not in the file */
  read(name: string): Uint8Array | undefined;
}

/** @throws Unreadable `damaged` */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  if (bytes.length < 512) throw new Unreadable('damaged');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectors = sectorsOf(bytes, view);
  const entries = entriesIn(sectors.chain(view.getUint32(48, true)));
  const streams = entries.filter(({ type }) => type === stream);
  const smallest = view.getUint32(56, true);
  return {
    names: streams.map(({ name }) => name),
    read(name) {
      const entry = streams.find((each) => each.name === name);
      if (!entry) return undefined;
      if (entry.size > bytes.length) throw new Unreadable('damaged');
      if (entry.size >= smallest) return sectors.chain(entry.start, entry.size);
      return miniStream(sectors, { entries, view, entry });
    },
  };
}

interface Sectors {
  /** The bytes of a chain of sectors; all of it where no size is given. */
  chain(start: number, size?: number): Uint8Array;
}

function sectorsOf(bytes: Uint8Array, view: DataView): Sectors {
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw new Unreadable('damaged');
  const length = 1 << shift;
  const most = Math.ceil(bytes.length / length);
  const tables = tablesOf(view, { shift, most });
  const next = (sector: number): number => {
    const table = tables[Math.floor(sector / (length / 4))];
    const at = table === undefined ? -1 : offsetOf(table, shift) + (sector % (length / 4)) * 4;
    return at < 0 || at + 4 > bytes.length ? endOfChain : view.getUint32(at, true);
  };
  return {
    chain(start, size = Number.POSITIVE_INFINITY) {
      const pieces: Uint8Array[] = [];
      let taken = 0;
      for (let sector = start; sector < lastSector && taken < size; sector = next(sector)) {
        const at = offsetOf(sector, shift);
        // The last sector of a stream may end with it, and with the file; every other is whole.
        const isWhole = at + Math.min(length, size - taken) <= bytes.length;
        if (!isWhole || pieces.length > most) throw new Unreadable('damaged');
        pieces.push(bytes.subarray(at, at + length));
        taken += length;
      }
      if (taken < size && Number.isFinite(size)) throw new Unreadable('damaged');
      return joined(pieces, Math.min(size, taken));
    },
  };
}

const offsetOf = (sector: number, shift: number): number => (sector + 1) * (1 << shift);

/** The sectors that hold the table of chains: 109 are named in the header, the others in a chain of their own. */
function tablesOf(view: DataView, { shift, most }: { readonly shift: number; readonly most: number }): number[] {
  const tables: number[] = [];
  const take = (at: number, count: number): void => {
    for (let index = 0; index < count; index++) {
      const sector = at + index * 4 + 4 > view.byteLength ? endOfChain : view.getUint32(at + index * 4, true);
      if (sector < lastSector) tables.push(sector);
    }
  };
  take(76, 109);
  const held = (1 << shift) / 4 - 1;
  let sector = view.getUint32(68, true);
  for (let followed = 0; sector < lastSector && followed <= most; followed++) {
    const at = offsetOf(sector, shift);
    if (at + (held + 1) * 4 > view.byteLength) break;
    take(at, held);
    sector = view.getUint32(at + held * 4, true);
  }
  return tables;
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    const part = piece.subarray(0, size - at);
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function entriesIn(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries: Entry[] = [];
  for (let at = 0; at + entryLength <= directory.length; at += entryLength) {
    const type = view.getUint8(at + 66);
    if (type !== stream && type !== root) continue;
    const nameLength = Math.min(view.getUint16(at + 64, true), 64);
    const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + Math.max(0, nameLength - 2)));
    entries.push({ name, type, start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) });
  }
  return entries;
}

interface Small {
  readonly entries: readonly Entry[];
  readonly view: DataView;
  readonly entry: Entry;
}

/** Small streams lie in pieces of 64 bytes within a stream of the root's. */
function miniStream(sectors: Sectors, { entries, view, entry }: Small): Uint8Array {
  const container = entries.find(({ type }) => type === root);
  if (!container) throw new Unreadable('damaged');
  const held = sectors.chain(container.start);
  const table = sectors.chain(view.getUint32(60, true));
  const chains = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const length = 64;
  const pieces: Uint8Array[] = [];
  let taken = 0;
  for (let piece = entry.start; taken < entry.size; taken += length) {
    const at = piece * length;
    if (piece >= lastSector || at >= held.length) throw new Unreadable('damaged');
    pieces.push(held.subarray(at, at + length));
    piece = piece * 4 + 4 > table.length ? endOfChain : chains.getUint32(piece * 4, true);
  }
  return joined(pieces, entry.size);
}
