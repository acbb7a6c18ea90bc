import type { Item } from '../../../shared/partition.ts';

/**
 * What makes a transaction part of a transfer: one of its two legs, or its fee. Both legs know each other and the fee, so that the whole is found from
 * either in one read more. The transfer's id is that of its out-leg.
 */
export interface Bond {
  readonly role: 'out' | 'in' | 'fee';
  /** Of an out-leg the in-leg; of an in-leg and of a fee the out-leg. */
  readonly partnerId: string;
  /** Of a leg: the fee it was written with. It may be deleted or purged by now. */
  readonly feeId?: string | undefined;
}

interface Bound {
  readonly id: string;
  readonly bond?: Bond | undefined;
}

/** A leg moves the balance of its account and is neither income nor expense; a fee is an expense as any other. */
export const isLeg = ({ bond }: Bound): boolean => bond !== undefined && bond.role !== 'fee';

/** The transfer that it is a leg of, and the one that it is the fee of; `null` where it is none. */
export function transferIdsOf({ id, bond }: Bound) {
  return {
    transferId: bond ? { out: id, in: bond.partnerId, fee: null }[bond.role] : null,
    feeOfTransferId: bond?.role === 'fee' ? bond.partnerId : null,
  };
}

/** As attributes of the row, under short names. */
export const bondAttributes = (bond: Bond | undefined): Readonly<Record<string, string>> =>
  bond ? { r: bond.role[0] ?? '', p: bond.partnerId, ...(bond.feeId && { pf: bond.feeId }) } : {};

const roles = { o: 'out', i: 'in', f: 'fee' } as const;

export function bondIn(item: Item): Bond | undefined {
  const { r, p, pf } = item as unknown as { r?: keyof typeof roles; p?: string; pf?: string };
  return r && p ? { role: roles[r], partnerId: p, feeId: pf } : undefined;
}
