import { describe, expect, test } from 'vitest';
import { type Fatura, faturaText } from '../../support/faturas.ts';
import { aMemoryWallet, type MemoryWallet } from '../../support/memory-wallet.ts';

const november: Fatura = {
  dueOn: '2026-11-10',
  lines: [
    { date: '2026-10-05', words: 'PADARIA DO ZE', cents: 18_90 },
    { date: '2026-10-05', words: 'PADARIA DO ZE', cents: 18_90 },
    { date: '2026-08-12', words: 'MAGAZINE BELA Parcela 3/10', cents: 100_00 },
    { date: '2026-10-20', words: 'IOF COMPRA INTERNACIONAL', cents: 1_23 },
    { date: '2026-10-11', words: 'Pagamento recebido', cents: -500_00 },
  ],
};
const december: Fatura = {
  dueOn: '2026-12-10',
  // A day earlier than the card does by itself.
  closedOn: '2026-12-02',
  lines: [
    { date: '2026-08-12', words: 'MAGAZINE BELA Parcela 4/10', cents: 100_00 },
    { date: '2026-11-08', words: 'FARMACIA SAUDE', cents: 42_00 },
  ],
};

/** What must hold after every write. */
function expectWhole(wallet: MemoryWallet): void {
  expect(wallet.differences()).toEqual([]);
}

describe('a fatura', () => {
  test('is on the invoice that it is due with, equal rows twice, a series from the instalment that it has', async () => {
    const wallet = await aMemoryWallet();
    const job = await wallet.import(faturaText(november));

    expect(job).toMatchObject({ status: 'completed', counts: { total: 5, new: 4, ignored: 1, imported: 4, merged: 0 } });
    const invoice = await wallet.invoice('2026-11');
    expect(invoice).toMatchObject({ purchasesAmount: 137.8, chargesAmount: 1.23, totalAmount: 139.03 });
    expect((await wallet.purchases()).find(({ installments }) => installments === 10)).toMatchObject({
      firstInstallment: 3,
      purchaseDate: '2026-08-12',
      description: 'MAGAZINE BELA',
      lastInvoiceMonth: '2027-06',
    });
    expect(await wallet.limit()).toMatchObject({ used: 39.03 + 8 * 100 });
    expectWhole(wallet);
  });

  test('adds nothing the second time, and the next one joins the series', async () => {
    const wallet = await aMemoryWallet();
    await wallet.import(faturaText(november));
    const once = await wallet.seen();
    expect((await wallet.import(faturaText(november))).counts).toMatchObject({ new: 0, duplicates: 4, ignored: 1, imported: 0, merged: 0 });
    expect(await wallet.seen()).toEqual(once);

    const next = await wallet.import(faturaText(december));
    expect(next.counts).toMatchObject({ new: 1, duplicates: 1, imported: 1, merged: 1 });
    expect((await wallet.invoice('2026-12')).installments).toHaveLength(2);
    expect(await wallet.limit()).toMatchObject({ used: 39.03 + 8 * 100 + 42 });
    expectWhole(wallet);
  });

  test('is taken back whole, also what joined a series, and can be imported again', async () => {
    const wallet = await aMemoryWallet();
    const before = await wallet.seen();
    const first = await wallet.import(faturaText(november));
    const between = await wallet.seen();
    const second = await wallet.import(faturaText(december));
    const both = await wallet.seen();

    await wallet.world.undo(second.id);
    expect(await wallet.seen()).toEqual(between);
    await wallet.import(faturaText(december));
    expect(await wallet.seen()).toEqual(both);
    await wallet.world.undo(first.id);
    const alone = await aMemoryWallet();
    await alone.import(faturaText(december));
    expect(await wallet.seen()).toEqual(await alone.seen());
    expectWhole(wallet);
    await wallet.import(faturaText(november));
    expect(await wallet.seen()).toEqual(both);
    expect(before.invoices).toEqual([]);
  });

  test('finds what its owner typed, keeps their words and category, and moves it to the invoice that the bank has it on', async () => {
    const wallet = await aMemoryWallet();
    const category = wallet.category(1);
    const bread = await wallet.buy({ totalAmount: 18_90, purchaseDate: '2026-10-05', description: 'Padaria', categoryId: category });
    // By the card's calendar on the invoice of November; the bank has it in December's.
    const tv = await wallet.buy({ totalAmount: 1000_00, installments: 10, purchaseDate: '2026-09-28', description: 'Magazine Bela tv' });
    const before = await wallet.seen();
    const job = await wallet.import(
      faturaText({
        dueOn: '2026-11-10',
        lines: [
          { date: '2026-10-05', words: 'PADARIA DO ZE', cents: 18_90 },
          { date: '2026-09-28', words: 'MAGAZINE BELA PARC 01/10', cents: 100_00 },
        ],
      }),
    );

    expect(job.counts).toMatchObject({ likelyDuplicates: 2, imported: 0, merged: 2 });
    expect((await wallet.purchases()).find(({ id }) => id === bread.id)).toMatchObject({ description: 'Padaria', categoryId: category });
    expect(tv.firstInvoiceMonth).toBe('2026-10');
    expect((await wallet.purchases()).find(({ id }) => id === tv.id)).toMatchObject({ firstInvoiceMonth: '2026-11', isPlacedByHand: true });
    expect((await wallet.invoice('2026-11')).totalAmount).toBe(118.9);
    expectWhole(wallet);
    await wallet.world.undo(job.id);
    expect(await wallet.seen()).toEqual(before);
  });

  test('keeps out what its owner deleted, and the later instalments of it, until they want it', async () => {
    const wallet = await aMemoryWallet();
    await wallet.import(faturaText(november));
    for (const { id } of await wallet.purchases()) await wallet.remove(id);
    expect((await wallet.import(faturaText(november))).counts).toMatchObject({ new: 0, duplicates: 1, ignored: 4, imported: 0 });

    const id = await wallet.world.sendInvoice(wallet.cardId, faturaText(december));
    expect((await wallet.world.rows(id)).map(({ status, reason }) => [status, reason?.code])).toEqual([
      ['ignored', 'deleted_by_user'],
      ['new', undefined],
    ]);
    await wallet.world.confirm(id, [{ row: 0, action: 'import' }]);
    expect((await wallet.invoice('2026-12')).totalAmount).toBe(142);
    expectWhole(wallet);
  });

  test('gives back what it names, lets what it cannot name lower the invoice, and asks about a credit without words', async () => {
    const wallet = await aMemoryWallet();
    await wallet.import(faturaText(november));
    const credits = faturaText({
      dueOn: '2026-12-10',
      lines: [
        { date: '2026-11-04', words: 'LIVRARIA CENTRAL', cents: 80_00 },
        { date: '2026-11-06', words: 'ESTORNO LIVRARIA CENTRAL', cents: -30_00 },
        { date: '2026-11-07', words: 'ESTORNO MAGAZINE BELA', cents: -100_00 },
        { date: '2026-11-08', words: 'ESTORNO LOJA QUE NINGUEM CONHECE', cents: -7_00 },
        { date: '2026-11-09', words: 'CASHBACK', cents: -5_00 },
        { date: '2026-11-10', words: 'CREDITO DIVERSO', cents: -2_00 },
      ],
    });
    const job = await wallet.import(credits);

    expect(job.counts).toMatchObject({ new: 6, imported: 5 });
    const invoice = await wallet.invoice('2026-12');
    expect(invoice.refunds.map(({ amount, description }) => [amount, description])).toEqual([
      [30, 'ESTORNO LIVRARIA CENTRAL'],
      [100, 'ESTORNO MAGAZINE BELA'],
    ]);
    expect(invoice.charges.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['adjustment', -7],
      ['cashback', -5],
    ]);
    expect(invoice.totalAmount).toBe(100 + 80 - 30 - 100 - 7 - 5);
    expectWhole(wallet);
    const again = await wallet.import(credits, [{ row: 5, action: 'import' }]);
    expect(again.counts).toMatchObject({ new: 1, duplicates: 5, imported: 1, merged: 0 });
    expect((await wallet.invoice('2026-12')).totalAmount).toBe(36);
    await wallet.world.undo(again.id);
    await wallet.world.undo(job.id);
    expectWhole(wallet);
    expect((await wallet.invoice('2026-12')).totalAmount).toBe(100);
  });
});

describe('an import of a fatura that is killed', () => {
  const sides = ['before', 'after'] as const;

  test('at any call, on either side of it, is whole once it is repeated', async () => {
    const whole = await aMemoryWallet();
    await whole.import(faturaText(november));
    const from = whole.world.calls();
    const id = await whole.world.sendInvoice(whole.cardId, faturaText(december));
    await whole.world.confirm(id);
    const calls = whole.world.calls() - from;
    const both = await whole.seen();
    expect(calls).toBeGreaterThan(20);

    for (let call = 1; call <= calls; call++) {
      for (const side of sides) {
        const wallet = await aMemoryWallet();
        await wallet.import(faturaText(november));
        const before = wallet.world.calls();
        wallet.world.kill((number) => (number === before + call ? side : undefined));
        const sent = await wallet.world.sendInvoice(wallet.cardId, faturaText(december));
        await wallet.world.confirm(sent);
        wallet.world.kill(() => undefined);
        const { counts } = await wallet.world.job(sent);
        expect({ call, side, counts, seen: await wallet.seen() }).toMatchObject({
          call,
          side,
          counts: { imported: 1, merged: 1 },
          seen: both,
        });
        expectWhole(wallet);
      }
    }
  }, 60_000);

  test('at any call of its undo leaves what there was', async () => {
    const whole = await aMemoryWallet();
    await whole.import(faturaText(november));
    const before = await whole.seen();
    const job = await whole.import(faturaText(december));
    const from = whole.world.calls();
    await whole.world.undo(job.id);
    const calls = whole.world.calls() - from;

    for (let call = 1; call <= calls; call++) {
      for (const side of sides) {
        const wallet = await aMemoryWallet();
        await wallet.import(faturaText(november));
        const { id } = await wallet.import(faturaText(december));
        const undoing = wallet.world.calls();
        wallet.world.kill((number) => (number === undoing + call ? side : undefined));
        await wallet.world.undo(id);
        wallet.world.kill(() => undefined);
        expect({ call, side, seen: await wallet.seen() }).toEqual({ call, side, seen: before });
        expectWhole(wallet);
      }
    }
  }, 60_000);
});

describe('a refund that may be of several purchases', () => {
  const several = faturaText({ dueOn: '2026-11-10', lines: [{ date: '2026-10-30', words: 'ESTORNO PADARIA DO ZE', cents: -18_90 }] });

  test('is given to the one that its owner says, and lowers the invoice alone where they say nothing', async () => {
    const wallet = await aMemoryWallet();
    await wallet.import(faturaText(november));
    const id = await wallet.world.sendInvoice(wallet.cardId, several);
    const [row] = await wallet.world.rows(id);
    expect(row).toMatchObject({ status: 'new', action: 'import', reason: { code: 'refund_of_several' } });
    expect(row?.candidates).toHaveLength(2);

    await wallet.world.confirm(id, [{ row: 0, action: 'merge', twinId: row?.candidates[1] }]);
    const { refunds, totalAmount } = await wallet.invoice('2026-11');
    expect(refunds).toMatchObject([{ purchaseId: row?.candidates[1], amount: 18.9 }]);
    expect(totalAmount).toBe(120.13);
    expect(wallet.differences()).toEqual([]);
    await wallet.world.undo(id);
    await wallet.import(several);
    expect((await wallet.invoice('2026-11')).charges).toMatchObject([{}, { kind: 'adjustment', amount: -18.9 }]);
    expect((await wallet.invoice('2026-11')).totalAmount).toBe(120.13);
  });
});
