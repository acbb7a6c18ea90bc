import { bankNamed } from '../banks.ts';
import { cardKindOf } from '../row-words.ts';
import { type Doubt, type Format, mostRows, type Reading, type Statement, type StatementRow } from '../statement.ts';
import { Unreadable } from '../unreadable.ts';
import { orderSaid } from './dates.ts';
import { balancesOf, currencyOf, invoiceOf, latestIn, periodOf, repeatedIds } from './facts.ts';
import { type Found, findTables, undatedIn } from './find-tables.ts';
import { type Grid, rawOf, textAt, textOf } from './grid.ts';
import { layoutOf } from './layouts.ts';
import { readPreamble, type Said } from './preamble.ts';
import { readRows } from './rows.ts';
import { withSigns } from './signs.ts';
import { readTable, type TableReading, textsOf } from './table.ts';
import { texts } from './texts.pt-br.ts';

/**
 * The statement that a grid holds: its header is found wherever it stands, and each column by its name; a table without a header that is known is read by what its columns
 * hold, and says so. A table under the first is read with its own columns.
 * @throws Unreadable `no_columns` where no column of days or none of amounts is found, `too_many_rows`, `damaged` where it is cut
 */
export function readGrid(grid: Grid, format: Format, reading: Reading): Statement {
  const found = findTables(grid);
  if (!found) throw new Unreadable('no_columns');
  const around = aroundOf(grid, found, reading);
  const { kind, layout, said } = around;
  const tables = found.tables.map((table) => readTable(table, around));
  const read = readRows({ tables, kind, mayBeCut: grid.mayBeCut ?? false, title: titleOf(found) });
  if (read.rows.length > mostRows) throw new Unreadable('too_many_rows');

  const columns = tables[0]?.columns ?? {};
  const signs = withSigns(read.rows, { columns, layout, kind, reading, openingCents: said.opening?.cents });
  const rows = kind === 'card' ? signs.rows.map(withCardKind) : signs.rows;
  const balances = kind === 'account' || columns.balance !== undefined ? balancesOf(rows, said) : undefined;
  const currency = currencyOf(tables);
  return {
    format,
    kind,
    bank: layout?.bank ?? bankNamed(around.text.slice(0, 2_000)),
    account: said.account,
    currency,
    period: periodOf(said, rows),
    opening: balances?.opening,
    closing: balances?.closing,
    rows,
    invoice: kind === 'card' ? invoiceOf(said, rows) : undefined,
    doubts: unique([...tables.flatMap(({ doubts }) => doubts), ...signs.doubts]),
    warnings: [
      ...(found.header ? [] : [{ code: 'columns_found', message: texts.columnsFound }]),
      ...(currency === 'BRL' ? [] : [{ code: 'other_currency', message: texts.otherCurrency(currency) }]),
      ...signs.warnings,
      ...(balances?.warnings ?? []),
      ...repeatedIds(rows),
      ...read.warnings,
    ],
  };
}

interface Around extends TableReading {
  readonly kind: Statement['kind'];
  readonly said: Said;
  /** Of the lines above, and the name of the sheet. */
  readonly text: string;
}

/** What the lines around the tables and the names of their columns say of them. */
function aroundOf(grid: Grid, found: Found, reading: Reading): Around {
  const text = [grid.name ?? '', ...found.above.map(rawOf)].join('\n');
  const above = textsOf(found.above);
  const [table] = found.tables;
  const [first] = table?.rows ?? [];
  const firstDay = first ? textAt(first, table?.columns.date) : '';
  const layout = found.header && layoutOf({ names: found.header.names, above: text, firstDay });
  const order = reading.choices?.dateOrder ?? (orderSaid(above) === 'mdy' ? 'mdy' : 'dmy');
  const said = readPreamble({ above: found.above, below: undatedIn(found) }, order);
  return {
    reading,
    layout,
    kind: layout?.kind ?? kindOf(found, reading, text),
    said,
    text,
    above,
    countsFrom1904: grid.countsFrom1904 ?? false,
    lastDay: said.period?.to ?? said.invoice?.dueOn ?? latestIn(above),
    isEnglish: found.header?.names.some((name) => /\bdate\b/.test(name)) ?? false,
  };
}

/** The line right above the header. */
const titleOf = ({ above }: Found): string => (above.at(-1)?.cells ?? []).map(textOf).filter(Boolean).join(' ');

/** As the words around the table and its columns say; else as the person said. */
function kindOf({ header }: Found, { expected }: Reading, text: string): Statement['kind'] {
  const columns = header?.columns ?? {};
  if (columns.balance !== undefined) return 'account';
  if (/\bfatura\b|cart[aã]o de cr[eé]dito/i.test(text)) return 'card';
  if (columns.installment !== undefined || columns.cardEnd !== undefined) return 'card';
  return expected ?? 'account';
}

function withCardKind(row: StatementRow): StatementRow {
  const cardKind = row.kind === 'movement' ? cardKindOf(row.description, row.cents) : undefined;
  return cardKind ? { ...row, cardKind } : row;
}

const unique = (doubts: readonly Doubt[]): Doubt[] =>
  doubts.filter((doubt, at) => doubts.findIndex(({ about }) => about === doubt.about) === at);
