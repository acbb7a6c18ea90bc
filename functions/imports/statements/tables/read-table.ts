import type { CalendarDate } from '../../../../shared/calendar.ts';
import { bankNamed } from '../banks.ts';
import { readDate } from '../date-text.ts';
import type { AccountSaid, Doubt, Format, Reading, Statement, StatementRow } from '../statement.ts';
import { mostRows } from '../statement.ts';
import { Unreadable } from '../unreadable.ts';
import { balancesOf } from './balances.ts';
import { cellReader } from './cells.ts';
import { type Columns, findHeader, headerOf, isHeader } from './columns.ts';
import { type Grid, type GridRow, rawOf } from './grid.ts';
import { inferColumns } from './infer-columns.ts';
import { type Layout, layoutOf } from './layouts.ts';
import { type RowContext, type RowRead, readRow, withCardKind } from './rows.ts';
import { texts } from './texts.pt-br.ts';

/**
 * The statement that a table holds: its header is found wherever it stands, and each column by its name; a table without a known header is read by what its columns
 * hold, and says so. A second table under the first is read with its own columns.
 * @throws Unreadable `no_columns` where no dates and amounts are found, `too_many_rows`
 */
export function readGrid(grid: Grid, format: Format, reading: Reading): Statement {
  const header = findHeader(grid.rows);
  const above = grid.rows.slice(0, header?.at ?? 0);
  const preamble = above.map(rawOf).join('\n');
  const layout = header && layoutOf(header.names, preamble);
  const columns = header?.columns ?? inferColumns(grid.rows);
  if (!columns) throw new Unreadable('no_columns');

  const tables = header ? tablesFrom(grid.rows, header.at, columns) : [{ columns, rows: grid.rows }];
  const kind = kindOf(layout, reading, preamble);
  const read = tables.map((table) => readTable(table, { layout, kind, reading }));
  const rows = read.flatMap((each) => each.rows).map((row) => (kind === 'card' ? withCardKind(row) : row));
  if (rows.length > mostRows) throw new Unreadable('too_many_rows');
  const dates = rows.map(({ date }) => date).toSorted();
  return {
    format,
    kind,
    bank: layout?.bank ?? bankNamed(preamble.slice(0, 2_000)),
    account: accountSaid(preamble),
    currency: 'BRL',
    period: periodSaid(preamble) ?? rangeOf(dates),
    ...balancesOf(
      rows,
      read.some((each) => each.hasRunningBalance),
    ),
    rows,
    invoice: undefined,
    doubts: unique(read.flatMap((each) => each.doubts)),
    warnings: [...(header ? [] : [{ code: 'columns_found', message: texts.columnsFound }]), ...read.flatMap((each) => each.warnings)],
  };
}

interface Table {
  readonly columns: Columns;
  readonly rows: readonly GridRow[];
}

/** The tables of movements from the first header on: each header that follows begins another. */
function tablesFrom(rows: readonly GridRow[], headerAt: number, columns: Columns): Table[] {
  const tables: { columns: Columns; rows: GridRow[] }[] = [{ columns, rows: [] }];
  for (const row of rows.slice(headerAt + 1)) {
    const header = headerOf(row, 0);
    if (isHeader(header)) tables.push({ columns: header.columns, rows: [] });
    else tables.at(-1)?.rows.push(row);
  }
  return tables;
}

interface Context {
  readonly layout: Layout | undefined;
  readonly kind: Statement['kind'];
  readonly reading: Reading;
}

function readTable({ columns, rows }: Table, { layout, kind, reading }: Context) {
  const amountColumns = [columns.amount, columns.credit, columns.debit, columns.balance].flatMap((column) => column ?? []);
  const cells = cellReader({ rows, dateColumn: columns.date, amountColumns, choices: reading.choices, isKnown: layout !== undefined });
  const context: RowContext = { columns, cells, kind };
  let section: StatementRow['kind'] = 'movement';
  const read: RowRead[] = [];
  for (const row of rows) {
    section = sectionOf(row) ?? section;
    const one = readRow(row, context);
    if (one.row?.kind === 'movement' && section === 'future') read.push({ ...one, row: { ...one.row, kind: 'future' } });
    else read.push(one);
  }
  const signs = signsOf(
    read.flatMap(({ row }) => row ?? []),
    { columns, layout, kind, reading },
  );
  return {
    rows: signs.rows,
    hasRunningBalance: columns.balance !== undefined,
    doubts: [...cells.doubts, ...signs.doubts],
    warnings: [...read.flatMap(({ warnings }) => warnings), ...signs.warnings],
  };
}

/** A line of its own that says what follows: announced movements, or those that happened. */
function sectionOf({ cells }: GridRow): 'movement' | 'future' | undefined {
  const filled = cells.filter(({ text }) => text !== '');
  const [only] = filled;
  if (filled.length !== 1 || only === undefined) return undefined;
  if (/lan[cç]amentos? futuros?|a lan[cç]ar|pr[oó]ximas faturas|agendad/i.test(only.text)) return 'future';
  return /lan[cç]amentos|movimenta/i.test(only.text) ? 'movement' : undefined;
}

interface Signs {
  readonly columns: Columns;
  readonly layout: Layout | undefined;
  readonly kind: Statement['kind'];
  readonly reading: Reading;
}

/** Turns amounts round where the table writes what goes out as positive: as the bank's layout says, as the running balance proves, or as a person chose. */
function signsOf(rows: readonly StatementRow[], { columns, layout, kind, reading }: Signs) {
  const movements = rows.filter(({ kind: each }) => each === 'movement');
  const chosen = reading.choices?.flipSigns;
  const inward = movements.filter(({ cents }) => cents > 0).length;
  const isUnsigned = movements.length > 0 && inward === movements.length && columns.credit === undefined && columns.direction === undefined;
  const isOddCard = kind === 'card' && !layout && inward > movements.length / 2;
  const byLayout = layout?.arePurchasesPositive === true;
  const isProven = chosen === undefined && !byLayout && kind === 'account' && isFlippedByBalance(rows);
  const isFlipped = chosen ?? (byLayout || isOddCard || isProven);

  const doubts: Doubt[] = [];
  if (chosen === undefined && isOddCard) doubts.push({ about: 'flipSigns', chosen: 'true', others: ['false'], reason: texts.cardSigns });
  if (chosen === undefined && isUnsigned && !isOddCard && !layout && !isProven && movements.length > 1)
    doubts.push({ about: 'flipSigns', chosen: 'false', others: ['true'], reason: texts.allPositive });
  return {
    rows: isFlipped ? rows.map(flipped) : rows,
    doubts,
    warnings: isProven ? [{ code: 'signs_by_balance', message: texts.signsByBalance }] : [],
  };
}

const flipped = (row: StatementRow): StatementRow =>
  row.kind === 'movement' || row.kind === 'future' ? { ...row, cents: -row.cents || 0 } : row;

/** Whether the running balance goes up where amounts say down, row by row, and never the other way. */
function isFlippedByBalance(rows: readonly StatementRow[]): boolean {
  const steps = rows.flatMap((row, at) => {
    const before = rows[at - 1]?.balanceCents;
    const moved = before !== undefined && row.balanceCents !== undefined && row.kind === 'movement' ? row.balanceCents - before : undefined;
    return moved === undefined || moved === 0 ? [] : [{ moved, cents: row.cents }];
  });
  return steps.length >= 3 && steps.every(({ moved, cents }) => moved === -cents);
}

function kindOf(layout: Layout | undefined, { expected }: Reading, preamble: string): Statement['kind'] {
  if (layout) return layout.kind;
  return expected === 'card' || /\bfatura\b/i.test(preamble) ? 'card' : 'account';
}

function accountSaid(preamble: string): AccountSaid {
  const branch = /ag[eê]ncia\W{1,6}([\d-]{1,8})/i.exec(preamble)?.[1];
  const number = /conta(?: corrente)?\W{1,6}(\d[\d.]{2,14}(?:-[\dxX])?)/i.exec(preamble)?.[1];
  return { ...(branch && { branch }), ...(number && { number }) };
}

function periodSaid(preamble: string): { from: CalendarDate; to: CalendarDate } | undefined {
  const found = /(\d{2}\/\d{2}\/\d{4})\s*(?:a|à|at[eé]|-|–)\s*(\d{2}\/\d{2}\/\d{4})/i.exec(preamble);
  const [from, to] = [readDate(found?.[1] ?? ''), readDate(found?.[2] ?? '')];
  return from && to && from <= to ? { from, to } : undefined;
}

function rangeOf(sorted: readonly CalendarDate[]): Statement['period'] {
  const [from, to] = [sorted[0], sorted.at(-1)];
  return from && to ? { from, to } : undefined;
}

const unique = (doubts: readonly Doubt[]): Doubt[] =>
  doubts.filter((doubt, at) => doubts.findIndex(({ about }) => about === doubt.about) === at);
