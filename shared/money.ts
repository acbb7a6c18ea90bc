import * as z from 'zod/mini';
import { texts } from './texts.pt-br.ts';

/*
 * Money is an integer number of cents, negative where it is owed or goes out: a plain `number`, in variables that end in `Cents`.
 * Reais with a decimal point exist on the wire only, and this file alone turns the one into the other. docs/rules/money.md
 */

declare const wire: unique symbol;

/** Reais as the API writes them. Only `reaisOf` makes one, so that cents put in an answer by mistake do not compile. */
export type Reais = number & { readonly [wire]: 'reais' };

/** DECIMAL(12,2): R$ 9.999.999.999,99. */
export const largestAmountCents = 999_999_999_999;

/** Every decimal of 15 digits survives the way through a JSON number (IEEE 754 double); with 16 the cents begin to blur. */
export const largestTotalCents = 999_999_999_999_999;

/** More than nothing and up to R$ 9.999.999.999,99: a number of reais on the wire, cents once it is parsed. */
export const amount = money({
  from: 1,
  to: largestAmountCents,
  description: 'Reais, at most two decimals, more than zero.',
  example: 89.9,
});

/** Nothing or more, up to R$ 9.999.999.999,99: a number of reais on the wire, cents once it is parsed. */
export const amountOrNothing = money({
  from: 0,
  to: largestAmountCents,
  description: 'Reais, at most two decimals, zero or more.',
  example: 5000,
});

/** An amount with its sign: negative is owed or goes out. A number of reais on the wire, cents once it is parsed. */
export const signedAmount = money({
  from: -largestAmountCents,
  to: largestAmountCents,
  description: 'Reais, at most two decimals; negative is owed or goes out.',
  example: -1234.56,
});

/** A sum of many amounts (a balance, the total of a year), which may exceed what one amount can be. For answers. */
export const total = money({
  from: -largestTotalCents,
  to: largestTotalCents,
  description: 'Reais, at most two decimals: a sum of amounts.',
  example: 4321.09,
});

/** A bound of a list's filter, zero or more. A query is text, so the reais are read from that; cents once it is parsed. */
export const amountInQuery = boundInQuery();

/**
 * The cents that a number of reais says, read from its digits: `1.1 * 100` is 110.00000000000001, `1.005 * 100` is 100.49999999999999.
 * @throws RangeError for a third decimal, for what is not finite and beyond `largestTotalCents`.
 */
export function centsOf(reais: number): number {
  const [, minus, whole, decimals = ''] = decimal.exec(String(reais)) ?? [];
  if (whole === undefined) throw new RangeError(`${reais} is not a number of reais with at most two decimals`);
  const cents = Number(`${whole}${decimals.padEnd(2, '0')}`);
  return checked(minus ? -cents : cents);
}

/**
 * Reais for the wire. Exact: the quotient is the double nearest to the decimal, and JSON prints that as the decimal itself.
 * @throws RangeError for what is not a whole number of cents and beyond `largestTotalCents`.
 */
export function reaisOf(cents: number): Reais {
  return (checked(cents) / 100) as Reais;
}

/**
 * As a Brazilian reads it, `R$ 1.234,56` or `-R$ 1.234,56`, with the no-break space that Intl writes. Made of the cents' own digits: exact,
 * and without the 20 ms that Intl takes to load its data.
 * @throws RangeError for what is not a whole number of cents and beyond `largestTotalCents`.
 */
export function formatBRL(cents: number): string {
  const digits = String(Math.abs(checked(cents))).padStart(3, '0');
  const whole = digits.slice(0, -2).replaceAll(/\B(?=(?:\d{3})+$)/g, '.');
  return `${cents < 0 ? '-' : ''}R$\u00a0${whole},${digits.slice(-2)}`;
}

/**
 * `parts` shares that sum to `cents` exactly; no two differ by more than a cent, and the odd cents are on the first ones.
 * What is negative is split as its opposite is.
 * @example splitEvenly(100_00, 3) // [33_34, 33_33, 33_33]
 * @throws RangeError where `parts` is not a whole number from 1 on.
 */
export function splitEvenly(cents: number, parts: number): number[] {
  if (!Number.isSafeInteger(parts) || parts < 1) throw new RangeError(`${parts} is not a number of parts`);
  const odd = checked(cents) % parts;
  const share = (cents - odd) / parts;
  return Array.from({ length: parts }, (_, index) => share + (index < Math.abs(odd) ? Math.sign(odd) : 0));
}

/**
 * The sum of these cents; of none, 0.
 * @throws RangeError where one is not a whole number of cents, and where the sum goes beyond `largestTotalCents`.
 */
export function sum(cents: Iterable<number>): number {
  let whole = 0;
  for (const one of cents) whole = checked(whole + checked(one));
  return whole;
}

/** What `String` writes for a number with at most two decimals; beyond 1e21 and below 1e-6 it writes an exponent, which is no amount. */
const decimal = /^(-?)(\d+)(?:\.(\d{1,2}))?$/;

function checked(cents: number): number {
  if (Number.isInteger(cents) && Math.abs(cents) <= largestTotalCents) return cents;
  throw new RangeError(`${cents} is not a whole number of cents within ±${largestTotalCents}`);
}

/**
 * A codec of reais and cents with the bounds given in cents. Both sides of the schema are described alike, because the API's document shows
 * an answer by its parsed side, which is cents here and reais on the wire.
 */
function money({ from, to, description, example }: { from: number; to: number; description: string; example: number }) {
  const described = { description, examples: [example], multipleOf: 0.01 };
  const reais = (z.number() as z.ZodMiniNumber<Reais>).check(
    z.refine(hasCents, texts.thirdDecimal),
    z.gte(reaisOf(from), from > 0 ? texts.moreThanZero : texts.leastAmount(formatBRL(from))),
    z.lte(reaisOf(to), texts.largestAmount(formatBRL(to))),
    z.meta(described),
  );
  const codec = z.codec(reais, z.int(), { decode: centsOf, encode: reaisOf });
  return codec.check(z.meta({ ...described, type: 'number', minimum: reaisOf(from), maximum: reaisOf(to) }));
}

function boundInQuery() {
  const described = { description: 'Reais, at most two decimals with a point.', examples: [89.9], multipleOf: 0.01 };
  const text = z.string().check(z.refine(isPlainAmount, texts.amountInQuery), z.meta(described));
  const codec = z.codec(text, z.int(), { decode: (digits) => centsOf(Number(digits)), encode: (cents) => String(reaisOf(cents)) });
  return codec.check(z.meta({ ...described, type: 'number', minimum: 0, maximum: reaisOf(largestAmountCents) }));
}

/** Whether the cents say it all, with no third decimal. How large it is is another question: 1e21 has no decimals at all. */
function hasCents(reais: number): boolean {
  return Number.isInteger(reais) || decimal.test(String(reais));
}

/** Digits alone, unlike what Number takes: '' and '0x10' are no amounts. Ten before the point are all that an amount has. */
function isPlainAmount(text: string): boolean {
  return /^\d{1,10}(?:\.\d{1,2})?$/.test(text);
}
