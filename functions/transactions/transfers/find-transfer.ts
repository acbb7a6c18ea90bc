import { Refused } from '../../../shared/commit.ts';
import { Problem } from '../../../shared/problem.ts';
import type { Context } from '../context.ts';
import { findRow, readRows } from '../find-row.ts';
import type { Found } from '../settings.ts';
import { texts } from '../texts.pt-br.ts';
import type { Row } from '../transaction.ts';
import type { Transfer } from './transfer.ts';

/**
 * The transfer of this id, deleted or not, with the settings and the other items asked for. Two round trips, and one more for edited dates on either way.
 * @throws Problem `not_found` for what is not one of this user's; Refused where it changes at this moment
 */
export async function findTransfer(
  context: Context,
  userId: string,
  id: string,
  ...sortKeys: string[]
): Promise<Found & { readonly transfer: Transfer }> {
  const found = await findRow(context, userId, id, ...sortKeys);
  if (found.row.bond?.role !== 'out') throw transferNotFound();
  return { ...found, transfer: await transferOf(context, userId, found.row) };
}

/** @throws Problem `not_found` also for a deleted one. */
export async function findLiveTransfer(...asked: Parameters<typeof findTransfer>): ReturnType<typeof findTransfer> {
  const found = await findTransfer(...asked);
  if (found.transfer.out.deletedAt !== undefined) throw transferNotFound();
  return found;
}

/**
 * The transfer that this row is a leg of. A fee that was deleted by itself is none any more.
 * @throws Refused where the rows are not of one moment: a change of them came between the reads
 */
export async function transferOf(context: Context, userId: string, leg: Row): Promise<Transfer> {
  const { role, partnerId = '', feeId } = leg.bond ?? {};
  const rows = await readRows(context, userId, [partnerId, ...(feeId ? [feeId] : [])]);
  const partner = rows.get(partnerId);
  const isOfOneMoment = partner?.deletedAt === leg.deletedAt && partner?.amountCents === leg.amountCents;
  if (partner?.bond?.partnerId !== leg.id || !isOfOneMoment) throw new Refused([], {});
  const fee = feeId ? rows.get(feeId) : undefined;
  const ownFee = fee && [undefined, leg.deletedAt].includes(fee.deletedAt) ? fee : undefined;
  return role === 'out' ? { out: leg, in: partner, fee: ownFee } : { out: partner, in: leg, fee: ownFee };
}

const transferNotFound = (): Problem => new Problem('not_found', texts.transferNotFound);
