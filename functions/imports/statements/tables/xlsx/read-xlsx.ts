import { largestFile, type Reading, type Statement } from '../../statement.ts';
import { Unreadable } from '../../unreadable.ts';
import type { Grid } from '../grid.ts';
import { readGrids } from '../read-grids.ts';
import { type CellCount, rowsOfSheet } from '../sheet-cells.ts';
import { relationsReader, type SheetSaid, workbookReader } from './parts.ts';
import { sharedStringsReader } from './shared-strings.ts';
import { sheetReader, type Workbook } from './sheet.ts';
import { stylesReader } from './styles.ts';
import { type XmlReader, xmlScanner } from './xml.ts';
import { looksLikeZip, openZip, plainPath, type Zip } from './zip.ts';

export const looksLikeXlsx = looksLikeZip;

/**
 * The statements of an XLSX file: one for each sheet that holds movements.
 * @throws Unreadable `too_large`, `damaged`, `expands_too_much`, `protected_sheet`, `dangerous_xml`, `unknown_format` for another kind of ZIP file, and what `readGrids` throws
 */
export async function readXlsx(bytes: Uint8Array, reading: Reading): Promise<readonly Statement[]> {
  if (bytes.length > largestFile) throw new Unreadable('too_large');
  return readGrids(await xlsxGrids(bytes), 'xlsx', reading);
}

/** The sheets that a person sees, as grids; where there are none, the hidden ones. */
export async function xlsxGrids(bytes: Uint8Array): Promise<readonly Grid[]> {
  const zip = openZip(bytes);
  const { sheets, countsFrom1904 } = await sheetsOf(zip);
  const workbook: Workbook = { ...(await shared(zip)), countsFrom1904 };
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  const count: CellCount = { cells: 0 };
  const grids: Grid[] = [];
  for (const { name, path } of visible.length > 0 ? visible : sheets) {
    const rows = rowsOfSheet(count);
    await readPart(zip, path, sheetReader(workbook, rows));
    grids.push({ name, rows: rows.end(), countsFrom1904 });
  }
  return grids;
}

async function shared(zip: Zip): Promise<Pick<Workbook, 'strings' | 'areDays'>> {
  const strings: string[] = [];
  const areDays: boolean[] = [];
  if (zip.has('xl/sharedstrings.xml')) await readPart(zip, 'xl/sharedstrings.xml', sharedStringsReader(strings));
  if (zip.has('xl/styles.xml')) await readPart(zip, 'xl/styles.xml', stylesReader(areDays));
  return { strings, areDays };
}

/** The sheets in the workbook's order, and where they are; in the order of their names where the workbook does not tell. */
async function sheetsOf(
  zip: Zip,
): Promise<{ readonly sheets: readonly (SheetSaid & { readonly path: string })[]; readonly countsFrom1904: boolean }> {
  if (!zip.has('xl/workbook.xml')) throw new Unreadable('unknown_format');
  const said: SheetSaid[] = [];
  const facts = { countsFrom1904: false };
  await readPart(zip, 'xl/workbook.xml', workbookReader(said, facts));
  const targets = new Map<string, string>();
  if (zip.has('xl/_rels/workbook.xml.rels')) await readPart(zip, 'xl/_rels/workbook.xml.rels', relationsReader(targets));
  const sheets = said.flatMap((sheet) => {
    const target = targets.get(sheet.relation);
    const path = target === undefined ? undefined : pathOf(target);
    return path !== undefined && zip.has(path) ? [{ ...sheet, path }] : [];
  });
  if (sheets.length > 0) return { sheets, ...facts };
  const paths = zip.names.filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
  return { sheets: paths.map((path) => ({ name: '', relation: '', isHidden: false, path })), ...facts };
}

/** `worksheets/sheet1.xml` is within `xl`, `/xl/worksheets/sheet1.xml` is whole. */
const pathOf = (target: string): string => plainPath(/^[/\\]/.test(target) ? target : `xl/${target.replace(/^\.\//, '')}`);

async function readPart(zip: Zip, name: string, reader: XmlReader): Promise<void> {
  const scanner = xmlScanner(reader);
  const decoder = new TextDecoder();
  for await (const piece of zip.read(name)) scanner.push(decoder.decode(piece, { stream: true }));
  scanner.push(decoder.decode());
  scanner.end();
}
