import { createCard } from '../../functions/cards/create-card.ts';
import { createCharge } from '../../functions/cards/create-charge.ts';
import { createPurchase } from '../../functions/cards/create-purchase.ts';
import { deletePurchase } from '../../functions/cards/delete-purchase.ts';
import { listInvoices } from '../../functions/cards/list-invoices.ts';
import { listPurchases } from '../../functions/cards/list-purchases.ts';
import { payInvoice } from '../../functions/cards/pay-invoice.ts';
import { readInvoice } from '../../functions/cards/read-invoice.ts';
import { readLimit } from '../../functions/cards/read-limit.ts';
import { readReconciliation } from '../../functions/cards/read-reconciliation.ts';
import { differencesOf } from '../../functions/cards/reconcile.ts';
import { updatePurchase } from '../../functions/cards/update-purchase.ts';
import { idOf } from '../../functions/transactions/numbered.ts';
import { dateAt } from '../../shared/calendar.ts';
import type { Item } from '../../shared/partition.ts';
import { aMemoryImports, type MemoryImports } from './memory-imports.ts';

/** Somebody with a card, whose faturas are imported: the real use cases of both domains, on tables in memory. It is 28 November 2026. */
export type MemoryWallet = Awaited<ReturnType<typeof aMemoryWallet>>;

const ana = 'ana';

export async function aMemoryWallet(card: object = {}, world: MemoryImports = aMemoryImports(ana)) {
  await world.ledger.setUp(ana);
  const { context, table } = world.cards;
  const base = {
    caller: { userId: ana, sessionId: 's', plan: 'free' as const, groups: [], tokenExpiresAt: 4_102_444_800 },
    client: { userAgent: '', address: '' },
    params: undefined,
    query: undefined,
    body: undefined,
    ifMatch: undefined,
  };
  const { value } = await createCard(
    { ...base, body: { name: 'Roxo', limitAmount: 1_000_000, closingDay: 3, dueDay: 10, ...card } },
    context,
  );
  const cardId = value.id;
  const of = (id: string) => ({ ...base, params: { id } });
  const invoices = async () => (await listInvoices({ ...of(cardId), query: { limit: 100 } }, context)).items;
  const invoice = async (month: string) => {
    const found = (await invoices()).find((each) => each.month === month);
    if (!found) throw new Error(`There is no invoice of ${month}.`);
    return (await readInvoice(of(found.id), context)).value;
  };

  return {
    world,
    cardId,
    userId: ana,
    invoice,
    invoices,
    /** The day it is where they live. */
    today: () => dateAt(context.clock.now(), 'America/Sao_Paulo'),
    category: (number: number): string => idOf(ana, 'category', number),
    items: (prefix = ''): Item[] => (table.itemsOf(`USER#${ana}`) as unknown as Item[]).filter(({ sk }) => sk.startsWith(prefix)),
    differences: () => differencesOf(table.itemsOf(`USER#${ana}`) as unknown as Item[]),
    reconciled: async (month: string) => await readReconciliation(of((await invoice(month)).id), context),
    limit: async () => await readLimit(of(cardId), context),
    purchases: async () => (await listPurchases({ ...of(cardId), query: { limit: 100 } }, context)).items,
    buy: async (body: object) =>
      (await createPurchase({ ...of(cardId), body: { totalAmount: 10_00, purchaseDate: '2026-11-20', ...body } }, context)).value,
    edit: async (id: string, body: object) => (await updatePurchase({ ...of(id), body, ifMatch: '*' }, context)).value,
    remove: async (id: string) => await deletePurchase(of(id), context),
    charge: async (month: string, body: { kind: 'iof'; amount: number; date: string }) =>
      await createCharge({ ...of((await invoice(month)).id), body }, context),
    pay: async (month: string, body: object = {}) =>
      (await payInvoice({ ...of((await invoice(month)).id), body: { accountId: idOf(ana, 'account', 1), ...body } }, context)).value,
    /** Sends a fatura and confirms it: the finished job. */
    async import(file: string | Uint8Array, decisions: readonly object[] = [], choices: { again?: boolean } = { again: true }) {
      const id = await world.sendInvoice(cardId, file, choices);
      await world.confirm(id, decisions);
      return await world.job(id);
    },
    /** What a person sees on the card: every invoice with its lines, and the limit. Ids are left out, and what depends on them. */
    async seen() {
      const months = (await invoices()).map(({ month }) => month);
      const all = await Promise.all(months.map(invoice));
      return {
        limit: await readLimit(of(cardId), context),
        invoices: all
          .filter(
            ({ installments, charges, refunds, payments }) => installments.length + charges.length + refunds.length + payments.length > 0,
          )
          .map(({ month, totalAmount, balance, previousBalance, installments, charges, refunds }) => ({
            month,
            totalAmount,
            balance,
            previousBalance,
            installments: installments
              .map(({ purchaseDate, description, categoryId, amount, installmentNumber, installments: count }) =>
                [purchaseDate, description, categoryId, amount, installmentNumber, count].join(' '),
              )
              .sort(),
            charges: charges.map(({ kind, date, description, amount }) => [kind, date, description, amount].join(' ')).sort(),
            refunds: refunds.map(({ date, description, amount }) => [date, description, amount].join(' ')).sort(),
          })),
      };
    },
  };
}
