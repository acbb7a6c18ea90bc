import type { GridRow } from './grid.ts';
import { type Meaning, meaningOf, plainName } from './names.ts';

/** Which column holds what. */
export type Columns = Readonly<Partial<Record<Exclude<Meaning, 'ignored'> | 'balanceDirection', number>>>;

export interface Header {
  /** The place of its row in the grid. */
  readonly at: number;
  readonly columns: Columns;
  /** The plain names of all columns, in their order. */
  readonly names: readonly string[];
}

/** Rows of preamble and summaries before the table's own header, at most. */
const mostPreamble = 100;

/**
 * The header of the table of movements: of the rows that name a day and an amount, the first of those that name most. Tables of sums may stand above it; they have no column of days.
 */
export function findHeader(rows: readonly GridRow[]): Header | undefined {
  let best: { readonly header: Header; readonly score: number } | undefined;
  for (let at = 0; at < Math.min(rows.length, mostPreamble); at++) {
    const header = headerAt(rows, at);
    if (!header) continue;
    const score = Object.keys(header.columns).length;
    if (score > (best?.score ?? 0)) best = { header, score };
  }
  return best?.header;
}

/** The header that stands in this row, where it names a day and an amount. */
export function headerAt(rows: readonly GridRow[], at: number): Header | undefined {
  const row = rows[at];
  if (!row || row.cells.length < 2) return undefined;
  const header = namesIn(row, at);
  const { amount, credit, debit, date } = header.columns;
  const hasAmount = amount !== undefined || credit !== undefined || debit !== undefined;
  return date !== undefined && hasAmount ? header : undefined;
}

/** What the cells of a row name, whether or not it is a header. */
export function namesIn({ cells }: GridRow, at: number): Header {
  const names = cells.map((cell) => (typeof cell === 'string' ? plainName(cell) : ''));
  const columns: Partial<Record<Meaning, number>> = {};
  const ranks: Partial<Record<Meaning, number>> = {};
  for (const [column, name] of names.entries()) {
    const found = name === '' ? undefined : meaningOf(name);
    if (!found) continue;
    const { meaning, rank } = found;
    const before = ranks[meaning];
    if (before !== undefined && before <= rank) {
      if (meaning === 'description') columns.detail ??= column;
      continue;
    }
    if (meaning === 'description' && columns.description !== undefined) columns.detail ??= columns.description;
    columns[meaning] = column;
    ranks[meaning] = rank;
  }
  return { at, columns: settled(columns), names };
}

/** A column of posting days alone is that of days; where no column is called a description, the next best is it. */
function settled({ ignored: _, ...columns }: Partial<Record<Meaning, number>>): Columns {
  if (columns.date === undefined && columns.postedOn !== undefined) {
    columns.date = columns.postedOn;
    delete columns.postedOn;
  }
  if (columns.description === undefined && columns.detail !== undefined) {
    columns.description = columns.detail;
    delete columns.detail;
  }
  if (columns.description === undefined && columns.type !== undefined) {
    columns.description = columns.type;
    delete columns.type;
  }
  const party = columns.party ?? columns.holder;
  const isOfCard = columns.installment !== undefined || columns.cardEnd !== undefined;
  if (columns.description === undefined && party !== undefined) columns.description = party;
  // On a card a name is of who has it.
  else if (columns.detail === undefined && columns.party !== undefined && !isOfCard) columns.detail = columns.party;
  // A foreign amount is beside the amount; alone it is the amount.
  const hasAmount = columns.amount !== undefined || columns.credit !== undefined || columns.debit !== undefined;
  if (!hasAmount && columns.foreign !== undefined) {
    columns.amount = columns.foreign;
    delete columns.foreign;
  }
  return columns;
}
