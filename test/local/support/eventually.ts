import { setTimeout as wait } from 'node:timers/promises';

/** Looks until `look` gives something (neither nothing nor `false`), for at most `seconds`; fails naming what was waited for. */
export async function eventually<T>(what: string, look: () => T | Promise<T>, seconds = 10): Promise<Exclude<T, undefined | null | false>> {
  const until = performance.now() + seconds * 1000;
  for (;;) {
    const found = await look();
    if (isThere(found)) return found;
    if (performance.now() > until) throw new Error(`not within ${seconds} s: ${what}`);
    await wait(20);
  }
}

function isThere<T>(found: T): found is Exclude<T, undefined | null | false> {
  return found !== undefined && found !== null && found !== false;
}
