import { monthAfter } from '../../../shared/calendar.ts';
import { commit, fitsOneCommit } from '../../../shared/commit.ts';
import { invoiceChanged, purchaseCreated } from '../../../shared/events/cards.ts';
import type { EventContract } from '../../../shared/events/event.ts';
import type { TellOf } from '../../../shared/events/tell.ts';
import { count } from '../../../shared/observability/count.ts';
import { untilAccepted } from '../../../shared/until-accepted.ts';
import { billedPlan } from '../billed-plan.ts';
import { invoiceMonthOf } from '../cycle.ts';
import { type Charge, type Entry, entryKey, knownHome, type Purchase } from '../entry.ts';
import { linesOf } from '../lines.ts';
import { idOf, invoiceIdOf } from '../numbered.ts';
import { outlineOf } from '../purchase.ts';
import { refusedKey } from '../refused-entry.ts';
import { lineOf } from './attach.ts';
import type { CardImportOutcome, ImportedCardRow, WriteAsked } from './contract.ts';
import { importedEntryId } from './imported-id.ts';
import { endedAmong, reachingWrites } from './reaching.ts';
import { findTarget, type ImportContext, type Target } from './target.ts';

/** Each is a row and perhaps its copy, beside the invoices that they are on. */
const mostAtOnce = 20;

export type PlainRow = Exclude<ImportedCardRow, { kind: 'refund' }>;

interface Asked extends Pick<WriteAsked, 'userId' | 'importId' | 'cardId'> {
  readonly rows: readonly PlainRow[];
  readonly categories: ReadonlyMap<string, number>;
}

/**
 * Writes the purchases and charges of a bank's fatura, each once for its import and key, with every invoice, statistic and limit it moves and its event. A repeat answers
 * what the first try did, also where the entry was edited or deleted since. What is on an invoice that a later one has taken over is refused.
 */
export async function writeImported(context: ImportContext, asked: Asked): Promise<CardImportOutcome[]> {
  const outcomes: CardImportOutcome[] = [];
  for (let at = 0; at < asked.rows.length; at += mostAtOnce)
    outcomes.push(...(await writePack(context, { ...asked, rows: asked.rows.slice(at, at + mostAtOnce) })));
  return outcomes;
}

async function writePack(context: ImportContext, asked: Asked): Promise<CardImportOutcome[]> {
  const outcomes = await untilAccepted(async () => await writeSome(context, asked));
  if (outcomes) return outcomes;
  const half = Math.ceil(asked.rows.length / 2);
  return [
    ...(await writePack(context, { ...asked, rows: asked.rows.slice(0, half) })),
    ...(await writePack(context, { ...asked, rows: asked.rows.slice(half) })),
  ];
}

/** Nothing where they are more than one commit takes. */
async function writeSome(context: ImportContext, asked: Asked): Promise<CardImportOutcome[] | undefined> {
  const ids = asked.rows.map((row) => importedEntryId(asked, row));
  const homes = ids.map(knownHome).map((home) => entryKey(home, home.date));
  const target = await findTarget(context, asked, [...homes, ...ids.map(refusedKey)]);
  const isThere = ids.map((id, at) => target !== undefined && (target.items.has(homes[at] ?? '') || target.items.has(refusedKey(id))));
  const refusal = target ? target.refusal : 'card_not_found';
  const made =
    target && !refusal
      ? asked.rows.flatMap((row, at) => (isThere[at] ? [] : [entryOfRow(row, { ...asked, ...target, now: context.clock.now().getTime() })]))
      : [];

  const ended = target
    ? await endedAmong(
        context,
        { ...asked, ...target },
        made.map((after) => ({ after })),
      )
    : [];
  const over = new Set(ended.filter(({ takenOverBy }) => takenOverBy !== undefined).map(({ month }) => month));
  const isOver = (entry: Entry): boolean => linesOf(entry).some(({ month }) => over.has(month));
  const left = made.filter((entry) => !isOver(entry));
  if (target && left.length > 0) {
    const writes = reachingWrites(context, {
      ...asked,
      ...target,
      changes: left.map((after) => ({ after })),
      ended: ended.filter(({ month }) => left.some((entry) => linesOf(entry).some((line) => line.month === month))),
      events: eventsOf(asked.userId, left, target),
    });
    if (!fitsOneCommit(writes) && left.length > 1) return undefined;
    await commit(context.dynamodb, writes);
    count({ transactions_created_total: left.length });
  }

  const late = new Set(made.filter(isOver).map(({ id }) => id));
  return asked.rows.map(({ key }, at) => {
    const id = ids[at] ?? '';
    if (isThere[at]) return { key, entryId: id, outcome: 'written' };
    if (refusal) return { key, entryId: id, outcome: 'refused', reason: refusal };
    return late.has(id) ? { key, entryId: id, outcome: 'refused', reason: 'invoice_taken_over' } : { key, entryId: id, outcome: 'written' };
  });
}

interface Making extends Omit<Asked, 'rows'>, Pick<Target, 'card'> {
  readonly now: number;
}

function entryOfRow(row: PlainRow, making: Making): Purchase | Charge {
  const { importId, categories, card, now } = making;
  const line = lineOf(row, importId);
  const kept = {
    id: importedEntryId(making, row),
    categoryNumber: categories.get(row.categoryId ?? '') ?? 0,
    description: row.description ?? undefined,
    copiedUnder: undefined,
    known: { lines: [line], isImported: true },
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
  if (row.kind === 'charge')
    return { ...kept, kind: 'charge', date: row.date, chargeKind: row.chargeKind, month: row.month, cents: row.cents };
  const plan = billedPlan({
    lines: [line],
    count: row.installment?.of ?? 1,
    own: undefined,
    isOverruled: false,
    broughtForward: undefined,
  });
  const byItsDay = monthAfter(invoiceMonthOf(card.calendar, row.boughtOn), plan.first - 1);
  return {
    ...kept,
    kind: 'purchase',
    date: row.boughtOn,
    notes: undefined,
    plan,
    isPlacedByHand: plan.firstMonth !== byItsDay,
    refunded: {},
    linked: [],
  };
}

/** Of each purchase, and of each invoice that has charges. */
function eventsOf(userId: string, entries: readonly (Purchase | Charge)[], { card, stands }: Target): TellOf<EventContract>[] {
  const charged = new Set(entries.flatMap((entry) => (entry.kind === 'charge' ? [entry.month] : [])));
  return [
    ...entries.flatMap((entry): TellOf<EventContract>[] =>
      entry.kind === 'purchase' ? [[purchaseCreated, { purchaseId: entry.id, version: 1, ...outlineOf(userId, entry, stands) }]] : [],
    ),
    ...[...charged].map(
      (month): TellOf<EventContract> => [
        invoiceChanged,
        { invoiceId: invoiceIdOf(userId, { cardNumber: card.number, month }), cardId: idOf(userId, 'card', card.number), month },
      ],
    ),
  ];
}
