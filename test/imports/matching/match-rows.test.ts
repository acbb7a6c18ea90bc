import { describe, expect, test } from 'vitest';
import { matchRows } from '../../../functions/imports/matching/match-rows.ts';
import { fileRows, type Line, remembered, typed } from './lines.ts';

const statusOf = (lines: readonly Line[], known: Parameters<typeof matchRows>[1]) =>
  matchRows(fileRows(lines), known).map((verdict) => (verdict.status === 'new' ? 'new' : `${verdict.status}: ${verdict.reason}`));

const coffee: Line = { date: '2026-11-10', cents: -8_50, words: 'PADARIA DO ZÉ' };
const later: Line = { date: '2026-11-12', cents: -30_00, words: 'POSTO IPIRANGA' };
const earlier: Line = { date: '2026-11-08', cents: -99_90, words: 'FARMACIA' };

describe('rows that came from the bank before', () => {
  test('the same file again adds nothing', () => {
    const file = [earlier, coffee, coffee, later];
    expect(statusOf(file, remembered(file))).toEqual(Array(4).fill('duplicate: same_row'));
  });

  test('of two equal coffees one is new where the ledger has one', () => {
    expect(statusOf([earlier, coffee, coffee, later], remembered([earlier, coffee]))).toEqual([
      'duplicate: same_row',
      'duplicate: same_row',
      'new',
      'new',
    ]);
  });

  test('the bank’s id knows a row whose words and day have changed', () => {
    const before = remembered([{ ...coffee, id: 'F1' }]);
    expect(statusOf([{ date: '2026-11-11', cents: -8_50, words: 'PADARIA ZE LTDA', id: 'F1' }], before)).toEqual([
      'duplicate: same_bank_id',
    ]);
  });

  test('an id that several rows of the file share says nothing', () => {
    const file = ['TARIFA', 'PIX RECEBIDO', 'IOF'].map(
      (words, at): Line => ({ date: '2026-11-10', cents: -(at + 1) * 100, words, id: 'X' }),
    );
    expect(fileRows(file).every(({ fingerprint }) => fingerprint.id === undefined)).toBe(true);
    expect(statusOf(file, remembered(file.slice(0, 1)))).toEqual(['duplicate: same_row', 'new', 'new']);
  });

  test('an id that comes again each month is a row each month', () => {
    const before = remembered([{ date: '2026-10-10', cents: -150_00, words: 'FINANC PARC 02/10', id: 'F9' }]);
    expect(statusOf([{ date: '2026-11-10', cents: -150_00, words: 'FINANC PARC 03/10', id: 'F9' }], before)).toEqual(['new']);
  });

  test('a bank that makes new ids for every export is known by content', () => {
    const ids = (export_: string) => [earlier, coffee, later].map((line, at): Line => ({ ...line, id: `${export_}${at}` }));
    expect(statusOf(ids('b'), remembered(ids('a')))).toEqual(Array(3).fill('duplicate: same_row'));
  });

  test('two equal coffees of a bank that keeps its ids are two, where a file is cut in the middle of their day', () => {
    const before = remembered([
      { ...earlier, id: 'F1' },
      { ...coffee, id: 'F2' },
    ]);
    expect(
      statusOf(
        [
          { ...earlier, id: 'F1' },
          { ...coffee, id: 'F3' },
        ],
        before,
      ),
    ).toEqual(['duplicate: same_bank_id', 'new']);
  });

  test('the same, inside the days that the file covers whole, is the known row under a new id', () => {
    const before = remembered([
      { ...earlier, id: 'F1' },
      { ...coffee, id: 'F2' },
    ]);
    const file = [
      { ...earlier, id: 'F1' },
      { ...coffee, id: 'F3' },
      { ...later, id: 'F4' },
    ];
    expect(statusOf(file, before)).toEqual(['duplicate: same_bank_id', 'duplicate: same_row', 'new']);
  });

  test('another format of the same bank words a row its own way', () => {
    const before = remembered([{ date: '2026-11-10', cents: -250_00, words: 'Pix enviado: FULANO EXEMPLO', id: 'F1' }]);
    expect(statusOf([{ date: '2026-11-10', cents: -250_00, words: 'TRANSF PIX FULANO EXEMPLO 10/11' }], before)).toEqual([
      'duplicate: same_day_amount_and_text',
    ]);
    expect(statusOf([{ date: '2026-11-10', cents: -250_00, words: 'CICLANA' }], before)).toEqual(['likely_duplicate: same_day_and_amount']);
  });

  test('a row that the file lists twice with one running balance is one', () => {
    const file = [
      { ...coffee, balance: 91_50 },
      { ...coffee, balance: 91_50 },
      { ...coffee, balance: 83_00 },
    ];
    expect(statusOf(file, [])).toEqual(['new', 'duplicate: repeated_in_file', 'new']);
  });

  test('what its owner deleted stays out and is said, and a live twin comes before a deleted one', () => {
    const [deleted] = remembered([coffee]).map((row) => ({ ...row, isDeleted: true }));
    if (!deleted) throw new Error('no row');
    expect(statusOf([coffee], [deleted])).toEqual(['ignored: deleted_by_user']);
    expect(statusOf([coffee], [deleted, ...remembered([coffee])])).toEqual(['duplicate: same_row']);
    expect(statusOf([coffee, coffee, coffee], [deleted, ...remembered([coffee])])).toEqual([
      'duplicate: same_row',
      'ignored: deleted_by_user',
      'new',
    ]);
  });
});

describe('rows that a person typed', () => {
  const market: Line = { date: '2026-11-10', cents: -320_75, words: 'COMPRA CARTAO SUPERMERCADO PAGUE MENOS' };

  test.each([
    ['the same words within 3 days', { date: '2026-11-13', words: 'Compra cartão Supermercado Pague Menos' }, true],
    ['similar words within 7 days', { date: '2026-11-17', words: 'Mercado' }, true],
    ['similar words on the 8th day', { date: '2026-11-18', words: 'Mercado' }, false],
    ['other words on the same day', { date: '2026-11-10', words: 'Presente da Bia' }, false],
    ['no words at all', { date: '2026-11-10', words: undefined }, false],
    ['another cent', { date: '2026-11-10', words: 'Mercado', cents: -320_74 }, false],
    ['the other direction', { date: '2026-11-10', words: 'Mercado', cents: 320_75 }, false],
  ])('%s', (_, own, isClaimed) => {
    const before = typed([{ cents: -320_75, ...own }]);
    expect(statusOf([market], before)).toEqual([isClaimed ? 'likely_duplicate: typed_by_hand' : 'new']);
  });

  test('the best evidence of all comes first, whichever row of the file it is of', () => {
    const rows: Line[] = [
      { date: '2026-11-09', cents: -20_00, words: 'UBER TRIP' },
      { date: '2026-11-11', cents: -20_00, words: 'UBER TRIP' },
    ];
    const verdicts = matchRows(fileRows(rows), typed([{ date: '2026-11-11', cents: -20_00, words: 'Uber' }]));
    expect(verdicts.map(({ status }) => status)).toEqual(['new', 'likely_duplicate']);
  });

  test('a tie is a question that names both, with the earlier one proposed', () => {
    const before = typed([
      { date: '2026-11-12', cents: -20_00, words: 'Uber casa' },
      { date: '2026-11-10', cents: -20_00, words: 'Uber trabalho' },
    ]);
    const [verdict] = matchRows(fileRows([{ date: '2026-11-11', cents: -20_00, words: 'UBER TRIP' }]), before);
    expect(verdict).toMatchObject({ reason: 'several_candidates', merges: true, twinId: 'typed-1', candidates: ['typed-1', 'typed-0'] });
  });

  test('two typed rows that say the same are no question', () => {
    const before = typed([
      { date: '2026-11-10', cents: -8_50, words: 'Padaria' },
      { date: '2026-11-10', cents: -8_50, words: 'Padaria' },
    ]);
    expect(statusOf([coffee, coffee, coffee], before)).toEqual([
      'likely_duplicate: typed_by_hand',
      'likely_duplicate: typed_by_hand',
      'new',
    ]);
  });

  test('each is claimed once, and never one that holds another bank id', () => {
    expect(statusOf([market], remembered([{ ...market, date: '2026-11-08', id: 'F1' }]))).toEqual(['new']);
  });
});
