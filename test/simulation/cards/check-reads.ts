import type { Context } from '../../../functions/cards/context.ts';
import { listInvoices } from '../../../functions/cards/list-invoices.ts';
import { idOf } from '../../../functions/cards/numbered.ts';
import { readInvoice } from '../../../functions/cards/read-invoice.ts';
import { readLimit } from '../../../functions/cards/read-limit.ts';
import { systemIds } from '../../../shared/ids.ts';
import { centsOf } from '../../../shared/money.ts';
import { type Item, openStore } from '../../../shared/partition.ts';
import { standsOf } from '../../support/cards-context.ts';
import { memoryClient } from '../../support/memory-table/client.ts';
import type { MemoryTable } from '../../support/memory-table/table.ts';
import { by } from '../action.ts';
import { Violation } from '../world.ts';
import { later, type Naive, naiveOf } from './naive.ts';

export interface Reading {
  readonly userId: string;
  readonly now: Date;
  readonly timeZone: string;
}

/** What a use case is given once all is quiet. */
export function quietContext(table: MemoryTable, { now, timeZone }: Omit<Reading, 'userId'>): Context {
  const dynamodb = memoryClient(table);
  return {
    clock: { now: () => now },
    ids: systemIds,
    dynamodb,
    table: table.name,
    store: openStore(dynamodb, table.name),
    cursors: {
      seal: async (_: string, __: string, position: string) => position,
      open: async (_: string, __: string, cursor: string) => cursor,
    },
    standing: { of: async (_: string, asked: object) => standsOf(asked, timeZone) },
    checkAnswers: true,
  };
}

/** That every invoice and limit is shown as it is, once all is quiet. @throws Violation */
export async function checkReads(table: MemoryTable, { userId, now, timeZone }: Reading): Promise<void> {
  const context = quietContext(table, { now, timeZone });
  const base = { ...by(userId), client: { userAgent: '', address: '' } };
  const items = table.itemsOf(`USER#${userId}`) as Item[];
  const naive = naiveOf(items);

  for (const number of items.flatMap(({ sk }) => (sk.startsWith('CARD#') ? [Number(sk.slice(5))] : []))) {
    const params = { id: idOf(userId, 'card', number) };
    const limit = await readLimit({ ...base, params }, context);
    if (centsOf(limit.used) !== (naive.used.get(String(number).padStart(4, '0')) ?? 0))
      throw new Violation('C3 the limit is less what is not paid', `card ${number} shows ${limit.used}`);
    await checkInvoices(context, { base, params, number, naive });
  }
}

interface Card {
  readonly base: ReturnType<typeof by> & { readonly client: { readonly userAgent: string; readonly address: string } };
  readonly params: { readonly id: string };
  readonly number: number;
  readonly naive: Naive;
}

const cents = (amounts: readonly { readonly amount: number }[]): number => amounts.reduce((sum, { amount }) => sum + centsOf(amount), 0);

async function checkInvoices(context: Context, { base, params, number, naive }: Card): Promise<void> {
  const { items: listed } = await listInvoices({ ...base, params, query: { limit: 100 } }, context);
  for (const { id, month } of listed) {
    const { value } = await readInvoice({ ...base, params: { id } }, context);
    const right = naive.invoices.get(`${month} ${String(number).padStart(4, '0')}`) ?? {
      purchases: 0,
      charges: 0,
      refunds: 0,
      payments: 0,
    };
    const shown = {
      purchases: cents(value.installments),
      charges: cents(value.charges),
      refunds: cents(value.refunds),
      payments: cents(value.payments),
    };
    if (JSON.stringify(shown) !== JSON.stringify(right))
      throw new Violation('C1 an invoice shows what is on it', `${month}: ${JSON.stringify(shown)}, not ${JSON.stringify(right)}`);
    const balance = centsOf(value.previousBalance) + right.purchases + right.charges - right.refunds - right.payments;
    if (centsOf(value.balance) !== balance)
      throw new Violation('C1 previous + purchases + charges − refunds − payments = balance', `${month} ${value.balance}`);
    const next = listed.find((each) => each.month === later(month, 1));
    if (next && next.closingDate <= value.closingDate)
      throw new Violation('C12 invoices follow each other', `${month} closes ${value.closingDate}`);
  }
}
