import { beforeEach, describe, expect, test } from 'vitest';
import { bankRow } from '../../support/importing-person.ts';
import { CutOff } from '../../support/memory-ledger.ts';
import { aRecurringPerson, type RecurringPerson } from '../../support/recurring-person.ts';

let ana: RecurringPerson;
/** Rent of the 3rd, since October; it is 24 November, and 3 December is planned. */
beforeEach(async () => {
  const of = { date: '2026-10-03', amount: 1_800_00, description: 'Aluguel', notes: 'Até o dia 5', recurrenceFrequency: 'monthly' };
  ana = await aRecurringPerson(of);
  await ana.edit(ana.occurrence('2026-11-03').id, { categoryId: ana.category(3) }, 'following');
});

const made = () => ana.occurrence('2026-11-03');
const row = (id: string) => ana.all().find((each) => each.id === id);
const live = () => ana.all().filter(({ deletedAt }) => deletedAt === undefined);
const settled = () => expect(ana.differences()).toEqual([]);

/** As the bank's file says it, on the 5th, with the fee of the estate agent. */
async function imported(of: object = {}): Promise<string> {
  const [outcome] = await ana.write([bankRow('1', { date: '2026-11-05', amountCents: 1_812_34, description: 'PIX IMOB LTDA', ...of })]);
  return outcome?.transactionId ?? '';
}

describe('a real transaction that is said to be an occurrence', () => {
  test('takes the place of the one that was made, which counts no more: the rent is there once', async () => {
    const { id } = made();
    const real = await imported();
    expect(ana.total()).toBe(-(1_800_00 + 1_800_00 + 1_812_34));

    const { value } = await ana.fulfil(real, '2026-11-03');

    expect(value).toMatchObject({ id: real, isRecurring: true, occurrenceDate: '2026-11-03', recurrenceFrequency: 'monthly' });
    expect(row(real)).toMatchObject({ amountCents: 1_812_34, date: '2026-11-05' });
    expect(row(id)).toMatchObject({ series: undefined, deletedAt: expect.any(Number) });
    expect(ana.total()).toBe(-(1_800_00 + 1_812_34));
    settled();
    expect((await ana.told('transaction.deleted')).map(({ data }) => data.transactionId)).toEqual([id]);
    expect((await ana.told('transaction.updated')).map(({ data }) => data.transactionId)).toContain(real);
  });

  test('takes the place of the next that is planned, which is then not made', async () => {
    const real = await imported({ date: '2026-11-24' });
    await ana.fulfil(real, '2026-12-03');
    await ana.pass(45);

    expect(ana.occurrences().map(({ id, series }) => [id === real, series?.nominalOn])).toEqual([
      [false, '2026-10-03'],
      [false, '2026-11-03'],
      [true, '2026-12-03'],
      [false, '2027-01-03'],
    ]);
    settled();
  });

  test('is it once, however often it is said, and by whichever of two', async () => {
    const [one, other] = [await imported(), await ana.spend({ amount: 1_800_00 })];
    await ana.fulfil(one, '2026-11-03');
    const before = ana.memory.itemsOf(ana.userId);
    await ana.fulfil(one, '2026-11-03');
    const refused = { code: 'rule_broken', errors: [{ path: 'body.occurrenceDate' }] };

    expect(ana.memory.itemsOf(ana.userId)).toEqual(before);
    await expect(ana.fulfil(other, '2026-11-03')).rejects.toMatchObject(refused);
    await ana.remove(one);
    await ana.fulfil(other, '2026-11-03');
    expect(ana.occurrence('2026-11-03').id).toBe(other);
    settled();
  });

  test('of a bank’s file has the words and the category of what recurs; one that was typed keeps its own, and has its blanks filled', async () => {
    const filled = { description: 'Aluguel', notes: 'Até o dia 5', categoryNumber: 3 };
    const real = await imported();
    const typed = await ana.spend({ description: 'Aluguel e taxa', amount: 1_820_00, date: '2026-10-04' });

    await ana.fulfil(real, '2026-11-03');
    await ana.fulfil(typed, '2026-10-03');

    expect(row(real)).toMatchObject(filled);
    expect(row(typed)).toMatchObject({ description: 'Aluguel e taxa', notes: 'Até o dia 5', amountCents: 1_820_00 });
    settled();
  });

  test('keeps amount and account through edits of all, and follows in the words that it took', async () => {
    const real = await imported();
    await ana.fulfil(real, '2026-11-03');
    await ana.edit(ana.occurrence('2026-10-03').id, { amount: 1_900_00, description: 'Casa' }, 'all');
    await ana.hear();

    expect(row(real)).toMatchObject({ amountCents: 1_812_34, description: 'Casa' });
  });

  test('stays where the series is deleted whole, as a transaction of its own', async () => {
    const real = await imported();
    await ana.fulfil(real, '2026-11-03');
    await ana.remove(ana.occurrence('2026-10-03').id, 'all');
    await ana.hear();

    expect(live()).toMatchObject([{ id: real, series: undefined }]);
    settled();
  });

  test.each([
    ['an income', async () => await ana.spend({ type: 'income' }), '2026-11-03', 'body.recurrenceId'],
    ['one before the next', async () => await ana.spend(), '2027-01-03', 'body.occurrenceDate'],
    ['a day without one', async () => await ana.spend(), '2026-11-04', 'body.occurrenceDate'],
    ['another occurrence', async () => ana.occurrence('2026-10-03').id, '2026-11-03', 'params.id'],
  ])('but not %s', async (_what, transaction, nominalOn, path) => {
    const id = await transaction();
    const before = ana.memory.itemsOf(ana.userId);

    await expect(ana.fulfil(id, nominalOn)).rejects.toMatchObject({ code: 'rule_broken', errors: [{ path }] });
    expect(ana.memory.itemsOf(ana.userId)).toEqual(before);
  });

  test('is nobody’s that is not there, nor one of a bank that was united with what was made', async () => {
    await expect(ana.fulfil('x', '2026-11-03')).rejects.toMatchObject({ code: 'not_found' });
    const bank = { print: 'print' };
    await ana.merge([{ key: '1', transactionId: made().id, type: 'expense', amountCents: 1_800_00, bank, fill: {} }]);
    await expect(ana.fulfil(await ana.spend(), '2026-11-03')).rejects.toMatchObject({ errors: [{ path: 'body.occurrenceDate' }] });
  });
});

describe('where it is said not to be it any more', () => {
  test.each(['unfulfil', 'undo'] as const)('by %s, what was made comes back with its sums', async (by) => {
    const { id } = made();
    const before = ana.total();
    const real = await imported();
    await ana.fulfil(real, '2026-11-03');

    await (by === 'undo' ? ana.undo([{ key: '1', transactionId: real }]) : ana.unfulfil(real));

    expect(ana.occurrence('2026-11-03')).toMatchObject({ id, deletedAt: undefined, amountCents: 1_800_00 });
    expect(ana.total()).toBe(Number(before) - (by === 'undo' ? 0 : 1_812_34));
    expect(live().find((each) => each.id === real)?.series).toBeUndefined();
    settled();
  });

  test.each(['unfulfil', 'undo'] as const)('by %s, what was planned is made, once', async (by) => {
    const real = await imported({ date: '2026-11-24' });
    await ana.fulfil(real, '2026-12-03');
    await (by === 'undo' ? ana.undo([{ key: '1', transactionId: real }]) : ana.unfulfil(real));
    await ana.pass(20);

    expect(ana.occurrences().map(({ date }) => date)).toEqual(['2026-10-03', '2026-11-03', '2026-12-03']);
    settled();
  });

  test.each(['unfulfil', 'undo'] as const)('by %s, what was skipped stays so', async (by) => {
    const real = await imported();
    await ana.remove(made().id);
    await ana.fulfil(real, '2026-11-03');
    await (by === 'undo' ? ana.undo([{ key: '1', transactionId: real }]) : ana.unfulfil(real));
    await ana.pass(1);

    expect(live().map(({ date }) => date)).toEqual(by === 'undo' ? ['2026-10-03'] : ['2026-10-03', '2026-11-05']);
    settled();
  });

  test('after 30 days, when it can be restored no longer, it is made as the series is now', async () => {
    const real = await imported();
    await ana.fulfil(real, '2026-11-03');
    await ana.pass(40);
    await ana.edit(ana.occurrence('2026-12-03').id, { amount: 1_900_00 }, 'following');
    await ana.unfulfil(real);

    expect(live().find(({ series }) => series?.nominalOn === '2026-11-03')).toMatchObject({ amountCents: 1_900_00, date: '2026-11-03' });
    settled();
  });

  test('which is refused of what fulfils nothing', async () => {
    await expect(ana.unfulfil(made().id)).rejects.toMatchObject({ code: 'rule_broken', errors: [{ path: 'params.id' }] });
  });
});

test.each(['before', 'after'] as const)('cut off %s any call and asked again, it is the occurrence, once', async (when) => {
  for (let call = 1; call < 12; call++) {
    ana = await aRecurringPerson({ date: '2026-10-03', recurrenceFrequency: 'monthly' });
    const real = await imported();
    ana.memory.cutOff(call, when);
    const tried = await ana.fulfil(real, '2026-11-03').catch((error) => {
      if (!(error instanceof CutOff)) throw error;
    });
    ana.memory.heal();
    if (!tried) await ana.fulfil(real, '2026-11-03');

    expect(ana.occurrence('2026-11-03').id).toBe(real);
    expect(ana.total()).toBe(-(10_00 + 1_812_34));
    settled();
  }
});
