import { describe, expect, test } from 'vitest';
import { type Fatura, faturaLines, faturaText } from '../support/faturas.ts';
import { aHousehold } from '../support/household.ts';
import { expectStatus } from '../support/person.ts';
import { confirm, importInvoice, jobOnce, pdfOf, rowsOf, sendInvoice } from '../support/statements.ts';
import { aWallet, type Wallet } from '../support/wallet.ts';

const november: Fatura = {
  dueOn: '2026-11-10',
  lines: [
    { date: '2026-10-12', words: 'PADARIA DO ZE', cents: 18_90 },
    { date: '2026-10-12', words: 'PADARIA DO ZE', cents: 18_90 },
    { date: '2026-10-20', words: 'LOJA BELA Parcela 3/10', cents: 150_00 },
    { date: '2026-10-25', words: 'IOF COMPRA INTERNACIONAL', cents: 1_23 },
    { date: '2026-10-28', words: 'ESTORNO PADARIA DO ZE', cents: -8_90 },
    { date: '2026-10-11', words: 'Pagamento recebido', cents: -700_00 },
  ],
};
const december: Fatura = {
  dueOn: '2026-12-10',
  lines: [
    { date: '2026-11-20', words: 'LOJA BELA Parcela 4/10', cents: 150_00 },
    { date: '2026-11-22', words: 'FARMACIA SAUDE', cents: 42_00 },
  ],
};

async function reconciled({ invoice, ask }: Wallet, month: string) {
  return expectStatus(await ask('GET', `/invoices/${(await invoice(month)).id}/reconciliation`), 200).body;
}

describe('a fatura', () => {
  test('is looked at, confirmed, and on the card as the bank has it, to the cent', async () => {
    const wallet = await aWallet();
    const { person, cardId, invoice, limit } = wallet;
    const id = await sendInvoice(person, await pdfOf(faturaLines(november)), { cardId });
    const preview = await jobOnce(person, id, 'preview');
    expect(preview).toMatchObject({
      cardId,
      format: 'pdf',
      counts: { total: 6, new: 5, ignored: 1 },
      invoice: { month: '2026-11', dueDate: '2026-11-10', totalAmount: 180.13, itemsAmount: 180.13, difference: 0 },
      warnings: [],
    });
    const rows = await rowsOf(person, id);
    expect(rows.map(({ cardKind, invoiceMonth, action, reason }) => [cardKind, invoiceMonth, action, reason?.code ?? null])).toEqual([
      ['purchase', '2026-11', 'import', null],
      ['purchase', '2026-11', 'import', null],
      ['purchase', '2026-11', 'import', null],
      ['charge', '2026-11', 'import', null],
      // Of either coffee.
      ['refund', '2026-11', 'import', 'refund_of_several'],
      ['payment', '2026-11', 'skip', 'payment'],
    ]);

    expectStatus(await confirm(person, id), 202);
    expect((await jobOnce(person, id, 'completed')).counts).toMatchObject({ imported: 5, merged: 0, done: 6 });
    const of = await invoice('2026-11');
    expect(of).toMatchObject({ totalAmount: 180.13, purchasesAmount: 187.8, chargesAmount: -7.67 });
    expect(of.installments).toMatchObject([
      // Dated anew each month by the bank: bought two months before.
      { description: 'LOJA BELA', purchaseDate: '2026-08-20', installmentNumber: 3, installments: 10, amount: 150 },
      { description: 'PADARIA DO ZE', purchaseDate: '2026-10-12', amount: 18.9 },
      { description: 'PADARIA DO ZE', purchaseDate: '2026-10-12', amount: 18.9 },
    ]);
    expect((await invoice('2027-06')).installments).toMatchObject([{ installmentNumber: 10, amount: 150 }]);
    expect(await limit()).toMatchObject({ used: 180.13 + 7 * 150 });
    expect(await reconciled(wallet, '2026-11')).toMatchObject({
      isReconciled: true,
      difference: 0,
      app: { totalAmount: 180.13 },
      bank: { importId: id, totalAmount: 180.13, itemsAmount: 180.13, paymentsAmount: 700, dueDate: '2026-11-10' },
    });
    await person.world.told(person.id, 'purchase.created', 3);
  });

  test('adds nothing again, its series goes on with the next one, and both are taken back whole', async () => {
    const wallet = await aWallet();
    const { person, cardId, invoice, limit } = wallet;
    const before = await limit();
    const first = await importInvoice(person, faturaText(november), { cardId });
    const used = (await limit()).used;

    const again = await importInvoice(person, faturaText(november), { cardId, again: true });
    expect(again.counts).toMatchObject({ new: 0, duplicates: 5, ignored: 1, imported: 0, merged: 0 });
    const next = await importInvoice(person, await pdfOf(faturaLines(december)), { cardId });
    expect(next.counts).toMatchObject({ new: 1, duplicates: 1, imported: 1, merged: 1 });
    expect((await invoice('2026-12')).installments).toMatchObject([{ installmentNumber: 4, installments: 10 }, { amount: 42 }]);
    expect(await limit()).toMatchObject({ used: used + 42 });
    for (const month of ['2026-11', '2026-12'])
      expect(await reconciled(wallet, month)).toMatchObject({ isReconciled: true, difference: 0 });

    for (const id of [next.id, again.id, first.id]) {
      expectStatus(await person.ask('POST', `/import/jobs/${id}/undo`), 202);
      await jobOnce(person, id, 'undone');
    }
    expect(await limit()).toEqual(before);
    const { body } = expectStatus(await wallet.ask('GET', `/cards/${cardId}/purchases`), 200);
    expect(body.items).toEqual([]);
  });

  test('finds what was typed, and is shown beside the invoice line by line where they differ', async () => {
    const wallet = await aWallet();
    const { person, cardId, buy, ask } = wallet;
    const { body: typed } = await buy(42, { description: 'Farmácia', purchaseDate: '2026-11-21' });
    const { body: forgotten } = await buy(15, { description: 'Sorvete', purchaseDate: '2026-11-20' });
    const id = await sendInvoice(person, faturaText(december), { cardId });
    await jobOnce(person, id, 'preview');
    expect((await rowsOf(person, id))[1]).toMatchObject({ status: 'likely_duplicate', action: 'merge', twinId: typed.id });
    expectStatus(await confirm(person, id, [{ row: 0, action: 'skip' }]), 202);
    await jobOnce(person, id, 'completed');

    const shown = await reconciled(wallet, '2026-12');
    expect(shown).toMatchObject({ isReconciled: false, difference: 135, app: { totalAmount: 57 }, bank: { totalAmount: 192 } });
    expect(shown.items.map(({ status, entryId, difference }: never) => [status, entryId, difference])).toEqual([
      ['matched', typed.id, 0],
      ['only_in_bank', null, 150],
      ['only_in_app', forgotten.id, -15],
    ]);
    expect((await ask('GET', `/purchases/${typed.id}`)).body).toMatchObject({ description: 'Farmácia', purchaseDate: '2026-11-21' });
  });

  test('without a due date is on the invoice that its days belong to, and on another where its owner says so', async () => {
    const { person, cardId, invoice } = await aWallet();
    const csv = ['date,title,amount', '2026-10-12,Padaria do Ze,18.90', '2026-10-20,Uber,30.00'].join('\n');
    const id = await sendInvoice(person, csv, { cardId, fileName: 'nubank.csv' });
    expect(await jobOnce(person, id, 'preview')).toMatchObject({
      invoice: { month: '2026-11', totalAmount: null, itemsAmount: 48.9, difference: null },
      doubts: [{ about: 'invoiceMonth', chosen: '2026-11', others: ['2026-10', '2026-12'] }],
    });

    expectStatus(await person.ask('PUT', `/import/jobs/${id}/reading`, { body: { invoiceMonth: '2026-12' } }), 202);
    const again = await jobOnce(person, id, 'preview');
    expect(again).toMatchObject({ version: 2, invoice: { month: '2026-12' }, doubts: [] });
    expectStatus(await confirm(person, id, [], 2), 202);
    await jobOnce(person, id, 'completed');
    expect((await invoice('2026-12')).installments).toHaveLength(2);
  });

  test('is for one of one’s own cards that is in use', async () => {
    const { person, cardId, ask } = await aWallet();
    const body = { fileName: 'fatura.pdf', cardId };
    const other = (await aHousehold()).person;
    expect((await other.ask('POST', '/import/card-invoice', { body })).status).toBe(404);
    expectStatus(await person.ask('PUT', `/cards/${cardId}`, { body: { isArchived: true }, headers: { 'if-match': '*' } }), 200);
    expect((await ask('POST', '/import/card-invoice', body)).body).toMatchObject({ status: 422, errors: [{ path: 'body.cardId' }] });
  });
});
