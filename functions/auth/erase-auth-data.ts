import { eraseUser } from '../../shared/erasure.ts';
import type { userDeleted } from '../../shared/events/auth.ts';
import type { ToldOf } from '../../shared/events/event.ts';
import type { EventContext } from './context.ts';

/** Erases what auth itself holds: the user in the pool, then the table. The hours of ended sessions stay until their TTL: they keep the last tokens out. */
export async function eraseAuthData({ userId, data }: ToldOf<typeof userDeleted>, context: EventContext): Promise<void> {
  await context.pool.remove(userId);
  await eraseUser(context, { domain: 'auth', userId, receiptId: data.receiptId, mayStay: (sortKey) => sortKey.startsWith('WINDOW#') });
}
