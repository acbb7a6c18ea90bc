import { largestAmountCents } from '../../../shared/money.ts';

/**
 * What an amount as banks write it says: `1.234,56`, `R$ 89,90`, `-R$ 5,00`, `(12,00)`, `12,00-`, `12,00 D`, `-1,234.56`, `1 234,56`, `+3`, `- 250,00`.
 * The digits are read as text; nothing is ever a float.
 */
export interface AmountText {
  /** Integer cents with the sign that is written (minus, parentheses, D). */
  readonly cents: number;
  /** What the mark before the decimals was; nothing where there was none, or where it may be one of thousands. */
  readonly mark: ',' | '.' | undefined;
  /** `1.234` and `25,000`: the one mark it has is followed by three digits, and may be either. Read as thousands unless `decimalMark` says otherwise. */
  readonly isDoubtful: boolean;
  /** A third or further decimal that is not zero, which cents cannot hold: the amount is rounded half away from zero and has to be shown as such. */
  readonly isRounded: boolean;
}

const form = /^(?<sign>[-+])?(?<open>\()?(?<inner>[-+])?(?<digits>\d[\d.,]*|[.,]\d+)(?<close>\))?(?<after>[-+])?(?<side>[cd])?$/i;

/**
 * Reads an amount, or says `undefined` for what is none: never a guess.
 * `decimalMark`: what the column's decimals are marked with, where that is known (`decimalMarkOf`). A text that contradicts it is none.
 */
export function readAmount(text: string, decimalMark?: ',' | '.'): AmountText | undefined {
  if (text.length > 80) return undefined;
  return plainAmount(text, decimalMark) ?? oddAmount(text, decimalMark);
}

function oddAmount(text: string, decimalMark: ',' | '.' | undefined): AmountText | undefined {
  const compact = text
    .replaceAll(/[\u2212\u2013\u2014\ufe63\uff0d]/g, '-')
    .replaceAll(/[\s\u00a0\u202f\u2007'’]/g, '')
    .replace(/(?:R\$|BRL|r\$)/, '');
  const found = form.exec(compact)?.groups;
  if (!found) return undefined;
  const { sign, open, inner, digits = '', close, after, side } = found;
  if ((open === undefined) !== (close === undefined)) return undefined;
  const minuses = [sign === '-', inner === '-', after === '-', side?.toLowerCase() === 'd', open !== undefined].filter(Boolean).length;
  if (minuses > 1 || (sign !== undefined && inner !== undefined)) return undefined;

  const parts = partsOf(digits, decimalMark);
  if (!parts) return undefined;
  const { whole, decimals } = parts;
  const kept = Number(`${whole}${decimals.slice(0, 2).padEnd(2, '0')}`);
  const rest = decimals.slice(2);
  const cents = /^[5-9]/.test(rest) ? kept + 1 : kept;
  if (!Number.isSafeInteger(cents) || cents > largestAmountCents * 100) return undefined;
  return {
    cents: minuses === 1 && cents !== 0 ? -cents : cents,
    mark: parts.mark,
    isDoubtful: parts.isDoubtful,
    isRounded: /[1-9]/.test(rest),
  };
}

const plain = /^([-+]?)(\d{1,9})(?:([.,])(\d\d?))?$/;

/** `-1234,56`, `80`, `+3.5`: what nearly all amounts are like, and what needs no more than a look. Nothing for all else. */
function plainAmount(text: string, decimalMark: ',' | '.' | undefined): AmountText | undefined {
  const [, sign, whole, mark, decimals = ''] = plain.exec(text) ?? [];
  if (whole === undefined || (mark !== undefined && decimalMark !== undefined && mark !== decimalMark)) return undefined;
  const cents = Number(`${whole}${decimals.padEnd(2, '0')}`);
  return {
    cents: sign === '-' && cents !== 0 ? -cents : cents,
    mark: mark === ',' || mark === '.' ? mark : undefined,
    isDoubtful: false,
    isRounded: false,
  };
}

interface Parts {
  readonly whole: string;
  readonly decimals: string;
  readonly mark: ',' | '.' | undefined;
  readonly isDoubtful: boolean;
}

/** Which of the marks stand for thousands and which for the decimals; nothing where that makes no number. */
function partsOf(digits: string, decimalMark: ',' | '.' | undefined): Parts | undefined {
  const at = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
  if (at < 0) return { whole: digits, decimals: '', mark: undefined, isDoubtful: false };
  const [last, other] = digits[at] === ',' ? ([',', '.'] as const) : (['.', ','] as const);
  const before = digits.slice(0, at);

  if (last !== decimalMark && grouping(last).test(digits))
    return { whole: only(digits), decimals: '', mark: undefined, isDoubtful: decimalMark === undefined && !before.includes(last) };
  if ((decimalMark !== undefined && last !== decimalMark) || before.includes(last)) return undefined;
  if (before.includes(other) && !grouping(other).test(before)) return undefined;
  return { whole: only(before) || '0', decimals: digits.slice(at + 1), mark: last, isDoubtful: false };
}

/** Digits in threes: `1.234.567`. */
const grouping = (mark: ',' | '.'): RegExp => (mark === ',' ? /^\d{1,3}(?:,\d{3})+$/ : /^\d{1,3}(?:\.\d{3})+$/);

const only = (digits: string): string => digits.replaceAll(/\D/g, '');

/**
 * The decimal mark of a whole column, which is what decides about a cell like `1.234`: the one that some cell can only be read with; `doubtful` where cells
 * could be read both ways and none settles it; `mixed` where cells contradict each other, and each is to be read by itself.
 */
export function decimalMarkOf(cells: readonly string[]): ',' | '.' | 'doubtful' | 'mixed' | undefined {
  const read = cells.flatMap((cell) => readAmount(cell) ?? []);
  const marks = new Set(read.flatMap(({ mark }) => mark ?? []));
  if (marks.size > 1) return 'mixed';
  const [mark] = marks;
  if (mark !== undefined) return mark;
  return read.some(({ isDoubtful }) => isDoubtful) ? 'doubtful' : undefined;
}
