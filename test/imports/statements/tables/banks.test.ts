import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../../functions/imports/statements/tables/read-csv.ts';
import { bytesOf, type Case, cases } from './banks.ts';

function read(each: Case) {
  const { kind, reading } = each;
  const [statement] = readCsv(bytesOf(each), { today: '2026-11-28', ...(kind && { expected: kind }), ...reading });
  return statement;
}

describe('the tables of banks', () => {
  test.each(cases.map((each) => [each.name, each] as const))('%s', (_, each) => {
    const statement = read(each);
    const rows = statement?.rows.filter(({ kind }) => kind === 'movement') ?? [];
    expect({
      bank: statement?.bank,
      kind: statement?.kind,
      movements: rows.map(({ date, cents, description }) => [date, cents, description]),
      opening: statement?.opening?.cents,
      closing: statement?.closing?.cents,
      doubts: statement?.doubts.map(({ about }) => about),
      warnings: statement?.warnings.map(({ code }) => code),
    }).toEqual({
      bank: each.bank,
      kind: each.kind ?? 'account',
      movements: each.movements,
      opening: each.opening,
      closing: each.closing,
      doubts: each.doubts ?? [],
      warnings: each.warnings ?? [],
    });
  });

  test('a card’s invoice says what was owed before, what is owed now, which card, and what comes next', () => {
    const bradesco = cases.find(({ name }) => name.startsWith('Bradesco, card'));
    expect(bradesco && read(bradesco)).toMatchObject({
      invoice: { previousCents: 3_583_84, totalCents: 583_29 },
      rows: [
        { kind: 'balance', cents: 3_583_84 },
        { cardEnd: '5456', cardKind: 'payment' },
        { cardEnd: '5456', installment: { number: 1, of: 3 } },
        { cardEnd: '2724', foreign: { currency: 'USD', cents: 92_72 } },
        { kind: 'total' },
        { kind: 'future', cents: -103_00, installment: { number: 2, of: 3 } },
      ],
    });
    const inter = cases.find(({ name }) => name.startsWith('Inter, card'));
    expect(inter && read(inter)).toMatchObject({ rows: [{}, { installment: { number: 1, of: 2 } }, { cardKind: 'payment' }] });
  });

  test('amounts in several currencies are statements of their own', () => {
    const text = 'Date,Description,Amount,Currency\n2026-09-21,A,-1.00,USD\n2026-09-22,B,-2.00,EUR\n2026-09-23,C,-3.00,USD\n';
    expect(readCsv(new TextEncoder().encode(text), { today: '2026-11-28' })).toMatchObject([
      { currency: 'USD', rows: [{ cents: -1_00 }, { cents: -3_00 }] },
      { currency: 'EUR', rows: [{ cents: -2_00 }] },
    ]);
  });
});
