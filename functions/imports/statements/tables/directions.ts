import { type GridRow, textOf } from './grid.ts';
import type { Columns } from './header.ts';

const outward = /^(?:d|db|dr|deb|debit|debito|d[eé]bito|debitado|sa[ií]da|out|despesa|gasto|expense|withdrawal|-)\.?$/i;
const inward = /^(?:c|cr|cred|credit|credito|cr[eé]dito|creditado|entrada|in|receita|income|deposit|\+)\.?$/i;

/** What a cell of a column of directions says: -1 goes out, 1 comes in; nothing where it says neither. */
export function directionIn(text: string): -1 | 1 | undefined {
  if (text.length > 12) return undefined;
  const plain = text.trim();
  if (outward.test(plain)) return -1;
  return inward.test(plain) ? 1 : undefined;
}

/** Rows that are looked at. */
const sampled = 300;

/**
 * The columns with that of directions found by what it holds, whatever it is called (`Tipo`, `Details`, `Natureza`): all its words say in or out. One that is called so and
 * holds other things is none.
 */
export function withDirection(columns: Columns, rows: readonly GridRow[]): Columns {
  const { direction: named, ...others } = columns;
  const taken = new Set([columns.date, columns.amount, columns.credit, columns.debit, columns.balance, columns.id]);
  const width = rows.slice(0, sampled).reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const candidates = [...(named === undefined ? [] : [named]), ...Array.from({ length: width }, (_, column) => column)];
  const direction =
    columns.amount === undefined ? undefined : candidates.find((column) => !taken.has(column) && holdsDirections(rows, column));
  if (direction === undefined) return others;
  const kept = Object.fromEntries(Object.entries(others).filter(([, column]) => column !== direction)) as Columns;
  return { ...kept, direction };
}

function holdsDirections(rows: readonly GridRow[], column: number): boolean {
  let filled = 0;
  let said = 0;
  for (const { cells } of rows.slice(0, sampled)) {
    const text = textOf(cells[column]);
    if (text === '') continue;
    filled += 1;
    if (directionIn(text) !== undefined) said += 1;
  }
  return said > 0 && said >= filled * 0.8;
}
