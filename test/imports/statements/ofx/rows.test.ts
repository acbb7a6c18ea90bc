import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readOfx } from '../../../../functions/imports/statements/ofx/read-ofx.ts';
import { inWindows1252, ofxText, readText, rowOf, rowText, statementOf } from './ofx-text.ts';

const codesOf = (warnings: readonly { readonly code: string }[]): string[] => warnings.map(({ code }) => code);
const centsOf = (amounts: readonly string[], choices = {}): number[] =>
  statementOf({ rows: amounts.map((TRNAMT) => rowText({ TRNAMT })) }, { choices }).rows.map(({ cents }) => cents);

describe('the amount of a row', () => {
  test.each([
    ['-8.50', -8_50],
    ['-8,50', -8_50],
    ['8.5', 8_50],
    ['-500.5', -500_50],
    ['12', 12_00],
    ['+12.00', 12_00],
    ['     -41,66', -41_66],
    ['R$ 1.250,00', 1_250_00],
    ['-R$ 1.250,00', -1_250_00],
    ['1,234.56', 1_234_56],
    ['1.234,56', 1_234_56],
    ['10,00-', -10_00],
    ['10,00 D', -10_00],
    ['.5', 50],
    ['99999999999.99', 99_999_999_999_99],
  ])('%s', (TRNAMT, cents) => {
    expect(rowOf({ TRNAMT, TRNTYPE: 'OTHER' })).toMatchObject({ kind: 'movement', cents });
  });

  test.each(['-0', '0.00', '0,00'])('%s moves nothing', (TRNAMT) => {
    expect(rowOf({ TRNAMT })).toMatchObject({ kind: 'zero', cents: 0 });
    expect(Object.is(rowOf({ TRNAMT }).cents, 0)).toBe(true);
  });

  test.each(['', '            .  ', 'abc', '1.2.3', '--5', '5 5,0 x'])(
    '"%s" is none: the row stays, moves nothing, and is told',
    (TRNAMT) => {
      const { rows, warnings } = statementOf({ rows: [rowText({ TRNAMT })] });
      expect(rows).toMatchObject([{ kind: 'zero', cents: 0 }]);
      expect(warnings).toMatchObject([{ code: 'amount_unread', line: 26 }]);
    },
  );

  test('comma and dot may stand in one file', () => {
    expect(centsOf(['-41.66', '     -48,80'])).toEqual([-41_66, -48_80]);
  });

  test('three digits behind the only mark are decimals, doubtful and rounded, unless another row shows the mark', () => {
    const { rows, doubts, warnings } = statementOf({ rows: [rowText({ TRNAMT: '-1.235' })] });
    expect(rows).toMatchObject([{ cents: -1_24 }]);
    expect(doubts).toMatchObject([{ about: 'decimalMark', chosen: '.', others: [','] }]);
    expect(codesOf(warnings)).toEqual(['amount_rounded']);
    expect(centsOf(['-1.235', '-5,00'])).toEqual([-1_235_00, -5_00]);
    expect(centsOf(['-1.235'], { decimalMark: ',' })).toEqual([-1_235_00]);
  });

  test('more decimals than cents hold are rounded half away from zero, and told', () => {
    const { rows, warnings } = statementOf({ rows: [rowText({ TRNAMT: '-23.99500' }), rowText({ TRNAMT: '-1.0000' })] });
    expect(rows).toMatchObject([{ cents: -24_00 }, { cents: -1_00 }]);
    expect(warnings).toMatchObject([{ code: 'repeated_bank_id' }, { code: 'amount_rounded', line: 26 }]);
  });

  test('every amount of up to eleven digits is read to the cent, with either mark and with or without its zeros', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -10_000_000_000_00, max: 10_000_000_000_00 }),
        fc.constantFrom('.', ','),
        fc.boolean(),
        (cents, mark, isShort) => {
          const digits = String(Math.abs(cents)).padStart(3, '0');
          const full = `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}${mark}${digits.slice(-2)}`;
          const [read] = centsOf([isShort ? full.replace(/0$/, '') : full, '-1.00']);
          expect(read).toBe(cents);
        },
      ),
    );
  });
});

describe('the sign of a row', () => {
  const signed = (
    rows: readonly [type: string, amount: string, memo?: string][],
    { isCard = false, flipSigns }: { isCard?: boolean; flipSigns?: boolean } = {},
  ) => {
    const texts = rows.map(([TRNTYPE, TRNAMT, MEMO = 'LOJA'], at) => rowText({ TRNTYPE, TRNAMT, MEMO, FITID: `N${at}` }));
    const { rows: read, doubts } = statementOf({ rows: texts, isCard }, flipSigns === undefined ? {} : { choices: { flipSigns } });
    return { cents: read.map(({ cents }) => cents), doubts: doubts.map(({ about, chosen }) => `${about} ${chosen}`) };
  };

  test('is the amount’s, whatever the type says', () => {
    for (const type of ['IN', 'OUT', 'C', 'D', '0', '1', 'DEP', '', 'XFER', 'credit'])
      expect(
        signed([
          [type, '5.00'],
          ['DEBIT', '-1.00'],
        ]).cents,
        type,
      ).toEqual([5_00, -1_00]);
  });

  test('is the type’s where no amount has one, and doubtful', () => {
    expect(
      signed([
        ['DEBIT', '5.00'],
        ['CREDIT', '7.00'],
      ]),
    ).toEqual({ cents: [-5_00, 7_00], doubts: ['flipSigns false'] });
    expect(
      signed([
        ['OUT', '5.00'],
        ['IN', '7.00'],
      ]).cents,
    ).toEqual([-5_00, 7_00]);
    expect(
      signed(
        [
          ['DEBIT', '5.00'],
          ['CREDIT', '7.00'],
        ],
        { flipSigns: true },
      ),
    ).toEqual({ cents: [5_00, -7_00], doubts: [] });
    expect(
      signed(
        [
          ['DEBIT', '5.00'],
          ['CREDIT', '7.00'],
        ],
        { flipSigns: false },
      ),
    ).toEqual({ cents: [-5_00, 7_00], doubts: [] });
    expect(
      signed([
        ['CREDIT', '5.00'],
        ['OTHER', '7.00'],
      ]),
    ).toEqual({ cents: [5_00, 7_00], doubts: [] });
  });

  test('is turned round where every type says the opposite, and doubtful', () => {
    expect(
      signed([
        ['DEBIT', '5.00'],
        ['CREDIT', '-7.00'],
      ]),
    ).toEqual({ cents: [-5_00, 7_00], doubts: ['flipSigns true'] });
    expect(
      signed(
        [
          ['DEBIT', '5.00'],
          ['CREDIT', '-7.00'],
        ],
        { flipSigns: false },
      ),
    ).toEqual({ cents: [5_00, -7_00], doubts: [] });
    expect(
      signed([
        ['DEBIT', '5.00'],
        ['CREDIT', '-7.00'],
        ['DEBIT', '-1.00'],
      ]),
    ).toEqual({ cents: [5_00, -7_00, -1_00], doubts: [] });
  });

  test('of a card is turned round where its payments alone are negative', () => {
    const rows: [string, string, string?][] = [
      ['', '5.00'],
      ['', '6.00'],
      ['', '7.00'],
      ['', '-18.00', 'Pagamento recebido'],
    ];
    expect(signed(rows, { isCard: true })).toEqual({ cents: [-5_00, -6_00, -7_00, 18_00], doubts: ['flipSigns true'] });
    expect(signed(rows.slice(0, 3), { isCard: true })).toEqual({ cents: [5_00, 6_00, 7_00], doubts: ['flipSigns false'] });
    expect(signed([['PAYMENT', '5.00', 'Pagamento recebido']], { isCard: true })).toEqual({ cents: [5_00], doubts: [] });
  });

  test('is turned round where a person says so', () => {
    expect(
      signed(
        [
          ['DEBIT', '-5.00'],
          ['CREDIT', '7.00'],
        ],
        { flipSigns: true },
      ),
    ).toEqual({ cents: [5_00, -7_00], doubts: [] });
  });
});

describe('the day of a row', () => {
  test.each([
    ['20261107', '2026-11-07'],
    ['20261107223000[-3:BRT]', '2026-11-07'],
    ['20261107223000[-03:EST]', '2026-11-07'],
    ['20261107000000[0:GMT]', '2026-11-07'],
    ['20261107235959.000[+14:XXX]', '2026-11-07'],
    ['2026110715034[-3:GMT]', '2026-11-07'],
    ['2026-11-07T22:30:00-03:00', '2026-11-07'],
    ['2026-11-07', '2026-11-07'],
    ['07/11/2026', '2026-11-07'],
    ['07/11/2026 22:30', '2026-11-07'],
    ['  20261107  ', '2026-11-07'],
    ['20240229', '2024-02-29'],
  ])('%s', (DTPOSTED, date) => {
    expect(rowOf({ DTPOSTED }).date).toBe(date);
  });

  test.each(['', '00000000000000', '20260230', '201120000000', '00/00/0000', 'ontem', '18991231', '99999999'])(
    '"%s" is none: the row is left out, and told',
    (DTPOSTED) => {
      const { rows, warnings } = statementOf({ rows: [rowText({ DTPOSTED }), rowText({ FITID: 'N2' })] });
      expect(rows).toMatchObject([{ bankId: 'N2' }]);
      expect(warnings).toMatchObject([{ code: 'date_missing', line: 26 }]);
    },
  );

  test('may be another of the row’s where it was not posted on any', () => {
    expect(rowOf({ DTPOSTED: '', DTUSER: '20261106' }).date).toBe('2026-11-06');
    expect(rowOf({ DTPOSTED: '00000000', DTAVAIL: '20261108' }).date).toBe('2026-11-08');
  });

  test('of a card is the purchase’s, where the file has both', () => {
    const leaves = { DTPOSTED: '20261109', DTUSER: '20261107' };
    expect(rowOf(leaves, { isCard: true })).toMatchObject({ date: '2026-11-07', postedOn: '2026-11-09' });
    expect(rowOf(leaves)).toMatchObject({ date: '2026-11-09' });
    expect(rowOf({ ...leaves, DTUSER: '20261110' }, { isCard: true })).toMatchObject({ date: '2026-11-09' });
    expect(rowOf({ ...leaves, DTUSER: '20250101' }, { isCard: true })).toMatchObject({ date: '2026-11-09' });
  });

  test('with slashes is day first, and doubtful where no row proves it', () => {
    const read = (dates: readonly string[], choices = {}) => {
      const { rows, doubts } = statementOf({ rows: dates.map((DTPOSTED, at) => rowText({ DTPOSTED, FITID: `N${at}` })) }, { choices });
      return { dates: rows.map(({ date }) => date), doubts: doubts.map(({ about }) => about) };
    };
    expect(read(['03/04/2026'])).toEqual({ dates: ['2026-04-03'], doubts: ['dateOrder'] });
    expect(read(['03/04/2026', '25/04/2026'])).toEqual({ dates: ['2026-04-03', '2026-04-25'], doubts: [] });
    expect(read(['03/04/2026', '04/25/2026'])).toEqual({ dates: ['2026-03-04', '2026-04-25'], doubts: [] });
    expect(read(['03/04/2026'], { dateOrder: 'mdy' })).toEqual({ dates: ['2026-03-04'], doubts: [] });
    expect(read(['04/04/2026'])).toEqual({ dates: ['2026-04-04'], doubts: [] });
  });

  test('that lies ahead is told', () => {
    const { rows, warnings } = statementOf({ rows: [rowText({ DTPOSTED: '20261129' })] });
    expect(rows).toMatchObject([{ kind: 'movement', date: '2026-11-29' }]);
    expect(codesOf(warnings)).toEqual(['rows_ahead']);
  });

  test('of what is only announced makes it future', () => {
    const text = ofxText().replace(
      '</BANKTRANLIST>',
      '</BANKTRANLIST><BANKTRANLISTP><STMTTRNP><DTTRAN>20261128<TRNAMT>-3.00<NAME>POSTO</STMTTRNP></BANKTRANLISTP>',
    );
    expect(statementOf(text).rows).toMatchObject([
      { kind: 'movement' },
      { kind: 'future', date: '2026-11-28', cents: -3_00, description: 'POSTO' },
    ]);
  });
});

describe('the words of a row', () => {
  test.each([
    ['MEMO alone', { MEMO: 'PADARIA' }, 'PADARIA', 'PADARIA'],
    ['NAME alone', { NAME: 'PADARIA', MEMO: '' }, 'PADARIA', 'PADARIA'],
    ['both', { NAME: 'Maria', MEMO: 'PIX RECEBIDO' }, 'Maria - PIX RECEBIDO', 'PIX RECEBIDO'],
    ['one in the other', { NAME: 'PADARIA DO', MEMO: 'Padaria do Zé' }, 'Padaria do Zé', 'Padaria do Zé'],
    ['the other in the one', { NAME: 'PADARIA DO ZÉ', MEMO: 'Padaria' }, 'PADARIA DO ZÉ', 'Padaria'],
    ['the same', { NAME: 'PADARIA', MEMO: 'padaria' }, 'padaria', 'padaria'],
    [
      'a name that is longer than NAME may be',
      { NAME: 'PADARIA', EXTDNAME: 'PADARIA DO ZÉ LTDA', MEMO: '' },
      'PADARIA DO ZÉ LTDA',
      'PADARIA DO ZÉ LTDA',
    ],
    [
      'a counterparty in FITID alone',
      { FITID: 'JOAO DA SILVA 12345678900', MEMO: 'PIX' },
      'PIX - JOAO DA SILVA 12345678900',
      'PIX - JOAO DA SILVA 12345678900',
    ],
    ['none', { MEMO: '' }, '', ''],
    ['blanks', { MEMO: '  PIX   RECEBIDO\t12  ' }, 'PIX RECEBIDO 12', 'PIX RECEBIDO 12'],
  ])('%s', (_, leaves, description, rawDescription) => {
    expect(rowOf(leaves)).toMatchObject({ description, rawDescription });
  });

  test.each([
    ['TOK & STOK    PARC', 'TOK & STOK PARC'],
    ['A&B "Aspas" <BR/>linha 2', 'A&B "Aspas" linha 2'],
    ['A &amp; B', 'A & B'],
    ['A &amp;amp; B', 'A & B'],
    ['&amp;lt;b&amp;gt;A', 'A'],
    ['Transfer&ecirc;ncia Jo&atilde;o &#231;&#xE3;', 'Transferência João çã'],
    ['A &unknown; B', 'A &unknown; B'],
    ['A &#0;&#x1f;&#xd800;&#9999999; B', 'A B'],
    ['5 < 6 e A<B', '5 < 6 e A<B'],
    ['<![CDATA[A & <B> ]]>', 'A &'],
    ['<![CDATA[<TRNAMT>99.00]]>', '99.00'],
    ['duas\nlinhas', 'duas linhas'],
    ['Transfer�ncia', 'Transfer�ncia'],
    ['TransferÃªncia', 'TransferÃªncia'],
    ['Café ☕ 😀', 'Café ☕ 😀'],
  ])('%s', (MEMO, description) => {
    expect(rowOf({ MEMO })).toMatchObject({ description, cents: -8_50 });
  });

  test('are cut at 500 characters', () => {
    const { description, raw } = rowOf({ MEMO: 'ç'.repeat(2_000) });
    expect([description.length, raw.length <= 500]).toEqual([500, true]);
    expect(raw.isWellFormed() && !raw.includes('�')).toBe(true);
  });

  test.each(['', '0', '000000', '00000000', '-', 'N/A', 'null'])('"%s" is no id', (FITID) => {
    expect(rowOf({ FITID }).bankId).toBeUndefined();
  });

  test.each(['N10001', '20261107001', '641aa47a-cbd2-401b-ad6a-7761b0ecbbd1', 'TOK&STOKPARC02/05', '0001'])(
    '%s is one, as it is written',
    (FITID) => {
      expect(rowOf({ FITID }).bankId).toBe(FITID);
    },
  );

  test('a repeated id is told, and every row is kept', () => {
    const { rows, warnings } = statementOf({ rows: [rowText(), rowText({ MEMO: 'IOF' }), rowText()] });
    expect(rows.map(({ bankId }) => bankId)).toEqual(['N1', 'N1', 'N1']);
    expect(codesOf(warnings)).toEqual(['repeated_bank_id']);
  });

  test('the same row keeps its words for hashing when a later export names who it was', () => {
    const [early, late] = [{}, { NAME: 'MARIA SILVA' }].map((leaves) => rowOf({ MEMO: 'PIX RECEBIDO', ...leaves }));
    expect(late?.rawDescription).toBe(early?.rawDescription);
  });
});

describe('the charset', () => {
  const memo = 'Transferência à Conceição';
  const text = ofxText({ rows: [rowText({ MEMO: memo })] });
  const described = (bytes: Uint8Array) => readOfx(bytes, { today: '2026-11-28' })[0]?.rows.map(({ description }) => description);

  test('is found in the bytes, whatever the header says', () => {
    expect(described(Buffer.from(text))).toEqual([memo]);
    expect(described(inWindows1252(text))).toEqual([memo]);
    expect(described(Buffer.from(`\ufeff${text}`))).toEqual([memo]);
    expect(described(Buffer.from(`\ufeff${text}`, 'utf16le'))).toEqual([memo]);
    expect(described(Buffer.from(`\ufeff${text}`, 'utf16le').swap16())).toEqual([memo]);
    expect(described(inWindows1252(text.replace('Conceição', 'R$ \x80 5 \x96 ok')))).toEqual(['Transferência à R$ € 5 – ok']);
  });

  test('may be another one in each row', () => {
    const [before = '', after = ''] = ofxText({ rows: [rowText({ MEMO: '|' })] }).split('|');
    const both = (words: Uint8Array) =>
      Buffer.concat([Buffer.from(before), words, Buffer.from(after.replace('</OFX>', '')), Buffer.from('<X>\xff</OFX>', 'latin1')]);
    expect(described(both(Buffer.from(memo)))).toEqual([memo]);
    expect(described(both(inWindows1252(memo)))).toEqual([memo]);
  });
});

describe('balances', () => {
  const balance = (MEMO: string, TRNAMT: string, DTPOSTED = '20261101') =>
    rowText({ MEMO, TRNAMT, DTPOSTED, FITID: MEMO, TRNTYPE: 'CREDIT' });

  test('among the rows are no movements', () => {
    for (const memo of ['SALDO ANTERIOR', 'SALDO DO DIA', 'SALDO FINAL', 'SALDO TOTAL DISPONÍVEL DIA', 'S A L D O', 'Saldo'])
      expect(rowOf({ MEMO: memo, TRNAMT: '58.00' }), memo).toMatchObject({ kind: 'balance', cents: 58_00 });
  });

  test('without an amount they are told by nobody', () => {
    expect(statementOf({ rows: [balance('SALDO DIA', '            .  ')] })).toMatchObject({
      rows: [{ kind: 'balance', cents: 0 }],
      warnings: [],
    });
  });

  test('say what there was before the rows, and after them where LEDGERBAL does not', () => {
    const rows = [balance('SALDO ANTERIOR', '100.00'), rowText(), balance('SALDO FINAL', '91.50', '20261130')];
    expect(statementOf({ rows, balance: '' })).toMatchObject({
      opening: { cents: 100_00, date: '2026-11-01' },
      closing: { cents: 91_50, date: '2026-11-30' },
      rows: [{ kind: 'balance' }, { kind: 'movement' }, { kind: 'balance' }],
    });
    expect(statementOf({ rows: rows.toReversed(), balance: '' })).toMatchObject({ opening: { cents: 100_00 }, closing: { cents: 91_50 } });
    expect(statementOf({ rows: [rowText(), balance('SALDO ANTERIOR', '100.00', '20261108')] }).opening).toBeUndefined();
  });

  test.each([
    ['91.50', 91_50],
    ['1.234,50', 1_234_50],
    ['-91,5', -91_50],
    ['R$ 91,50', 91_50],
  ])('%s is what there is after the rows', (text, cents) => {
    expect(statementOf({ balance: text })).toMatchObject({ closing: { cents }, warnings: [] });
  });

  test('may be missing, or of no day', () => {
    expect(statementOf({ balance: '' }).closing).toBeUndefined();
    expect(statementOf({ balanceOn: '00000000000000' }).closing).toEqual({ cents: 91_50, date: undefined });
    expect(statementOf({ balance: '1x2' })).toMatchObject({ closing: undefined, warnings: [{ code: 'balance_unread' }] });
  });

  test('that is only available is another one', () => {
    const text = ofxText().replace(/<LEDGERBAL>[\s\S]*<\/LEDGERBAL>/, '<AVAILBAL><BALAMT>500.00<DTASOF>20261130</AVAILBAL>');
    expect(statementOf(text).closing).toBeUndefined();
  });

  test('without a mark is in cents at Itaú, where all amounts have theirs, and told', () => {
    const read = (file: Parameters<typeof statementOf>[0]) => {
      const { closing, warnings } = statementOf(file);
      return [closing?.cents, ...codesOf(warnings)];
    };
    expect(read({ balance: '12345' })).toEqual([123_45, 'balance_in_cents']);
    expect(read({ balance: '-5' })).toEqual([-5, 'balance_in_cents']);
    expect(read({ balance: '0' })).toEqual([0]);
    expect(read({ balance: '12345', rows: [] })).toEqual([123_45, 'balance_in_cents']);
    expect(read({ balance: '12345', rows: [rowText({ TRNAMT: '-500.5' })] })).toEqual([12_345_00]);
    expect(read({ balance: '12345', bankId: '237' })).toEqual([12_345_00, 'balance_without_mark']);
    expect(read({ balance: '12345', rows: [rowText(), balance('SALDO FINAL', '12345.00')] })).toEqual([12_345_00, 'balance_without_mark']);
    expect(read({ balance: '12345', bankId: '237', rows: [rowText(), balance('SALDO FINAL', '123.45')] })).toEqual([
      123_45,
      'balance_in_cents',
    ]);
  });
});

test('of more warnings than anybody reads the number is told', () => {
  const { warnings } = statementOf({ rows: Array.from({ length: 300 }, (_, at) => rowText({ DTPOSTED: '', FITID: `N${at}` })) });
  expect([warnings.length, warnings.at(-1)]).toEqual([101, { code: 'more_warnings', message: 'E mais 200 avisos.' }]);
});

test('every row of a file has the place that it stands in, and the file’s order', () => {
  const { rows } = statementOf({ rows: ['N3', 'N1', 'N2'].map((FITID) => rowText({ FITID })) });
  expect(rows.map(({ bankId, line }) => [bankId, line])).toEqual([
    ['N3', 26],
    ['N1', 33],
    ['N2', 40],
  ]);
  expect(readText(ofxText())[0]?.rows[0]?.raw).toMatch(/^<STMTTRN> <TRNTYPE>DEBIT .*PADARIA$/);
});
