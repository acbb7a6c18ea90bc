import type { Principal } from './part.ts';

/** What happened, for the console, the traces and the benchmarks. Never a payload with a person's data beyond what the console shows of local data. */
export type Entry =
  | {
      readonly kind: 'request';
      readonly method: string;
      readonly path: string;
      readonly route: string;
      readonly status: number;
      readonly durationMs: number;
      readonly requestId: string;
      readonly bytesIn: number;
      readonly bytesOut: number;
    }
  | {
      readonly kind: 'invocation';
      readonly functionName: string;
      readonly durationMs: number;
      readonly coldStart: boolean;
      readonly error?: string;
      readonly requestId: string;
      readonly wokenBy: string;
    }
  | { readonly kind: 'log'; readonly functionName: string; readonly level: string; readonly line: string }
  | {
      readonly kind: 'call';
      readonly service: string;
      readonly operation: string;
      readonly resource: string;
      readonly by: Principal;
      readonly status: number;
      readonly durationMs: number;
      readonly errorCode?: string;
      readonly readUnits?: number;
      readonly writeUnits?: number;
    }
  | {
      readonly kind: 'event';
      readonly bus: string;
      readonly source: string;
      readonly detailType: string;
      readonly eventId: string;
      readonly detail: string;
      readonly matched: readonly string[];
    }
  | { readonly kind: 'message'; readonly channel: string; readonly id: string }
  | { readonly kind: 'denied'; readonly by: Principal; readonly action: string; readonly resource: string };

export type Recorded = Entry & { readonly seq: number; readonly at: string; readonly traceId?: string };

/** The runtime's record of what happened, newest kept (10,000 entries in memory). */
export interface Journal {
  record(entry: Entry, traceId?: string): void;
  /** Entries after `seq`, oldest first. */
  since(seq: number, filter?: { readonly kinds?: readonly Entry['kind'][]; readonly traceId?: string }): Recorded[];
  onEntry(listener: (entry: Recorded) => void): () => void;
}
