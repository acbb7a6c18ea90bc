import { type AmountText, decimalMarkOf, readAmount } from '../amount-text.ts';
import type { BalanceSaid, Choices, Doubt, Warning } from '../statement.ts';
import type { RawStatement } from './collect.ts';
import { texts } from './texts.pt-br.ts';
import { dayOf } from './words.ts';

export interface AmountReader {
  /** The amount with the sign that is written. */
  read(text: string): AmountText | undefined;
  readonly doubts: readonly Doubt[];
}

/** Three digits behind the one mark are decimals in OFX, which knows no marks of thousands, unless the other rows of the file say otherwise. */
export function amountReader({ rows }: Pick<RawStatement, 'rows'>, choices: Choices | undefined): AmountReader {
  const cells = rows.map(({ leaves }) => leaves.TRNAMT ?? '');
  if (choices?.decimalMark) return { read: (text) => readAmount(text, choices.decimalMark) ?? readAmount(text), doubts: [] };
  const mark = decimalMarkOf(cells);
  if (mark === ',' || mark === '.') return { read: (text) => readAmount(text, mark) ?? readAmount(text), doubts: [] };
  const read = (text: string) => {
    const amount = readAmount(text);
    return amount?.isDoubtful ? readAmount(text, text.includes(',') ? ',' : '.') : amount;
  };
  if (mark !== 'doubtful') return { read, doubts: [] };
  const chosen = cells.some((cell) => cell.includes(',')) ? ',' : '.';
  return { read, doubts: [{ about: 'decimalMark', chosen, others: [chosen === ',' ? '.' : ','], reason: texts.decimalMark }] };
}

/** The closing balance, where the file has one. */
export function balanceOf(
  raw: RawStatement,
  isOfc: boolean,
): { readonly said: BalanceSaid | undefined; readonly warnings: readonly Warning[] } {
  const text = (isOfc ? raw.said.LEDGER : raw.ledgerBalance.BALAMT) ?? '';
  if (text === '') return { said: undefined, warnings: [] };
  const read = amountReader(raw, undefined).read(text);
  if (!read) return { said: undefined, warnings: [{ code: 'balance_unread', message: texts.balanceUnread }] };
  const date = dayOf((isOfc ? raw.said.DTEND : raw.ledgerBalance.DTASOF) ?? '');
  if (!isInCents(text, raw)) return { said: { cents: read.cents, date }, warnings: [] };
  return { said: { cents: read.cents / 100, date }, warnings: [{ code: 'balance_in_cents', message: texts.balanceInCents }] };
}

/** Itaú writes R$ 123,45 as `12345` where all its amounts have two decimals. Where some have none or one, the bank leaves zeros out, and means reais. */
function isInCents(text: string, { rows }: RawStatement): boolean {
  const amounts = rows.map(({ leaves }) => leaves.TRNAMT?.trim() ?? '').filter((amount) => /\d/.test(amount));
  return /^\s*[-+]?\d{2,}\s*$/.test(text) && amounts.length > 0 && amounts.every((amount) => /[.,]\d\d$/.test(amount));
}
