import type { Recorded } from '../journal.ts';
import { beganAt, durationOf } from './traces.ts';

/** An entry and what it led to, in the order it began. Times in milliseconds from the trace's beginning. */
export interface TraceNode {
  readonly entry: Recorded;
  readonly startMs: number;
  readonly durationMs: number;
  readonly children: TraceNode[];
}

/** Entries carry milliseconds only, so a call may seem to begin a moment before its function. */
const SLACK_MS = 5;

/**
 * The entries of one trace as a tree. The journal does not say who caused what, so it is told from who did it and when:
 * calls, logs and refusals belong to the running invocation of their function; an event to the call before it that told it; an invocation to the
 * function that called it, one that a queue or rule woke to the last event before it that a rule matched. What none of this places belongs to the request.
 */
export function treeOf(entries: readonly Recorded[]): TraceNode[] {
  if (entries.length === 0) return [];
  const origin = Math.min(...entries.map(beganAt));
  const nodes = entries
    .map((entry) => ({ entry, startMs: beganAt(entry) - origin, durationMs: durationOf(entry), children: [] }) satisfies TraceNode)
    .sort((a, b) => a.startMs - b.startMs || RANK[a.entry.kind] - RANK[b.entry.kind] || a.entry.seq - b.entry.seq);

  const roots: TraceNode[] = [];
  for (const node of nodes) (causeOf(node, nodes)?.children ?? roots).push(node);
  return roots;
}

/** Of entries that began in the same millisecond, the outer one comes first. */
const RANK: Record<Recorded['kind'], number> = { request: 0, event: 1, invocation: 2, call: 3, denied: 4, log: 5, message: 6 };

function causeOf(node: TraceNode, all: readonly TraceNode[]): TraceNode | undefined {
  const { entry } = node;
  if (entry.kind === 'request') return undefined;
  if (entry.kind === 'invocation') return wakerOf(node, entry.wokenBy, all);
  if (entry.kind === 'log') return invocationOf(entry.functionName, node, all) ?? requestOf(all);
  if (entry.kind === 'event') return tellingCallOf(node, all) ?? requestOf(all);
  if (entry.kind === 'message') return all.findLast((other) => other.entry.kind === 'call' && within(node, other)) ?? requestOf(all);
  const known = 'functionName' in entry.by && entry.by.functionName ? invocationOf(entry.by.functionName, node, all) : undefined;
  // A call without an identity (a user pool's public operations) was made by whatever ran then.
  return known ?? all.findLast((other) => other.entry.kind === 'invocation' && within(node, other)) ?? requestOf(all);
}

function requestOf(all: readonly TraceNode[]): TraceNode | undefined {
  return all.find((other) => other.entry.kind === 'request');
}

function wakerOf(node: TraceNode, wokenBy: string, all: readonly TraceNode[]): TraceNode | undefined {
  const caller = all.findLast((other) => other.entry.kind === 'invocation' && other.entry.functionName === wokenBy && within(node, other));
  if (caller && caller !== node) return caller;
  const event = all.findLast(
    (other) => other.entry.kind === 'event' && other.entry.matched.length > 0 && other.startMs <= node.startMs + SLACK_MS,
  );
  if (event && /^(sqs|events|lambda|states)\b/.test(wokenBy)) return event;
  return requestOf(all);
}

function invocationOf(functionName: string, node: TraceNode, all: readonly TraceNode[]): TraceNode | undefined {
  return all.findLast((other) => other.entry.kind === 'invocation' && other.entry.functionName === functionName && within(node, other));
}

function tellingCallOf(node: TraceNode, all: readonly TraceNode[]): TraceNode | undefined {
  return all.findLast(
    ({ entry, startMs }) => entry.kind === 'call' && entry.operation === 'PutEvents' && startMs <= node.startMs + SLACK_MS,
  );
}

function within(inner: TraceNode, outer: TraceNode): boolean {
  return inner.startMs >= outer.startMs - SLACK_MS && inner.startMs <= outer.startMs + outer.durationMs + SLACK_MS;
}
