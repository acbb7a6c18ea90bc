import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idOf, numberOf } from '../../functions/transactions/numbered.ts';
import { homeDateOf, type Row, rowItem, rowOf, signpostItem, signpostTo, transactionId } from '../../functions/transactions/transaction.ts';
import { addDays } from '../../shared/calendar.ts';

test('an id leads to its number for its own user and its own kind only', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), fc.integer({ min: 1, max: 9999 }), (ana, bruno, number) => {
      fc.pre(ana !== bruno);
      const id = idOf(ana, 'account', number);

      expect(numberOf(ana, 'account', id)).toBe(number);
      expect(numberOf(bruno, 'account', id)).toBeUndefined();
      expect(numberOf(ana, 'category', id)).toBeUndefined();
      expect(numberOf(ana, 'account', `${id}0`)).toBeUndefined();
    }),
  );
});

test.each(['', 'a1', 'a1-', 'a0-00000000000000000000', 'a01-x', '__proto__', 'a99999-0'])('%j is nobody’s id', (id) => {
  expect(numberOf('8c9d7b1e-1b7f-4a0e-9d0c-3f2b7f1f9a10', 'account', id)).toBeUndefined();
});

const someRow: fc.Arbitrary<Row> = fc.record({
  id: fc.uuid().map((uuid) => transactionId('2026-11-24', uuid)),
  date: fc.integer({ min: -400, max: 400 }).map((days) => addDays('2026-11-24', days)),
  type: fc.constantFrom('income', 'expense'),
  amountCents: fc.integer({ min: 1, max: 999_999_999_999 }),
  accountNumber: fc.integer({ min: 1, max: 1000 }),
  categoryNumber: fc.integer({ min: 0, max: 1000 }),
  description: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
  notes: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
  version: fc.integer({ min: 1, max: 1000 }),
  createdAt: fc.integer({ min: 0, max: 4e12 }),
  updatedAt: fc.integer({ min: 0, max: 4e12 }),
  deletedAt: fc.option(fc.integer({ min: 0, max: 4e12 }), { nil: undefined }),
});

test('a row is read as it was kept, wherever its date was moved to', () => {
  fc.assert(
    fc.property(someRow, (row) => {
      expect(rowOf(rowItem(row))).toEqual(row);
      expect(signpostTo(rowItem(row))).toBeUndefined();
      expect(signpostTo(signpostItem(row))).toBe(row.date);
      expect(homeDateOf(row.id)).toBe('2026-11-24');
    }),
  );
});

test('a row without notes takes 250 bytes at most, whatever else it has', () => {
  const item = rowItem({
    id: transactionId('2026-11-24', '0195f7a0-5c9e-7c11-9d3e-2f6f5b9d1a01'),
    date: '2026-12-24',
    type: 'expense',
    amountCents: 999_999_999_999,
    accountNumber: 1000,
    categoryNumber: 1000,
    description: 'Supermercado do bairro, compra do mês e o churrasco',
    notes: undefined,
    version: 100,
    createdAt: 1_764_000_000_000,
    updatedAt: 1_764_000_000_001,
    deletedAt: undefined,
  });
  // As DynamoDB counts: names and text in UTF-8, a number about half its digits and one more ("Item sizes and formats").
  const bytesOf = (value: unknown): number =>
    typeof value === 'number' ? Math.ceil(String(value).length / 2) + 1 : Buffer.byteLength(String(value));
  const bytes = Object.entries({ pk: `USER#${'x'.repeat(36)}`, ...item }).map(([name, value]) => name.length + bytesOf(value));

  expect(bytes.reduce((whole, each) => whole + each)).toBeLessThanOrEqual(250);
});
