import { epochSeconds } from '../../shared/clock.ts';
import { Refused } from '../../shared/commit.ts';
import { importUndoRequested } from '../../shared/events/imports.ts';
import { Problem } from '../../shared/problem.ts';
import type { UseCases } from '../../shared/route/route.ts';
import { writingSeconds } from './confirm-import.ts';
import type { Context } from './context.ts';
import { changeJob, jobOfCaller } from './find-job.ts';
import { type Job, presentJob, undoableUntil } from './job.ts';
import type { routes } from './routes.ts';
import { findTarget, refuseTaken, take } from './target.ts';
import { targetData } from './target-data.ts';
import { texts } from './texts.pt-br.ts';

type UndoImport = UseCases<typeof routes, Context>['undoImport'];

/** Has taken back exactly what an import wrote, within 30 days: afterwards its rows can be imported again. */
export const undoImport: UndoImport = async ({ caller, params }, context) => {
  const { userId } = caller;
  const before = await jobOfCaller(context, userId, params.id);
  const until = undoableUntil(before);
  if (!until) throw new Problem('conflict', texts.cannotUndo);
  if (until <= context.clock.now()) throw new Problem('conflict', texts.tooLateToUndo);

  await refuseTakenOver(context, userId, before);

  const now = epochSeconds(context.clock.now());
  const target = await findTarget(context.store, userId, before.targetId);
  refuseTaken(target, before.id, now);
  const waitsUntil = now + writingSeconds;
  const { failure: _, ...rest } = before;
  try {
    const job = await changeJob(context, {
      userId,
      before,
      after: { ...rest, status: 'undoing', waitsUntil },
      tells: [[importUndoRequested, { importId: before.id, ...targetData(before) }]],
      along: [take(context.store, { userId, target, importId: before.id, until: waitsUntil })],
    });
    return presentJob(job);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new Problem('conflict', texts.anotherIsWriting, { cause: error, retryAfter: 5 });
  }
};

/** @throws Problem `conflict` where an invoice of the card that it may have written on has gone on to a later one */
async function refuseTakenOver({ cards }: Context, userId: string, { kind, targetId, summary }: Job): Promise<void> {
  if (kind !== 'card' || !summary?.months) return;
  const takenOver = await cards.takenOver(userId, { cardId: targetId, ...summary.months });
  if (takenOver.length > 0) throw new Problem('conflict', texts.takenOverCannotUndo);
}
