import { readDate } from '../../date-text.ts';
import type { Cell } from '../grid.ts';
import { type DayOfSerial, keptDays } from '../number-formats.ts';
import type { RowsOfSheet } from '../sheet-cells.ts';
import { arithmeticIn } from './formula.ts';
import { cellText } from './shared-strings.ts';
import { type Attributes, attributeOf, plainText, type XmlReader } from './xml.ts';

/** What the cells of a sheet refer to. */
export interface Workbook {
  readonly strings: readonly string[];
  /** Whether a style shows numbers as days, by its place. */
  readonly areDays: readonly boolean[];
  readonly countsFrom1904: boolean;
}

interface Open {
  row: number;
  column: number;
  /** The column that the cell says; -1 where it says none. */
  place: number;
  type: string;
  style: number;
  value: string;
  formula: string;
  hasFormula: boolean;
  /** What text belongs to: a value, a formula, the text of the cell itself, or nothing. */
  into: 'value' | 'formula' | 'text' | undefined;
}

/** Collects the cells of one sheet. Where a cell or a row does not say its place, it is the next. */
export function sheetReader(workbook: Workbook, rows: RowsOfSheet): XmlReader {
  const days = keptDays(workbook.countsFrom1904);
  const open: Open = { row: 0, column: -1, place: -1, type: '', style: 0, value: '', formula: '', hasFormula: false, into: undefined };
  return {
    onOpen(name, attributes) {
      if (name === 'c') beginCell(open, attributes);
      else if (name === 'v') open.into = 'value';
      else if (name === 't') open.into = 'text';
      else if (name === 'f') {
        open.into = 'formula';
        open.hasFormula = true;
      } else if (name === 'row') beginRow(open, attributes);
    },
    onClose(name) {
      if (name === 'c') rows.put(open.row, open.column, cellOf(open, workbook, days));
      open.into = undefined;
    },
    onText(text) {
      if (open.into === 'formula') open.formula += text;
      else if (open.into !== undefined) open.value += text;
    },
  };
}

function beginRow(open: Open, attributes: Attributes): void {
  const said = Number(attributeOf(attributes, 'r'));
  open.row = said > 0 ? said : open.row + 1;
  open.column = -1;
}

function beginCell(open: Open, attributes: Attributes): void {
  open.place = -1;
  open.type = '';
  open.style = 0;
  open.value = '';
  open.formula = '';
  open.hasFormula = false;
  if (!readPlainly(open, attributes)) {
    open.place = columnOf(attributeOf(attributes, 'r') ?? '');
    open.type = attributeOf(attributes, 't') ?? '';
    open.style = Number(attributeOf(attributes, 's') ?? 0);
  }
  open.column = open.place >= 0 ? open.place : open.column + 1;
}

/**
 * Reads the attributes of a cell where they are written as nearly every program does, ` r="B12" s="3" t="s"`, without making a text of each: a sheet has hundreds of
 * thousands. False where they are written otherwise.
 */
function readPlainly(open: Open, { source, from, to }: Attributes): boolean {
  let at = from;
  while (at < to) {
    const name = source.charCodeAt(at + 1);
    if (source.charCodeAt(at) !== space || source.charCodeAt(at + 2) !== equals || source.charCodeAt(at + 3) !== quote) return false;
    const end = source.indexOf('"', at + 4);
    if (end < 0 || end >= to) return false;
    if (name === letterR) open.place = columnIn(source, at + 4, end);
    else if (name === letterS) open.style = numberIn(source, at + 4, end);
    else if (name === letterT) open.type = source.slice(at + 4, end);
    else return false;
    at = end + 1;
  }
  return true;
}

const space = 32;
const equals = 61;
const quote = 34;
const letterR = 114;
const letterS = 115;
const letterT = 116;

function numberIn(source: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) number = number * 10 + source.charCodeAt(at) - 48;
  return number;
}

const columnOf = (place: string): number => columnIn(place, 0, place.length);

/** `B12` is in column 1; -1 where it says none. */
function columnIn(source: string, from: number, to: number): number {
  let column = 0;
  for (let at = from; at < to && at < from + 4; at++) {
    const code = source.charCodeAt(at) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}

function cellOf({ type, style, value, formula, hasFormula }: Open, { strings, areDays }: Workbook, days: DayOfSerial): Cell {
  // What the formula came to was not written.
  if (value === '') return hasFormula ? (arithmeticIn(plainText(formula)) ?? `=${cellText(formula)}`) : '';
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'd') return dayOf(value);
  if (type !== '' && type !== 'n') return cellText(value);
  const number = Number(value);
  if (!Number.isFinite(number)) return cellText(value);
  return (areDays[style] ? days(number) : undefined) ?? number;
}

function dayOf(value: string): Cell {
  const day = readDate(value);
  return day === undefined ? cellText(value) : { day };
}
