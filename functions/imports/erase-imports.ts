import { eraseUser } from '../../shared/erasure.ts';
import type { userDeleted } from '../../shared/events/auth.ts';
import type { ToldOf } from '../../shared/events/event.ts';
import type { EventContext } from './context.ts';
import { prefixesOf } from './files.ts';

/** Erases all that the domain holds of the user: what the table holds, and every version of every file. */
export const eraseImports = async ({ userId, data }: ToldOf<typeof userDeleted>, context: EventContext): Promise<void> =>
  await eraseUser(context, {
    domain: 'imports',
    userId,
    receiptId: data.receiptId,
    removeElsewhere: async () => {
      for (const prefix of prefixesOf(userId)) await context.files.removeAll(prefix);
    },
  });
