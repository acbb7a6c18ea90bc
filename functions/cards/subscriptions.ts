import { userDeleted } from '../../shared/events/auth.ts';
import { subscribe } from '../../shared/events/subscriber.ts';

export const subscriptions = subscribe(userDeleted);
