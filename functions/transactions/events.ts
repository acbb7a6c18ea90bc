import { consume } from '../../shared/events/subscriber.ts';
import { openContext } from './context.ts';
import { eraseTransactions } from './erase-transactions.ts';
import { keepTimeZone } from './keep-time-zone.ts';
import { subscriptions } from './subscriptions.ts';

export const handler = consume(
  subscriptions,
  { 'user.registered': keepTimeZone, 'user.time_zone_changed': keepTimeZone, 'user.deleted': eraseTransactions },
  openContext,
);
