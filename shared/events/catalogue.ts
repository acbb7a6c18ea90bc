import * as auth from './auth.ts';
import type { EventContract } from './event.ts';

/** Every event of the product, for the generated page and the contract test. */
export const catalogue: readonly EventContract[] = [...Object.values(auth)];
