import * as auth from './auth.ts';
import * as cards from './cards.ts';
import type { EventContract } from './event.ts';
import * as imports from './imports.ts';
import * as transactions from './transactions.ts';

/** Every event of the product, for the generated page and the contract test. */
export const catalogue: readonly EventContract[] = [
  ...Object.values(auth),
  ...Object.values(cards),
  ...Object.values(imports),
  ...Object.values(transactions),
];
