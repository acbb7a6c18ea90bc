import type { FileRow, KnownRow, Reason, Verdict } from './verdict.ts';

/** Where a matching stands between its sweeps. */
export interface Sweep {
  readonly rows: readonly FileRow[];
  /** By the rows' places; nothing while a row is free. */
  readonly verdicts: (Verdict | undefined)[];
  readonly claimed: Set<KnownRow>;
}

interface Claim {
  readonly twin: KnownRow;
  readonly status: 'duplicate' | 'likely_duplicate';
  readonly reason: Reason;
}

/** The row has this twin, which nobody else may claim. One that its owner deleted keeps the row out. */
export function claim({ verdicts, claimed }: Sweep, at: number, { twin, status, reason }: Claim): void {
  claimed.add(twin);
  verdicts[at] = twin.isDeleted
    ? { status: 'ignored', reason: 'deleted_by_user', twinId: twin.transactionId }
    : { status, reason, twinId: twin.transactionId };
}

/** The rows that no sweep has decided about yet. */
export const free = ({ rows, verdicts }: Sweep): (readonly [at: number, row: FileRow])[] =>
  rows.flatMap((row, at) => (verdicts[at] === undefined ? [[at, row] as const] : []));

/** By a key; what has none is left out. */
export function grouped<T>(all: readonly T[], keyOf: (one: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
