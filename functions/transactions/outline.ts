import { monthOf } from '../../shared/calendar.ts';
import { idOf } from './numbered.ts';
import { type Settings, standsFor } from './settings.ts';
import type { Split } from './splits/split.ts';
import { type Row, referencesOf } from './transaction.ts';

/** What an event says of a row: nothing personal, no words and no amount. */
export const outlineOf = (userId: string, row: Row, settings: Pick<Settings, 'gone'>) => ({
  type: row.type,
  month: monthOf(row.date),
  ...referencesOf(userId, row, settings),
  ...(row.splits && { categoryIds: categoryIdsOf(userId, row.splits, settings) }),
  ...(row.payment && { invoiceId: row.payment.invoiceId }),
  recurrenceId: row.series ? idOf(userId, 'series', row.series.number) : null,
});

/** Of each category that the parts are in, once. */
const categoryIdsOf = (userId: string, splits: readonly Split[], settings: Pick<Settings, 'gone'>): string[] => {
  const numbers = splits.flatMap(({ categoryNumber }) => standsFor(settings, 'category', categoryNumber) ?? []);
  return [...new Set(numbers)].map((number) => idOf(userId, 'category', number));
};
