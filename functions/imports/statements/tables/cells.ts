import { addDays, type CalendarDate } from '../../../../shared/calendar.ts';
import { type AmountText, decimalMarkOf, readAmount } from '../amount-text.ts';
import { readDate } from '../date-text.ts';
import type { Choices, Doubt } from '../statement.ts';
import type { Cell, GridRow } from './grid.ts';
import { texts } from './texts.pt-br.ts';

type DateOrder = NonNullable<Choices['dateOrder']>;
type Mark = NonNullable<Choices['decimalMark']>;

/** How the cells of a table are read, decided by whole columns, and what is not certain about it. */
export interface CellReader {
  date(cell: Cell | undefined): CalendarDate | undefined;
  amount(cell: Cell | undefined): AmountText | undefined;
  readonly doubts: readonly Doubt[];
}

interface Asked {
  readonly rows: readonly GridRow[];
  readonly dateColumn: number | undefined;
  readonly amountColumns: readonly number[];
  readonly choices: Choices | undefined;
  /** A bank's own table is Brazilian: day before month, and a point between thousands. */
  readonly isKnown: boolean;
}

export function cellReader({ rows, dateColumn, amountColumns, choices, isKnown }: Asked): CellReader {
  const cellsOf = (column: number): string[] => rows.flatMap(({ cells }) => cells[column]?.text || []);
  const dates = dateColumn === undefined ? [] : cellsOf(dateColumn);
  const order = orderOf(dates);
  const dateOrder = choices?.dateOrder ?? (order === 'open' ? 'dmy' : order);
  const marks = amountColumns.map((column) => decimalMarkOf(cellsOf(column)));
  const known = marks.find((mark): mark is Mark => mark === ',' || mark === '.');
  const isMixed = marks.includes('mixed') || new Set(marks.filter((mark) => mark === ',' || mark === '.')).size > 1;
  const decimalMark = choices?.decimalMark ?? (isMixed ? undefined : known);

  return {
    date: (cell) => dateIn(cell, dateOrder),
    amount: (cell) => amountIn(cell, decimalMark),
    doubts: [
      ...(order === 'open' && choices?.dateOrder === undefined && !isKnown ? [dateDoubt] : []),
      ...(marks.includes('doubtful') && decimalMark === undefined && !isKnown ? [markDoubt(amountColumns.flatMap(cellsOf))] : []),
    ],
  };
}

const dateDoubt: Doubt = { about: 'dateOrder', chosen: 'dmy', others: ['mdy'], reason: texts.dateOrder };

/** `1.234` was read as a thousand: what marks thousands there could mark decimals. */
function markDoubt(cells: readonly string[]): Doubt {
  const written = cells.some((cell) => /\d\.\d{3}\b/.test(cell)) ? '.' : ',';
  return { about: 'decimalMark', chosen: written === '.' ? ',' : '.', others: [written], reason: texts.decimalMark };
}

/** What the dates of a column say of the order of day and month: a day beyond the twelfth decides. `open` where all could be read both ways. */
function orderOf(dates: readonly string[]): DateOrder | 'open' {
  const pairs = dates.flatMap((text) => {
    const found = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}\b/.exec(text);
    return found ? [[Number(found[1]), Number(found[2])] as const] : [];
  });
  if (pairs.length === 0 || pairs.some(([first]) => first > 12)) return 'dmy';
  if (pairs.some(([, second]) => second > 12)) return 'mdy';
  return pairs.every(([first, second]) => first === second) ? 'dmy' : 'open';
}

/** Days of a sheet are counted from here; 1900 has a 29 February there, which no bank's file is old enough to notice. */
const sheetEpoch = '1900-01-01';
const plausibleSerial = { from: 20_000, to: 80_000 };

function dateIn(cell: Cell | undefined, order: DateOrder): CalendarDate | undefined {
  if (!cell) return undefined;
  if (cell.date) return cell.date;
  const { number } = cell;
  if (number !== undefined)
    return number >= plausibleSerial.from && number <= plausibleSerial.to ? addDays(sheetEpoch, Math.floor(number) - 2) : undefined;
  return readDate(cell.text, order);
}

function amountIn(cell: Cell | undefined, mark: Mark | undefined): AmountText | undefined {
  if (!cell) return undefined;
  if (cell.number === undefined) return readAmount(cell.text, mark) ?? (mark === undefined ? undefined : readAmount(cell.text));
  const cents = Math.round(cell.number * 100);
  if (!Number.isSafeInteger(cents)) return undefined;
  // What a sheet computed is a hair off: 0.30000000000000004.
  return { cents, mark: undefined, isDoubtful: false, isRounded: Math.abs(cell.number * 100 - cents) > 0.01 };
}
