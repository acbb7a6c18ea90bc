import { cardOf } from '../../../functions/cards/card.ts';
import { followInvoices } from '../../../functions/cards/follow-invoices.ts';
import { nextStep } from '../../../functions/cards/followed.ts';
import { dateAt } from '../../../shared/calendar.ts';
import type { Item } from '../../../shared/partition.ts';
import { hourOf } from '../../../shared/schedule/due.ts';
import type { MemoryTable } from '../../support/memory-table/table.ts';
import { Violation } from '../world.ts';
import { quietContext, type Reading } from './check-reads.ts';

/**
 * That nothing is left undone: what is due now was made so after the schedule came for the last time (a closing day changed), is where it will look, and is done when it comes.
 * @throws Violation
 */
export async function checkFollowed(table: MemoryTable, { userId, now, timeZone }: Reading): Promise<void> {
  const today = dateAt(now, timeZone);
  const waiting = () =>
    (table.itemsOf(`USER#${userId}`) as Item[])
      .filter(({ sk }) => sk.startsWith('CARD#'))
      .filter((item) => nextStep(cardOf(item), today).date < today);
  for (const item of waiting()) {
    if (String(item.dueAt) > hourOf(now))
      throw new Violation('C7 nothing that was due is left undone', `${item.sk} is looked for at ${item.dueAt}`);
    await followInvoices(quietContext(table, { now, timeZone }), userId, cardOf(item).number);
  }
  const [left] = waiting();
  if (left) throw new Violation('C7 nothing that was due is left undone', `${left.sk} waits`);
}
