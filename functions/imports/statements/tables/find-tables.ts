import { withDirection } from './directions.ts';
import { type Grid, type GridRow, textAt } from './grid.ts';
import { findHeader, type Header, headerAt } from './header.ts';
import { inferColumns } from './infer-columns.ts';
import { fitted } from './ragged.ts';
import type { Table } from './table.ts';

/** Where the tables of movements are in a grid. */
export interface Found {
  readonly header: Header | undefined;
  readonly tables: readonly Table[];
  readonly above: readonly GridRow[];
}

/** Nothing where no header is known and the cells do not tell what is what. */
export function findTables({ rows }: Grid): Found | undefined {
  const header = findHeader(rows);
  if (header) return { header, tables: tablesFrom(rows, header), above: rows.slice(0, header.at) };
  const inferred = inferColumns(rows);
  if (!inferred) return undefined;
  const under = rows.slice(inferred.from);
  return {
    header: undefined,
    tables: [{ columns: withDirection(inferred.columns, under), width: 0, widest: 0, rows: under }],
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
  return tables.map(({ header, rows: own }) => {
    const fit = fitted(own, header);
    const width = header.names.findLastIndex((name) => name !== '') + 1;
    return { columns: withDirection(header.columns, fit), width, widest: header.names.length, rows: fit };
  });
}

/** Names have no digits; asked of every row, before each of its cells is looked up. */
const mayBeHeader = ({ cells }: GridRow): boolean => {
  const first = cells.find((cell) => cell !== '');
  return typeof first === 'string' && first.length <= 60 && !/\d/.test(first);
};

/** Lines under each table that may say what it adds up to, at most. */
const mostBelow = 20;

/** The lines within and under tables that have no day. */
export const undatedIn = ({ tables }: Found): readonly GridRow[] =>
  tables.flatMap(({ columns, rows }) => rows.slice(-mostBelow).filter((row) => !/^\d/.test(textAt(row, columns.date))));
