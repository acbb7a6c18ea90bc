import { cardKindOf, installmentIn, isBalanceText, isTotalText, onOneLine } from '../row-words.ts';
import type { Statement, StatementRow, Warning } from '../statement.ts';
import type { CellReader } from './cells.ts';
import type { Columns } from './columns.ts';
import { type GridRow, rawOf, textAt } from './grid.ts';
import { texts } from './texts.pt-br.ts';

export interface RowContext {
  readonly columns: Columns;
  readonly cells: CellReader;
  readonly kind: Statement['kind'];
}

export interface RowRead {
  readonly row?: StatementRow;
  readonly warnings: readonly Warning[];
}

const nothing: RowRead = { warnings: [] };

/** A row of the table. What has no day is a section, a total or a foot of the page, and moves nothing; where it has an amount and says none of these, it is told. */
export function readRow(row: GridRow, { columns, cells, kind }: RowContext): RowRead {
  const date = cells.date(row.cells[columns.date ?? -1]);
  const { description, rawDescription } = wordsOf(row, columns);
  const amount = amountOf(row, { columns, cells, kind });
  if (!date)
    return isLost(row, description, amount) ? { warnings: [{ code: 'row_unread', line: row.line, message: texts.rowUnread }] } : nothing;

  const balance = cells.amount(row.cells[columns.balance ?? -1]);
  const cents = amount?.cents ?? 0;
  const rowKind = kindOf(description, cents);
  const postedOn = cells.date(row.cells[columns.postedOn ?? -1]);
  const installment = installmentOf(textAt(row, columns.installment)) ?? installmentIn(description, { isCard: kind === 'card', date });
  return {
    row: {
      line: row.line,
      raw: rawOf(row),
      kind: rowKind,
      date,
      ...(postedOn && { postedOn }),
      cents: rowKind === 'balance' && cents === 0 ? (balance?.cents ?? 0) : cents,
      description,
      rawDescription,
      ...(balance && { balanceCents: balance.cents }),
      ...(installment && { installment }),
      ...idsOf(row, columns),
    },
    warnings: amount?.isRounded ? [{ code: 'amount_rounded', line: row.line, message: texts.amountRounded }] : [],
  };
}

function idsOf(row: GridRow, columns: Columns): Pick<StatementRow, 'bankId' | 'cardEnd'> {
  const bankId = textAt(row, columns.id);
  const cardEnd = /(\d{4})\D*$/.exec(textAt(row, columns.cardEnd))?.[1];
  return { ...(!/^[0\s.-]*$/.test(bankId) && { bankId }), ...(cardEnd && { cardEnd }) };
}

/** What a card's row is, once its sign is known. */
export function withCardKind(row: StatementRow): StatementRow {
  if (row.kind !== 'movement') return row;
  const cardKind = cardKindOf(row.description, row.cents);
  return cardKind ? { ...row, cardKind } : row;
}

function kindOf(description: string, cents: number): StatementRow['kind'] {
  if (isBalanceText(description)) return 'balance';
  if (isTotalText(description)) return 'total';
  return cents === 0 ? 'zero' : 'movement';
}

const isLost = (row: GridRow, description: string, amount: { readonly cents: number } | undefined): boolean =>
  amount !== undefined &&
  amount.cents !== 0 &&
  description !== '' &&
  !isBalanceText(description) &&
  !isTotalText(description) &&
  !row.cells.some(({ text }) => isTotalText(text) || isBalanceText(text));

/** Two columns of words as one, without saying anything twice. */
function wordsOf(row: GridRow, columns: Columns): { readonly description: string; readonly rawDescription: string } {
  const [main, detail] = [columns.description, columns.detail].map((column) => onOneLine(textAt(row, column).slice(0, 500)));
  const words = main || onOneLine(textAt(row, columns.movementType)) || '';
  const more = detail ?? '';
  if (more === '' || words.toLowerCase().includes(more.toLowerCase())) return { description: words, rawDescription: words };
  const both = more.toLowerCase().includes(words.toLowerCase()) ? more : `${words} - ${more}`;
  return { description: both, rawDescription: both };
}

function amountOf(row: GridRow, { columns, cells }: RowContext): { readonly cents: number; readonly isRounded: boolean } | undefined {
  const written = cells.amount(row.cells[columns.amount ?? -1]);
  if (written) return { ...written, cents: outward(textAt(row, columns.direction)) ? -Math.abs(written.cents) || 0 : written.cents };
  const [credit, debit] = [columns.credit, columns.debit].map((column) => cells.amount(row.cells[column ?? -1]));
  if (!credit && !debit) return undefined;
  return {
    cents: Math.abs(credit?.cents ?? 0) - Math.abs(debit?.cents ?? 0) || 0,
    isRounded: (credit?.isRounded ?? false) || (debit?.isRounded ?? false),
  };
}

const outward = (direction: string): boolean => /^(?:d|db|dr|deb(?:it|ito)?|d[eé]bito|sa[ií]da|out|-)\.?$/i.test(direction.trim());

/** `3 de 10`, `3/10`; nothing for `-`, `Única`, ` de 1`, `1/1`. */
function installmentOf(text: string): StatementRow['installment'] {
  const found = /^(\d{1,2})\s*(?:de|\/)\s*(\d{1,2})$/.exec(text.trim());
  const [number, of] = [Number(found?.[1]), Number(found?.[2])];
  return number >= 1 && of >= 2 && number <= of ? { number, of } : undefined;
}
