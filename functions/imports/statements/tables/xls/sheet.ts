import type { Cell, GridRow } from '../grid.ts';
import { type DayOfSerial, keptDays } from '../number-formats.ts';
import { type CellCount, rowsOfSheet } from '../sheet-cells.ts';
import { recordsFrom } from './records.ts';
import { textAt } from './strings.ts';
import { wordAt, type XlsWorkbook } from './workbook.ts';

const beginnings = new Set([0x0009, 0x0209, 0x0409, 0x0809]);
const end = 0x000a;
const formulaText = 0x0207;

interface Place {
  readonly row: number;
  readonly column: number;
}

interface Context {
  readonly workbook: XlsWorkbook;
  readonly days: DayOfSerial;
  readonly put: (place: Place, cell: Cell) => void;
  /** The formula before, where what it came to is a text that follows. */
  waiting: Place | undefined;
}

/** The cells of the sheet that begins at a place of the file. Cells come in any order. */
export function sheetRows(
  bytes: Uint8Array,
  at: number,
  { workbook, count }: { readonly workbook: XlsWorkbook; readonly count: CellCount },
): readonly GridRow[] {
  const cells = new Map<number, Map<number, Cell>>();
  const put = ({ row, column }: Place, cell: Cell): void => {
    if (cell === '') return;
    const kept = cells.get(row) ?? new Map<number, Cell>();
    kept.set(column, cell);
    cells.set(row, kept);
  };
  const context: Context = { workbook, days: keptDays(workbook.countsFrom1904), put, waiting: undefined };
  let depth = 0;
  for (const { id, data } of recordsFrom(bytes, at)) {
    // A chart within a sheet has a beginning and an end of its own.
    if (beginnings.has(id)) depth += 1;
    else if (id === end) depth -= 1;
    else if (depth === 1 && data.byteLength >= 6) readCell(id, data, context);
    if (depth <= 0) break;
  }
  const rows = rowsOfSheet(count);
  for (const [row, columns] of [...cells].toSorted(([one], [other]) => one - other))
    for (const [column, cell] of [...columns].toSorted(([one], [other]) => one - other)) rows.put(row + 1, column, cell);
  return rows.end();
}

/** How each record of a cell is read, by its number; the first two bytes are its row, the next two its column. */
const readers: Readonly<Record<number, (data: DataView, place: Place, context: Context) => void>> = {
  // The texts of Excel 97 and later, which stand in one table.
  253: (data, place, { workbook, put }) => put(place, (workbook.texts[longAt(data, 6)] ?? '').trim()),
  516: (data, place, { workbook: { isWide }, put }) => put(place, textAt(data, 6, { isWide, lengthBytes: 2 }).trim()),
  214: (data, place, { workbook: { isWide }, put }) => put(place, textAt(data, 6, { isWide, lengthBytes: 2 }).trim()),
  515: (data, place, context) => putNumber(place, { style: wordAt(data, 4), number: doubleAt(data, 6) }, context),
  638: (data, place, context) => putNumber(place, { style: wordAt(data, 4), number: packedAt(data, 6) }, context),
  189: readPackedRow,
  6: readFormula,
  518: readFormula,
  1030: readFormula,
  // Of Excel 2: three bytes of looks in place of a style.
  2: (data, place, { put }) => put(place, wordAt(data, 7)),
  3: (data, place, { put }) => put(place, doubleAt(data, 7) ?? ''),
  4: (data, place, { put }) => put(place, textAt(data, 7, { isWide: false, lengthBytes: 1 }).trim()),
};

function readCell(id: number, data: DataView, context: Context): void {
  const { waiting } = context;
  context.waiting = undefined;
  if (id === formulaText && waiting) {
    context.put(waiting, textAt(data, 0, { isWide: context.workbook.isWide, lengthBytes: 2 }).trim());
    return;
  }
  readers[id]?.(data, { row: wordAt(data, 0), column: wordAt(data, 2) }, context);
}

/** A row of numbers in one record, six bytes each: their style and themselves. */
function readPackedRow(data: DataView, { row, column }: Place, context: Context): void {
  for (let at = 4, next = column; at + 8 <= data.byteLength; at += 6, next++)
    putNumber({ row, column: next }, { style: wordAt(data, at), number: packedAt(data, at + 2) }, context);
}

function readFormula(data: DataView, place: Place, context: Context): void {
  if (data.byteLength < 14) return;
  if (wordAt(data, 12) !== 0xffff) putNumber(place, { style: wordAt(data, 4), number: doubleAt(data, 6) }, context);
  else if (data.getUint8(6) === 0) context.waiting = place;
  else if (data.getUint8(6) === 2) context.put(place, '#');
}

function putNumber(
  place: Place,
  { style, number }: { readonly style: number; readonly number: number | undefined },
  { workbook, days, put }: Context,
): void {
  if (number === undefined || !Number.isFinite(number)) return;
  put(place, (workbook.areDays[style] ? days(number) : undefined) ?? number);
}

const longAt = (data: DataView, at: number): number => (at + 4 > data.byteLength ? -1 : data.getUint32(at, true));

const doubleAt = (data: DataView, at: number): number | undefined => (at + 8 > data.byteLength ? undefined : data.getFloat64(at, true));

/** A number in four bytes: an integer, or the upper half of a double; either may be in hundredths. */
function packedAt(data: DataView, at: number): number | undefined {
  if (at + 4 > data.byteLength) return undefined;
  const packed = data.getInt32(at, true);
  const number = packed & 2 ? packed >> 2 : upperHalf(packed & ~3);
  return packed & 1 ? number / 100 : number;
}

function upperHalf(bits: number): number {
  const double = new DataView(new ArrayBuffer(8));
  double.setInt32(0, bits);
  return double.getFloat64(0);
}
