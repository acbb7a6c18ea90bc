import type { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import type { Context } from '../../../functions/transactions/context.ts';
import { eraseTransactions } from '../../../functions/transactions/erase-transactions.ts';
import { keepTimeZone } from '../../../functions/transactions/keep-time-zone.ts';
import { bookPayment } from '../../../functions/transactions/payments/book-payment.ts';
import { catchUp } from '../../../functions/transactions/recurring/catch-up.ts';
import { type Due, takeDue } from '../../../functions/transactions/recurring/take-due.ts';
import { subscriptions } from '../../../functions/transactions/subscriptions.ts';
import { expandMark } from '../../../functions/transactions/told-by-mark.ts';
import type { userDeleted } from '../../../shared/events/auth.ts';
import type { ToldOf } from '../../../shared/events/event.ts';
import { relay } from '../../../shared/events/relay.ts';
import { consume } from '../../../shared/events/subscriber.ts';
import type { DueQueue } from '../../../shared/schedule/due-queue.ts';
import type { Change } from '../../support/memory-table/table.ts';
import type { Commit, Effect } from '../action.ts';
import { type Actor, forever } from '../actor.ts';
import type { Faults } from '../faults.ts';
import { type Queue, queue } from '../queue.ts';
import type { Recorded } from '../recorded.ts';
import type { World } from '../world.ts';
import type { Model } from './model.ts';
import { occurrencesMade, othersFollowed } from './recurring.ts';

/** Nobody attaches anything here. */
const noFiles = { beginning: async () => undefined, removeAll: async () => undefined };

interface Running {
  readonly faults: Faults;
  readonly people: readonly Recorded<Model>[];
  open(self: Actor, changed: (changes: readonly Change[]) => void): Context;
}

/** The functions of the domain that no person waits for, behind their queues: what hears events, and what the schedule wakes. */
export function functionsOf(world: World, { faults, people, open }: Running): { readonly events: Queue; readonly schedule: Queue } {
  const opened = (self: Actor, bodies: readonly string[]): Context => {
    const effect = (model: Model, made: Commit<Model>) =>
      zoneKept(model, made, bodies) ?? othersFollowed(model, made) ?? occurrencesMade(model, made);
    const reacting = new Map(people.map((person) => [`USER#${person.userId}`, person.react(self.name, effect)]));
    return open(self, (changes) => reacting.get(changes[0]?.key.pk ?? '')?.committed(changes));
  };

  const events = queue(world, {
    name: 'events',
    faults,
    open: (self, bodies) =>
      consume(
        subscriptions,
        {
          'user.registered': keepTimeZone,
          'user.time_zone_changed': keepTimeZone,
          'user.deleted': async (told: ToldOf<typeof userDeleted>, context: Context) =>
            await eraseTransactions(told, { ...context, objects: noFiles }),
          'recurrence.changed': catchUp,
          'invoice.paid': bookPayment,
          'invoice.payment_undone': bookPayment,
        },
        () => opened(self, bodies),
      ),
  });

  const schedule: Queue = queue(world, {
    name: 'schedule',
    faults,
    open: (self, bodies) =>
      takeDue(() => ({ ...opened(self, bodies), dueQueue: dueQueueOf(world, self, { faults, send: (body) => schedule.send(body) }) })),
  });
  return { events, schedule };
}

interface Sending {
  readonly faults: Faults;
  send(body: string): void;
}

/** The queue as the schedule's function sees it: it may refuse one of what it is sent. */
const dueQueueOf = (world: World, self: Actor, { faults, send }: Sending): DueQueue<Due> => ({
  async send(due) {
    await world.turn(self.name);
    if (self.isDead()) return await forever();
    const isRefused = due.length > 0 && faults.happens();
    for (const each of isRefused ? due.slice(1) : due) send(JSON.stringify(each));
    if (isRefused) throw new Error('The queue refused one of them.');
  },
});

export const openRelay = (client: EventBridgeClient) => relay('transactions', { expandMark, client });

export const isHeardByDomain = (name: string): boolean => subscriptions.some((contract) => contract.name === name);

interface MovedEvent {
  readonly userId: string;
  readonly occurredAt: string;
  readonly data: { readonly timeZone?: string };
}

/** The zone is that of one of the events at hand, and newer than the one there is. */
function zoneKept(model: Model, { changes, userId }: Commit<Model>, bodies: readonly string[]): Effect<Model> | undefined {
  const [change, ...others] = changes;
  if (change?.key.sk !== 'SETTINGS' || others.length > 0) return undefined;
  const events = bodies.flatMap((body) => (JSON.parse(body) as { detail?: MovedEvent }).detail ?? []);
  const heard = events.find(
    (event) => event.userId === userId && event.occurredAt === change.after?.ts && event.data.timeZone === change.after.tz,
  );
  const timeZone = heard?.data.timeZone;
  if (!heard || !timeZone || heard.occurredAt <= model.timeZoneSetAt) return undefined;
  return { model: { ...model, timeZone, timeZoneSetAt: heard.occurredAt, timeZones: new Set([...model.timeZones, timeZone]) } };
}
