import type { CalendarDate } from '../../../../shared/calendar.ts';
import { bankNamed } from '../banks.ts';
import { cardKindOf } from '../row-words.ts';
import { type Doubt, type Format, mostRows, type Reading, type Statement, type StatementRow, type Warning } from '../statement.ts';
import { Unreadable } from '../unreadable.ts';
import { orderSaid } from './dates.ts';
import { withDirection } from './directions.ts';
import { type Grid, type GridRow, rawOf, textAt } from './grid.ts';
import { findHeader, type Header, headerAt } from './header.ts';
import { inferColumns } from './infer-columns.ts';
import { type Layout, layoutOf } from './layouts.ts';
import { readPreamble, type Said } from './preamble.ts';
import { readRows } from './rows.ts';
import { runningBalance } from './running.ts';
import { withSigns } from './signs.ts';
import { readTable, type Table, type TableRead, textsOf } from './table.ts';
import { texts } from './texts.pt-br.ts';

/** Where the tables of movements are in a grid. */
interface Found {
  readonly header: Header | undefined;
  readonly tables: readonly Table[];
  readonly above: readonly GridRow[];
}

/**
 * The statement that a grid holds: its header is found wherever it stands, and each column by its name; a table without a header that is known is read by what its columns
 * hold, and says so. A table under the first is read with its own columns.
 * @throws Unreadable `no_columns` where no column of days or none of amounts is found, `too_many_rows`, `damaged` where it is cut
 */
export function readGrid(grid: Grid, format: Format, reading: Reading): Statement {
  const found = findTables(grid);
  if (!found) throw new Unreadable('no_columns');
  const aboveText = [grid.name ?? '', ...found.above.map(rawOf)].join('\n');
  const layout = found.header && layoutOf(found.header.names, aboveText);
  const kind = kindOf(found, { layout, reading, above: aboveText });
  const above = textsOf(found.above);
  const said = readPreamble({ above: found.above, below: belowOf(found) }, reading.choices?.dateOrder ?? preambleOrder(above));
  const asked = {
    reading,
    layout,
    countsFrom1904: grid.countsFrom1904 ?? false,
    above,
    period: said.period,
    isEnglish: isEnglish(found.header),
  };
  const tables = found.tables.map((table) => readTable(table, asked));
  const read = readRows({ tables, kind, mayBeCut: grid.mayBeCut ?? false });
  if (read.rows.length > mostRows) throw new Unreadable('too_many_rows');

  const columns = tables[0]?.columns ?? {};
  const signs = withSigns(read.rows, { columns, layout, kind, reading });
  const rows = kind === 'card' ? signs.rows.map(withCardKind) : signs.rows;
  const currency = currencyOf(tables);
  const balances = balancesOf(rows, said);
  return {
    format,
    kind,
    bank: layout?.bank ?? bankNamed(aboveText.slice(0, 2_000)),
    account: said.account,
    currency,
    period: periodOf(said, rows),
    opening: balances.opening,
    closing: balances.closing,
    rows,
    invoice: kind === 'card' ? said.invoice : undefined,
    doubts: unique([...tables.flatMap(({ doubts }) => doubts), ...signs.doubts]),
    warnings: [
      ...(found.header ? [] : [{ code: 'columns_found', message: texts.columnsFound }]),
      ...(currency === 'BRL' ? [] : [{ code: 'other_currency', message: texts.otherCurrency(currency) }]),
      ...signs.warnings,
      ...balances.warnings,
      ...repeatedIds(rows),
      ...read.warnings,
    ],
  };
}

function findTables({ rows }: Grid): Found | undefined {
  const header = findHeader(rows);
  if (header) return { header, tables: tablesFrom(rows, header), above: rows.slice(0, header.at) };
  const inferred = inferColumns(rows);
  if (!inferred) return undefined;
  const under = rows.slice(inferred.from);
  return {
    header: undefined,
    tables: [{ columns: withDirection(inferred.columns, under), rows: under }],
    above: rows.slice(0, inferred.from),
  };
}

/** The tables of movements from the first header on: each header that follows begins another. */
function tablesFrom(rows: readonly GridRow[], first: Header): Table[] {
  const tables: { readonly header: Header; readonly rows: GridRow[] }[] = [{ header: first, rows: [] }];
  for (let at = first.at + 1; at < rows.length; at++) {
    const row = rows[at];
    if (!row) break;
    const header = mayBeHeader(row) ? headerAt(rows, at) : undefined;
    if (header) tables.push({ header, rows: [] });
    else tables.at(-1)?.rows.push(row);
  }
  return tables.map(({ header, rows: own }) => ({ columns: withDirection(header.columns, own), rows: own }));
}

/** Names have no digits; asked of every row, before each of its cells is looked up. */
const mayBeHeader = ({ cells }: GridRow): boolean => {
  const first = cells.find((cell) => cell !== '');
  return typeof first === 'string' && first.length <= 60 && !/\d/.test(first);
};

/** Lines under the last table that may say what it adds up to, at most. */
const mostBelow = 20;

const belowOf = ({ tables }: Found): readonly GridRow[] => {
  const last = tables.at(-1);
  const date = last?.columns.date;
  return last === undefined || date === undefined ? [] : last.rows.slice(-mostBelow).filter((row) => !/^\d/.test(textAt(row, date)));
};

interface KindAsked {
  readonly layout: Layout | undefined;
  readonly reading: Reading;
  readonly above: string;
}

/** As the bank's layout says; else as the words around the table and its columns do; else as the person said. */
function kindOf({ header }: Found, { layout, reading, above }: KindAsked): Statement['kind'] {
  if (layout) return layout.kind;
  const columns = header?.columns ?? {};
  if (columns.balance !== undefined) return 'account';
  if (/\bfatura\b|cart[aã]o de cr[eé]dito/i.test(above)) return 'card';
  if (columns.installment !== undefined || columns.cardEnd !== undefined) return 'card';
  return reading.expected ?? 'account';
}

const preambleOrder = (above: readonly string[]): 'dmy' | 'mdy' => (orderSaid(above) === 'mdy' ? 'mdy' : 'dmy');

const isEnglish = (header: Header | undefined): boolean => header?.names.some((name) => /\bdate\b/.test(name)) ?? false;

function withCardKind(row: StatementRow): StatementRow {
  const cardKind = row.kind === 'movement' ? cardKindOf(row.description, row.cents) : undefined;
  return cardKind ? { ...row, cardKind } : row;
}

/** That which all rows name in a column, or all amounts beside themselves. */
function currencyOf(tables: readonly TableRead[]): string {
  for (const { columns, rows, currencies } of tables) {
    const named = new Set(rows.flatMap(({ cells }) => currencyIn(cells[columns.currency ?? -1])));
    for (const [only, ...more] of [[...named], [...currencies]]) if (only !== undefined && more.length === 0) return only;
  }
  return 'BRL';
}

const currencyIn = (cell: GridRow['cells'][number] | undefined): string[] =>
  typeof cell === 'string' && /^[A-Z]{3}$/.test(cell) ? [cell] : [];

/** As the rows and their running balance tell it, and where they do not, as the lines around the table say. */
function balancesOf(rows: readonly StatementRow[], said: Said): Pick<Statement, 'opening' | 'closing' | 'warnings'> {
  const running = runningBalance(rows);
  const isExplained = running !== undefined && running.wrong * 2 <= running.checked;
  if (!isExplained) return { opening: said.opening, closing: said.closing, warnings: [] };
  const { firstBreak, opening, closing } = running;
  return {
    opening: opening ?? said.opening,
    closing: closing ?? said.closing,
    warnings: firstBreak ? [{ code: 'balance_breaks', line: firstBreak.line, message: texts.balanceBreaks(firstBreak.cents) }] : [],
  };
}

/** As the file says it, and no narrower than its rows. */
function periodOf({ period }: Said, rows: readonly StatementRow[]): Statement['period'] {
  let from: CalendarDate | undefined = period?.from;
  let to: CalendarDate | undefined = period?.to;
  for (const { date } of rows) {
    if (from === undefined || date < from) from = date;
    if (to === undefined || date > to) to = date;
  }
  return from !== undefined && to !== undefined ? { from, to } : undefined;
}

function repeatedIds(rows: readonly StatementRow[]): Warning[] {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { kind, bankId } of rows) {
    if (kind !== 'movement' || bankId === undefined) continue;
    if (seen.has(bankId)) repeated.add(bankId);
    seen.add(bankId);
  }
  return repeated.size === 0 ? [] : [{ code: 'repeated_bank_id', message: texts.repeatedBankId(repeated.size) }];
}

const unique = (doubts: readonly Doubt[]): Doubt[] =>
  doubts.filter((doubt, at) => doubts.findIndex(({ about }) => about === doubt.about) === at);
