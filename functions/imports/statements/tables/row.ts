import type { CalendarDate } from '../../../../shared/calendar.ts';
import { installmentIn, isBalanceText, onOneLine } from '../row-words.ts';
import type { Statement, StatementRow } from '../statement.ts';
import { type GridRow, textAt } from './grid.ts';
import type { Section } from './sections.ts';
import type { TableRead } from './table.ts';

/** A row of a table, by its place in it. */
export interface At {
  readonly table: TableRead;
  readonly at: number;
  readonly row: GridRow;
}

interface Kind {
  readonly words: string;
  readonly cents: number | undefined;
  /** It has no day of its own, or no words, and adds others up. */
  readonly isSum: boolean;
  readonly section: Section;
}

/** A row with a day of its own is a total where its words leave no doubt: `TOTAL EXPRESS` is a shop. */
const addsUp =
  /^\s*(?:sub)?tota(?:l|is)(?:\W*$|\s+(?:d[aeo]s?|dest[ae]|geral|final|em|no|na|nacional|internacional|a pagar|r\$|entradas?|sa[ií]das?|cr[eé]ditos?|d[eé]bitos?)(?:\W|$))|^\s*cod\.?\s*lanc\.?\s*0\s*$/i;

export function kindOf({ words, cents, isSum, section }: Kind): StatementRow['kind'] {
  if (isBalanceText(words) || section === 'balance') return 'balance';
  if (isSum || addsUp.test(words)) return 'total';
  if (!cents) return 'zero';
  return section === 'future' ? 'future' : 'movement';
}

const cancelled =
  /^(?:cancel|recusad|negad|rejeitad|n[aã]o (?:autoriz|efetiv|realiz)|devolvid|denied|failed|declined|reverted|refused|expired|expirad)/i;
const pending = /^(?:pend|agendad|em processamento|processing|a lan[cç]ar|a compensar|provision|scheduled|on hold|bloquead)/i;

/** What a column of states says of a row, where it says that it did not happen, or not yet. */
export function statusOf({ table, row }: At): 'cancelled' | 'pending' | undefined {
  const text = textAt(row, table.columns.status);
  if (text === '') return undefined;
  if (cancelled.test(text)) return 'cancelled';
  return pending.test(text) ? 'pending' : undefined;
}

/** `6.254,00*`: a deposit that is there and blocked. It counts when it is set free, in a row of its own. */
export const isBlocked = ({ table: { columns }, row }: At): boolean =>
  [columns.amount, columns.credit].some((column) => /\d\s*\*$/.test(textAt(row, column)));

interface Around {
  readonly kind: Statement['kind'];
  readonly cardEnd: string | undefined;
  readonly date: CalendarDate;
  readonly words: string;
}

export function extrasOf(
  { table, at, row }: At,
  { kind, cardEnd, date, words }: Around,
): Pick<StatementRow, 'bankId' | 'installment' | 'cardEnd' | 'foreign'> {
  const { columns } = table;
  const bankId = textAt(row, columns.id);
  const installment =
    installmentCell(textAt(row, columns.installment)) ??
    installmentCell(textAt(row, columns.type)) ??
    installmentIn(words, { isCard: kind === 'card', date });
  const card = /(\d{4})\D*$/.exec(textAt(row, columns.cardEnd))?.[1] ?? cardEnd;
  const foreign = table.foreignOf(at);
  const currency = /^[A-Z]{3}$/.exec(textAt(row, columns.currency))?.[0] ?? 'USD';
  return {
    ...(/[1-9a-z]/i.test(bankId) && { bankId: bankId.slice(0, 200) }),
    ...(installment && { installment }),
    ...(card && { cardEnd: card }),
    ...(foreign && { foreign: { currency, cents: foreign } }),
  };
}

/** `3 de 10`, `3/10`, `(03/10)`, `Parcela 3/10`; nothing for `-`, `Única`, ` de 1`, `1/1`. */
function installmentCell(text: string): StatementRow['installment'] {
  if (text === '') return undefined;
  const found = /(?<!\d)(\d{1,3})\s*(?:de|\/)\s*(\d{1,3})\)?$/.exec(text);
  const [number, of] = [Number(found?.[1]), Number(found?.[2])];
  return number >= 1 && of >= 2 && number <= of ? { number, of } : undefined;
}

/** The columns of words as one text, in the file's order, without saying anything twice. */
export function wordsOf({ columns }: TableRead, row: GridRow): { readonly description: string; readonly rawDescription: string } {
  const { description = -1, detail = -1, type } = columns;
  const [first, second] = [textAt(row, Math.min(description, detail)), textAt(row, Math.max(description, detail))];
  const words = joined(onOneLine(first.slice(0, 500)), onOneLine(second.slice(0, 500))) || onOneLine(textAt(row, type));
  return { description: words, rawDescription: words };
}

function joined(first: string, second: string): string {
  if (second === '' || first === '') return first || second;
  const [low, other] = [first.toLowerCase(), second.toLowerCase()];
  if (low.includes(other)) return first;
  return other.includes(low) ? second : `${first} - ${second}`;
}
