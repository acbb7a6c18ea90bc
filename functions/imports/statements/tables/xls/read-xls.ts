import { largestFile, type Reading, type Statement } from '../../statement.ts';
import { Unreadable } from '../../unreadable.ts';
import type { Grid } from '../grid.ts';
import { readGrids } from '../read-grids.ts';
import type { CellCount } from '../sheet-cells.ts';
import { isCompoundFile, openCompoundFile } from './compound-file.ts';
import { sheetRows } from './sheet.ts';
import { workbookOf } from './workbook.ts';

/** An Excel file of before 2007 (or an encrypted one of any year), in its container or, from simple programs, without one. */
export const looksLikeXls = (bytes: Uint8Array): boolean => isCompoundFile(bytes) || isBareSheet(bytes);

/** A record that begins a sheet: 9 in its first byte, and the version in its second. */
const isBareSheet = ([first, version = 1, length = 0, high]: Uint8Array): boolean =>
  first === 9 && [0, 2, 4, 8].includes(version) && length >= 4 && length <= 16 && high === 0;

/**
 * The statements of an XLS file: one for each sheet that holds movements.
 * @throws Unreadable `too_large`, `damaged`, `protected_sheet`, `unknown_format` for another document in this container, and what `readGrids` throws
 */
export function readXls(bytes: Uint8Array, reading: Reading): readonly Statement[] {
  if (bytes.length > largestFile) throw new Unreadable('too_large');
  return readGrids(xlsGrids(bytes), 'xls', reading);
}

/** The sheets that a person sees, as grids; where there are none, the hidden ones. */
export function xlsGrids(bytes: Uint8Array): readonly Grid[] {
  const book = isCompoundFile(bytes) ? bookIn(bytes) : bytes;
  const workbook = workbookOf(book);
  const { sheets, countsFrom1904 } = workbook;
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  const shown = visible.length > 0 ? visible : sheets;
  const count: CellCount = { cells: 0 };
  const places = shown.length > 0 ? shown : [{ name: '', at: 0 }];
  return places.map(({ name, at }) => ({ name, rows: sheetRows(book, at, { workbook, count }), countsFrom1904 }));
}

function bookIn(bytes: Uint8Array): Uint8Array {
  const file = openCompoundFile(bytes);
  if (file.names.includes('EncryptedPackage')) throw new Unreadable('protected_sheet');
  const book = file.read('Workbook') ?? file.read('Book');
  if (!book) throw new Unreadable('unknown_format');
  return book;
}
