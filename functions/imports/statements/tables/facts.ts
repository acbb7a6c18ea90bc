import type { CalendarDate } from '../../../../shared/calendar.ts';
import { readDate } from '../date-text.ts';
import type { Statement, StatementRow, Warning } from '../statement.ts';
import type { GridRow } from './grid.ts';
import type { Said } from './preamble.ts';
import { runningBalance } from './running.ts';
import type { TableRead } from './table.ts';
import { texts } from './texts.pt-br.ts';

/* What a statement says of itself, put together from its rows and from the lines around them. */

/** As the rows and their running balance tell it, and where they do not, as the lines around the table say. */
export function balancesOf(rows: readonly StatementRow[], said: Said): Pick<Statement, 'opening' | 'closing' | 'warnings'> {
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
export function periodOf({ period }: Said, rows: readonly StatementRow[]): Statement['period'] {
  let from: CalendarDate | undefined = period?.from;
  let to: CalendarDate | undefined = period?.to;
  for (const { date } of rows) {
    if (from === undefined || date < from) from = date;
    if (to === undefined || date > to) to = date;
  }
  return from !== undefined && to !== undefined ? { from, to } : undefined;
}

/** That which all rows name in a column, or all amounts beside themselves. */
export function currencyOf(tables: readonly TableRead[]): string {
  for (const { columns, rows, currencies } of tables) {
    const named = new Set(rows.flatMap(({ cells }) => currencyIn(cells[columns.currency ?? -1])));
    for (const [only, ...more] of [[...named], [...currencies]]) if (only !== undefined && more.length === 0) return only;
  }
  return 'BRL';
}

const currencyIn = (cell: GridRow['cells'][number] | undefined): string[] =>
  typeof cell === 'string' && /^[A-Z]{3}$/.test(cell) ? [cell] : [];

/** What the lines around the table say, and a row of the invoice before, where it is among the movements. */
export function invoiceOf({ invoice }: Said, rows: readonly StatementRow[]): Statement['invoice'] {
  const previous = rows.find(({ kind, description }) => kind === 'balance' && /anterior/i.test(description))?.cents;
  return previous === undefined || invoice?.previousCents !== undefined ? invoice : { ...invoice, previousCents: previous };
}

/** The last full day that the lines above the table name: of the export, of the invoice. */
export function latestIn(texts: readonly string[]): CalendarDate | undefined {
  const days = texts
    .flatMap((text) => /\b\d{1,2}\/\d{1,2}\/\d{4}\b/.exec(text.slice(0, 200))?.[0] ?? [])
    .flatMap((text) => readDate(text) ?? []);
  return days.toSorted().at(-1);
}

export function repeatedIds(rows: readonly StatementRow[]): Warning[] {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { kind, bankId } of rows) {
    if (kind !== 'movement' || bankId === undefined) continue;
    if (seen.has(bankId)) repeated.add(bankId);
    seen.add(bankId);
  }
  return repeated.size === 0 ? [] : [{ code: 'repeated_bank_id', message: texts.repeatedBankId(repeated.size) }];
}
