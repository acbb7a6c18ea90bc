import { describe, expect, test } from 'vitest';
import type { LedgerEntry } from '../../../functions/cards/published.ts';
import type { CardFileRow } from '../../../functions/imports/cards/match-card-rows.ts';
import { matchSeries } from '../../../functions/imports/cards/match-series.ts';
import { monthAfter } from '../../../shared/calendar.ts';

type Line = LedgerEntry['bank'][number];

/** A purchase in 10 of R$ 100,00, of 12 August, whose third instalment is on the invoice of November. */
function series(of: Partial<LedgerEntry> & { readonly first?: number } = {}): LedgerEntry {
  const { first = 3, ...more } = of;
  return {
    entryId: 'tv',
    kind: 'purchase',
    date: '2026-08-12',
    description: 'MAGAZINE BELA',
    categoryId: null,
    isDeleted: false,
    count: 10,
    parts: Array.from({ length: 10 }, (_, at) => ({ number: at + 1, cents: -100_00, month: monthAfter('2026-11', at + 1 - first) })),
    refundableCents: 0,
    bank: [],
    ...more,
  };
}

const line = (number: number, of: Partial<Line> = {}): Line => ({
  importId: 'i',
  key: '0',
  print: `print-${number}`,
  series: 'bela',
  date: '2026-08-12',
  boughtOn: '2026-08-12',
  number,
  cents: 100_00,
  month: monthAfter('2026-11', number - 3),
  ...of,
});

/** Its fourth instalment, on the invoice of December. */
const fourth = (of: Partial<CardFileRow> = {}, at = 0): CardFileRow & { readonly at: number } => ({
  at,
  date: '2026-08-12',
  boughtOn: '2026-08-12',
  cents: -100_00,
  description: 'MAGAZINE BELA 4/10',
  words: 'MAGAZINE BELA',
  series: 'bela',
  becomes: 'purchase',
  month: '2026-12',
  fingerprint: { print: 'print' },
  isInstallment: true,
  installment: { number: 4, of: 10 },
  ...of,
});

const known = series({ bank: [line(3)] });
const verdicts = (rows: readonly (CardFileRow & { readonly at: number })[], entries: readonly LedgerEntry[]) =>
  Object.fromEntries(
    [...matchSeries(rows, entries)].map(([at, verdict]) => [
      at,
      'twinId' in verdict ? `${verdict.reason} ${verdict.twinId}` : verdict.status,
    ]),
  );

describe('an instalment', () => {
  test.each([
    ['joins its series on the invoice that it is to be on', fourth(), known, 'joins_series tv'],
    ['also dated anew, some days off', fourth({ date: '2026-11-15', boughtOn: '2026-08-15' }), known, 'joins_series tv'],
    ['also with an odd cent', fourth({ cents: -99_99 }), known, 'joins_series tv'],
    ['also where its owner calls it otherwise', fourth(), series({ description: 'Tv da sala', bank: [line(3)] }), 'joins_series tv'],
    ['also an earlier one than it begins with', fourth({ installment: { number: 2, of: 10 }, month: '2026-10' }), known, 'joins_series tv'],
    ['not one of other cents', fourth({ cents: -98_00 }), series({ count: 2, bank: [line(3)] }), undefined],
    ['not one of as many cents apart as it has instalments', fourth({ cents: -99_90 }), known, undefined],
    ['not one of another number of instalments', fourth({ installment: { number: 4, of: 12 } }), known, undefined],
    [
      'not one that has this instalment',
      fourth({ installment: { number: 3, of: 10 }, month: '2026-12', boughtOn: '2026-09-12' }),
      known,
      undefined,
    ],
    ['not one of other words', fourth({ words: 'LIVRARIA', series: 'livraria' }), known, undefined],
    ['not one on another invoice, of another day', fourth({ month: '2026-11', boughtOn: '2026-07-12' }), known, undefined],
    [
      'but one that was brought forward',
      fourth({ month: '2026-11', boughtOn: '2026-11-12', description: 'Antecipada - MAGAZINE BELA 4/10' }),
      known,
      'joins_series tv',
    ],
    ['is what was typed of its day', fourth(), series({ first: 1, description: 'Tv Magazine Bela' }), 'typed_by_hand tv'],
    [
      'stays out where its owner deleted the series',
      fourth(),
      series({ isDeleted: true, description: undefined, parts: [], bank: [line(3)] }),
      'deleted_by_user tv',
    ],
  ])('%s', (_, row, entry, verdict) => {
    expect(verdicts([row], [entry])).toEqual(verdict === undefined ? {} : { 0: verdict });
  });

  test('of two equal series joins one each, and no third', () => {
    const other = series({ entryId: 'other', bank: [line(3)] });
    expect(verdicts([fourth(), fourth({}, 1), fourth({}, 2)], [known, other])).toEqual({ 0: 'joins_series other', 1: 'joins_series tv' });
  });

  test('of what was typed twice otherwise is a question', () => {
    const typed = [series({ description: 'Magazine Bela tv' }), series({ entryId: 'other', description: 'Magazine Bela mesa' })];
    expect(matchSeries([fourth()], typed).get(0)).toMatchObject({
      reason: 'several_candidates',
      candidates: ['other', 'tv'],
      merges: true,
    });
  });
});
