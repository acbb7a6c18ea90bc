import { beforeEach, describe, expect, test } from 'vitest';
import { speaksOfInvoice } from '../../../functions/transactions/payments/words.ts';
import { Problem } from '../../../shared/problem.ts';
import { bankRow } from '../../support/importing-person.ts';
import { aPayingPerson, type PayingPerson } from '../../support/paying-person.ts';

let ana: PayingPerson;
beforeEach(async () => {
  ana = await aPayingPerson();
});

test.each([
  ['Pagamento de fatura', true],
  ['PAGTO CARTAO CREDITO', true],
  ['PGTO FAT CARTAO 1234', true],
  ['DEB AUT FATURA CARTAO', true],
  ['DEBITO AUT. FAT.CARTAO MASTERCARD', true],
  ['DA CARTAO VISA 9988', true],
  ['Gastos cartão de crédito', true],
  ['Cartão Créd. Final 4321', true],
  ['PAGAMENTO DE BOLETO', false],
  ['PIX ENVIADO NU PAGAMENTOS', false],
  ['COMPRA CARTAO DEB MERCADO', false],
  ['COMPRA CARTAO PADARIA', false],
  ['Compra no débito com cartão', false],
  ['PAG CARTAO DE DEBITO LOJA', false],
  ['CARTORIO 2 OFICIO', false],
  ['SUPERMERCADO FATIMA', false],
  ['', false],
])('%s speaks of an invoice: %s', (description, speaks) => {
  expect(speaksOfInvoice(description)).toBe(speaks);
});

/** R$ 300,00 that the bank's file had before the payment of the 10th was heard of. */
const debit = (key: string, of: Parameters<typeof bankRow>[1] = {}) =>
  bankRow(key, { date: '2026-11-10', amountCents: 300_00, description: 'PAGTO FATURA CARTAO', ...of });
const imported = async (...rows: ReturnType<typeof debit>[]): Promise<string[]> =>
  (await ana.write(rows)).map(({ transactionId }) => transactionId);
const paid = async (): Promise<void> => {
  ana.pay();
  await ana.hear();
};
/** The row that pays, as the table has it. */
const paying = (): string | undefined => ana.debits()[0]?.sk.split('#')[2];
const hex = (id: string | undefined): string | undefined => id?.slice(8);

describe('a debit that a bank’s file brought before', () => {
  test('is the payment: nothing is added, and it leaves the statistics until the payment is undone', async () => {
    const [id = ''] = await imported(debit('0', { categoryId: ana.category(15) }));
    expect([ana.total(), ana.counted()]).toEqual([-300_00, 300_00]);

    await paid();
    await ana.hear();
    expect([ana.rows().length, ana.total(), ana.counted()]).toEqual([1, -300_00, 0]);
    expect(await ana.read(id)).toMatchObject({
      paymentId: 'pay-1',
      categoryId: null,
      description: 'PAGTO FATURA CARTAO',
      importId: 'import-1',
    });
    expect(await ana.told('transaction.updated')).toMatchObject([
      { data: { transactionId: id, before: { categoryId: ana.category(15) }, after: { categoryId: null, invoiceId: expect.any(String) } } },
    ]);
    await expect(ana.remove(id)).rejects.toMatchObject({ code: 'conflict' });

    ana.undoPayment();
    await ana.hear();
    await ana.hear();
    expect([ana.rows().length, ana.total(), ana.counted()]).toEqual([1, -300_00, 300_00]);
    expect(await ana.read(id)).toMatchObject({ paymentId: null, invoiceId: null, categoryId: ana.category(15) });
    expect(ana.differences()).toEqual([]);
  });

  test.each([
    ['5 days before', { date: '2026-11-05' }, true],
    ['6 days before', { date: '2026-11-04' }, false],
    ['5 days after', { date: '2026-11-15' }, true],
    ['6 days after', { date: '2026-11-16' }, false],
    ['of another value', { amountCents: 299_99 }, false],
    ['an income', { type: 'income' as const }, false],
    ['the only one of its value, of which nobody has said what it is', { description: 'PAGAMENTO DE BOLETO' }, true],
    ['the only one of its value, that has a category', { description: 'FEIRA DO ZE', categoryId: 'market' }, false],
    ['one without words', { description: null }, true],
  ])('%s: %o is the payment, %s', async (_, of, isIt) => {
    const [id] = await imported(debit('0', { ...of, ...('categoryId' in of && { categoryId: ana.category(2) }) }));
    await paid();
    expect([ana.rows().length, paying() === hex(id)]).toEqual(isIt ? [1, true] : [2, false]);
    expect(ana.differences()).toEqual([]);
  });

  test('of several that speak of an invoice is the nearest, and the words count more than the day', async () => {
    const [, , nearest] = await imported(
      debit('0', { date: '2026-11-06' }),
      debit('1', { description: 'BOLETO' }),
      debit('2', { date: '2026-11-12' }),
    );
    await paid();
    expect([ana.rows().length, paying()]).toEqual([3, hex(nearest)]);
  });

  test('of several that say nothing is none: which one it is nobody can tell', async () => {
    await imported(debit('0', { description: 'BOLETO' }), debit('1', { description: 'BOLETO' }));
    await paid();
    expect([ana.rows().length, ana.total(), ana.counted()]).toEqual([3, -900_00, 600_00]);
  });

  test('that is typed, of another account, deleted, split or a transfer stays what it is', async () => {
    const { accountId: savings } = await ana.openAccount('Poupança');
    await ana.spend({ amount: 300_00, date: '2026-11-10', description: 'Fatura do cartão' });
    await ana.write([debit('0')], { accountId: savings, importId: 'import-2' });
    const [deleted = '', split = '', linked = ''] = await imported(debit('1'), debit('2'), debit('3'));
    await ana.remove(deleted);
    await ana.edit(split, { categoryId: null, splits: [1, 2].map((number) => ({ amount: 150_00, categoryId: ana.category(number) })) });
    await ana.link(linked, await ana.spend({ type: 'income', amount: 300_00, date: '2026-11-10', accountId: savings }));

    await paid();
    expect([ana.rows().length, ana.debits()[0]?.bp]).toEqual([7, undefined]);
    expect(ana.differences()).toEqual([]);
  });

  test('pays one invoice: two payments of one value take one each', async () => {
    await imported(debit('0'), debit('1'));
    for (const id of ['pay-1', 'pay-2', 'pay-3']) ana.pay({ id });
    await Promise.all(['pay-1', 'pay-2', 'pay-3'].map(ana.hear));
    expect([ana.rows().length, ana.debits().length, ana.total(), ana.counted()]).toEqual([3, 3, -900_00, 0]);
  });

  test('that is edited or deleted at the same moment is looked at anew', async () => {
    const [id = ''] = await imported(debit('0'));
    ana.memory.once('TransactWrite', async () => await ana.edit(id, { amount: 10_00 }));
    await paid();
    expect([ana.rows().length, ana.total(), ana.counted()]).toEqual([2, -310_00, 10_00]);
    expect(ana.differences()).toEqual([]);
  });

  test('stays as long as its payment when its import is taken back, and goes with it', async () => {
    const [id = ''] = await imported(debit('0'));
    await paid();
    await ana.undo([{ key: '0', transactionId: id }]);
    expect([ana.debits().length, ana.total(), ana.counted()]).toEqual([1, -300_00, 0]);
    expect(await ana.read(id)).toMatchObject({ importId: null, paymentId: 'pay-1' });

    ana.undoPayment();
    await ana.hear();
    expect([ana.debits().length, ana.total()]).toEqual([0, 0]);
    await expect(ana.read(id)).rejects.toBeInstanceOf(Problem);
    expect(ana.differences()).toEqual([]);
  });

  test('goes with its import where the payment was undone before', async () => {
    const [id = ''] = await imported(debit('0'));
    await paid();
    ana.undoPayment();
    await ana.hear();
    await ana.undo([{ key: '0', transactionId: id }]);
    expect([ana.total(), ana.counted()]).toEqual([0, 0]);
    expect(ana.differences()).toEqual([]);
  });
});
