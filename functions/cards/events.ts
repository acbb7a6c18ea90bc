import { consume } from '../../shared/events/subscriber.ts';
import { openContext } from './context.ts';
import { eraseCards } from './erase-cards.ts';
import { subscriptions } from './subscriptions.ts';

export const handler = consume(subscriptions, { 'user.deleted': eraseCards }, openContext);
