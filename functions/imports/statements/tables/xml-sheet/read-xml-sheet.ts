import { decodeText } from '../../charset.ts';
import { readDate } from '../../date-text.ts';
import { largestFile, type Reading, type Statement } from '../../statement.ts';
import { Unreadable } from '../../unreadable.ts';
import type { Cell, Grid } from '../grid.ts';
import { readGrids } from '../read-grids.ts';
import { type CellCount, type RowsOfSheet, rowsOfSheet } from '../sheet-cells.ts';
import { cellText } from '../xlsx/shared-strings.ts';
import { type Attributes, attributeOf, type XmlReader, xmlScanner } from '../xlsx/xml.ts';

const looked = 4_000;

/** The XML that Excel 2003 wrote, and that some programs still do, mostly named `.xls`. */
export function looksLikeXmlSheet(bytes: Uint8Array): boolean {
  const { text } = decodeText(bytes.subarray(0, looked));
  return /^\s*<\?xml/.test(text) && /urn:schemas-microsoft-com:office:spreadsheet|progid="Excel\.Sheet"/.test(text);
}

/**
 * The statements of an Excel 2003 XML file: one for each sheet that holds movements.
 * @throws Unreadable `too_large`, `damaged`, `dangerous_xml`, and what `readGrids` throws
 */
export function readXmlSheet(bytes: Uint8Array, reading: Reading): readonly Statement[] {
  if (bytes.length > largestFile) throw new Unreadable('too_large');
  const grids: Grid[] = [];
  const facts = { isEnded: false };
  const scanner = xmlScanner(bookReader(grids, facts));
  const { text } = decodeText(bytes);
  for (let at = 0; at < text.length; at += pieceLength) scanner.push(text.slice(at, at + pieceLength));
  scanner.end();
  if (!facts.isEnded) throw new Unreadable('damaged');
  return readGrids(grids, 'xls', reading);
}

const pieceLength = 64 * 1024;

function bookReader(grids: Grid[], facts: { isEnded: boolean }): XmlReader {
  const count: CellCount = { cells: 0 };
  let sheet: { readonly name: string; readonly rows: RowsOfSheet } | undefined;
  let [row, column, span] = [0, 0, 1];
  let type = '';
  let text: string | undefined;
  return {
    onOpen(name, attributes) {
      if (name === 'Worksheet') {
        sheet = { name: attributeOf(attributes, 'ss:Name') ?? '', rows: rowsOfSheet(count) };
        row = 0;
      } else if (name === 'Row') {
        row = numberOf(attributes, 'ss:Index') ?? row + 1;
        [column, span] = [-1, 1];
      } else if (name === 'Cell') {
        column = (numberOf(attributes, 'ss:Index') ?? column + span + 1) - 1;
        span = (numberOf(attributes, 'ss:MergeAcross') ?? 0) + 1;
      } else if (name === 'Data') {
        type = attributeOf(attributes, 'ss:Type') ?? '';
        text = '';
      }
    },
    onClose(name) {
      if (name === 'Data' && text !== undefined) {
        sheet?.rows.put(row, column, cellOf(type, text));
        text = undefined;
      } else if (name === 'Worksheet' && sheet) {
        grids.push({ name: sheet.name, rows: sheet.rows.end() });
        sheet = undefined;
      } else if (name === 'Workbook') facts.isEnded = true;
    },
    onText(written) {
      if (text !== undefined) text += written;
    },
  };
}

function numberOf(attributes: Attributes, name: string): number | undefined {
  const number = Number(attributeOf(attributes, name));
  return Number.isInteger(number) && number >= 0 ? number : undefined;
}

function cellOf(type: string, written: string): Cell {
  const text = cellText(written);
  if (type === 'Number' && text !== '' && Number.isFinite(Number(text))) return Number(text);
  const day = type === 'DateTime' ? readDate(text) : undefined;
  return day === undefined ? text : { day };
}
