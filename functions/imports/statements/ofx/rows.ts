import type { AmountText } from '../amount-text.ts';
import { cardKindOf, installmentIn, isBalanceText } from '../row-words.ts';
import type { BalanceSaid, Doubt, Reading, StatementRow, Warning } from '../statement.ts';
import type { AmountReader } from './amounts.ts';
import type { Leaves, RawRow, RawStatement } from './collect.ts';
import { texts } from './texts.pt-br.ts';
import { dayOf, plainWords } from './words.ts';

interface Context {
  readonly text: string;
  readonly readAmounts: AmountReader;
  readonly reading: Reading;
}

interface Rows {
  readonly rows: readonly StatementRow[];
  readonly opening: BalanceSaid | undefined;
  readonly doubts: readonly Doubt[];
  readonly warnings: readonly Warning[];
}

/** Types by which a bank without signs says that money goes out. `1` is OFC's debit. */
const outward = new Set(['DEBIT', 'PAYMENT', 'CHECK', 'ATM', 'POS', 'FEE', 'SRVCHG', 'DIRECTDEBIT', 'CASH', 'REPEATPMT', 'D', 'OUT', '1']);

/** The rows of one statement, in the file's order. */
export function readRows(raw: RawStatement, { text, readAmounts, reading }: Context): Rows {
  const written = raw.rows.map((row) => ({ row, amount: readAmounts.read(row.leaves.TRNAMT ?? '') }));
  const isUnsigned = written.every(({ amount }) => (amount?.cents ?? 0) >= 0);
  const areTypesTrusted = isUnsigned && raw.rows.some(({ leaves }) => isOutward(leaves)) && reading.choices?.flipSigns === undefined;
  const flip = reading.choices?.flipSigns ? -1 : 1;
  const lineAt = lineCounter(text);

  const read = written.map(({ row, amount }) => {
    const sign = areTypesTrusted && isOutward(row.leaves) ? -flip : flip;
    return readRow({ row, amount, sign, kind: raw.kind, line: lineAt(row.from), text });
  });
  const rows = read.flatMap(({ row }) => row ?? []);
  return {
    rows,
    opening: openingOf(rows),
    doubts: [...readAmounts.doubts, ...signDoubts(raw, rows, { areTypesTrusted, reading })],
    warnings: [...repeatedIds(rows), ...read.flatMap(({ warnings }) => warnings)],
  };
}

interface Written {
  readonly row: RawRow;
  readonly amount: AmountText | undefined;
  /** 1 or -1. */
  readonly sign: number;
  readonly kind: RawStatement['kind'];
  readonly line: number;
  readonly text: string;
}

/** A row without a day is left out, and said; one without an amount stays, and moves nothing. */
function readRow({ row, amount, sign, kind, line, text }: Written): { readonly row?: StatementRow; readonly warnings: readonly Warning[] } {
  const { leaves } = row;
  const words = wordsOf(leaves);
  const isBalance = isBalanceText(words.description);
  const date = dayOf(leaves.DTPOSTED ?? '') ?? dayOf(leaves.DTUSER ?? '') ?? dayOf(leaves.DTAVAIL ?? '');
  if (!date) return { warnings: isBalance ? [] : [{ code: 'date_missing', line, message: texts.dateMissing }] };

  const cents = (amount?.cents ?? 0) * sign || 0;
  const isCardMovement = kind === 'card' && !isBalance && cents !== 0;
  return {
    row: {
      line,
      raw: rawText(text, row),
      kind: kindOf(cents, isBalance),
      date,
      cents,
      ...words,
      ...bankIdOf(leaves),
      ...installmentOf(words.description, { isCard: kind === 'card', date }),
      ...(isCardMovement && cardKind(words.description, cents)),
    },
    warnings: [
      ...(amount || isBalance ? [] : [{ code: 'amount_unread', line, message: texts.amountUnread }]),
      ...(amount?.isRounded ? [{ code: 'amount_rounded', line, message: texts.amountRounded }] : []),
    ],
  };
}

const isOutward = ({ TRNTYPE = '' }: Leaves): boolean => outward.has(TRNTYPE.trim().toUpperCase());

function kindOf(cents: number, isBalance: boolean): StatementRow['kind'] {
  if (isBalance) return 'balance';
  return cents === 0 ? 'zero' : 'movement';
}

function cardKind(description: string, cents: number) {
  const kind = cardKindOf(description, cents);
  return kind && { cardKind: kind };
}

function installmentOf(...asked: Parameters<typeof installmentIn>) {
  const installment = installmentIn(...asked);
  return installment && { installment };
}

/**
 * NAME and MEMO as one, without saying anything twice. What is hashed is MEMO where there is one: banks that write both have left NAME out of earlier exports
 * (Sicoob), so that the same row would not be known again.
 */
function wordsOf({ NAME = '', MEMO = '', PAYEE = '' }: Leaves): { readonly description: string; readonly rawDescription: string } {
  const [name, memo] = [plainWords(NAME || PAYEE), plainWords(MEMO)];
  const [lowName, lowMemo] = [name.toLowerCase(), memo.toLowerCase()];
  const rawDescription = memo || name;
  if (lowMemo.includes(lowName)) return { description: rawDescription, rawDescription };
  return { description: lowName.includes(lowMemo) ? name : `${name} - ${memo}`, rawDescription };
}

/** Zeros and signs that stand for nothing are no id; CHECKNUM and REFNUM are none either, whatever they hold. */
function bankIdOf({ FITID = '' }: Leaves) {
  const bankId = plainWords(FITID);
  return /^[0\s.,/-]*$|^n\/?a$|^null$|^none$/i.test(bankId) ? {} : { bankId };
}

const rawText = (text: string, { from, to }: RawRow): string =>
  text
    .slice(from, Math.min(to, from + 2_000))
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 500);

/** Lines are asked in their order, so that counting them is one pass. A line ends with CR, LF or both. */
function lineCounter(text: string): (at: number) => number {
  const newline = text.includes('\n') ? '\n' : '\r';
  let line = 1;
  let counted = 0;
  return (at) => {
    for (let next = text.indexOf(newline, counted); next >= 0 && next < at; next = text.indexOf(newline, counted)) {
      line += 1;
      counted = next + 1;
    }
    return line;
  };
}

/** What the first balance among the rows says, where it comes before all that moved. */
function openingOf(rows: readonly StatementRow[]): BalanceSaid | undefined {
  const [first] = rows.filter(({ kind }) => kind === 'balance' || kind === 'movement');
  return first?.kind === 'balance' && /anterior|inicial/i.test(first.description) ? { cents: first.cents, date: first.date } : undefined;
}

interface Signs {
  readonly areTypesTrusted: boolean;
  readonly reading: Reading;
}

function signDoubts({ kind }: RawStatement, rows: readonly StatementRow[], { areTypesTrusted, reading }: Signs): Doubt[] {
  if (reading.choices?.flipSigns !== undefined) return [];
  if (areTypesTrusted) return [{ about: 'flipSigns', chosen: 'false', others: ['true'], reason: texts.allPositive }];
  const movements = rows.filter((row) => row.kind === 'movement');
  const inward = movements.filter(({ cents }) => cents > 0).length;
  const isOdd = kind === 'card' && movements.length >= 3 && inward > movements.length / 2;
  return isOdd ? [{ about: 'flipSigns', chosen: 'false', others: ['true'], reason: texts.cardSigns }] : [];
}

function repeatedIds(rows: readonly StatementRow[]): Warning[] {
  const counts = new Map<string, number>();
  for (const { kind, bankId } of rows) if (kind === 'movement' && bankId) counts.set(bankId, (counts.get(bankId) ?? 0) + 1);
  const repeated = [...counts.values()].filter((count) => count > 1).length;
  return repeated === 0 ? [] : [{ code: 'repeated_bank_id', message: texts.repeatedBankId(repeated) }];
}
