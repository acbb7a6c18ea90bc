import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { eraseTransactions } from '../../../functions/transactions/erase-transactions.ts';
import { Problem } from '../../../shared/problem.ts';
import { bankRow } from '../../support/importing-person.ts';
import { CutOff } from '../../support/memory-ledger.ts';
import { aPayingPerson, type PayingPerson } from '../../support/paying-person.ts';

let ana: PayingPerson;
beforeEach(async () => {
  ana = await aPayingPerson();
});

describe('a payment of an invoice', () => {
  test('is one debit of its account that no statistic counts, told with the invoice it pays', async () => {
    ana.pay();
    await ana.hear();
    await ana.hear();

    const [told] = await ana.told('transaction.created');
    expect(await ana.read(String(told?.data.transactionId))).toMatchObject({
      accountId: ana.accountId,
      categoryId: null,
      type: 'expense',
      amount: 300,
      date: '2026-11-10',
      description: 'Pagamento da fatura 11/2026 · Cartão roxo',
      invoiceId: 'i1-202611-0d1e2f3a4b5c6d7e8f90',
      paymentId: 'pay-1',
      transferId: null,
    });
    expect(await ana.told('transaction.created')).toHaveLength(1);
    expect(told?.data).toMatchObject({ invoiceId: 'i1-202611-0d1e2f3a4b5c6d7e8f90', transferId: null });
    expect([ana.debits().length, ana.total(), ana.counted()]).toEqual([1, -300_00, 0]);
    expect(ana.differences()).toEqual([]);
  });

  test('goes when it is undone, however often and late either is told, and two payments are two', async () => {
    ana.pay();
    ana.pay({ id: 'pay-2', cents: 50_00 });
    for (const id of ['pay-1', 'pay-2', 'pay-1']) await ana.hear(id);
    expect(ana.total()).toBe(-350_00);

    ana.undoPayment();
    for (let time = 1; time <= 3; time++) await ana.hear();

    expect([ana.debits().length, ana.total(), ana.counted()]).toEqual([1, -50_00, 0]);
    expect(await ana.told('transaction.deleted')).toHaveLength(1);
    ana.memory.pass(2);
    ana.memory.table.expire();
    await ana.hear();
    expect([ana.rows().length, ana.total()]).toEqual([1, -50_00]);
    expect(ana.differences()).toEqual([]);
  });

  test('that is undone before anybody heard of it leaves no debit', async () => {
    ana.pay();
    ana.undoPayment();
    await ana.hear();
    await ana.hear();

    expect([ana.rows().length, ana.total() ?? 0]).toEqual([0, 0]);
    ana.memory.pass(31);
    ana.memory.table.expire();
    await ana.hear();
    expect(ana.rows()).toEqual([]);
  });

  test('that is undone between its being read and written is not written', async () => {
    ana.pay();
    ana.memory.once('TransactWrite', async () => {
      ana.undoPayment();
      await ana.hear();
    });
    await ana.hear();

    expect([ana.debits().length, ana.total() ?? 0]).toEqual([0, 0]);
    expect(ana.differences()).toEqual([]);
  });

  test('reaches the account that replaced its own, and none where that is gone', async () => {
    const { accountId: savings } = await ana.openAccount('Poupança');
    ana.pay();
    ana.memory.once('TransactWrite', async () => await ana.removeAccount(ana.accountId, savings));
    await ana.hear();
    expect(ana.total(2)).toBe(-300_00);

    await ana.removeAccount(savings);
    ana.pay({ id: 'pay-2' });
    await ana.hear('pay-2');
    expect(ana.debits()).toHaveLength(2);
    for (const id of ['pay-1', 'pay-2']) {
      ana.undoPayment(id);
      await ana.hear(id);
    }
    expect([ana.debits().length, ana.counted()]).toEqual([0, 0]);
    expect(ana.differences()).toEqual([]);
  });

  test('comes to an archived account all the same: the money was paid', async () => {
    ana.pay();
    await ana.archive(ana.accountId);
    await ana.hear();
    expect(ana.total()).toBe(-300_00);
  });

  test('brings nothing back of somebody who was erased', async () => {
    ana.pay();
    const data = { receiptId: '0195f7a0-5c9e-7c11-9d3e-2f6f5b9d1a01' };
    const event = { id: 'e', occurredAt: '2026-11-11T12:00:00Z', traceId: '', version: 1, userId: ana.userId, data };
    await eraseTransactions(event, { ...ana.memory.context, objects: { removeAll: async () => undefined } as never });
    await ana.hear();
    expect(ana.memory.itemsOf(ana.userId).map(({ sk }) => sk)).toEqual(['ERASED']);
  });
});

describe('what may be cut off at any call, told again, and told out of order', () => {
  const cuts = [0, 1, 2, 3, 4].flatMap((call) =>
    (['before', 'after'] as const).flatMap((when) => [true, false].map((isUndone) => ({ call, when, isUndone }))),
  );

  test.each(cuts)('ends as the payment is: $when call $call, undone: $isUndone', async ({ call, when, isUndone }) => {
    ana.pay();
    if (isUndone) {
      await ana.hear();
      ana.undoPayment();
    }
    ana.memory.cutOff(call, when);
    await ana.hear().catch((error: unknown) => expect(error).toBeInstanceOf(CutOff));
    ana.memory.heal();
    await ana.hear();
    expect([ana.debits().length, ana.total() ?? 0]).toEqual(isUndone ? [0, 0] : [1, -300_00]);
    expect(ana.differences()).toEqual([]);
  });

  test('is right whatever happens at once', async () => {
    const step = fc.record({ undoes: fc.boolean(), times: fc.integer({ min: 0, max: 3 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
        ana = await aPayingPerson();
        ana.pay();
        for (const { undoes, times } of steps) {
          if (undoes) ana.undoPayment();
          await Promise.all(Array.from({ length: times }, async () => await ana.hear()));
        }
        await ana.hear();
        const stands = !steps.some(({ undoes }) => undoes);
        expect([ana.debits().length, ana.total() ?? 0, ana.counted()]).toEqual([stands ? 1 : 0, stands ? -300_00 : 0, 0]);
        expect(ana.differences()).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the row of a payment', () => {
  let id: string;
  beforeEach(async () => {
    ana.pay();
    await ana.hear();
    id = String((await ana.told('transaction.created'))[0]?.data.transactionId);
  });

  test('changes with its payment alone: what moves money is refused with what to do instead', async () => {
    const { accountId: savings } = await ana.openAccount('Poupança');
    const income = await ana.spend({ type: 'income', amount: 300_00, accountId: savings });
    for (const attempt of [
      async () => await ana.edit(id, { amount: 299_00 }),
      async () => await ana.edit(id, { date: '2026-11-11' }),
      async () => await ana.edit(id, { accountId: savings }),
      async () => await ana.edit(id, { type: 'income' }),
      async () => await ana.edit(id, { categoryId: ana.category(2) }),
      async () => await ana.edit(id, { splits: [1, 2].map((number) => ({ amount: 150_00, categoryId: ana.category(number) })) }),
      async () => await ana.remove(id),
      async () => await ana.link(id, income),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'conflict', detail: expect.stringContaining('/payments/pay-1') });
    expect(ana.total()).toBe(-300_00);
  });

  test('is no occurrence of what recurs', async () => {
    const planned = await ana.read(await ana.spend({ amount: 300_00, isRecurring: true, recurrenceFrequency: 'monthly' }));
    const occurrence = { recurrenceId: String(planned.recurrenceId), occurrenceDate: '2026-12-03' };
    await expect(ana.fulfil(id, occurrence)).rejects.toMatchObject({ code: 'rule_broken' });
    expect(await ana.read(id)).toMatchObject({ recurrenceId: null, paymentId: 'pay-1' });
  });

  test('takes words, and the same amount again', async () => {
    await ana.edit(id, { description: 'Fatura de novembro', notes: null, amount: 300_00, date: '2026-11-10', categoryId: null });
    expect(await ana.read(id)).toMatchObject({ description: 'Fatura de novembro', invoiceId: expect.any(String) });
    expect([ana.total(), ana.counted()]).toEqual([-300_00, 0]);
  });

  test('that a bank’s file has too stays when the payment is undone: an expense as any other, which the undone import takes along', async () => {
    const merge = { key: '7', transactionId: id, type: 'expense' as const, amountCents: 300_00, bank: { print: 'print-7' }, fill: {} };
    expect(await ana.merge([merge])).toMatchObject([{ outcome: 'merged' }]);
    expect(ana.counted()).toBe(0);

    ana.undoPayment();
    await ana.hear();
    expect([ana.debits().length, ana.total(), ana.counted()]).toEqual([0, -300_00, 300_00]);
    expect(await ana.read(id)).toMatchObject({ invoiceId: null, importId: 'import-1' });

    await ana.undo([{ key: '7', transactionId: id }]);
    expect([ana.total(), ana.counted()]).toEqual([0, 0]);
    await expect(ana.read(id)).rejects.toBeInstanceOf(Problem);
    expect(ana.differences()).toEqual([]);
  });

  test('goes with its payment where the import that had it was taken back before', async () => {
    const merge = { key: '7', transactionId: id, type: 'expense' as const, amountCents: 300_00, bank: { print: 'print-7' }, fill: {} };
    await ana.merge([merge]);
    await ana.undo([{ key: '7', transactionId: id }]);
    expect([ana.debits().length, ana.total()]).toEqual([1, -300_00]);

    ana.undoPayment();
    await ana.hear();
    expect([ana.debits().length, ana.total()]).toEqual([0, 0]);
    expect(await ana.write([bankRow('7')])).toMatchObject([{ outcome: 'refused', reason: 'import_undone' }]);
    expect(ana.differences()).toEqual([]);
  });
});
