import type { CalendarDate } from '../../../../shared/calendar.ts';
import type { AmountText } from '../amount-text.ts';
import type { Doubt, Reading } from '../statement.ts';
import { type AmountColumn, decideColumn, type ReadColumn, readColumn } from './amounts.ts';
import { type DateOrder, dayReader, lackYears, type OrderSaid, orderSaid } from './dates.ts';
import { directionIn } from './directions.ts';
import { type Cell, type GridRow, textAt, textOf } from './grid.ts';
import type { Columns } from './header.ts';
import type { Layout } from './layouts.ts';
import { texts } from './texts.pt-br.ts';

/** Rows under one header, and what its columns are. */
export interface Table {
  readonly columns: Columns;
  /** Cells of its header that have a name; 0 where it has no header. */
  readonly width: number;
  /** All cells of its header. */
  readonly widest: number;
  readonly rows: readonly GridRow[];
}

/** A table whose days and amounts are read, by the place of the row in it. */
export interface TableRead extends Table {
  readonly dateOf: (at: number) => CalendarDate | undefined;
  readonly postedOnOf: (at: number) => CalendarDate | undefined;
  /** With the sign that the table says, by the amount itself, by its column, or by a column of directions; nothing where no amount can be read. */
  readonly amountOf: (at: number) => { readonly cents: number; readonly isRounded: boolean } | undefined;
  readonly balanceOf: (at: number) => number | undefined;
  readonly foreignOf: (at: number) => number | undefined;
  /** Whether something stands where the row's amount should. */
  readonly hasAmountText: (at: number) => boolean;
  /** Those that amounts name. */
  readonly currencies: ReadonlySet<string>;
  readonly doubts: readonly Doubt[];
}

export interface TableReading {
  readonly reading: Reading;
  readonly layout: Layout | undefined;
  readonly countsFrom1904: boolean;
  /** Texts of the lines above, whose days may tell the order of day and month. */
  readonly above: readonly string[];
  /** The last day that the lines above name: days without a year are of the year before it. */
  readonly lastDay: CalendarDate | undefined;
  /** Whether the names of the columns are English. */
  readonly isEnglish: boolean;
}

const amountMeanings = ['amount', 'credit', 'debit', 'balance', 'foreign'] as const;
type AmountMeaning = (typeof amountMeanings)[number];

export function readTable(table: Table, asked: TableReading): TableRead {
  const { columns, rows } = table;
  const amounts = readAmounts(table, asked);
  const days = readDays(table, { ...asked, isAmerican: asked.isEnglish && amounts.mark !== ',' });
  const { amount, credit, debit, balance, foreign } = amounts.columns;
  const debitSign = signsOf(debit) < 0 ? 1 : -1;
  const amountOf = (at: number) => {
    const one = amount?.amounts[at];
    if (one) return { cents: directed(one, textAt(rows[at] ?? none, columns.direction)), isRounded: one.isRounded };
    const [inward, outward] = [credit?.amounts[at], debit?.amounts[at]];
    if (!inward && !outward) return undefined;
    return {
      cents: (inward?.cents ?? 0) + (outward?.cents ?? 0) * debitSign || 0,
      isRounded: (inward?.isRounded ?? false) || (outward?.isRounded ?? false),
    };
  };
  return {
    ...table,
    ...days.read,
    amountOf,
    balanceOf: (at) => {
      const held = balance?.amounts[at];
      return held && directed(held, textAt(rows[at] ?? none, columns.balanceDirection));
    },
    foreignOf: (at) => foreign?.amounts[at]?.cents,
    hasAmountText: (at) => [columns.amount, columns.credit, columns.debit].some((column) => textAt(rows[at] ?? none, column) !== ''),
    currencies: (amount ?? debit ?? credit)?.currencies ?? new Set(),
    doubts: [...days.doubts, ...amounts.doubts],
  };
}

const none: GridRow = { line: 0, cells: [] };

/** A column of directions decides, whatever sign the amount has. */
function directed({ cents }: AmountText, direction: string): number {
  const said = directionIn(direction);
  return said === undefined ? cents : Math.abs(cents) * said || 0;
}

/** More of the column's amounts are negative (below 0) or positive (above). */
const signsOf = (column: AmountColumn | undefined): number =>
  (column?.amounts ?? []).reduce((sum, amount) => sum + Math.sign(amount?.cents ?? 0), 0);

function readAmounts({ columns, rows }: Table, { reading, layout }: TableReading) {
  const read: Partial<Record<AmountMeaning, ReadColumn>> = {};
  for (const meaning of amountMeanings) {
    const column = columns[meaning];
    if (column !== undefined) read[meaning] = readColumn(rows.map(({ cells }) => cells[column]));
  }
  const single = Object.values(read).flatMap(({ marks }) => (marks.size === 1 ? [...marks] : []));
  const [elsewhere] = new Set(single).size === 1 ? single : [];
  const chosen = reading.choices?.decimalMark;
  const decided: Partial<Record<AmountMeaning, AmountColumn>> = {};
  const doubtful: string[] = [];
  for (const meaning of amountMeanings) {
    const column = read[meaning];
    if (column === undefined) continue;
    const one = decideColumn(column, { chosen, elsewhere });
    decided[meaning] = one;
    if (one.doubtful && meaning !== 'foreign') doubtful.push(one.doubtful);
  }
  const [written] = doubtful;
  const isOpen = written !== undefined && layout === undefined;
  const doubts: Doubt[] = isOpen
    ? [{ about: 'decimalMark', chosen: written === '.' ? ',' : '.', others: [written], reason: texts.decimalMark }]
    : [];
  return { columns: decided, doubts, mark: elsewhere };
}

interface DaysAsked extends TableReading {
  /** An order that nothing tells is that of the United States. */
  readonly isAmerican: boolean;
}

function readDays({ columns, rows }: Table, asked: DaysAsked) {
  const { reading, layout, countsFrom1904 } = asked;
  const textsIn = (column: number | undefined): string[] =>
    column === undefined ? [] : rows.flatMap(({ cells }) => (typeof cells[column] === 'string' ? [cells[column]] : []));
  const dates = textsIn(columns.date);
  const said = orderSaid([...dates, ...textsIn(columns.postedOn)]);
  const order =
    reading.choices?.dateOrder ?? orderOf(said, { ...asked, isAmerican: asked.isAmerican && dates.some((text) => text.includes('/')) });
  const isOpen = said === 'open' && !layout && reading.choices?.dateOrder === undefined && orderSaid(asked.above) !== order;
  const years = lackYears(dates) ? yearsOf(asked) : undefined;
  const read = dayReader({ order, countsFrom1904, yearOf: years?.yearOf ?? (() => 0) });
  const cellAt = (at: number, column: number | undefined): Cell | undefined => (column === undefined ? undefined : rows[at]?.cells[column]);
  const doubts: Doubt[] = isOpen
    ? [{ about: 'dateOrder', chosen: order, others: [order === 'dmy' ? 'mdy' : 'dmy'], reason: texts.dateOrder(order) }]
    : [];
  return {
    read: {
      dateOf: (at: number) => read(cellAt(at, columns.date)),
      postedOnOf: (at: number) => read(cellAt(at, columns.postedOn)),
    },
    doubts: [...doubts, ...(years?.doubts ?? [])],
  };
}

/** Where all days can be read both ways: as the lines above say; else month first where the columns are English, decimals have a point, and days have the slashes that Americans write. */
function orderOf(said: OrderSaid, { above, isAmerican, layout }: DaysAsked): DateOrder {
  if (said === 'dmy' || said === 'mdy') return said;
  if (said === 'none' || layout) return 'dmy';
  const around = orderSaid(above);
  if (around === 'dmy' || around === 'mdy') return around;
  return isAmerican ? 'mdy' : 'dmy';
}

/** The year of days that are written without one: the last time that the day was, seen from the last day that the file names, or from today. */
function yearsOf({ reading, lastDay }: TableReading): {
  readonly yearOf: (month: number, day: number) => number;
  readonly doubts: readonly Doubt[];
} {
  const chosen = reading.choices?.year;
  if (chosen !== undefined) return { yearOf: () => chosen, doubts: [] };
  if (lastDay !== undefined) return { yearOf: (month, day) => yearBefore(month, day, lastDay), doubts: [] };
  const year = reading.today.slice(0, 4);
  return {
    yearOf: (month, day) => yearBefore(month, day, reading.today),
    doubts: [{ about: 'year', chosen: year, others: [String(Number(year) - 1)], reason: texts.year(year) }],
  };
}

function yearBefore(month: number, day: number, last: CalendarDate): number {
  const year = Number(last.slice(0, 4));
  const monthAndDay = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return monthAndDay <= last.slice(5) ? year : year - 1;
}

export const textsOf = (rows: readonly GridRow[]): string[] => rows.flatMap(({ cells }) => cells.map(textOf).filter(Boolean));
