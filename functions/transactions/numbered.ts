import { numbering } from '../../shared/numbered.ts';

export type Kind = 'account' | 'category' | 'series';

/** More than anybody has; it bounds what a list or a statistic may have to read. */
export const largestNumber = 1000;

export const { idOf, numberOf, keyOf, numberIn } = numbering<Kind>({ account: 'a', category: 'c', series: 's' });
