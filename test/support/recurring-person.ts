import { idOf } from '../../functions/transactions/numbered.ts';
import { catchUp } from '../../functions/transactions/recurring/catch-up.ts';
import { fulfilTransaction } from '../../functions/transactions/recurring/fulfil-transaction.ts';
import { makeDue } from '../../functions/transactions/recurring/make-due.ts';
import { seriesKey, seriesOf } from '../../functions/transactions/recurring/series.ts';
import { unfulfilTransaction } from '../../functions/transactions/recurring/unfulfil-transaction.ts';
import { type Row, rowOf } from '../../functions/transactions/transaction.ts';
import { anImportingPerson } from './importing-person.ts';
import { aMemoryLedger, type MemoryLedger } from './memory-ledger.ts';

/** Somebody with one thing that recurs, on a ledger in memory: what the schedule and the events do happens when the test says. */
export type RecurringPerson = Awaited<ReturnType<typeof aRecurringPerson>>;

/** The series has the number 1 and begins on 3 November with R$ 10,00, daily unless said otherwise. It is 24 November. */
export async function aRecurringPerson(begins: object = {}, memory: MemoryLedger = aMemoryLedger()) {
  const ana = await anImportingPerson('ana', memory);
  const { context } = memory;
  const { userId } = ana;
  await ana.spend({ isRecurring: true, recurrenceFrequency: 'daily', ...begins });
  const hear = async (): Promise<void> =>
    await catchUp({ id: 'e', occurredAt: '', traceId: '', version: 1, userId, data: { recurrenceId: idOf(userId, 'series', 1) } }, context);
  await hear();

  const rows = (): Row[] => ana.rows().map(rowOf);
  const series = () => {
    const [item] = ana.items(seriesKey(1));
    return item && seriesOf(item);
  };
  return {
    ...ana,
    /** What was told of the series is heard: what is due is made, and what was made follows. */
    hear,
    /** Days go by, and the schedule runs once, at the end. */
    async pass(days: number): Promise<void> {
      memory.pass(days);
      await makeDue(context, userId, 1);
    },
    series,
    fulfil: async (id: string, nominalOn: string) =>
      await fulfilTransaction({ ...ana.asked(id), body: { recurrenceId: idOf(userId, 'series', 1), occurrenceDate: nominalOn } }, context),
    unfulfil: async (id: string) => await unfulfilTransaction(ana.asked(id), context),
    /** The transactions that are of the series, by occurrence. */
    occurrences: (): Row[] =>
      rows()
        .filter((row) => row.series)
        .toSorted((one, other) => ((one.series?.nominalOn ?? '') < (other.series?.nominalOn ?? '') ? -1 : 1)),
    occurrence(nominalOn: string): Row {
      const found = rows().find((row) => row.series?.nominalOn === nominalOn);
      if (!found) throw new Error(`There is no occurrence of ${nominalOn}.`);
      return found;
    },
    all: rows,
    pending: () => ana.items('FOLLOW#').length,
  };
}
