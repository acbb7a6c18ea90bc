import { expect, test } from 'vitest';
import { createAccount } from '../../../functions/transactions/create-account.ts';
import { createTransaction } from '../../../functions/transactions/create-transaction.ts';
import { idOf } from '../../../functions/transactions/numbered.ts';
import { makeDue } from '../../../functions/transactions/recurring/make-due.ts';
import { removeAccount } from '../../../functions/transactions/remove-account.ts';
import { aMemoryLedger } from '../../support/memory-ledger.ts';

const asAna = {
  caller: { userId: 'ana', sessionId: 's', plan: 'free' as const, groups: [], tokenExpiresAt: 4_102_444_800 },
  client: { userAgent: '', address: '' },
  params: undefined,
  query: undefined,
  body: undefined,
  ifMatch: undefined,
};

test('an account that is replaced while what recurs there is being made hands it over to the other, and no cent falls between them', async () => {
  const ledger = aMemoryLedger();
  const { context } = ledger;
  const [first, other] = [idOf('ana', 'account', 1), idOf('ana', 'account', 2)];
  await ledger.setUp('ana');
  await createAccount({ ...asAna, body: { name: 'Nubank', type: 'checking' } }, context);
  const rent = { accountId: first, type: 'expense' as const, amount: 1_500_00, date: '2026-11-24' };
  await createTransaction({ ...asAna, body: { ...rent, isRecurring: true, recurrenceFrequency: 'monthly' } }, context);
  ledger.pass(31);

  // Between the settings, which say where the account's transactions go, and the account.
  const replace = async () => await removeAccount({ ...asAna, params: { id: first }, query: { replaceWith: other } }, context);
  ledger.once('BatchGet', async () => ledger.once('BatchGet', replace));
  await makeDue(context, 'ana', 1);

  expect(ledger.itemsOf('ana').find(({ sk }) => sk === 'ACCOUNT#0002')).toMatchObject({ total: -2 * 1_500_00 });
});
