import { randomUUID } from 'node:crypto';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createTransactions } from '../functions/transactions/batch/create-transactions.ts';
import type { Context } from '../functions/transactions/context.ts';
import { createTransaction } from '../functions/transactions/create-transaction.ts';
import { listTransactions } from '../functions/transactions/list-transactions.ts';
import { idOf, keyOf } from '../functions/transactions/numbered.ts';
import { readBalance } from '../functions/transactions/read-balance.ts';
import { findForCaller } from '../functions/transactions/settings.ts';
import { summarise } from '../functions/transactions/summarise.ts';
import { summariseMonths } from '../functions/transactions/summarise-months.ts';
import { transactionId } from '../functions/transactions/transaction.ts';
import { updateTransaction } from '../functions/transactions/update-transaction.ts';
import { writeRows } from '../functions/transactions/write-rows.ts';
import { addDays } from '../shared/calendar.ts';
import { elapsed } from '../shared/clock.ts';
import { openStore } from '../shared/partition.ts';
import { aTransactionsDomain } from '../test/support/transactions-context.ts';
import { interleaved } from './rounds.ts';
import type { Table } from './table.ts';

const [short, long] = [1_000, 100_000];
/** Goal of the slowdown that a hundred times the history may bring. */
const mostRatio = 1.5;
const lastDate = '2026-11-24';
/** Five years: the longest period of a statistic. */
const days = 1_826;

/** The use cases themselves on the engine of the local runtime, for somebody with a short history and somebody with a long one. */
export default async function longHistory(): Promise<Table[]> {
  await using domain = await aTransactionsDomain({ now: () => new Date(`${lastDate}T15:00:00.000Z`) });
  const context: Context = { ...domain.context, cursors: { seal: async () => 'sealed', open: async () => '' } };
  const people = [await aPersonWith(context, short), await aPersonWith(context, long)] as const;

  const rows: Table['rows'][number][] = [];
  for (const { title, run } of cases) {
    const [few, many] = [await spentOn(context, people[0], run), await spentOn(context, people[1], run)];
    const figures = few.map((figure, at) => (figure === many[at] ? `${figure}` : `${figure} → ${many[at]}`));
    const [atFirst = 1, atLast = 1] = await interleaved(people, async (person) => await timeOf(async () => await run(context, person)), 15);
    rows.push([title, ...figures, atLast / atFirst]);
  }
  const worst = Math.max(...rows.map((row) => Number(row.at(-1))));
  return [
    {
      title: 'A long history',
      note: `With ${short.toLocaleString('en')} and with ${long.toLocaleString('en')} transactions of five years, written by the machinery that writes imports: calls and units (one figure where both cost the same), and the median time of 15 with the long history by that with the short one. Goal: at most ${mostRatio}: ${worst <= mostRatio ? 'reached' : 'missed'} (${worst.toFixed(2)}).`,
      columns: ['use case', 'calls to DynamoDB', 'read units', 'write units', 'time, long by short'],
      rows,
    },
  ];
}

interface Case {
  readonly title: string;
  run(context: Context, person: Person): Promise<unknown>;
}

interface Person {
  readonly userId: string;
  /** One of their transactions. */
  readonly transactionId: string;
}

const by = (userId: string) => ({
  caller: { userId, sessionId: 's', plan: 'free' as const, groups: [], tokenExpiresAt: 4_102_444_800 },
  client: { userAgent: '', address: '' },
  params: undefined,
  query: undefined,
  body: undefined,
  ifMatch: undefined,
});

const written = (userId: string) => ({
  accountId: idOf(userId, 'account', 1),
  categoryId: idOf(userId, 'category', 2),
  type: 'expense' as const,
  amount: 12_34,
  date: lastDate,
  description: 'Feira da semana',
});

/** So that each changes something. */
let edits = 0;

const cases: readonly Case[] = [
  { title: 'create', run: async (context, { userId }) => await createTransaction({ ...by(userId), body: written(userId) }, context) },
  {
    title: 'edit',
    async run(context, { userId, transactionId: id }) {
      edits++;
      const asked = { ...by(userId), params: { id }, query: { scope: 'this' as const }, ifMatch: '*' };
      return await updateTransaction({ ...asked, body: { amount: 10_00 + edits } }, context);
    },
  },
  {
    title: 'page of 50',
    run: async (context, { userId }) => await listTransactions({ ...by(userId), query: { limit: 50, order: 'desc' } }, context),
  },
  {
    title: 'balance',
    run: async (context, { userId }) => await readBalance({ ...by(userId), params: { id: idOf(userId, 'account', 1) } }, context),
  },
  {
    title: 'summary of the month',
    run: async (context, { userId }) => await summarise({ ...by(userId), query: { basis: 'accrual' } }, context),
  },
  {
    title: 'by month, a year',
    run: async (context, { userId }) => await summariseMonths({ ...by(userId), query: { basis: 'accrual' } }, context),
  },
  {
    title: 'batch of 500',
    async run(context, { userId }) {
      const items = Array.from({ length: 500 }, () => ({ value: written(userId) }));
      return await createTransactions({ ...by(userId), body: { items } }, context);
    },
  },
];

/** Somebody who has written so many, evenly over five years. */
async function aPersonWith(context: Context, count: number): Promise<Person> {
  const userId = randomUUID();
  const { settings, items } = await findForCaller(context, userId, keyOf('account', 1));
  const at = context.clock.now().getTime();
  const rows = Array.from({ length: count }, (_, number) => {
    const date = addDays(lastDate, -Math.floor((number * days) / count));
    return {
      id: transactionId(date, randomUUID()),
      date,
      type: 'expense' as const,
      amountCents: 10_00 + (number % 9_000),
      accountNumber: 1,
      categoryNumber: 1 + (number % 15),
      description: `Compra ${number}`,
      notes: undefined,
      version: 1,
      createdAt: at,
      updatedAt: at,
      deletedAt: undefined,
    };
  });
  await writeRows(context, { userId, settings, rows, accounts: [...items.values()].filter(({ sk }) => sk.startsWith('ACCOUNT#')) });
  return { userId, transactionId: rows[0]?.id ?? '' };
}

/** Calls, read units and write units of one run, as the engine counts them. */
async function spentOn(
  context: Context,
  person: Person,
  run: Case['run'],
): Promise<[calls: number, readUnits: number, writeUnits: number]> {
  let [calls, readUnits, writeUnits] = [0, 0, 0];
  const send = async (command: { readonly input: object }): Promise<object> => {
    Object.assign(command.input, { ReturnConsumedCapacity: 'TOTAL' });
    const answer = (await context.dynamodb.send(command as never)) as { ConsumedCapacity?: Consumed | Consumed[] };
    const units = [answer.ConsumedCapacity ?? []].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
    calls += 1;
    if (/Get|Query/.test(command.constructor.name)) readUnits += units;
    else writeUnits += units;
    return answer;
  };
  const dynamodb = { send } as unknown as DynamoDBDocumentClient;
  await run({ ...context, dynamodb, store: openStore(dynamodb, context.table) }, person);
  return [calls, readUnits, writeUnits];
}

interface Consumed {
  readonly CapacityUnits?: number;
}

async function timeOf(run: () => Promise<unknown>): Promise<number> {
  const startedAt = elapsed();
  await run();
  return elapsed() - startedAt;
}
