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
 * The columns with that of directions found by what it holds, whatever it is called (`Tipo`, `Details`, `Natureza`): its words say in or out, in two rows at least. One that is called so and
 * holds other things is none. `Valor | D/C | Saldo | D/C`: each belongs to what stands before it.
 */
export function withDirection(columns: Columns, rows: readonly GridRow[]): Columns {
  const { direction: named, ...others } = columns;
  if (columns.amount === undefined) return others;
  const taken = new Set([columns.date, columns.amount, columns.credit, columns.debit, columns.balance, columns.id]);
  const width = rows.slice(0, sampled).reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const all = [named ?? -1, ...Array.from({ length: width }, (_, column) => column)];
  const found = all.filter(
    (column, at) => !taken.has(column) && all.indexOf(column) === at && holdsDirections(rows, column, column === named ? 1 : 2),
  );
  const behindBalance = found.length > 1 ? found.find((column) => column - 1 === columns.balance) : undefined;
  const direction = found.find((column) => column !== behindBalance);
  if (direction === undefined) return others;
  const kept = Object.fromEntries(Object.entries(others).filter(([, column]) => !found.includes(column))) as Columns;
  return { ...kept, direction, ...(behindBalance !== undefined && { balanceDirection: behindBalance }) };
}

function holdsDirections(rows: readonly GridRow[], column: number, atLeast: number): boolean {
  let filled = 0;
  let said = 0;
  for (const { cells } of rows.slice(0, sampled)) {
    const text = textOf(cells[column]);
    if (text === '') continue;
    filled += 1;
    if (directionIn(text) !== undefined) said += 1;
  }
  return said >= atLeast && said >= filled * 0.8;
}
