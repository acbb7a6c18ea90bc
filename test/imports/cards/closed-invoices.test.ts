import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { followInvoices } from '../../../functions/cards/follow-invoices.ts';
import { addDays } from '../../../shared/calendar.ts';
import { centsOf } from '../../../shared/money.ts';
import { Problem } from '../../../shared/problem.ts';
import { type Fatura, faturaText } from '../../support/faturas.ts';
import { aMemoryWallet, type MemoryWallet } from '../../support/memory-wallet.ts';

/*
 * Faturas come when their invoice has closed, and after some of it is paid. It is 28 November; the card closes on the 3rd and falls due on the 10th.
 */

const december: Fatura = {
  dueOn: '2026-12-10',
  lines: [
    { date: '2026-11-29', words: 'PADARIA DO ZE', cents: 50_00 },
    { date: '2026-11-30', words: 'MAGAZINE BELA 1/3', cents: 30_00 },
  ],
};

/** previous + purchases + charges − refunds − payments = balance, and the limit is less what is unpaid. */
async function expectWhole(wallet: MemoryWallet): Promise<void> {
  expect(wallet.differences()).toEqual([]);
  let unpaid = 0;
  for (const of of await wallet.invoices()) {
    const terms = [of.previousBalance, of.purchasesAmount, of.chargesAmount, -Number(of.refundsAmount), -Number(of.paymentsAmount)];
    const balance = terms.reduce((whole, amount) => whole + Math.round(amount * 100), 0);
    expect(centsOf(of.balance)).toBe(balance);
    unpaid += balance - centsOf(of.carriedAmount);
  }
  expect(centsOf((await wallet.limit()).used)).toBe(unpaid);
}

describe('an invoice that has closed', () => {
  test('takes what the bank has on it, and is owed as much', async () => {
    const wallet = await aMemoryWallet();
    await wallet.buy({ totalAmount: 50_00, purchaseDate: '2026-11-29', description: 'Padaria' });
    wallet.world.ledger.pass(8);
    await expect(wallet.buy({ totalAmount: 1_00, purchaseDate: '2026-11-29' })).rejects.toMatchObject({ status: 409 });

    const job = await wallet.import(faturaText(december));
    expect(job.counts).toMatchObject({ imported: 1, merged: 1 });
    expect(await wallet.invoice('2026-12')).toMatchObject({ status: 'closed', totalAmount: 80 });
    await expectWhole(wallet);
    await wallet.world.undo(job.id);
    expect(await wallet.invoice('2026-12')).toMatchObject({ totalAmount: 50 });
    await expectWhole(wallet);
  });

  test('and was paid above what was known of it gives less to the next', async () => {
    const wallet = await aMemoryWallet();
    await wallet.buy({ totalAmount: 50_00, purchaseDate: '2026-11-29', description: 'Padaria' });
    wallet.world.ledger.pass(8);
    await wallet.pay('2026-12', { amount: 70_00 });
    expect(await wallet.invoice('2027-01')).toMatchObject({ previousBalance: -20 });

    const job = await wallet.import(faturaText(december));
    expect(await wallet.invoice('2027-01')).toMatchObject({ previousBalance: 0 });
    expect(await wallet.invoice('2026-12')).toMatchObject({ totalAmount: 80, balance: 10 });
    await expectWhole(wallet);
    await wallet.world.undo(job.id);
    expect(await wallet.invoice('2027-01')).toMatchObject({ previousBalance: -20 });
    await expectWhole(wallet);
  });
});

test('whatever is imported, taken back, bought and paid in whatever order, every invoice is the sum of what is on it', async () => {
  const dues = ['2026-11-10', '2026-12-10', '2027-01-10', '2027-02-10'];
  const someLine = fc.record({
    ago: fc.integer({ min: 8, max: 37 }),
    words: fc.constantFrom(
      'PADARIA DO ZE',
      'MAGAZINE BELA',
      'MAGAZINE BELA 1/3',
      'MAGAZINE BELA 2/3',
      'ESTORNO PADARIA DO ZE',
      'IOF',
      'CASHBACK',
      'Pagamento recebido',
    ),
    cents: fc.integer({ min: 1, max: 300 }),
  });
  const someStep = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant('import' as const),
        due: fc.constantFrom(...dues),
        closedAgo: fc.option(fc.integer({ min: 5, max: 10 }), { nil: undefined }),
        lines: fc.array(someLine, { minLength: 1, maxLength: 5 }),
      }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const), at: fc.nat() }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('buy' as const), cents: fc.integer({ min: 1, max: 300 }) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), at: fc.nat() }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('pay' as const), at: fc.nat(), cents: fc.integer({ min: 1, max: 900 }) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 20 }) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('follow' as const) }) },
  );
  let [accepted, refused] = [0, 0];
  const isCredit = (words: string): boolean => /ESTORNO|CASHBACK|Pagamento/.test(words);

  await fc.assert(
    fc.asyncProperty(fc.array(someStep, { minLength: 1, maxLength: 16 }), async (steps) => {
      const wallet = await aMemoryWallet();
      const done: string[] = [];
      const act = {
        import: async (step: Extract<(typeof steps)[number], { do: 'import' }>) => {
          const lines = step.lines.map(({ ago, words, cents }) => ({
            date: addDays(step.due, -ago),
            words,
            cents: isCredit(words) ? -cents : cents,
          }));
          const job = await wallet.import(
            faturaText({ dueOn: step.due, lines, ...(step.closedAgo && { closedOn: addDays(step.due, -step.closedAgo) }) }),
          );
          expect(job.status).toBe('completed');
          done.push(job.id);
        },
        undo: async ({ at }: { at: number }) => {
          const [id] = done.splice(at % Math.max(1, done.length), 1);
          if (id !== undefined) await wallet.world.undo(id);
        },
        buy: async ({ cents }: { cents: number }) => {
          await wallet.buy({ totalAmount: cents, purchaseDate: wallet.today(), description: 'Padaria' });
        },
        remove: async ({ at }: { at: number }) => {
          const all = await wallet.purchases();
          const of = all[at % Math.max(1, all.length)];
          if (of) await wallet.remove(of.id);
        },
        pay: async ({ at, cents }: { at: number; cents: number }) => {
          const all = await wallet.invoices();
          const of = all[at % Math.max(1, all.length)];
          if (of) await wallet.pay(of.month, { amount: cents });
        },
        wait: ({ days }: { days: number }): void => wallet.world.ledger.pass(days),
        follow: async () => await followInvoices(wallet.world.cards.context, wallet.userId, 1),
      };
      for (const step of steps) {
        try {
          await (act[step.do] as (of: typeof step) => Promise<void> | void)(step);
          accepted += 1;
        } catch (error) {
          if (!(error instanceof Problem) || error.status >= 500) throw error;
          refused += 1;
        }
        await expectWhole(wallet);
      }
    }),
    { numRuns: Number(process.env.RUNS ?? 30) },
  );
  expect(accepted).toBeGreaterThan(refused);
}, 600_000);

test('an invoice that a later one has taken over takes nothing more from a fatura, which says so, and what was written on it stays', async () => {
  const wallet = await aMemoryWallet();
  wallet.world.ledger.pass(20);
  const job = await wallet.import(faturaText({ ...december, lines: december.lines.slice(0, 1) }));
  // January's closes on the 3rd, with what was not paid of December's.
  wallet.world.ledger.pass(20);
  await followInvoices(wallet.world.cards.context, wallet.userId, 1);
  expect(await wallet.invoice('2027-01')).toMatchObject({ previousBalance: 50 });

  const id = await wallet.world.sendInvoice(wallet.cardId, faturaText(december), { again: true });
  expect((await wallet.world.rows(id)).map(({ status, reason }) => [status, reason?.code])).toEqual([
    ['duplicate', 'same_row'],
    ['ignored', 'invoice_taken_over'],
  ]);
  await wallet.world.confirm(id, [{ row: 1, action: 'import' }]);
  expect((await wallet.world.job(id)).counts).toMatchObject({ imported: 0, done: 2 });
  await expect(wallet.world.undo(job.id)).rejects.toMatchObject({ status: 409 });
  expect(wallet.differences()).toEqual([]);
});
