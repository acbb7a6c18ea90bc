import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import * as z from 'zod/mini';
import {
  amount,
  amountInQuery,
  centsOf,
  formatBRL,
  largestAmountCents,
  largestTotalCents,
  type Reais,
  reaisOf,
  signedAmount,
  splitEvenly,
  sum,
  total,
} from '../../shared/money.ts';

const anAmount = fc.integer({ min: 1, max: largestAmountCents });
const anySum = fc.integer({ min: -largestTotalCents, max: largestTotalCents });

/** What the API writes for so many cents, put together without any arithmetic. */
function written(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

const complaints = (schema: z.ZodMiniType, value: unknown): string[] =>
  schema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];

describe('an amount on the wire', () => {
  test.each([
    ['0.01', 1],
    ['1.1', 110],
    ['8.2', 820],
    ['19.99', 1_999],
    ['1.15', 115],
    ['89.90', 8_990],
    ['1234.56', 123_456],
    ['1e3', 100_000],
    ['1.5e2', 15_000],
    ['9999999999.99', largestAmountCents],
  ])('%s reais are %i cents', (json, cents) => {
    expect(amount.parse(JSON.parse(json))).toBe(cents);
    expect(signedAmount.parse(JSON.parse(`-${json}`))).toBe(-cents);
  });

  const twoDecimals = 'Use no máximo duas casas decimais: o valor é em reais e centavos.';
  const moreThanZero = 'Informe um valor maior que zero.';
  const largest = 'O maior valor é R$\u00a09.999.999.999,99.';

  test.each([
    ['1.005', twoDecimals],
    ['0.001', twoDecimals],
    ['1e-7', twoDecimals],
    ['9999999999.991', twoDecimals],
    ['0.30000000000000004', twoDecimals],
    ['0', moreThanZero],
    ['-0', moreThanZero],
    ['-1', moreThanZero],
    ['10000000000', largest],
    ['1e21', largest],
    ['1e300', largest],
  ])('%s is refused with what would be right', (json, sentence) => {
    expect(complaints(amount, JSON.parse(json))[0]).toBe(sentence);
  });

  test('text is no amount, and neither is what is not a number', () => {
    for (const value of ['12.50', '1.234,56', null, undefined, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(amount.safeParse(value).success).toBe(false);
    }
  });

  test('a signed amount has the same bound on either side, and zero has no sign', () => {
    expect(complaints(signedAmount, -10_000_000_000)).toEqual(['O menor valor é -R$\u00a09.999.999.999,99.']);
    expect(signedAmount.parse(-0)).toBe(0);
    expect(Object.is(signedAmount.parse(-0), 0)).toBe(true);
  });

  test('every amount goes out and comes back as it was', () => {
    fc.assert(
      fc.property(anAmount, fc.boolean(), (cents, negative) => {
        const one = negative ? -cents : cents;
        const json = JSON.stringify(reaisOf(one));

        expect(signedAmount.parse(JSON.parse(json))).toBe(one);
        expect(signedAmount.parse(JSON.parse(written(one)))).toBe(one);
        expect(z.encode(signedAmount, one)).toBe(Number(written(one)));
        expect(json).toMatch(/^-?\d+(\.\d{1,2})?$/);
      }),
      { numRuns: 1_000 },
    );
  });

  test('a third decimal is never rounded away', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 1, max: 9 }), (cents, third) => {
        const value = JSON.parse(`${written(cents)}${third}`);

        expect(complaints(signedAmount, value)).toEqual([twoDecimals]);
        expect(() => centsOf(value)).toThrow(RangeError);
      }),
      { numRuns: 1_000 },
    );
  });

  test('a sum may exceed what an amount can be, and is exact as far as a JSON number is', () => {
    fc.assert(
      fc.property(anySum, (cents) => {
        expect(total.parse(JSON.parse(JSON.stringify(reaisOf(cents))))).toBe(cents);
        expect(centsOf(JSON.parse(written(cents)))).toBe(cents);
      }),
      { numRuns: 1_000 },
    );
    expect(total.parse(reaisOf(largestAmountCents * 2))).toBe(largestAmountCents * 2);
    expect(total.safeParse(1e13).success).toBe(false);
  });

  test('cents in place of reais do not compile in an answer', () => {
    expectTypeOf<z.input<typeof amount>>().toEqualTypeOf<Reais>();
    expectTypeOf<z.output<typeof amount>>().toEqualTypeOf<number>();
    expectTypeOf<number>().not.toExtend<z.input<typeof total>>();
  });
});

describe('a bound of a filter, which is text', () => {
  test.each([
    ['0', 0],
    ['10', 1_000],
    ['89.9', 8_990],
    ['0.01', 1],
    ['9999999999.99', largestAmountCents],
  ])('%j is %i cents', (text, cents) => {
    expect(amountInQuery.parse(text)).toBe(cents);
    expect(amountInQuery.parse(z.encode(amountInQuery, cents))).toBe(cents);
  });

  test.each(['', ' ', '-1', '+1', '1,50', '1.505', '0x10', '1e3', '.5', '5.', 'Infinity', '10000000000.00', '1.234,56'])(
    '%j is refused',
    (text) => {
      expect(complaints(amountInQuery, text)).toEqual(['Informe o valor em reais com ponto e até duas casas decimais, como 89.90.']);
    },
  );
});

test('the API document shows reais wherever money is, in what comes in and in what goes out', () => {
  const schema = z.object({
    amount,
    initialBalance: z._default(signedAmount, 0),
    balance: z.nullable(total),
    minAmount: z.optional(amountInQuery),
  });
  const reais = (minimum: number, maximum: number) => ({
    type: 'number',
    multipleOf: 0.01,
    minimum,
    maximum,
    description: expect.stringContaining('Reais'),
    examples: [expect.any(Number)],
  });
  const properties = {
    amount: reais(0.01, 9_999_999_999.99),
    initialBalance: expect.objectContaining(reais(-9_999_999_999.99, 9_999_999_999.99)),
    balance: { anyOf: [reais(-9_999_999_999_999.99, 9_999_999_999_999.99), { type: 'null' }] },
    minAmount: reais(0, 9_999_999_999.99),
  };

  expect(z.toJSONSchema(schema, { io: 'input' }).properties).toEqual(properties);
  expect(z.toJSONSchema(schema, { io: 'output' }).properties).toEqual(properties);
});

describe('money as a Brazilian reads it', () => {
  test.each([
    [0, 'R$ 0,00'],
    [-0, 'R$ 0,00'],
    [1, 'R$ 0,01'],
    [-5, '-R$ 0,05'],
    [8_990, 'R$ 89,90'],
    [99_999, 'R$ 999,99'],
    [100_000, 'R$ 1.000,00'],
    [123_456, 'R$ 1.234,56'],
    [-123_456, '-R$ 1.234,56'],
    [largestAmountCents, 'R$ 9.999.999.999,99'],
  ])('%i cents are %s', (cents, text) => {
    expect(formatBRL(cents)).toBe(text.replace(' ', '\u00a0'));
  });

  test('is what Intl writes', () => {
    const intl = new Intl.NumberFormat('pt-BR', { style: 'currency', currency: 'BRL' });

    fc.assert(
      fc.property(anySum, (cents) => {
        expect(formatBRL(cents)).toBe(intl.format(written(cents) as `${number}`));
      }),
    );
  });
});

describe('splitting evenly', () => {
  test.each([
    [100_00, 3, [33_34, 33_33, 33_33]],
    [1_000_00, 12, [...Array<number>(4).fill(83_34), ...Array<number>(8).fill(83_33)]],
    [100_00, 1, [100_00]],
    [2, 3, [1, 1, 0]],
    [0, 2, [0, 0]],
    [-100_00, 3, [-33_34, -33_33, -33_33]],
    [89_90, 12, [...Array<number>(2).fill(7_50), ...Array<number>(10).fill(7_49)]],
  ])('%i cents in %i', (cents, parts, shares) => {
    expect(splitEvenly(cents, parts)).toEqual(shares);
  });

  test('sums to the whole, differs by a cent at most and has the odd cents first', () => {
    fc.assert(
      fc.property(anySum, fc.integer({ min: 1, max: 480 }), (cents, parts) => {
        const shares = splitEvenly(cents, parts);

        expect(shares).toHaveLength(parts);
        expect(sum(shares)).toBe(cents);
        expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
        expect(shares.map(Math.abs)).toEqual(shares.map(Math.abs).sort((one, other) => other - one));
      }),
      { numRuns: 1_000 },
    );
  });

  test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('%d parts are refused', (parts) => {
    expect(() => splitEvenly(100, parts)).toThrow(RangeError);
  });
});

describe('what is not a whole number of cents', () => {
  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, largestTotalCents + 1, -largestTotalCents - 1])(
    '%d is refused everywhere',
    (cents) => {
      expect(() => reaisOf(cents)).toThrow(RangeError);
      expect(() => formatBRL(cents)).toThrow(RangeError);
      expect(() => splitEvenly(cents, 2)).toThrow(RangeError);
      expect(() => sum([1, cents])).toThrow(RangeError);
    },
  );

  test('a sum that leaves the exact numbers is refused, on the way too', () => {
    expect(sum([])).toBe(0);
    expect(sum(new Set([1, -3]))).toBe(-2);
    expect(() => sum([largestTotalCents, 1, -1])).toThrow(RangeError);
  });
});
