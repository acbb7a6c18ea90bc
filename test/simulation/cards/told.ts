import { eventsIn, type Untold } from '../../../shared/events/tell.ts';
import type { Change } from '../../support/memory-table/table.ts';
import { Violation } from '../world.ts';

/** What was told with which commit, and what of it reached the bus. */
export interface ToldBook {
  /** @throws Violation where a commit does not tell what it changed, or tells something a second time */
  take(changes: readonly Change[]): void;
  /** @throws Violation for an event that nobody told */
  published(event: { readonly id: string }): void;
  /** @throws Violation where an event was lost */
  check(): void;
}

/** What is told once of an invoice, however often the schedule comes, and of a payment. */
const once: Readonly<Record<string, (data: Record<string, unknown>) => string>> = {
  'invoice.closed': ({ invoiceId }) => String(invoiceId),
  'invoice.due_soon': ({ invoiceId, daysBefore }) => `${invoiceId} ${daysBefore}`,
  'invoice.overdue': ({ invoiceId }) => String(invoiceId),
  'invoice.paid': ({ paymentId }) => String(paymentId),
  'invoice.payment_undone': ({ paymentId }) => String(paymentId),
  'purchase.created': ({ purchaseId }) => String(purchaseId),
  'purchase.deleted': ({ purchaseId }) => String(purchaseId),
};

export function toldBook(): ToldBook {
  const told = new Set<string>();
  const seen = new Set<string>();
  const reached = new Set<string>();
  const versions = new Map<string, number>();

  const takeEvent = ({ name, id, data }: Untold): void => {
    told.add(id);
    const of = data as Record<string, unknown>;
    const key = once[name] && `${name} ${once[name](of)}`;
    if (key && seen.has(key)) throw new Violation('C10 what is told once is told once', key);
    if (key) seen.add(key);
    if (typeof of.purchaseId !== 'string') return;
    const [before, now] = [versions.get(of.purchaseId) ?? 0, Number(of.version)];
    if (now !== before + 1) throw new Violation('C11 the versions of a purchase follow each other', `${of.purchaseId} ${before} ${now}`);
    versions.set(of.purchaseId, now);
  };

  return {
    take(changes) {
      const events = changes.flatMap(({ before, after }): Untold[] =>
        typeof after?.tell === 'string' && after.tell !== before?.tell ? eventsIn(after.tell) : [],
      );
      for (const event of events) takeEvent(event);
      const needed = changes.flatMap((change) => neededFor(change));
      const missing = needed.find((name) => !events.some((event) => event.name === name));
      if (missing) throw new Violation('C10 every change is told', `a commit did not tell ${missing}`);
    },
    published({ id }) {
      if (!told.has(id)) throw new Violation('C10 nothing is told that did not happen', id);
      reached.add(id);
    },
    check() {
      const lost = [...told].find((id) => !reached.has(id));
      if (lost) throw new Violation('C10 no event is lost', lost);
    },
  };
}

/** The events that a change of an item needs. */
function neededFor({ key, before, after }: Change): string[] {
  if (key.sk.startsWith('Y#')) return before ? ['invoice.payment_undone'] : ['invoice.paid'];
  if (!key.sk.startsWith('E#') || (before ?? after)?.k !== 'p') return [];
  if (!before) return after?.hd ? [] : ['purchase.created'];
  if (after?.to === 'gone') return ['purchase.deleted'];
  return after ? ['purchase.updated'] : [];
}
