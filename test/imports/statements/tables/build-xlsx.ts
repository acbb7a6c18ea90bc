import { zip } from './build-zip.ts';

/** A cell of a test's sheet: text, a number, a number shown as a day, or XML as it is. */
type Cell = string | number | null | { readonly serial: number } | { readonly xml: string };

interface Sheet {
  readonly name?: string;
  readonly state?: 'hidden' | 'veryHidden';
  readonly rows: readonly (readonly Cell[])[];
}

interface Book {
  readonly sheets: readonly Sheet[];
  readonly date1904?: boolean;
  /** Parts that replace those that are built, or add to them. */
  readonly parts?: Readonly<Record<string, string>>;
}

const dayStyle = 1;
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function cellXml(cell: Cell, place: string, strings: string[]): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c r="${place}" t="s"><v>${strings.push(`<si><t>${escaped(cell)}</t></si>`) - 1}</v></c>`;
  return 'xml' in cell ? cell.xml.replace('<c', `<c r="${place}"`) : `<c r="${place}" s="${dayStyle}"><v>${cell.serial}</v></c>`;
}

/** The parts of a workbook as programs write it: shared texts, one style of numbers and one of days. */
export function partsOf({ sheets, date1904, parts = {} }: Book): Record<string, string> {
  const strings: string[] = [];
  const files = Object.fromEntries(
    sheets.map(({ rows }, at) => [
      `xl/worksheets/sheet${at + 1}.xml`,
      `<?xml version="1.0"?><worksheet><sheetData>${rows
        .map(
          (cells, row) =>
            `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, `${letters[column]}${row + 1}`, strings)).join('')}</row>`,
        )
        .join('')}</sheetData></worksheet>`,
    ]),
  );
  const all: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns:r="x"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(
        ({ name, state }, at) =>
          `<sheet name="${name ?? `Plan${at + 1}`}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`)
      .join('')}</Relationships>`,
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    'xl/sharedStrings.xml': `<sst>${strings.join('')}</sst>`,
    ...files,
    ...parts,
  };
  return all;
}

export const xlsx = (book: Book): Uint8Array => zip(partsOf(book));
