import { readAmount } from '../amount-text.ts';
import { withoutCurrency } from './amounts.ts';
import { type Cell, type GridRow, textOf } from './grid.ts';
import type { Columns, Header } from './header.ts';

/*
 * Programs that do not quote make too many cells of a row: of `-50,00` two where the comma divides cells, and of `UBER, VIAGEM`. Such rows have more cells than the table
 * has columns.
 */

/** The rows with as many cells as their header has names, where that makes sense of them. */
export function fitted(rows: readonly GridRow[], { columns, names }: Header): readonly GridRow[] {
  const width = names.findLastIndex((name) => name !== '') + 1;
  const ragged = rows.filter((row) => widthOf(row) > width);
  if (ragged.length === 0) return rows;
  // Either every row with an amount is cut at its decimals, or none.
  const areDecimalsCut = ragged.every((row) => withDecimals(row, columns, width) !== undefined);
  return rows.map((row) => {
    if (widthOf(row) <= width) return row;
    return (areDecimalsCut ? withDecimals(row, columns, width) : withWords(row, columns, width)) ?? row;
  });
}

const widthOf = ({ cells }: GridRow): number => cells.findLastIndex((cell) => cell !== '') + 1;

/** Two cells that are an amount and its decimals as one, in each column of amounts; nothing where that does not give the width of the table. */
function withDecimals(row: GridRow, columns: Columns, width: number): GridRow | undefined {
  const amounts = new Set([columns.amount, columns.credit, columns.debit, columns.balance]);
  const cells: Cell[] = [];
  let at = 0;
  while (at < widthOf(row)) {
    const [text, next] = [textOf(row.cells[at]), textOf(row.cells[at + 1])];
    const isCut = amounts.has(cells.length) && /^[-+]?(?:R\$\s?)?[-+]?\d[\d.]*$/.test(text) && /^\d\d$/.test(next);
    cells.push(isCut ? `${text},${next}` : (row.cells[at] ?? ''));
    at += isCut ? 2 : 1;
  }
  return cells.length === width ? { ...row, cells } : undefined;
}

/** The cells too many as words of the description; nothing where no amount stands behind them then. */
function withWords(row: GridRow, { description, amount, credit, debit }: Columns, width: number): GridRow | undefined {
  if (description === undefined) return undefined;
  const extra = widthOf(row) - width;
  const words = row.cells.slice(description, description + extra + 1).map(textOf);
  const cells = [...row.cells.slice(0, description), words.join(', '), ...row.cells.slice(description + extra + 1)];
  const hasAmount = [amount, credit, debit].some(
    (column) => column !== undefined && readAmount(withoutCurrency(textOf(cells[column])).text) !== undefined,
  );
  return hasAmount ? { ...row, cells } : undefined;
}
