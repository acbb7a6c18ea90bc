import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalMarkOf, readAmount } from '../../../functions/imports/statements/amount-text.ts';
import { decodeText } from '../../../functions/imports/statements/charset.ts';
import { monthNamed, readDate } from '../../../functions/imports/statements/date-text.ts';

describe('an amount as banks write it', () => {
  test.each([
    ['1.234,56', 1_234_56],
    ['R$ 89,90', 89_90],
    ['-R$ 5,00', -5_00],
    ['R$ -19.213,62', -19_213_62],
    ['R$\u00a01.590,00', 1_590_00],
    ['(12,00)', -12_00],
    ['12,00-', -12_00],
    ['12,00 D', -12_00],
    ['12,00 C', 12_00],
    ['-1,234.56', -1_234_56],
    ['− 250,00', -250_00],
    ['        -89.90', -89_90],
    ['-500.5', -500_50],
    ['-1.234,5', -1_234_50],
    ['10', 10_00],
    ['+3', 3_00],
    [',99', 99],
    ['0,03', 3],
    ['-0,00', 0],
    ['9.999.999.999,99', 999_999_999_999],
  ])('%s is %i cents', (text, cents) => {
    expect(readAmount(text)).toMatchObject({ cents, isDoubtful: false, isRounded: false });
  });

  test.each([
    '',
    '  .  ',
    '-',
    'R$',
    'abc',
    '1.2.3',
    '1,23,4',
    '12,00 DC',
    '(12,00',
    '--5',
    '(-5,00)',
    '1e3',
    '0x10',
    '03/06',
    '1.234,56,7',
    '=1+1',
    '9'.repeat(60),
  ])('"%s" is none', (text) => {
    expect(readAmount(text)).toBeUndefined();
  });

  test('is read alike whether it is plainly written or with its currency, whatever is asked of its mark', () => {
    const digit = fc.integer({ min: 0, max: 9 }).map(String);
    const digits = fc.string({ unit: digit, maxLength: 11 });
    const amount = fc.tuple(
      fc.constantFrom('', '-', '+'),
      digits,
      fc.constantFrom('', ',', '.', ',', '.'),
      fc.string({ unit: digit, maxLength: 4 }),
    );
    fc.assert(
      fc.property(amount, fc.constantFrom(undefined, ',' as const, '.' as const), ([sign, whole, mark, decimals], decimalMark) => {
        expect(readAmount(`${sign}${whole}${mark}${decimals}`, decimalMark)).toEqual(
          readAmount(`${sign}R$ ${whole}${mark}${decimals}`, decimalMark),
        );
      }),
      { numRuns: 5_000 },
    );
  });

  test('three digits behind the only mark may be thousands, and its column decides', () => {
    expect(readAmount('-3.000')).toMatchObject({ cents: -3_000_00, isDoubtful: true });
    expect(readAmount('25,000')).toMatchObject({ cents: 25_000_00, isDoubtful: true });
    expect(readAmount('1.234', ',')).toMatchObject({ cents: 1_234_00, isDoubtful: false });
    expect(readAmount('1.234', '.')).toMatchObject({ cents: 1_23, isRounded: true });
    expect(readAmount('10.25', ',')).toBeUndefined();
    expect(decimalMarkOf(['1.234', '5,00'])).toBe(',');
    expect(decimalMarkOf(['1.234', '5'])).toBe('doubtful');
    expect(decimalMarkOf(['10.25', '5,25'])).toBe('mixed');
    expect(decimalMarkOf(['10', '5'])).toBeUndefined();
  });

  test('a third decimal is rounded half away from zero, and said', () => {
    expect(readAmount('1.005,005')).toMatchObject({ cents: 1_005_01, isRounded: true });
    expect(readAmount('-2,3449')).toMatchObject({ cents: -2_34, isRounded: true });
    expect(readAmount('2,3400')).toMatchObject({ cents: 2_34, isRounded: false });
  });
});

describe('a date as banks write it', () => {
  test.each([
    ['07/11/2025', '2025-11-07'],
    ['7-11-25', '2025-11-07'],
    ['07.11.2025', '2025-11-07'],
    ['2025-11-07', '2025-11-07'],
    ['2025-11-07T22:30:00-03:00', '2025-11-07'],
    ['20251107', '2025-11-07'],
    ['Nov 7, 2025', '2025-11-07'],
    ['31/03/2026 22:30:15', '2026-03-31'],
    ['07 nov 2025', '2025-11-07'],
    ['7 de novembro de 2025', '2025-11-07'],
    ['01/MAR/24', '2024-03-01'],
    ['03 nov 2026, 10:22', '2026-11-03'],
    ['3 de novembro de 2026 às 10h22', '2026-11-03'],
    ['Nov 7, 2025, 10:22 AM', '2025-11-07'],
  ])('%s is %s', (text, date) => {
    expect(readDate(text)).toBe(date);
  });

  test.each(['', '00/00/0000', '31/02/2026', '29/02/2025', '12/13/2025', '1/1/1', 'ontem', '45000', '99999999'])('"%s" is none', (text) => {
    expect(readDate(text)).toBeUndefined();
  });

  test('the order of day and month is asked, and is the Brazilian one', () => {
    expect(readDate('03/04/2026')).toBe('2026-04-03');
    expect(readDate('03/04/2026', 'mdy')).toBe('2026-03-04');
  });

  test('a month is known by its name, whole or cut', () => {
    expect(monthNamed('novembro')).toBe(11);
    expect(monthNamed('fev')).toBe(2);
    expect(monthNamed('xyz')).toBeUndefined();
  });
});

describe('the text of a file', () => {
  const text = 'Ação;Pão € 5,00\n';
  const utf16 = (mark: string) => Buffer.from(mark + text, 'utf16le');

  test('is found whatever its charset, and without its mark', () => {
    expect(decodeText(Buffer.from(text))).toEqual({ text, charset: 'utf-8' });
    expect(decodeText(Buffer.from(`\ufeff${text}`))).toEqual({ text, charset: 'utf-8' });
    expect(decodeText(utf16('\ufeff'))).toEqual({ text, charset: 'utf-16le' });
    expect(decodeText(Buffer.from('Data;Valor\n1;2\n', 'utf16le'))).toEqual({ text: 'Data;Valor\n1;2\n', charset: 'utf-16le' });
    expect(decodeText(Buffer.from(utf16('\ufeff')).swap16())).toEqual({ text, charset: 'utf-16be' });
    expect(decodeText(Buffer.from('A\xe7\xe3o;P\xe3o \x80 5,00\n', 'latin1'))).toEqual({ text, charset: 'windows-1252' });
  });

  test('is without the NULs that pad it', () => {
    expect(decodeText(Buffer.from('12\0\0;3\0')).text).toBe('12;3');
  });
});
