import { decimalMarkOf, readAmount } from '../amount-text.ts';
import type { Choices, Doubt } from '../statement.ts';
import { beginOf, endOf, leaf, type RawRow, textOf } from './leaves.ts';
import { texts } from './texts.pt-br.ts';

export interface Amounts {
  /** The cents of each row with the sign that is written; nothing where it has no amount that can be read. */
  readonly cents: readonly (number | undefined)[];
  /** The places of rows whose amount has more decimals than cents hold. */
  readonly rounded: ReadonlySet<number>;
  /** What the decimals of the odd ones are marked with, where that is known. */
  readonly mark: ',' | '.' | undefined;
  readonly doubts: readonly Doubt[];
}

/**
 * Reads the amounts of a statement together, since one may say how another is to be read: `1.234` is a thousand where others have a comma, and otherwise 1,23:
 * OFX knows no marks of thousands.
 */
export function readAmounts(rows: readonly RawRow[], { decimalMark }: Choices): Amounts {
  const rounded = new Set<number>();
  const cents = rows.map((row) => plainCents(row.table.source.bytes, beginOf(row, leaf.TRNAMT), endOf(row, leaf.TRNAMT)));
  if (!cents.includes(undefined)) return { cents, rounded, mark: decimalMark, doubts: [] };

  const written = rows.map((row) => textOf(row, leaf.TRNAMT));
  const found = decimalMark ?? decimalMarkOf(written);
  const mark = found === ',' || found === '.' ? found : undefined;
  for (const [at, text] of written.entries()) {
    if (cents[at] !== undefined) continue;
    const amount = readOddAmount(text, mark);
    cents[at] = amount?.cents;
    if (amount?.isRounded) rounded.add(at);
  }
  return { cents, rounded, mark, doubts: found === 'doubtful' ? [markDoubt(written)] : [] };
}

function markDoubt(written: readonly string[]): Doubt {
  const chosen = written.some((text) => text.includes(',')) ? ',' : '.';
  return { about: 'decimalMark', chosen, others: [chosen === ',' ? '.' : ','], reason: texts.decimalMark };
}

/** An amount that is not plainly written. A mark that no other amount explains is one of decimals. */
export function readOddAmount(text: string, mark: ',' | '.' | undefined) {
  const marked = mark && readAmount(text, mark);
  if (marked) return marked;
  const amount = readAmount(text);
  return amount?.isDoubtful ? readAmount(text, text.includes(',') ? ',' : '.') : amount;
}

const minus = 0x2d;
const plus = 0x2b;
const comma = 0x2c;
const dot = 0x2e;
const zero = 0x30;
const mostDigits = 11;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/**
 * The cents of `-1234.5`, `1234,56`, `+3`, which nearly all amounts are like, and which read alike whatever the other rows have. Nothing for all else, which
 * `readOddAmount` reads.
 */
function plainCents(bytes: Uint8Array, from: number, to: number): number | undefined {
  const sign = bytes[from] ?? 0;
  const start = sign === minus || sign === plus ? from + 1 : from;
  let at = start;
  let value = 0;
  while (at < to && isDigit(bytes[at] ?? 0)) {
    value = value * 10 + (bytes[at] ?? 0) - zero;
    at += 1;
  }
  if (at === start || at - start > mostDigits) return undefined;
  if (at === to) return signed(value * 100, sign);

  const mark = bytes[at];
  const decimals = mark === comma || mark === dot ? decimalsBetween(bytes, at + 1, to) : undefined;
  return decimals === undefined ? undefined : signed(value * 100 + decimals, sign);
}

/** `5` is fifty cents; nothing where there are not one or two digits. */
function decimalsBetween(bytes: Uint8Array, from: number, to: number): number | undefined {
  const [first = 0, second = zero] = [bytes[from], to - from === 2 ? bytes[from + 1] : zero];
  if (to - from < 1 || to - from > 2 || !isDigit(first) || !isDigit(second)) return undefined;
  return (first - zero) * 10 + second - zero;
}

/** Without the zero that has a sign. */
const signed = (cents: number, sign: number): number => (sign === minus && cents !== 0 ? -cents : cents);
