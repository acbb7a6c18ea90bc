import type { Format, Reading, Statement } from '../statement.ts';
import { Unreadable, type UnreadableCode } from '../unreadable.ts';
import { type Grid, type GridRow, textOf } from './grid.ts';
import { findHeader } from './header.ts';
import { readGrid } from './read-grid.ts';

/**
 * The statements of several sheets or tables: one for each that holds movements. Sheets of the same columns that are named after months or years are one that goes on.
 * @throws Unreadable `no_rows` where nothing is written at all, and what `readGrid` throws where no grid can be read
 */
export function readGrids(grids: readonly Grid[], format: Format, reading: Reading): readonly Statement[] {
  const written = grids.filter(({ rows }) => rows.length > 0);
  if (written.length === 0) throw new Unreadable('no_rows');
  const statements: Statement[] = [];
  const refusals: UnreadableCode[] = [];
  for (const grid of joined(written).flatMap(byCurrency)) {
    try {
      statements.push(readGrid(grid, format, reading));
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      // That a sheet has no table says nothing of the others; anything else is true of the file.
      if (error.code !== 'no_columns') throw error;
      refusals.push(error.code);
    }
  }
  const [refusal] = refusals;
  if (statements.length === 0) throw new Unreadable(refusal ?? 'no_rows');
  const full = statements.filter(({ rows }) => rows.length > 0);
  return full.length > 0 ? full : statements.slice(0, 1);
}

const ofTime = /^\s*(?:jan|fev|feb|mar|abr|apr|mai|may|jun|jul|ago|aug|set|sep|out|oct|nov|dez|dec)\p{L}*[\s\d/._-]*$|^[\d\s/._-]+$/iu;

function joined(grids: readonly Grid[]): Grid[] {
  const kept: Grid[] = [];
  for (const grid of grids) {
    const before = kept.at(-1);
    if (before && goesOn(before, grid)) kept[kept.length - 1] = { ...before, rows: [...before.rows, ...grid.rows] };
    else kept.push(grid);
  }
  return kept;
}

function goesOn(before: Grid, grid: Grid): boolean {
  if (!ofTime.test(before.name ?? '') || !ofTime.test(grid.name ?? '')) return false;
  const [one, other] = [findHeader(before.rows), findHeader(grid.rows)];
  return one !== undefined && other !== undefined && one.names.join('|') === other.names.join('|');
}

/** A table that names a currency in each row is one statement for each of them: amounts of different currencies do not add up. Not where it names the amount that was paid in the other too. */
function byCurrency(grid: Grid): Grid[] {
  const header = findHeader(grid.rows);
  const column = header?.columns.currency;
  if (!header || column === undefined || header.columns.foreign !== undefined) return [grid];
  const currencies = new Set(grid.rows.slice(header.at + 1).flatMap((row) => currencyAt(row, column)));
  if (currencies.size < 2) return [grid];
  return [...currencies].map((currency) => ({
    ...grid,
    rows: grid.rows.filter((row, at) => at <= header.at || [currency, undefined].includes(currencyAt(row, column)[0])),
  }));
}

function currencyAt({ cells }: GridRow, column: number): string[] {
  const text = textOf(cells[column]);
  return /^[A-Z]{3}$/.test(text) ? [text] : [];
}
