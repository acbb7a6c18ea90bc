import { describe, expect, test } from 'vitest';
import { type Fatura, faturaText } from '../../support/faturas.ts';
import { aMemoryWallet } from '../../support/memory-wallet.ts';

/** The card closes on the 3rd by the app; the bank says that December's invoice closed on 30 November. */
const december: Fatura = {
  dueOn: '2026-12-10',
  closedOn: '2026-11-30',
  lines: [
    { date: '2026-11-12', words: 'PADARIA DO ZE', cents: 18_90 },
    { date: '2026-12-01', words: 'FARMACIA SAUDE', cents: 42_00 },
  ],
};

describe('a fatura that says when its invoice closed', () => {
  test('states it: what was typed of the days between goes with its day, what the bank has stays, and the undo puts both back', async () => {
    const wallet = await aMemoryWallet();
    await wallet.buy({ totalAmount: 15_00, purchaseDate: '2026-12-01', description: 'Sorvete' });
    const before = await wallet.seen();
    const job = await wallet.import(faturaText(december));

    expect(await wallet.invoice('2026-12')).toMatchObject({ closingDate: '2026-11-30', totalAmount: 60.9 });
    expect(await wallet.invoice('2027-01')).toMatchObject({ firstDay: '2026-11-30', totalAmount: 15 });
    expect(await wallet.reconciled('2026-12')).toMatchObject({ isReconciled: true, difference: 0, app: { closingDate: '2026-11-30' } });
    expect(wallet.differences()).toEqual([]);
    await wallet.world.undo(job.id);
    expect(await wallet.invoice('2026-12')).toMatchObject({ closingDate: '2026-12-03', totalAmount: 15 });
    expect(await wallet.seen()).toEqual(before);
    expect(wallet.differences()).toEqual([]);
  });

  test('states it as long as one of several says so', async () => {
    const wallet = await aMemoryWallet();
    const [first, second] = [await wallet.import(faturaText(december)), await wallet.import(faturaText(december))];
    await wallet.world.undo(first.id);
    expect(await wallet.invoice('2026-12')).toMatchObject({ closingDate: '2026-11-30' });
    await wallet.world.undo(second.id);
    await wallet.buy({ totalAmount: 15_00, purchaseDate: '2026-12-01', description: 'Sorvete' });
    expect(await wallet.invoice('2026-12')).toMatchObject({ closingDate: '2026-12-03' });
  });

  test('leaves it where something was paid, and where no such day can be: the two dates are side by side', async () => {
    const wallet = await aMemoryWallet();
    await wallet.buy({ totalAmount: 15_00, purchaseDate: '2026-11-20', description: 'Sorvete' });
    await wallet.pay('2026-12', { amount: 5_00, early: true });
    await wallet.import(faturaText(december));
    await wallet.import(
      faturaText({ dueOn: '2027-01-10', closedOn: '2027-01-20', lines: [{ date: '2026-12-20', words: 'LOJA', cents: 1_00 }] }),
    );

    expect(await wallet.invoice('2026-12')).toMatchObject({ closingDate: '2026-12-03' });
    expect((await wallet.reconciled('2026-12')).bank?.closingDate).toBe('2026-11-30');
    expect(await wallet.invoice('2027-01')).toMatchObject({ closingDate: '2027-01-03' });
    expect(wallet.differences()).toEqual([]);
  });
});
