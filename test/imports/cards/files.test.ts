import { describe, expect, test } from 'vitest';
import { addDays } from '../../../shared/calendar.ts';
import { type FaturaLine, faturaText } from '../../support/faturas.ts';
import { aMemoryWallet } from '../../support/memory-wallet.ts';

/** A card's CSV, as one bank writes it: purchases are positive. */
const csvOf = (lines: readonly FaturaLine[]): string =>
  ['date,title,amount', ...lines.map(({ date, words, cents }) => `${date},${words},${(cents / 100).toFixed(2)}`)].join('\n');

/** A card's OFX: purchases are negative. */
const ofxOfCard = (lines: readonly FaturaLine[]): string =>
  [
    'OFXHEADER:100',
    'DATA:OFXSGML',
    '',
    '<OFX><CREDITCARDMSGSRSV1><CCSTMTTRNRS><CCSTMTRS><CURDEF>BRL<CCACCTFROM><ACCTID>1234</CCACCTFROM><BANKTRANLIST>',
    ...lines.map(
      ({ date, words, cents }, at) =>
        `<STMTTRN><TRNTYPE>${cents > 0 ? 'DEBIT' : 'CREDIT'}<DTPOSTED>${date.replaceAll('-', '')}<TRNAMT>${(-cents / 100).toFixed(2)}<FITID>F${at}<MEMO>${words}</STMTTRN>`,
    ),
    '</BANKTRANLIST></CCSTMTRS></CCSTMTTRNRS></CREDITCARDMSGSRSV1></OFX>',
  ].join('\n');

const history: FaturaLine[] = [
  { date: '2026-08-20', words: 'MAGAZINE BELA - Parcela 1/4', cents: 25_00 },
  { date: '2026-09-05', words: 'PADARIA DO ZE', cents: 10_00 },
  { date: '2026-09-20', words: 'MAGAZINE BELA - Parcela 2/4', cents: 25_00 },
  { date: '2026-09-09', words: 'Pagamento recebido', cents: -35_00 },
  { date: '2026-10-20', words: 'MAGAZINE BELA - Parcela 3/4', cents: 25_00 },
];

describe('a file of several months', () => {
  test.each([
    ['CSV', csvOf],
    ['OFX', ofxOfCard],
  ])('as %s has each row by its day, and one purchase for the instalments of one', async (_, fileOf) => {
    const wallet = await aMemoryWallet();
    const job = await wallet.import(fileOf(history));

    expect(job).toMatchObject({ counts: { new: 2, duplicates: 2, ignored: 1, imported: 2, merged: 2 }, invoice: null });
    expect(await wallet.purchases()).toMatchObject([
      { description: 'PADARIA DO ZE' },
      {
        description: 'MAGAZINE BELA',
        installments: 4,
        firstInstallment: 1,
        totalAmount: 100,
        firstInvoiceMonth: '2026-09',
        lastInvoiceMonth: '2026-12',
      },
    ]);
    expect(wallet.differences()).toEqual([]);
    const once = await wallet.seen();
    expect((await wallet.import(fileOf(history.toReversed()))).counts).toMatchObject({ imported: 0, merged: 0 });
    expect(await wallet.seen()).toEqual(once);
    for (const month of ['2026-09', '2026-10', '2026-11']) expect(await wallet.reconciled(month)).toMatchObject({ isReconciled: true });
    await wallet.world.undo(job.id);
    expect(wallet.differences()).toEqual([]);
  });

  test('the newest first is the same', async () => {
    const [wallet, other] = [await aMemoryWallet(), await aMemoryWallet()];
    await wallet.import(csvOf(history));
    await other.import(csvOf(history.toReversed()));
    expect(await other.seen()).toEqual(await wallet.seen());
  });

  test('that the PDF of one of them follows adds what is new', async () => {
    const wallet = await aMemoryWallet();
    await wallet.import(csvOf(history));
    const lines = [...history.filter(({ date }) => date.startsWith('2026-10')), { date: '2026-10-22', words: 'FARMACIA', cents: 7_00 }];
    expect((await wallet.import(faturaText({ dueOn: '2026-11-10', lines }))).counts).toMatchObject({ duplicates: 1, new: 1, imported: 1 });
    expect(await wallet.reconciled('2026-11')).toMatchObject({ isReconciled: true, difference: 0 });
  });
});

test('a fatura of more rows than one call takes is written whole, each row once, and taken back whole', async () => {
  const wallet = await aMemoryWallet();
  const lines = Array.from({ length: 1_200 }, (_, at) => ({
    date: addDays('2026-10-03', at % 31),
    words: at % 5 === 0 ? `LOJA ${at % 37} Parcela ${1 + (at % 3)}/12` : `LOJA ${at % 37}`,
    cents: 100 + (at % 7),
  }));
  const job = await wallet.import(faturaText({ dueOn: '2026-11-10', lines }));

  expect(job.counts).toMatchObject({ total: 1_200, new: 1_200, imported: 1_200, done: 1_200 });
  expect(wallet.differences()).toEqual([]);
  const whole = lines.reduce((sum, { cents }) => sum + cents, 0) / 100;
  expect(await wallet.invoice('2026-11')).toMatchObject({ totalAmount: whole });
  expect(await wallet.reconciled('2026-11')).toMatchObject({ isReconciled: true, difference: 0 });
  expect((await wallet.import(faturaText({ dueOn: '2026-11-10', lines }))).counts).toMatchObject({
    duplicates: 1_200,
    imported: 0,
    merged: 0,
  });
  await wallet.world.undo(job.id);
  expect(wallet.items('E#').filter(({ to }) => to === undefined)).toEqual([]);
  expect(wallet.items('S#')).toEqual([]);
  expect(wallet.differences()).toEqual([]);
}, 120_000);
