import { consume } from '../../shared/events/subscriber.ts';
import { openEventContext } from './context.ts';
import { eraseAuthData } from './erase-auth-data.ts';
import { recordErasure } from './record-erasure.ts';
import { subscriptions } from './subscriptions.ts';

export const handler = consume(subscriptions, { 'user.deleted': eraseAuthData, 'user.erased': recordErasure }, openEventContext);
