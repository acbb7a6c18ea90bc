import { type AmountText, readAmount } from '../amount-text.ts';
import type { Choices } from '../statement.ts';
import { type Cell, decimalText } from './grid.ts';

type Mark = NonNullable<Choices['decimalMark']>;

/** What a column of amounts says, cell by cell, and how it was read. */
export interface AmountColumn {
  readonly amounts: readonly (AmountText | undefined)[];
  /** ISO 4217, those that amounts name. */
  readonly currencies: ReadonlySet<string>;
  /** A mark that may be one of thousands or of decimals, and that nothing decides: it was read as one of thousands. */
  readonly doubtful: Mark | undefined;
}

interface Read {
  readonly amount: AmountText | undefined;
  readonly text: string;
}

/** The cells of one column, read each by itself at first. */
export interface ReadColumn {
  readonly cells: readonly Read[];
  readonly marks: ReadonlySet<Mark>;
  readonly currencies: AmountColumn['currencies'];
}

const none: Read = { amount: undefined, text: '' };

export function readColumn(cells: readonly (Cell | undefined)[]): ReadColumn {
  const marks = new Set<Mark>();
  const currencies = new Set<string>();
  const read = cells.map((cell): Read => {
    if (cell === undefined || cell === '' || typeof cell === 'object') return none;
    if (typeof cell === 'number') return { amount: readAmount(decimalText(cell), '.'), text: '' };
    const { text, currency } = withoutCurrency(cell);
    const amount = readAmount(text);
    if (amount?.mark) marks.add(amount.mark);
    if (amount && currency) currencies.add(currency);
    return { amount, text };
  });
  return { cells: read, marks, currencies };
}

/**
 * The column's amounts, once it is known what marks its decimals: the one mark that some cell can only be read with; where the column itself does not tell, what the
 * other columns of its table (`elsewhere`) or the bank's layout say. Cells of a column with both marks are read each by itself.
 */
export function decideColumn(
  column: ReadColumn,
  { chosen, elsewhere }: { chosen: Mark | undefined; elsewhere: Mark | undefined },
): AmountColumn {
  const [own] = column.marks;
  const isMixed = column.marks.size > 1;
  const mark = chosen ?? (isMixed ? undefined : (own ?? elsewhere));
  let doubtful: Mark | undefined;
  const amounts = column.cells.map(({ amount, text }) => {
    if (text === '' || (!amount?.isDoubtful && chosen === undefined)) return amount;
    if (mark === undefined) doubtful = text.includes('.') ? '.' : ',';
    return (mark === undefined ? undefined : readAmount(text, mark)) ?? amount;
  });
  return { amounts, currencies: column.currencies, doubtful };
}

const bare = /^[-+]?[\d.,]+$/;
const currencyIn = /R\$|US\$|U\$S|U\$|[$€£¥]|(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])/;
const codes: Readonly<Record<string, string>> = {
  R$: 'BRL',
  US$: 'USD',
  U$S: 'USD',
  U$: 'USD',
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
};

/** `R$ 1,00`, `'579,68 USD`, `€ 5`, `10.00 CR`: the digits with their signs, and the currency that is named. */
export function withoutCurrency(cell: string): { readonly text: string; readonly currency: string | undefined } {
  if (bare.test(cell) || cell.length > 80) return { text: cell, currency: undefined };
  const plain = cell
    .replace(/^'\s*/, '')
    .replace(/\s*\b(C|D)(?:R|RED|B|EB|ÉB|EBIT|REDIT|RÉD)\.?$/i, ' $1')
    .replace(/[*=]+$/, '');
  const found = currencyIn.exec(plain)?.[0];
  if (found === undefined) return { text: plain, currency: undefined };
  return { text: plain.replace(found, ''), currency: codes[found] ?? found };
}
