import { createAccount } from '../../functions/transactions/create-account.ts';
import { createCategory } from '../../functions/transactions/create-category.ts';
import { createTransaction } from '../../functions/transactions/create-transaction.ts';
import { deleteTransaction } from '../../functions/transactions/delete-transaction.ts';
import { takeImport } from '../../functions/transactions/imported/take-import.ts';
import { idOf } from '../../functions/transactions/numbered.ts';
import { type ImportedRow, type ImportOutcome, ledger, type MergedRow } from '../../functions/transactions/published.ts';
import { readTransaction } from '../../functions/transactions/read-transaction.ts';
import { differencesOf } from '../../functions/transactions/reconcile.ts';
import { fulfilTransaction } from '../../functions/transactions/recurring/fulfil-transaction.ts';
import { removeAccount } from '../../functions/transactions/remove-account.ts';
import { removeCategory } from '../../functions/transactions/remove-category.ts';
import { restoreTransaction } from '../../functions/transactions/restore-transaction.ts';
import { linkTransfer } from '../../functions/transactions/transfers/link-transfer.ts';
import { refuseSuggestion } from '../../functions/transactions/transfers/refuse-suggestion.ts';
import { updateAccount } from '../../functions/transactions/update-account.ts';
import { updateTransaction } from '../../functions/transactions/update-transaction.ts';
import type { Item } from '../../shared/partition.ts';
import { aMemoryLedger, type MemoryLedger } from './memory-ledger.ts';

/** Somebody who writes things down, and has files of a bank imported: their own verbs and the importer's, on a ledger in memory. */
export type ImportingPerson = Awaited<ReturnType<typeof anImportingPerson>>;

type Scope = 'this' | 'following' | 'all';

export async function anImportingPerson(userId = 'ana', memory: MemoryLedger = aMemoryLedger()) {
  const { context } = memory;
  await memory.setUp(userId);
  const accountId = idOf(userId, 'account', 1);
  const by = {
    caller: { userId, sessionId: 's', plan: 'free' as const, groups: [], tokenExpiresAt: 4_102_444_800 },
    client: { userAgent: '', address: '' },
    query: undefined,
    body: undefined,
    params: undefined,
    ifMatch: undefined,
  };
  const of = (id: string) => ({ ...by, params: { id } });
  const take = async (asked: object): Promise<object> => await takeImport(() => context)(asked);

  return {
    userId,
    memory,
    accountId,
    /** Their request about this transaction, without a body. */
    asked: of,
    category: (number: number) => idOf(userId, 'category', number),

    /** An expense of R$ 10,00 of 3 November, unless said otherwise. */
    spend: async (body: object = {}): Promise<string> =>
      (
        await createTransaction(
          { ...by, body: { accountId, type: 'expense' as const, amount: 10_00, date: '2026-11-03', ...body } },
          context,
        )
      ).value.id,
    read: async (id: string) => (await readTransaction(of(id), context)).value,
    edit: async (id: string, body: object, scope: Scope = 'this') =>
      await updateTransaction({ ...of(id), query: { scope }, body, ifMatch: '*' }, context),
    remove: async (id: string, scope: Scope = 'this') => await deleteTransaction({ ...of(id), query: { scope } }, context),
    fulfil: async (id: string, body: { readonly recurrenceId: string; readonly occurrenceDate: string }) =>
      await fulfilTransaction({ ...of(id), body }, context),
    restore: async (id: string) => await restoreTransaction(of(id), context),
    link: async (fromTransactionId: string, toTransactionId: string) =>
      await linkTransfer({ ...by, body: { fromTransactionId, toTransactionId } }, context),
    refuseTransfer: async (fromTransactionId: string, toTransactionId: string) =>
      await refuseSuggestion({ ...by, body: { fromTransactionId, toTransactionId } }, context),
    openCategory: async (name: string) => {
      const { value } = await createCategory({ ...by, body: { name, type: 'expense' as const } }, context);
      return { categoryId: value.id };
    },
    openAccount: async (name: string) => {
      const { value } = await createAccount({ ...by, body: { name, type: 'savings' as const } }, context);
      return { accountId: value.id };
    },
    archive: async (id: string) => await updateAccount({ ...of(id), body: { isArchived: true }, ifMatch: '*' }, context),
    removeCategory: async (id: string, replaceWith: string) => await removeCategory({ ...of(id), query: { replaceWith } }, context),
    removeAccount: async (id = accountId, replaceWith?: string) =>
      await removeAccount({ ...of(id), query: { ...(replaceWith && { replaceWith }) } }, context),

    write: async (rows: readonly ImportedRow[], more: object = {}): Promise<ImportOutcome[]> =>
      ((await take({ ask: 'write', userId, importId: 'import-1', accountId, rows, merges: [], ...more })) as { outcomes: ImportOutcome[] })
        .outcomes,
    merge: async (merges: readonly MergedRow[], more: object = {}): Promise<ImportOutcome[]> =>
      ((await take({ ask: 'write', userId, importId: 'import-1', accountId, rows: [], merges, ...more })) as { outcomes: ImportOutcome[] })
        .outcomes,
    take,
    undo: async (rows: readonly { readonly key: string; readonly transactionId: string }[], importId = 'import-1') =>
      await take({
        ask: 'undo',
        userId,
        importId,
        accountId,
        rows: rows.map(({ key, transactionId }) => ({ key, transactionId })),
      }),

    /** What another domain sees of November. */
    seen: async (more: object = {}) =>
      await ledger(context.dynamodb, context.table, context.clock).rows(userId, {
        accountId,
        from: '2026-11-01',
        to: '2026-11-30',
        ...more,
      }),
    items: (prefix: string): Item[] => memory.itemsOf(userId).filter(({ sk }) => sk.startsWith(prefix)),
    /** Rows as they lie in the table; no signposts. */
    rows: (): Item[] => memory.itemsOf(userId).filter(({ sk, to }) => sk.startsWith('T#') && !to),
    total: (account = 1) => memory.itemsOf(userId).find(({ sk }) => sk === `ACCOUNT#000${account}`)?.total,
    differences: () => differencesOf(memory.itemsOf(userId), context.clock.now()),
    told: async (name?: string) => await memory.told(userId, name),
  };
}

/** A row of a bank's file: R$ 10,00 at the bakery on 2 November, unless said otherwise. */
export const bankRow = (key: string, of: Partial<ImportedRow> = {}): ImportedRow => ({
  key,
  date: '2026-11-02',
  type: 'expense',
  amountCents: 10_00,
  description: 'PADARIA DO ZE',
  categoryId: null,
  bank: { id: `id-${key}`, print: `print-${key}` },
  ...of,
});
