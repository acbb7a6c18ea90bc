import type { Chance } from './chance.ts';

/** What can befall a call to AWS. F1 to F4 of the design, and a request that arrives after its sender has died. */
export type Fault = 'throttled' | 'conflict' | 'lost request' | 'lost answer' | 'crash before' | 'crash after' | 'arrives late' | 'partly';

export interface Faults {
  /** What befalls this call; nothing, mostly. */
  next(): Fault | undefined;
  /** Whether a message comes twice, a bus refuses an entry, and so on. */
  happens(): boolean;
}

const weights: readonly { readonly fault: Fault; readonly weight: number }[] = [
  { fault: 'throttled', weight: 3 },
  { fault: 'conflict', weight: 3 },
  { fault: 'lost request', weight: 1 },
  { fault: 'lost answer', weight: 3 },
  { fault: 'crash before', weight: 1 },
  { fault: 'crash after', weight: 2 },
  { fault: 'arrives late', weight: 1 },
  { fault: 'partly', weight: 1 },
];

/** A run is calm, restless or wild, as its seed says: a bug that needs two faults is found in another run than one that faults would hide. */
export function faultsOf(chance: Chance, world: { readonly isHealed: boolean }): Faults {
  const rate = chance.oneOf([0, 0.02, 0.08, 0.25]) ?? 0;
  const happens = () => !world.isHealed && chance.happens(rate);
  return { happens, next: () => (happens() ? chance.weighted(weights)?.fault : undefined) };
}
