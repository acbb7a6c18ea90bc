import { consume } from '../../shared/events/subscriber.ts';
import { openEventContext } from './context.ts';
import { eraseImports } from './erase-imports.ts';
import { subscriptions } from './subscriptions.ts';

export const handler = consume(subscriptions, { 'user.deleted': eraseImports }, openEventContext);
