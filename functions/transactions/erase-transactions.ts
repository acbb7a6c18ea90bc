import { eraseUser } from '../../shared/erasure.ts';
import type { userDeleted } from '../../shared/events/auth.ts';
import type { ToldOf } from '../../shared/events/event.ts';
import { filesOf } from './attachments/attachment.ts';
import type { Objects } from './attachments/settle-file.ts';
import type { TableContext } from './context.ts';

/** Erases all that the domain holds of the user: what the table holds, and every version of every file. */
export const eraseTransactions = async (
  { userId, data }: ToldOf<typeof userDeleted>,
  context: TableContext & { readonly objects: Objects },
): Promise<void> =>
  await eraseUser(context, {
    domain: 'transactions',
    userId,
    receiptId: data.receiptId,
    removeElsewhere: async () => await context.objects.removeAll(filesOf(userId)),
  });
