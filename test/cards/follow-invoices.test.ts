import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type CalendarDate } from '../../shared/calendar.ts';
import { oneCard } from '../support/one-card.ts';

type Life = Awaited<ReturnType<typeof oneCard>>;

/** The schedule comes on each of these days, an hour and another. Gives what was told, by the day. */
async function eachDay(
  { goTo, follow, domain }: Life,
  from: CalendarDate,
  to: CalendarDate,
  isOn: (day: CalendarDate) => boolean = () => true,
) {
  const days: [CalendarDate, string, string][] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    goTo(day);
    const before = domain.told().length;
    if (isOn(day)) {
      await follow();
      await follow();
    }
    const told = domain.told().slice(before);
    days.push(
      ...told.map(({ name, data }) => [day, `${name} ${data.daysBefore ?? ''}`.trim(), String(data.month)] as [string, string, string]),
    );
  }
  return days;
}

test('an invoice closes on the day after its last one, is said to fall due in 3 days and in 1, and to be overdue, each once', async () => {
  const life = await oneCard('2026-01-15');
  await life.buy(300_00, '2026-01-20', { installments: 2 });

  const told = await eachDay(life, '2026-01-16', '2026-03-12');

  expect(told).toEqual([
    ['2026-02-03', 'invoice.closed', '2026-02'],
    ['2026-02-07', 'invoice.due_soon 3', '2026-02'],
    ['2026-02-09', 'invoice.due_soon 1', '2026-02'],
    ['2026-02-11', 'invoice.overdue', '2026-02'],
    ['2026-03-03', 'invoice.closed', '2026-03'],
    ['2026-03-07', 'invoice.due_soon 3', '2026-03'],
    ['2026-03-09', 'invoice.due_soon 1', '2026-03'],
    ['2026-03-11', 'invoice.overdue', '2026-03'],
  ]);
  expect(await life.invoice('2026-02')).toMatchObject({ status: 'overdue', balance: 150, carriedAmount: 150 });
  expect(await life.invoice('2026-03')).toMatchObject({ status: 'overdue', previousBalance: 150, purchasesAmount: 150, balance: 300 });
  expect(await life.limit()).toMatchObject({ used: 300 });
  expect(life.differences()).toEqual([]);
});

test('of what is paid nothing is said; what is paid in part is taken over for the rest, and paying it there pays both', async () => {
  const life = await oneCard('2026-01-15');
  await life.buy(300_00, '2026-01-20', { installments: 3 });
  await eachDay(life, '2026-01-16', '2026-02-05');
  await life.pay('2026-02', 40_00);
  expect(await life.invoice('2026-02')).toMatchObject({ status: 'partially_paid', balance: 60 });

  await eachDay(life, '2026-02-06', '2026-03-04');
  expect(await life.invoice('2026-02')).toMatchObject({ status: 'overdue', carriedAmount: 60 });
  expect(await life.invoice('2026-03')).toMatchObject({ status: 'closed', previousBalance: 60, balance: 160 });
  await expect(life.pay('2026-02')).rejects.toMatchObject({ code: 'conflict', detail: expect.stringContaining('março de 2026') });
  await life.pay('2026-03');

  expect(await life.invoice('2026-02')).toMatchObject({ status: 'paid' });
  expect(await life.invoice('2026-03')).toMatchObject({ status: 'paid', balance: 0 });
  expect(await eachDay(life, '2026-03-05', '2026-03-31')).toEqual([]);
  expect(await life.limit()).toMatchObject({ used: 100 });
  expect(life.differences()).toEqual([]);
});

test('a credit of an invoice is the previous balance of the next one when it closes, and goes on until it is used up', async () => {
  const life = await oneCard('2026-01-15');
  await life.charge('2026-02', 'cashback', 100_00);
  await life.buy(30_00, '2026-02-10');
  await life.buy(90_00, '2026-03-10');

  await eachDay(life, '2026-01-16', '2026-04-04');

  expect(await life.invoice('2026-02')).toMatchObject({ status: 'paid', balance: -100, carriedAmount: -100 });
  expect(await life.invoice('2026-03')).toMatchObject({ status: 'paid', previousBalance: -100, balance: -70, carriedAmount: -70 });
  expect(await life.invoice('2026-04')).toMatchObject({ status: 'closed', previousBalance: -70, balance: 20 });
  expect(life.differences()).toEqual([]);
});

test('a schedule that did not run for months comes to what it would have come to, and says what is not over yet', async () => {
  const [inTime, late] = [await oneCard('2026-01-15'), await oneCard('2026-01-15')];
  for (const life of [inTime, late]) {
    await life.buy(1200_00, '2026-01-20', { installments: 12 });
    await life.charge('2026-04', 'cashback', 350_00);
  }
  const all = await eachDay(inTime, '2026-01-16', '2026-06-08');

  const told = await eachDay(late, '2026-01-16', '2026-06-08', (day) => day >= '2026-06-08');

  const isStill = ([, name]: readonly string[]) => !name?.startsWith('invoice.due_soon');
  expect(told.filter(isStill).map(([, name, month]) => [name, month])).toEqual(all.filter(isStill).map(([, name, month]) => [name, month]));
  expect(told.filter((each) => !isStill(each))).toEqual([['2026-06-08', 'invoice.due_soon 3', '2026-06']]);
  for (const month of ['2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07'])
    expect(await late.invoice(month)).toEqual({
      ...(await inTime.invoice(month)),
      id: expect.any(String),
      installments: expect.any(Array),
      charges: expect.any(Array),
    });
  expect(await late.limit()).toEqual(await inTime.limit());
  expect(late.differences()).toEqual([]);
});

test('an invoice is what its dates say before the schedule has come, and takes nothing any more', async () => {
  const { goTo, buy, pay, invoice } = await oneCard('2026-01-15');
  const { id } = await buy(100_00, '2026-01-20');
  goTo('2026-02-03');

  expect(await invoice('2026-02')).toMatchObject({ status: 'closed', installments: [{ purchaseId: id }] });
  expect(await invoice('2026-03')).toMatchObject({ status: 'open' });
  await expect(buy(5_00, '2026-02-02')).rejects.toMatchObject({ code: 'conflict' });
  await pay('2026-02', 1_00);
  expect(await invoice('2026-02')).toMatchObject({ status: 'partially_paid' });
  goTo('2026-02-11');
  expect(await invoice('2026-02')).toMatchObject({ status: 'overdue' });
});

test('an invoice that falls due on the day the next one closes can be paid all day, and is taken over by the one after', async () => {
  const life = await oneCard('2026-01-05', { closingDaysBeforeDue: 28, dueDay: 10 });
  await life.buy(100_00, '2026-01-12');
  await life.buy(20_00, '2026-02-09');
  await life.buy(5_00, '2026-02-20');
  expect(await life.invoice('2026-02')).toMatchObject({ closingDate: '2026-01-13', dueDate: '2026-02-10', purchasesAmount: 100 });
  await eachDay(life, '2026-01-06', '2026-02-10');
  expect(await life.invoice('2026-03')).toMatchObject({ status: 'closed', closingDate: '2026-02-10', previousBalance: 0, balance: 20 });
  expect(await life.invoice('2026-02')).toMatchObject({ status: 'closed', balance: 100 });
  await life.pay('2026-02', 30_00);

  await eachDay(life, '2026-02-11', '2026-03-13');

  expect(await life.invoice('2026-02')).toMatchObject({ status: 'overdue', carriedAmount: 70 });
  expect(await life.invoice('2026-03')).toMatchObject({ status: 'overdue', carriedAmount: 20 });
  expect(await life.invoice('2026-04')).toMatchObject({ status: 'closed', previousBalance: 90, balance: 95 });
  expect(life.differences()).toEqual([]);
});

test('history is no business of the schedule until something of it is paid: then what is left of it is in the next invoice', async () => {
  const life = await oneCard('2026-05-15');
  await life.buy(100_00, '2026-04-01');
  await life.buy(80_00, '2026-03-15');
  expect(await eachDay(life, '2026-05-16', '2026-06-02')).toEqual([]);
  expect(await life.invoice('2026-04')).toMatchObject({ status: 'overdue', balance: 180 });
  await life.pay('2026-04', 50_00);

  const told = await eachDay(life, '2026-06-03', '2026-06-06');

  expect(told).toEqual([['2026-06-03', 'invoice.closed', '2026-06']]);
  expect(await life.invoice('2026-04')).toMatchObject({ carriedAmount: 130 });
  expect(await life.invoice('2026-06')).toMatchObject({ status: 'closed', previousBalance: 130, balance: 130 });
  expect(life.differences()).toEqual([]);
});

test('history that nobody pays stays as it was filled in, and is neither said nor taken over', async () => {
  const life = await oneCard('2026-05-15');
  await life.buy(100_00, '2026-04-01');

  expect(await eachDay(life, '2026-05-16', '2026-07-20')).toEqual([]);

  expect(await life.invoice('2026-04')).toMatchObject({ balance: 100, carriedAmount: 0 });
  await life.buy(7_00, '2026-04-01');
  expect(await life.invoice('2026-04')).toMatchObject({ balance: 107 });
});

test('nobody loses an hour: a person who moved west keeps the invoice that closed in the east, and buys on the next one', async () => {
  const life = await oneCard('2026-01-15');
  await life.buy(100_00, '2026-01-20');
  life.domain.moveTo('Pacific/Auckland');
  life.goTo('2026-02-02');
  await life.follow();
  expect(await life.invoice('2026-02')).toMatchObject({ status: 'closed' });

  life.domain.moveTo('America/Sao_Paulo');

  expect(await life.invoice('2026-02')).toMatchObject({ status: 'closed' });
  expect(await life.invoice('2026-03')).toMatchObject({ status: 'future' });
  await expect(life.buy(7_00, '2026-02-02')).rejects.toMatchObject({ code: 'conflict' });
  expect(await life.buy(7_00, '2026-02-02', { invoiceMonth: '2026-03' })).toMatchObject({ firstInvoiceMonth: '2026-03' });
  expect(life.differences()).toEqual([]);
});

const someCard = fc.record({
  closing: fc.oneof(
    fc.record({ closingDay: fc.integer({ min: 1, max: 31 }) }),
    fc.record({ closingDaysBeforeDue: fc.integer({ min: 1, max: 28 }) }),
  ),
  dueDay: fc.integer({ min: 1, max: 31 }),
  closingDayPurchases: fc.constantFrom('next' as const, 'current' as const),
  bought: fc.array(fc.record({ cents: fc.integer({ min: 100, max: 90_000 }), installments: fc.constantFrom(1, 2, 5) }), { maxLength: 4 }),
  cashback: fc.option(fc.integer({ min: 1, max: 90_000 }), { nil: undefined }),
});

test('on whatever days the schedule runs, invoices close with the same amounts, and each closing and each default is told once, in the same order', async () => {
  const days = ['2026-01-16', '2026-05-20'] as const;
  await fc.assert(
    fc.asyncProperty(someCard, fc.array(fc.integer({ min: 0, max: 124 }), { maxLength: 12 }), async (of, runs) => {
      const { closing, bought, cashback, ...more } = of;
      const isOn = new Set([...runs.map((run) => addDays(days[0], run)), days[1]]);
      const lived = async (when: (day: CalendarDate) => boolean) => {
        const life = await oneCard('2026-01-15', { ...closing, ...more });
        for (const { cents, installments } of bought) await life.buy(cents, '2026-01-15', { installments });
        if (cashback) await life.charge('2026-03', 'cashback', cashback).catch(() => undefined);
        const told = (await eachDay(life, ...days, when)).filter(([, name]) => !name.startsWith('invoice.due_soon'));
        const kept = life.domain.items().filter(({ sk }) => /^(INVOICE|CARD)#/.test(String(sk)));
        expect(life.differences()).toEqual([]);
        return {
          told: told.map(([, ...of]) => of),
          sums: kept.map(({ sk, p, c, pb, cf, ct, u, cu, li }) => ({ sk, p, c, pb, cf, ct, u, cu, li })),
        };
      };

      expect(await lived((day) => isOn.has(day))).toEqual(await lived(() => true));
    }),
    { numRuns: 25 },
  );
}, 60_000);

test('two schedules at once close and tell once', async () => {
  const life = await oneCard('2026-01-15');
  await life.buy(100_00, '2026-01-20', { installments: 10 });
  life.goTo('2026-03-08');

  await Promise.all([life.follow(), life.follow(), life.pay('2026-02', 3_00).catch(() => undefined), life.buy(5_00, '2026-03-08')]);

  const told = life.domain
    .told()
    .map(({ name, data }) => `${name} ${data.month}`)
    .filter((each) => /closed|overdue|soon/.test(each));
  expect(told).toEqual(['invoice.closed 2026-02', 'invoice.overdue 2026-02', 'invoice.closed 2026-03', 'invoice.due_soon 2026-03']);
  expect(life.differences()).toEqual([]);
});
