import { purchaseUpdated } from '../../shared/events/cards.ts';
import type { EventContract } from '../../shared/events/event.ts';
import type { TellOf } from '../../shared/events/tell.ts';
import type { Stands } from '../transactions/published.ts';
import type { EntryChange } from './change.ts';
import type { Purchase } from './entry.ts';
import { outlineOf } from './purchase.ts';

interface Edited {
  readonly before: Purchase;
  readonly after: Purchase;
}

/** The events of purchases among these changes. */
export const purchaseChanges = (
  userId: string,
  changes: readonly EntryChange[],
  stands: Pick<Stands, 'categoryIdOf'>,
): TellOf<EventContract>[] =>
  changes.flatMap(({ before, after }) =>
    before?.kind === 'purchase' && after?.kind === 'purchase' ? [purchaseChange(userId, { before, after }, stands)] : [],
  );

/** The event of an edit. */
export const purchaseChange = (userId: string, { before, after }: Edited, stands: Pick<Stands, 'categoryIdOf'>): TellOf<EventContract> => [
  purchaseUpdated,
  {
    purchaseId: after.id,
    version: after.version,
    before: outlineOf(userId, before, stands),
    after: outlineOf(userId, after, stands),
  },
];
