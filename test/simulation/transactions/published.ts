import type { Told } from '../../../shared/events/event.ts';
import type { Recorded } from '../recorded.ts';
import { Violation } from '../world.ts';
import type { Model, RowModel } from './model.ts';

interface Event
  extends Told<{ transactionId?: string; version?: number; type?: string; month?: string; after?: { type: string; month: string } }> {
  readonly name: string;
}

interface Seen {
  readonly version: number;
  readonly isLive: boolean;
  readonly type: string | undefined;
  readonly month: string | undefined;
}

/** A domain that knows nothing but events, each perhaps twice and in any order: of each transaction the highest version holds. */
export interface Listener {
  /** @throws Violation for an event that nobody told */
  take(event: Event): void;
  /** @throws Violation where an event was lost, or what was heard is not what there is */
  check(person: Recorded<Model>): void;
}

export function listener(people: readonly Recorded<Model>[]): Listener {
  const published = new Set<string>();
  const rows = new Map<string, Seen>();
  return {
    take({ id, userId, name, data }) {
      const person = people.find((each) => each.userId === userId);
      if (!person?.told.some((event) => event.id === id)) throw new Violation('I9 nothing is told that did not happen', `${name} ${id}`);
      if (published.has(id)) return;
      published.add(id);
      const { transactionId, version, type, month, after } = data;
      if (transactionId === undefined || version === undefined || version <= (rows.get(transactionId)?.version ?? 0)) return;
      rows.set(transactionId, { version, isLive: !name.endsWith('.deleted'), type: after?.type ?? type, month: after?.month ?? month });
    },
    check({ userId, told, current }) {
      const lost = told.find(({ id }) => !published.has(id));
      if (lost) throw new Violation('I9 no event is lost', `${userId} ${lost.name} ${lost.id}`);
      if (current().erasure !== 'none') return;
      for (const row of current().rows.values())
        if (!isHeard(row, rows.get(row.id)))
          throw new Violation(
            'I12 who listens to events knows what there is',
            `${JSON.stringify(row)}, not ${JSON.stringify(rows.get(row.id))}`,
          );
    },
  };
}

const isHeard = (row: RowModel, seen: Seen | undefined): boolean =>
  row.deletedAt === undefined
    ? seen?.isLive === true && seen.version === row.version && seen.type === row.type && seen.month === row.date.slice(0, 7)
    : seen?.isLive === false;
