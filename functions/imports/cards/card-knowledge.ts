import type { CalendarDate } from '../../../shared/calendar.ts';
import type { LedgerNear } from '../../cards/published.ts';
import { mostPast, ownPast } from '../categories/own-past.ts';
import { categorySuggester, type Suggestion } from '../categories/suggest-category.ts';
import type { StepContext } from '../context.ts';
import type { Job } from '../job.ts';

interface Wanted {
  readonly userId: string;
  readonly job: Job;
  /** Of the file's rows. */
  readonly dates: readonly CalendarDate[];
}

interface Knowledge {
  readonly near: LedgerNear;
  readonly suggest: (description: string) => Suggestion | undefined;
}

/** What the card has around the file's days, and what its owner chose in the past, on it and elsewhere. */
export async function cardKnowledge(context: StepContext, { userId, job, dates }: Wanted): Promise<Knowledge> {
  const { ledger, cards, clock } = context;
  const sorted = dates.toSorted();
  const today = clock.now().toISOString().slice(0, 10);
  const [categories, written, near] = await Promise.all([
    ledger.categories(userId),
    ownPast(context, userId),
    cards.near(userId, { cardId: job.targetId, from: sorted[0] ?? today, to: sorted.at(-1) ?? today }),
  ]);
  const bought = near.entries
    .filter(({ isDeleted, kind }) => !isDeleted && kind === 'purchase')
    .map(({ description, categoryId }) => ({ type: 'expense' as const, description, categoryId }));
  const suggest = categorySuggester({ past: [...written, ...bought].slice(-mostPast), categories });
  return { near, suggest: (description) => suggest('expense', description) };
}
