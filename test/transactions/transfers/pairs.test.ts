import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Row } from '../../../functions/transactions/transaction.ts';
import { confidenceOf, evidenceFor, looksLikeTransfer } from '../../../functions/transactions/transfers/evidence.ts';
import { mostDaysApart, type Pair, pairsAmong } from '../../../functions/transactions/transfers/pairs.ts';
import { isRefused, refusedWith } from '../../../functions/transactions/transfers/refused-partners.ts';
import { addDays, daysBetween, lastDate } from '../../../shared/calendar.ts';

let rows = 0;
/** -100 in account 1 is an expense of 100 cents; a name tells one row from another. */
function row(cents: number, accountNumber: number, date: string, more: Partial<Row> = {}): Row {
  rows += 1;
  return {
    id: date.replaceAll('-', '') + String(rows).padStart(32, '0'),
    date,
    type: cents < 0 ? 'expense' : 'income',
    amountCents: Math.abs(cents),
    accountNumber,
    categoryNumber: 0,
    description: undefined,
    notes: undefined,
    version: 1,
    createdAt: 0,
    updatedAt: 0,
    deletedAt: undefined,
    ...more,
  };
}
const accountOf = ({ accountNumber }: Row): number | undefined => accountNumber || undefined;
const on = (day: number): string => `2026-11-${String(day).padStart(2, '0')}`;
const datesOf = (pairs: readonly Pair[]) => pairs.map(({ out, in: into, daysApart }) => [out.date.slice(8), into.date.slice(8), daysApart]);
const named = (all: readonly Row[], pairs: readonly Pair[]) => pairs.map(({ out, in: into }) => [all.indexOf(out), all.indexOf(into)]);

describe('what may be a transfer', () => {
  const transfer = [row(-100_00, 1, on(10)), row(100_00, 2, on(10))];
  test.each<[what: string, rows: readonly Row[], pairs: readonly (readonly [string, string, number])[]]>([
    ['an expense and an income of as much in two accounts, on one day', transfer, [['10', '10', 0]]],
    [
      'what pays an invoice of a card, none',
      [row(-100_00, 1, on(10), { payment: { id: 'p', invoiceId: 'i' } }), row(100_00, 2, on(10))],
      [],
    ],
    ['what arrives 4 days later', [row(-100_00, 1, on(10)), row(100_00, 2, on(14))], [['10', '14', 4]]],
    ['what is dated 4 days before it left', [row(-100_00, 1, on(14)), row(100_00, 2, on(10))], [['14', '10', 4]]],
    ['across the end of a year', [row(-1, 1, '2026-12-31'), row(1, 2, '2027-01-02')], [['31', '02', 2]]],
    ['not 5 days apart', [row(-100_00, 1, on(10)), row(100_00, 2, on(15))], []],
    ['not a cent apart', [row(-100_00, 1, on(10)), row(100_01, 2, on(10))], []],
    ['not two expenses', [row(-100_00, 1, on(10)), row(-100_00, 2, on(10))], []],
    ['not within one account: a refund', [row(-100_00, 1, on(10)), row(100_00, 1, on(11))], []],
    ['not what has no account any more', [row(-100_00, 0, on(10)), row(100_00, 2, on(10))], []],
    ['not what was deleted', [row(-100_00, 1, on(10), { deletedAt: 1 }), row(100_00, 2, on(10))], []],
    [
      'not a leg of a transfer, nor the fee of one',
      [
        row(-100_00, 1, on(10), { bond: { role: 'out', partnerId: 'other' } }),
        row(100_00, 2, on(10)),
        row(-5, 1, on(10), { bond: { role: 'fee', partnerId: 'other' } }),
        row(5, 2, on(10)),
      ],
      [],
    ],
    ['not what is split', [row(-100_00, 1, on(10), { splits: [] }), row(100_00, 2, on(10))], []],
    ['on the calendar’s last day too', [row(-1, 1, lastDate), row(1, 2, addDays(lastDate, -1))], [['31', '30', 1]]],
  ])('%s', (_what, given, pairs) => {
    expect(datesOf(pairsAmong(given, accountOf))).toEqual(pairs);
  });

  test('the closest is taken, and each once: what left on the 10th went to the 11th, what left on the 13th to the 14th', () => {
    const all = [row(-100, 1, on(10)), row(100, 2, on(14)), row(-100, 1, on(13)), row(100, 2, on(11))];

    expect(datesOf(pairsAmong(all, accountOf))).toEqual([
      ['13', '14', 1],
      ['10', '11', 1],
    ]);
  });

  test('of two as close, that which speaks of a transfer is taken, else what arrives later: a friend’s PIX of as much is left alone', () => {
    const out = row(-100, 1, on(10), { description: 'TED para Nubank' });
    const ofAFriend = row(100, 2, on(11), { description: 'Pix recebido de Bia' });
    const arrived = row(100, 2, on(11), { description: 'TED recebida' });
    const before = row(100, 3, on(9));
    const all = [out, ofAFriend, before, arrived];

    expect(named(all, pairsAmong(all, accountOf))).toEqual([[0, 3]]);
    expect(named(all, pairsAmong([out, ofAFriend, before], accountOf))).toEqual([[0, 1]]);
  });

  test('a pair that was refused is none any more, and each of the two may go with another', () => {
    const out = row(-100, 1, on(10));
    const [refused, other] = [row(100, 2, on(10)), row(100, 2, on(12))];
    const refusing = { ...out, refusedPartners: refusedWith(out, refused) };

    expect(pairsAmong([refusing, refused], accountOf)).toEqual([]);
    expect(datesOf(pairsAmong([refusing, refused, other], accountOf))).toEqual([['10', '12', 2]]);
    expect(refusedWith(refusing, refused)).toEqual([refused.id]);
  });

  test('what was refused twenty-six others is suggested with none any more', () => {
    const out = row(-1, 1, on(1));
    let refusedPartners: readonly string[] = [];
    for (let number = 1; number <= 26; number++) refusedPartners = refusedWith({ refusedPartners }, { id: `other-${number}` });

    expect(refusedPartners).toEqual(['*']);
    expect(isRefused({ ...out, refusedPartners }, { id: 'new' })).toBe(true);
  });
});

describe('whatever the rows', () => {
  const someRow = fc
    .record({
      cents: fc.constantFrom(-200, -100, 100, 200),
      account: fc.integer({ min: 1, max: 3 }),
      day: fc.integer({ min: 1, max: 12 }),
      description: fc.constantFrom(undefined, 'TED', 'Pix'),
    })
    .map(({ cents, account, day, description }) => row(cents, account, on(day), { description }));
  const someRows = fc.array(someRow, { maxLength: 30 });
  const mayPair = (out: Row, into: Row): boolean =>
    out.type === 'expense' &&
    into.type === 'income' &&
    out.amountCents === into.amountCents &&
    out.accountNumber !== into.accountNumber &&
    Math.abs(daysBetween(out.date, into.date)) <= mostDaysApart;

  test('each row is in one pair at most, every pair is one that may be, and a closer one was left only for one as close', () => {
    fc.assert(
      fc.property(someRows, (all) => {
        const pairs = pairsAmong(all, accountOf);
        const apart = new Map(pairs.flatMap((pair) => [[pair.out, pair.daysApart] as const, [pair.in, pair.daysApart] as const]));

        expect(apart.size).toBe(2 * pairs.length);
        for (const { out, in: into, daysApart } of pairs) {
          expect(mayPair(out, into)).toBe(true);
          expect(daysApart).toBe(Math.abs(daysBetween(out.date, into.date)));
        }
        expect(pairs.map(({ daysApart }) => daysApart)).toEqual(pairs.map(({ daysApart }) => daysApart).toSorted());
        for (const out of all)
          for (const into of all.filter((other) => mayPair(out, other))) {
            const nearest = Math.min(apart.get(out) ?? Number.POSITIVE_INFINITY, apart.get(into) ?? Number.POSITIVE_INFINITY);
            expect(nearest).toBeLessThanOrEqual(Math.abs(daysBetween(out.date, into.date)));
          }
      }),
    );
  });

  test('the order in which they come changes nothing', () => {
    fc.assert(
      fc.property(
        someRows.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(pairsAmong(shuffled, accountOf)).toEqual(pairsAmong(all, accountOf));
        },
      ),
    );
  });

  test('neither of a pair that is said to be the only one could go with another', () => {
    fc.assert(
      fc.property(someRows, (all) => {
        for (const { out, in: into, isOnlyOne } of pairsAmong(all, accountOf)) {
          const others = all.filter((other) => (mayPair(out, other) && other !== into) || (mayPair(other, into) && other !== out));
          expect(isOnlyOne).toBe(others.length === 0);
        }
      }),
    );
  });

  test('all that refuse each other are never together again', () => {
    fc.assert(
      fc.property(someRows, (all) => {
        let left = all;
        for (let pairs = pairsAmong(left, accountOf); pairs.length > 0; pairs = pairsAmong(left, accountOf)) {
          const refused = new Map(pairs.map(({ out, in: into }) => [out, { ...out, refusedPartners: refusedWith(out, into) }] as const));
          left = left.map((each) => refused.get(each) ?? each);
        }
        for (const out of left) for (const into of left.filter((other) => mayPair(out, other))) expect(isRefused(out, into)).toBe(true);
      }),
    );
  });
});

describe('what speaks for it', () => {
  test.each([
    ['TED ENVIADA 341', true],
    ['Transferência para poupança', true],
    ['DOC 12345', true],
    ['RESGATE CDB', true],
    ['PIX TRANSF MARIA 12/03', false],
    ['Pix enviado', false],
    ['Documentação do carro', false],
    ['Mercado', false],
    [undefined, false],
  ])('%s speaks of a transfer: %s', (description, is) => {
    expect(looksLikeTransfer({ description })).toBe(is);
  });

  const savings = { description: 'Aplicação 0042' };
  const linkedBefore = [
    row(-1, 1, on(1), { ...savings, bond: { role: 'out', partnerId: 'x' } }),
    row(1, 2, on(1), { description: 'Crédito', bond: { role: 'in', partnerId: 'y' } }),
  ];
  test.each<[what: string, rows: readonly Row[], evidence: readonly string[], confidence: number]>([
    ['nothing but the amount', [row(-9, 1, on(10)), row(9, 2, on(11)), row(9, 2, on(12))], [], 0.25],
    ['the day, and that there is no other', [row(-9, 1, on(10)), row(9, 2, on(10))], ['only_one', 'same_day'], 0.35],
    [
      'words of both',
      [row(-9, 1, on(10), { description: 'TED' }), row(9, 2, on(11), { description: 'Transferência recebida' })],
      ['transfer_words', 'only_one'],
      0.5,
    ],
    ['words of one only', [row(-9, 1, on(10), { description: 'TED' }), row(9, 2, on(11))], ['only_one'], 0.3],
    [
      'a transfer of the same words in the same account, whatever its number',
      [...linkedBefore, row(-9, 1, on(10), { description: 'APLICACAO 0043' }), row(9, 2, on(10))],
      ['linked_before', 'only_one', 'same_day'],
      0.75,
    ],
    [
      'the same words in another account are somebody else’s',
      [...linkedBefore, row(-9, 3, on(10), savings), row(9, 2, on(10))],
      ['only_one', 'same_day'],
      0.35,
    ],
  ])('%s', (_what, all, evidence, confidence) => {
    const [pair] = pairsAmong(all, accountOf);
    if (!pair) throw new Error('There is no pair.');
    const found = evidenceFor(all, accountOf)(pair);

    expect(found).toEqual(evidence);
    expect(confidenceOf(found)).toBe(confidence);
  });

  test('all of it together is not certain', () => {
    expect(confidenceOf(['linked_before', 'transfer_words', 'only_one', 'same_day'])).toBe(0.95);
  });
});
