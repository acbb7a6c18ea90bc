import { beforeEach, describe, expect, test } from 'vitest';
import { CutOff } from '../../support/memory-ledger.ts';
import { aRecurringPerson, type RecurringPerson } from '../../support/recurring-person.ts';

let ana: RecurringPerson;
beforeEach(async () => {
  ana = await aRecurringPerson();
});

const amounts = () => ana.occurrences().map(({ amountCents }) => amountCents);
const days = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => `2026-11-${String(first + at).padStart(2, '0')}`);
const liveDays = () => ana.occurrences().flatMap(({ deletedAt, date }) => (deletedAt === undefined ? [date] : []));
const idOn = (nominalOn: string) => ana.occurrence(nominalOn).id;
const settled = () => {
  expect(ana.pending()).toBe(0);
  expect(ana.differences()).toEqual([]);
};

test('a series from 3 November is made up to today', () => {
  expect(liveDays()).toEqual(days(3, 24));
  settled();
});

describe('an edit', () => {
  test('of this one leaves the others, and what is planned', async () => {
    await ana.edit(idOn('2026-11-10'), { amount: 12_00 });
    await ana.pass(1);

    expect(ana.occurrence('2026-11-10').amountCents).toBe(12_00);
    expect(new Set(amounts())).toEqual(new Set([10_00, 12_00]));
    expect(amounts().filter((cents) => cents === 12_00)).toHaveLength(1);
    settled();
  });

  test('of this and following changes what was made from there on, what is planned, and nothing before', async () => {
    await ana.edit(idOn('2026-11-20'), { amount: 12_00, description: 'Pão' }, 'following');
    await ana.pass(1);

    expect(amounts()).toEqual([...Array(17).fill(10_00), ...Array(6).fill(12_00)]);
    expect(ana.occurrence('2026-11-25')).toMatchObject({ description: 'Pão', amountCents: 12_00 });
    expect(ana.occurrence('2026-11-19').description).toBeUndefined();
    settled();
  });

  test('of a few is one commit with all of them; of more the rest follows when it is heard of', async () => {
    await ana.edit(idOn('2026-11-10'), { amount: 12_00 }, 'following');
    expect(amounts()).toEqual([...Array(7).fill(10_00), ...Array(15).fill(12_00)]);
    settled();

    await ana.edit(idOn('2026-11-10'), { amount: 13_00 }, 'all');
    expect(new Set(amounts().slice(0, 16))).toEqual(new Set([13_00]));
    expect(amounts().at(-1)).toBe(12_00);
    expect(ana.pending()).toBe(1);
    expect(ana.differences()).toEqual([]);

    await ana.hear();
    expect(new Set(amounts())).toEqual(new Set([13_00]));
    settled();
  });

  test('tells each that changed once, and nothing of the others', async () => {
    await ana.edit(idOn('2026-11-20'), { categoryId: ana.category(3) }, 'following');
    await ana.hear();

    const told = await ana.told('transaction.updated');
    expect(told.map(({ data }) => data.transactionId).toSorted()).toEqual(
      ana
        .occurrences()
        .slice(-5)
        .map(({ id }) => id)
        .toSorted(),
    );
  });

  test('leaves what its owner wrote on one of them alone, and that alone', async () => {
    await ana.edit(idOn('2026-11-10'), { amount: 12_00, notes: 'Com a Bia' });
    await ana.edit(idOn('2026-11-10'), { amount: 12_00 });
    await ana.edit(idOn('2026-11-05'), { amount: 20_00, description: 'Pão', notes: 'Da esquina' }, 'all');
    await ana.hear();

    expect(ana.occurrence('2026-11-10')).toMatchObject({ amountCents: 12_00, description: 'Pão', notes: 'Com a Bia' });
    expect(amounts().filter((cents) => cents === 20_00)).toHaveLength(21);
    settled();
  });

  test('makes the one it is made by follow the series again in what it says', async () => {
    await ana.edit(idOn('2026-11-24'), { amount: 12_00 });
    await ana.edit(idOn('2026-11-24'), { amount: 12_00 }, 'following');
    await ana.edit(idOn('2026-11-03'), { amount: 14_00 }, 'all');
    await ana.hear();

    expect(new Set(amounts())).toEqual(new Set([14_00]));
  });

  test('clears for all what it clears, and moves all to another account with their balances', async () => {
    const { accountId } = await ana.openAccount('Nubank');
    await ana.edit(idOn('2026-11-03'), { description: 'Pão', categoryId: ana.category(2) }, 'all');
    await ana.hear();
    await ana.edit(idOn('2026-11-04'), { description: null, categoryId: null, accountId }, 'all');
    await ana.hear();

    expect(
      ana.occurrences().every(({ description, categoryNumber, accountNumber }) => !description && categoryNumber + accountNumber === 2),
    ).toBe(true);
    expect([ana.total(1), ana.total(2)]).toEqual([0, -220_00]);
    settled();
  });

  test('reaches those that are deleted, so that one that comes back is as the others', async () => {
    await ana.remove(idOn('2026-11-10'));
    await ana.edit(idOn('2026-11-11'), { amount: 12_00 }, 'all');
    await ana.hear();
    await ana.restore(idOn('2026-11-10'));

    expect(ana.occurrence('2026-11-10')).toMatchObject({ amountCents: 12_00, deletedAt: undefined });
    settled();
  });

  test('does not touch the parts of one that was split by hand, nor what a bank says of one', async () => {
    const splits = [2, 3].map((number) => ({ categoryId: ana.category(number), amount: 5_00 }));
    await ana.edit(idOn('2026-11-10'), { splits });
    const bank = { id: 'id', print: 'print' };
    await ana.merge([{ key: '1', transactionId: idOn('2026-11-11'), type: 'expense', amountCents: 10_00, bank, fill: {} }]);
    await ana.edit(idOn('2026-11-12'), { amount: 12_00, categoryId: ana.category(4), description: 'Pão' }, 'all');
    await ana.hear();

    expect(ana.occurrence('2026-11-10')).toMatchObject({ amountCents: 10_00, categoryNumber: 0, description: 'Pão', splits: [{}, {}] });
    expect(ana.occurrence('2026-11-11')).toMatchObject({ amountCents: 10_00, categoryNumber: 4, description: 'Pão' });
    settled();
  });

  test.each([
    ['another type', { type: 'income' as const, categoryId: null }, 'body.type'],
    ['parts', { splits: [2, 3].map((number) => ({ categoryId: `c${number}`, amount: 5_00 })) }, 'body.splits'],
    ['an end before it', { recurrenceEndDate: '2026-11-09' }, 'body.recurrenceEndDate'],
    ['a date on the one before', { date: '2026-11-09' }, 'body.date'],
  ])('of all to %s is refused, and changes nothing', async (_, edit, path) => {
    const before = ana.memory.itemsOf(ana.userId);

    await expect(ana.edit(idOn('2026-11-10'), edit, 'following')).rejects.toMatchObject({ code: 'rule_broken', errors: [{ path }] });
    expect(ana.memory.itemsOf(ana.userId)).toEqual(before);
  });

  test('of one that does not recur, for all, is refused, and so is a frequency for this one alone', async () => {
    const id = await ana.spend();

    await expect(ana.edit(id, { amount: 12_00 }, 'all')).rejects.toMatchObject({ errors: [{ path: 'query.scope' }] });
    await expect(ana.edit(idOn('2026-11-10'), { recurrenceFrequency: 'weekly' })).rejects.toMatchObject({
      errors: [{ path: 'body.recurrenceFrequency' }],
    });
  });
});

describe('what is sent back as it was read', () => {
  test('changes nothing of the series, whether it recurs or not', async () => {
    await ana.edit(idOn('2026-11-10'), { amount: 12_00, recurrenceFrequency: 'daily', recurrenceEndDate: null });
    const id = await ana.spend();
    await ana.edit(id, { amount: 12_00, recurrenceFrequency: null, recurrenceEndDate: null });

    expect(ana.series()?.rule).toMatchObject({ frequency: 'daily' });
    expect(ana.occurrence('2026-11-10')).toMatchObject({ amountCents: 12_00 });
  });

  test.each([
    ['no frequency any more', { recurrenceFrequency: null }],
    ['an end', { recurrenceEndDate: '2026-12-01' }],
    ['a shift', { recurrenceShift: 'after' }],
  ])('but %s is not for one alone to say', async (_, edit) => {
    const path = `body.${Object.keys(edit)[0]}`;
    await expect(ana.edit(idOn('2026-11-10'), edit)).rejects.toMatchObject({ code: 'rule_broken', errors: [{ path }] });
  });

  test('without a frequency nothing goes on recurring, so that all can not have none', async () => {
    const edit = ana.edit(idOn('2026-11-10'), { recurrenceFrequency: null }, 'all');
    await expect(edit).rejects.toMatchObject({ code: 'rule_broken', errors: [{ path: 'body.recurrenceFrequency' }] });
  });
});

describe('other dates', () => {
  test.each(['following', 'all'] as const)('with %s are counted from this one on, and nothing else that was made moves', async (scope) => {
    await ana.edit(idOn('2026-11-24'), { recurrenceFrequency: 'weekly', date: '2026-11-26' }, scope);
    await ana.hear();
    await ana.pass(20);

    expect(liveDays()).toEqual([...days(3, 23), '2026-11-26', '2026-12-03', '2026-12-10']);
    expect(ana.occurrence('2026-11-24').date).toBe('2026-11-26');
    settled();
  });

  test('an end lets what was made stay, and makes nothing more', async () => {
    await ana.edit(idOn('2026-11-20'), { recurrenceEndDate: '2026-11-21' }, 'following');
    await ana.pass(3);

    expect(liveDays()).toEqual(days(3, 24));
    expect(ana.series()?.rule.endsOn).toBe('2026-11-21');
  });

  test('a first occurrence that lies ahead goes where weekends go now; one that has been stays', async () => {
    ana = await aRecurringPerson({ date: '2026-11-28', recurrenceFrequency: 'monthly' });
    await ana.edit(idOn('2026-11-28'), { recurrenceShift: 'after' }, 'all');
    expect(ana.occurrence('2026-11-28').date).toBe('2026-11-30');

    await ana.pass(10);
    await ana.edit(idOn('2026-11-28'), { recurrenceShift: 'before' }, 'all');
    expect(ana.occurrence('2026-11-28').date).toBe('2026-11-30');
    settled();
  });
});

describe('a deletion', () => {
  test('of this one is for good: no schedule brings it back', async () => {
    await ana.remove(idOn('2026-11-24'));
    await ana.hear();
    await ana.pass(1);

    expect(liveDays()).toEqual([...days(3, 23), '2026-11-25']);
  });

  test('of this and following deletes what was made from there on and makes nothing more', async () => {
    await ana.remove(idOn('2026-11-05'), 'following');
    await ana.hear();
    await ana.pass(3);

    expect(liveDays()).toEqual(days(3, 4));
    expect(ana.total()).toBe(-20_00);
    expect(ana.series()?.rule.endsOn).toBe('2026-11-04');
    settled();
  });

  test.each([
    ['all', '2026-11-10'],
    ['following', '2026-11-03'],
  ] as const)('of %s from %s leaves nothing of the series', async (scope, nominalOn) => {
    await ana.remove(idOn('2026-11-06'));
    await ana.remove(idOn(nominalOn), scope);
    await ana.hear();
    await ana.pass(3);

    expect(ana.series()).toBeUndefined();
    expect(ana.items('OCCURRENCE#')).toEqual([]);
    expect(ana.all()).toHaveLength(22);
    expect(ana.all().every(({ deletedAt, series }) => deletedAt !== undefined && series === undefined)).toBe(true);
    expect(ana.total()).toBe(0);
    expect(await ana.told('transaction.deleted')).toHaveLength(22);
    settled();
  });

  test('of all leaves what a bank brought, as a transaction of its own; what is restored is one as well', async () => {
    const bank = { id: 'id', print: 'print' };
    await ana.merge([{ key: '1', transactionId: idOn('2026-11-11'), type: 'expense', amountCents: 10_00, bank, fill: {} }]);
    const [first, banks] = [idOn('2026-11-03'), idOn('2026-11-11')];
    await ana.remove(first, 'all');
    await ana.hear();
    await ana.restore(first);

    expect(await ana.read(banks)).toMatchObject({ deletedAt: null, isRecurring: false, recurrenceId: null });
    expect(await ana.read(first)).toMatchObject({ deletedAt: null, isRecurring: false });
    expect(ana.total()).toBe(-20_00);
    settled();
  });

  test('of what was deleted with its series just now, before it followed, is refused as one that does not recur', async () => {
    await ana.remove(idOn('2026-11-03'), 'all');

    await expect(ana.edit(idOn('2026-11-24'), { amount: 1_00 }, 'all')).rejects.toMatchObject({ errors: [{ path: 'query.scope' }] });
  });
});

describe('several changes before any is heard of', () => {
  test('are followed in their order', async () => {
    await ana.edit(idOn('2026-11-03'), { amount: 11_00 }, 'all');
    await ana.edit(idOn('2026-11-24'), { amount: 12_00, description: 'Pão' }, 'all');
    await ana.edit(idOn('2026-11-20'), { amount: 13_00 }, 'following');
    expect(ana.pending()).toBe(3);
    await ana.hear();

    expect(amounts()).toEqual([...Array(17).fill(12_00), ...Array(5).fill(13_00)]);
    expect(new Set(ana.occurrences().map(({ description }) => description))).toEqual(new Set(['Pão']));
    settled();
  });

  test.each(['before', 'after'] as const)(
    'are each followed once, wherever it is cut off %s a call, and however often it is heard of',
    async (when) => {
      const { length } = await callsOf(async () => await ana.hear());
      for (let at = 0; at < 40 + length; at++) {
        ana = await aRecurringPerson();
        await ana.edit(idOn('2026-11-03'), { amount: 11_00 }, 'all');
        await ana.remove(idOn('2026-11-05'), 'following');
        ana.memory.cutOff(at, when);
        const isCut = await ana.hear().then(
          () => false,
          (error) => error instanceof CutOff,
        );
        ana.memory.heal();
        await ana.hear();

        expect(liveDays()).toEqual(days(3, 4));
        expect(ana.occurrences().every(({ amountCents }) => amountCents === 11_00)).toBe(true);
        expect(
          new Set(
            ana
              .occurrences()
              .slice(3)
              .map(({ version }) => version),
          ),
        ).toEqual(new Set([3]));
        expect(await ana.told('transaction.deleted')).toHaveLength(20);
        settled();
        if (!isCut) return;
      }
      throw new Error('It was never done without being cut off.');
    },
  );

  const callsOf = async (happens: () => Promise<void>): Promise<string[]> => {
    const before = ana.memory.calls.length;
    await happens();
    return ana.memory.calls.slice(before);
  };
});
