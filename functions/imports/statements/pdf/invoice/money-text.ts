import { readAmount } from '../../amount-text.ts';

/** An amount at the end of a line, as it is written. */
export interface Money {
  /** With the sign that is written. */
  readonly cents: number;
  /** A plus stands before it. */
  readonly isPlus: boolean;
  /** A minus stands before, between or behind. */
  readonly isMinus: boolean;
  /** The minus before it stands apart. */
  readonly isLoose: boolean;
  /** C or D stands behind it: credit or debit, as its owner has it. */
  readonly side: 'c' | 'd' | undefined;
  /** ISO 4217, where one is named; `R$` is BRL. */
  readonly currency: string | undefined;
}

const currencies: Readonly<Record<string, string>> = { R$: 'BRL', US$: 'USD', U$: 'USD', U$S: 'USD', '€': 'EUR', '£': 'GBP' };
const code = String.raw`R\$|US\$|U\$S?|€|£|BRL|USD|EUR|GBP|ARS|CLP|UYU|PYG|BOB|COP|MXN|PEN|CAD|AUD|CHF|JPY|CNY`;
const sign = '[-+\u2212\u2013]';
// Brazilian, or as US$ are written in invoices otherwise Brazilian: `USD 42.00`.
const digits = String.raw`\d{1,3}(?:\.\d{3})+,\d{2}|\d+,\d{2}|(?<=(?:US\$|USD|EUR|GBP|BRL)\s?)\d+\.\d{2}`;
const after = String.raw`\s?${sign}|\s?[cd]|\s?\(${sign}\)`;
const atEnd = new RegExp(String.raw`(?:^|\s)(${sign}?\s?(?:(?:${code})\s?)?${sign}?\s?(?:${digits})(?:${after})?)$`, 'i');
/** A rate of exchange, with its four decimals: `5,4800`. */
const rateAtEnd = /(?:^|\s)\d{1,3},\d{3,6}$/;
const nameOf = new RegExp(code, 'i');

/** No line of a bank is longer; what is, is no line. */
const longest = 500;
/** Original amount, its value in US$, rate, what is charged: four, and one to spare. */
const mostAmounts = 5;

/** The amounts that a line ends with, in their order, and the words before them. */
export function amountsAtEnd(line: string): { readonly words: string; readonly amounts: readonly Money[] } {
  let words = line.slice(0, longest).trimEnd();
  const amounts: Money[] = [];
  while (amounts.length < mostAmounts) {
    const rate = amounts.length > 0 ? rateAtEnd.exec(words) : null;
    if (rate) words = words.slice(0, rate.index).trimEnd();
    const found = atEnd.exec(words);
    const money = found?.[1] === undefined ? undefined : moneyIn(found[1]);
    if (!found || !money) break;
    amounts.unshift(money);
    words = words.slice(0, found.index).trimEnd();
  }
  // `BRL` before an amount of another column, or a lonely `R$`.
  return { words: amounts.length > 0 ? words.replace(/\s(?:BRL|R\$)$/, '') : words, amounts };
}

/** What one amount says: `-R$ 5,00`, `R$ -5,00`, `5,00 -`, `5,00 (-)`, `5,00 D`, `USD 42.00`. */
export function moneyIn(written: string): Money | undefined {
  const name = nameOf.exec(written)?.[0].toUpperCase();
  const plain = written.replace(nameOf, '').replaceAll(/[()]/g, '');
  const amount = readAmount(plain, /\.\d{2}\D*$/.test(plain) ? '.' : ',');
  if (!amount) return undefined;
  return {
    cents: amount.cents,
    isPlus: plain.includes('+'),
    isMinus: amount.cents < 0 || /[-\u2212\u2013]/.test(plain),
    isLoose: /^\s*[-\u2212\u2013]\s/.test(written),
    side: sideOf(plain.trimEnd().at(-1)?.toLowerCase()),
    currency: name === undefined ? undefined : (currencies[name] ?? name),
  };
}

const sideOf = (last: string | undefined): Money['side'] => (last === 'c' || last === 'd' ? last : undefined);
