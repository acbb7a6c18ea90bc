import { commit } from '../../../shared/commit.ts';
import type { UseCases } from '../../../shared/route/route.ts';
import { untilAccepted } from '../../../shared/until-accepted.ts';
import { type RowChange, writesOf } from '../change-row.ts';
import type { Context } from '../context.ts';
import { readRows } from '../find-row.ts';
import type { routes } from '../routes.ts';
import { presentTransaction, type Row } from '../transaction.ts';
import { findLiveTransfer } from './find-transfer.ts';
import { refusedWith } from './refused-partners.ts';

type UnlinkTransfer = UseCases<typeof routes, Context>['unlinkTransfer'];

/**
 * Makes a transfer's legs, and its fee, transactions as any others, which count in the statistics again, each in the category it has: all of it or nothing.
 * The two are not suggested as a transfer again.
 */
export const unlinkTransfer: UnlinkTransfer = async ({ caller, params }, context) => {
  const { userId } = caller;
  return await untilAccepted(async () => {
    const { transfer, settings } = await findLiveTransfer(context, userId, params.id);
    const { out, in: into } = transfer;
    // Also one that was deleted by itself, and could be restored as the fee of a transfer that is none.
    const feeId = out.bond?.feeId;
    const fee = transfer.fee ?? (feeId ? (await readRows(context, userId, [feeId])).get(feeId) : undefined);

    const now = context.clock.now().getTime();
    const plain = (before: Row, more: Partial<Row> = {}): RowChange => ({
      before,
      after: { ...before, ...more, bond: undefined, version: before.version + 1, updatedAt: now },
    });
    const rows = [plain(out, { refusedPartners: refusedWith(out, into) }), plain(into), ...(fee ? [plain(fee)] : [])] as const;

    await commit(context.dynamodb, writesOf(context, { userId, settings, rows }));
    const [from, to, ...fees] = rows.map(({ after }) => presentTransaction(userId, after, settings)) as [Shown, Shown, ...Shown[]];
    return { from, to, ...(transfer.fee && { fee: fees[0] }) };
  });
};

type Shown = ReturnType<typeof presentTransaction>;
