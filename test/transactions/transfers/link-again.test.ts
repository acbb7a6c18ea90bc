import { expect, test } from 'vitest';
import { createAccount } from '../../../functions/transactions/create-account.ts';
import { idOf } from '../../../functions/transactions/numbered.ts';
import { createTransfer } from '../../../functions/transactions/transfers/create-transfer.ts';
import { linkTransfer } from '../../../functions/transactions/transfers/link-transfer.ts';
import { aMemoryLedger } from '../../support/memory-ledger.ts';

const asAna = {
  caller: { userId: 'ana', sessionId: 's', plan: 'free' as const, groups: [], tokenExpiresAt: 4_102_444_800 },
  client: { userAgent: '', address: '' },
  params: undefined,
  query: undefined,
  ifMatch: undefined,
};

test('two that are a transfer already are shown as it is, with its fee, and under the version that an edit builds on', async () => {
  const { context, setUp } = aMemoryLedger();
  await setUp('ana');
  await createAccount({ ...asAna, body: { name: 'Poupança', type: 'savings' } }, context);
  const body = {
    fromAccountId: idOf('ana', 'account', 1),
    toAccountId: idOf('ana', 'account', 2),
    amount: 500_00,
    date: '2026-11-24',
    fee: 8_50,
  };
  const there = await createTransfer({ ...asAna, body }, context);

  const linked = await linkTransfer(
    { ...asAna, body: { fromTransactionId: there.value.from.id, toTransactionId: there.value.to.id } },
    context,
  );

  expect(linked).toEqual(there);
});
