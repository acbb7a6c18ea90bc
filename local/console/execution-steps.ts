import { count, instant, jsonOrText, record, text } from './input.ts';

type HistoryEvent = Record<string, unknown>;

/** A state that an execution went through, once per visit. */
export interface Step {
  readonly name: string;
  /** `Task`, `Choice`, `Map`, … */
  readonly type: string;
  readonly enteredAt: string | undefined;
  readonly input: unknown;
  exitedAt?: string | undefined;
  output?: unknown;
  error?: string | undefined;
  cause?: string | undefined;
}

/**
 * Steps from the history ("AWS Step Functions API Reference", HistoryEvent): `…StateEntered` opens one, the `…StateExited` of the same name closes the
 * latest open one; a failure belongs to the step that its chain of previous events leads to.
 */
export function stepsOf(events: readonly HistoryEvent[]): Step[] {
  const steps: Step[] = [];
  const stepOfEvent = new Map<number, Step>();
  for (const event of [...events].sort((a, b) => count(a.id) - count(b.id))) {
    const step = follow(event, steps, stepOfEvent.get(count(event.previousEventId)));
    if (step) stepOfEvent.set(count(event.id), step);
  }
  return steps;
}

function follow(event: HistoryEvent, steps: Step[], before: Step | undefined): Step | undefined {
  const type = text(event.type) ?? '';
  if (type.endsWith('StateEntered')) return enter(event, type, steps);
  if (type.endsWith('StateExited')) return leave(event, steps);
  if (before && /(Failed|TimedOut)$/.test(type)) fail(event, type, before);
  return before;
}

function enter(event: HistoryEvent, type: string, steps: Step[]): Step {
  const details = record(event.stateEnteredEventDetails);
  const step: Step = {
    name: text(details.name) ?? '',
    type: type.replace(/StateEntered$/, ''),
    enteredAt: instant(event.timestamp),
    input: jsonOrText(text(details.input) ?? 'null'),
  };
  steps.push(step);
  return step;
}

function leave(event: HistoryEvent, steps: readonly Step[]): Step | undefined {
  const details = record(event.stateExitedEventDetails);
  const step = steps.findLast((each) => each.name === details.name && each.exitedAt === undefined);
  if (!step) return undefined;
  step.exitedAt = instant(event.timestamp);
  step.output = jsonOrText(text(details.output) ?? 'null');
  return step;
}

/** The first failure is the cause; what follows from it up the chain says less. */
function fail(event: HistoryEvent, type: string, step: Step): void {
  const details = record(Object.entries(event).find(([name]) => name.endsWith('EventDetails'))?.[1]);
  step.error ??= text(details.error) ?? type;
  step.cause ??= text(details.cause);
}
