import { type CardImportOutcome, importCardRows, importedEntryId, takeBackCardRows, type WriteAsked } from '../../cards/published.ts';
import { cardWrites } from '../cards/rows-to-write.ts';
import type { StepContext } from '../context.ts';
import { decidedPart, type PartOfJob } from '../decided-part.ts';
import type { Done, Job } from '../job.ts';

/** Has one part of a confirmed preview of a card's file written on the card, each of its rows once: how many were. */
export async function writeCardPart(context: StepContext, of: PartOfJob): Promise<Done> {
  const { userId, job, part } = of;
  const { rows, decisions } = await decidedPart(context, of);
  const asked = { userId, importId: job.id, cardId: job.targetId };
  const invoice = saidOfInvoice(job);
  const outcomes = await importCardRows(context.cardImporter, {
    ...asked,
    part,
    ...cardWrites(rows, decisions, asked),
    ...(invoice && { invoice }),
  });
  const count = (outcome: CardImportOutcome['outcome']): number => outcomes.filter((each) => each.outcome === outcome).length;
  return { rows: rows.length, imported: count('written'), merged: count('merged'), refused: count('refused') };
}

/** Has all that a part would write taken back: also of one whose writing was cut off, of which nobody knows how far it came. */
export async function takeBackCardPart(context: StepContext, of: PartOfJob): Promise<void> {
  const { userId, job, part } = of;
  const { rows, decisions } = await decidedPart(context, of);
  const asked = { userId, importId: job.id, cardId: job.targetId };
  const writes = cardWrites(rows, decisions, asked);
  const refunds = writes.rows.filter(({ kind }) => kind === 'refund');
  await takeBackCardRows(context.cardImporter, {
    ...asked,
    part,
    // A refund goes before the purchase that it is of.
    rows: [
      ...[...refunds, ...writes.rows.filter(({ kind }) => kind !== 'refund')].map((row) => ({
        key: row.key,
        entryId: importedEntryId(asked, row),
      })),
      ...writes.merges.map(({ key, entryId }) => ({ key, entryId })),
    ],
    months: [...new Set(writes.lines.map(({ month }) => month))],
  });
}

function saidOfInvoice({ summary }: Job): WriteAsked['invoice'] {
  if (!summary?.invoiceMonth) return undefined;
  const { dueOn, closedOn, totalCents, previousCents } = summary.invoice ?? {};
  return {
    month: summary.invoiceMonth,
    ...(dueOn && { dueOn }),
    ...(closedOn && { closedOn }),
    ...(totalCents !== undefined && { totalCents }),
    ...(previousCents !== undefined && { previousCents }),
  };
}
