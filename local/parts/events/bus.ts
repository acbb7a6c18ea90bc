import type { Runtime } from '../../part.ts';
import { atomically } from '../../state.ts';
import { type Archive, type ArchiveStore, archiveStore } from './archive.ts';
import type { Event } from './event.ts';
import { type Outbox, outbox } from './outbox.ts';
import { checkPattern } from './pattern.ts';
import type { Rule } from './rule.ts';
import { payloadFor } from './target-input.ts';

/** What the template says of buses. */
export interface Wiring {
  /** Names of the buses, `default` among them. */
  readonly buses: ReadonlySet<string>;
  readonly rules: readonly Rule[];
  readonly archives: readonly Archive[];
}

/** The buses at work. */
export interface Buses extends Wiring {
  readonly store: ArchiveStore;
  readonly outbox: Outbox;
  /**
   * Accepts events: when it returns, each is in the state with a delivery for every target of every rule it matches (of `only`, where given),
   * and none is lost by a kill. All or none of them.
   */
  accept(bus: string, events: readonly Event[], traceId?: string, only?: readonly string[]): void;
  /** Hands an event to the targets of one rule, whatever its pattern: a schedule that fell due. Call it in the transaction of its cause. */
  hand(rule: Rule, event: Event, traceId?: string): void;
}

export function startBuses(wiring: Wiring, runtime: Runtime): Buses {
  const { state, journal, clock } = runtime;
  const store = archiveStore(state);
  const out = outbox({
    state,
    table: 'events_deliveries',
    atOnce: 8,
    deliver: runtime.deliver,
    lost: (line) => process.stderr.write(`events: ${line}\n`),
  });

  const hand = (rule: Rule, event: Event, traceId?: string) => {
    const handing = { ruleArn: rule.arn, ruleName: rule.name, ingestedAt: clock.now().toISOString() };
    for (const target of rule.targets) {
      out.add({
        to: target.arn,
        payload: target.arn.split(':')[2] === 'events' ? JSON.stringify(event) : payloadFor(target, event, handing),
        from: target.from,
        by: rule.arn,
        retries: target.retries,
        maximumAgeSeconds: target.maximumAgeSeconds,
        ...(traceId !== undefined && { traceId }),
        ...(target.messageGroupId !== undefined && {
          attributes: { MessageGroupId: target.messageGroupId, MessageDeduplicationId: event.id },
        }),
        ...(target.deadLetterQueue !== undefined && {
          deadLetters: { queue: target.deadLetterQueue, from: { service: 'events.amazonaws.com', sourceArn: rule.arn } },
        }),
      });
    }
  };

  const matchedBy = (bus: string, event: Event, only?: readonly string[]) =>
    wiring.rules.filter(
      (rule) =>
        rule.isEnabled &&
        rule.bus === bus &&
        rule.pattern !== undefined &&
        (only === undefined || only.includes(rule.arn)) &&
        checkPattern(rule.pattern)(event),
    );

  return {
    ...wiring,
    store,
    outbox: out,
    hand,
    accept(bus, events, traceId, only) {
      const accepted = atomically(state, () =>
        events.map((event) => {
          const rules = matchedBy(bus, event, only);
          for (const rule of rules) hand(rule, event, traceId);
          store.keep(
            wiring.archives.filter((archive) => archive.bus === bus),
            event,
          );
          return { event, matched: rules.map((rule) => rule.name) };
        }),
      );
      for (const { event, matched } of accepted) {
        const { source, id: eventId, 'detail-type': detailType } = event;
        journal.record({ kind: 'event', bus, source, detailType, eventId, detail: JSON.stringify(event.detail), matched }, traceId);
      }
      out.pump();
    },
  };
}
