import { expect, test } from 'vitest';
import { newAccount } from '../../functions/transactions/account.ts';
import { color, icon, writtenText } from '../../shared/written-text.ts';

const text = writtenText(5, 'A text', 'Feira');

test.each([
  ['letters', 'Feira', true],
  ['a letter more', 'Feiras', false],
  ['letters whose accents are characters of their own', 'a\u0301e\u0301i\u0301o\u0301u\u0301', true],
  ['families', '👨‍👩‍👧‍👦'.repeat(5), true],
  ['a family more', '👨‍👩‍👧‍👦'.repeat(6), false],
  ['flags', '🇧🇷'.repeat(5), true],
  ['accents piled on one letter without end', `a${'\u0301'.repeat(100)}`, false],
  ['nothing but spaces', '   ', false],
])('%s', (_, given, isTaken) => {
  expect(text.safeParse(given).success).toBe(isTaken);
});

test('what is written is trimmed and composed, so that the same name is the same text', () => {
  expect(text.parse('  cafe\u0301 ')).toBe('café');
});

test.each([
  ['a colour by name', color, 'green'],
  ['a short colour', color, '#fff'],
  ['an icon with markup', icon, '<svg>'],
])('%s is refused', (_, schema, given) => {
  expect(schema.safeParse(given).success).toBe(false);
});

test('cents are what a balance is kept in', () => {
  expect(newAccount.parse({ name: 'Conta', type: 'checking', initialBalance: -12.5 })).toMatchObject({ initialBalance: -1250 });
});
