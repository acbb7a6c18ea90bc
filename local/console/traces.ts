import type { Recorded } from '../journal.ts';

/** What one request, or one thing that ran by itself, did in all. */
export interface TraceSummary {
  readonly traceId: string;
  /** The number of its first entry; traces sort by it. */
  readonly seq: number;
  /** ISO instant at which it began. */
  readonly at: string;
  /** The request that began it; without one, something else woke the first function. */
  readonly request?: { readonly method: string; readonly path: string; readonly route: string; readonly status: number };
  readonly wokenBy?: string;
  /** Of the request, or of everything where no request began it. */
  readonly durationMs: number;
  readonly invocations: number;
  readonly coldStarts: number;
  readonly calls: number;
  readonly readUnits: number;
  readonly writeUnits: number;
  readonly events: number;
  readonly denied: number;
  readonly errors: number;
}

/** One summary per trace in `entries`, newest first. */
export function summariseTraces(entries: readonly Recorded[]): TraceSummary[] {
  return [...Map.groupBy(entries, (entry) => entry.traceId)]
    .flatMap(([traceId, own]) => (traceId === undefined ? [] : [summarise(traceId, own)]))
    .sort((a, b) => b.seq - a.seq);
}

function summarise(traceId: string, entries: readonly Recorded[]): TraceSummary {
  const request = entries.find((entry) => entry.kind === 'request');
  const invocations = entries.filter((entry) => entry.kind === 'invocation');
  const calls = entries.filter((entry) => entry.kind === 'call');
  const begun = Math.min(...entries.map(beganAt));
  const ended = Math.max(...entries.map((entry) => Date.parse(entry.at)));
  const first = invocations[0];

  return {
    traceId,
    seq: entries[0]?.seq ?? 0,
    at: new Date(begun).toISOString(),
    ...(request && { request: { method: request.method, path: request.path, route: request.route, status: request.status } }),
    ...(first && !request && { wokenBy: first.wokenBy }),
    durationMs: request?.durationMs ?? ended - begun,
    invocations: invocations.length,
    coldStarts: invocations.filter((invocation) => invocation.coldStart).length,
    calls: calls.length,
    readUnits: sum(calls.map((call) => call.readUnits)),
    writeUnits: sum(calls.map((call) => call.writeUnits)),
    events: entries.filter((entry) => entry.kind === 'event').length,
    denied: entries.filter((entry) => entry.kind === 'denied').length,
    errors: invocations.filter((invocation) => invocation.error !== undefined).length,
  };
}

/** When the entry's work began, in milliseconds: entries are recorded when it ends. */
export function beganAt(entry: Recorded): number {
  return Date.parse(entry.at) - durationOf(entry);
}

export function durationOf(entry: Recorded): number {
  return 'durationMs' in entry ? entry.durationMs : 0;
}

function sum(units: readonly (number | undefined)[]): number {
  const total = units.reduce<number>((so, far) => so + (far ?? 0), 0);
  // Units come in halves; adding halves and the rare odd fraction must not show as 2.4999999999999996.
  return Math.round(total * 100) / 100;
}
