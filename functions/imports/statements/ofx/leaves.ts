import { type Source, twiceAsLong, wordsBetween } from './source.ts';

/** The leaves that are asked of a row. CHECKNUM and REFNUM are not: banks write anything into them. */
export const rowLeaves = [
  'TRNTYPE',
  'DTPOSTED',
  'DTUSER',
  'DTAVAIL',
  'DTTRAN',
  'TRNAMT',
  'FITID',
  'NAME',
  'EXTDNAME',
  'PAYEE',
  'MEMO',
  'CURSYM',
] as const;
export type RowLeaf = (typeof rowLeaves)[number];

/** Bytes. */
const usualRow = 180;
const stride = rowLeaves.length * 2;

/** Each leaf of a row by the number that it is asked for with: where it stands among a row's. */
export const leaf = Object.fromEntries(rowLeaves.map((name, at) => [name, at * 2])) as Readonly<Record<RowLeaf, number>>;

/**
 * The leaves of all rows of a file: not their words, but where they stand in it, from one place to another. A file of 5 MB has 27,000 rows, and most of their
 * leaves are never needed as strings.
 */
export interface LeafTable {
  readonly source: Source;
  places: Int32Array;
  rows: number;
}

export interface RawRow {
  readonly table: LeafTable;
  readonly number: number;
  /** Where the row itself stands. */
  readonly from: number;
  readonly to: number;
  /** Of a list of what is announced, and not posted yet (STMTTRNP). */
  readonly isPending: boolean;
  /** Its amount is in the currency that CURSYM names (CURRENCY); otherwise it only was before the bank changed it (ORIGCURRENCY). */
  readonly isInCursym: boolean;
}

export const leafTable = (source: Source): LeafTable => ({
  source,
  places: new Int32Array(stride * Math.ceil(source.bytes.length / usualRow + 1)),
  rows: 0,
});

/** Room for one more row. Gives its number. */
export function addRow(table: LeafTable): number {
  if ((table.rows + 1) * stride > table.places.length) table.places = twiceAsLong(table.places);
  table.rows += 1;
  return table.rows - 1;
}

/** Keeps where a leaf stands, unless the row has it already: the first counts. */
export function keepLeaf({ places }: LeafTable, place: number, { from, to }: { readonly from: number; readonly to: number }): void {
  if (places[place + 1] !== 0) return;
  places[place] = from;
  places[place + 1] = to;
}

export const rowPlace = (number: number): number => number * stride;

export const beginOf = ({ table, number }: RawRow, leaf: number): number => table.places[number * stride + leaf] ?? 0;
export const endOf = ({ table, number }: RawRow, leaf: number): number => table.places[number * stride + leaf + 1] ?? 0;

/** The words of a leaf as they are written, without blanks around; empty where the row has none. */
export function textOf(row: RawRow, leaf: number): string {
  const to = endOf(row, leaf);
  return to === 0 ? '' : wordsBetween(row.table.source, beginOf(row, leaf), to);
}
