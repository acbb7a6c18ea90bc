import { monthOf } from '../../shared/calendar.ts';
import { idOf } from './numbered.ts';
import type { Settings } from './settings.ts';
import { type Row, referencesOf } from './transaction.ts';

/** What an event says of a row: nothing personal, no words and no amount. */
export const outlineOf = (userId: string, row: Row, settings: Pick<Settings, 'gone'>) => ({
  type: row.type,
  month: monthOf(row.date),
  ...referencesOf(userId, row, settings),
  recurrenceId: row.series ? idOf(userId, 'series', row.series.number) : null,
});
