/** What a load brought about. Times in milliseconds. */
export interface Measured {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  /** How many answers of each status. */
  readonly statuses: ReadonlyMap<number, number>;
}

interface Load {
  readonly connections: number;
  readonly seconds: number;
  /** One request, on this connection, the so-many-th of it; gives the answer's status. */
  request(connection: number, turn: number): Promise<number>;
}

/** So many connections at once, one request after another on each, for so long. @throws where a request does: no answer at all is no figure */
export async function underLoad({ connections, seconds, request }: Load): Promise<Measured> {
  const times: number[] = [];
  const statuses = new Map<number, number>();
  const began = performance.now();
  const end = began + seconds * 1000;
  await Promise.all(
    Array.from({ length: connections }, async (_, connection) => {
      for (let turn = 0; performance.now() < end; turn += 1) {
        const sent = performance.now();
        const status = await request(connection, turn);
        times.push(performance.now() - sent);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
    }),
  );
  const elapsed = (performance.now() - began) / 1000;
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  return { perSecond: times.length / elapsed, p50: at(0.5), p95: at(0.95), statuses };
}
