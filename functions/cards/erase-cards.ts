import { eraseUser } from '../../shared/erasure.ts';
import type { userDeleted } from '../../shared/events/auth.ts';
import type { ToldOf } from '../../shared/events/event.ts';
import type { Context } from './context.ts';

/** Erases all that the domain holds of the user. */
export const eraseCards = async ({ userId, data }: ToldOf<typeof userDeleted>, context: Context): Promise<void> =>
  await eraseUser(context, { domain: 'cards', userId, receiptId: data.receiptId });
