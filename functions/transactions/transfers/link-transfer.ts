import { commit } from '../../../shared/commit.ts';
import type { UseCases } from '../../../shared/route/route.ts';
import { untilAccepted } from '../../../shared/until-accepted.ts';
import { writesOf } from '../change-row.ts';
import type { Context } from '../context.ts';
import type { routes } from '../routes.ts';
import { findPair, isLinked, refuseUnlikePair } from './find-pair.ts';
import { transferOf } from './find-transfer.ts';
import { presentTransfer } from './transfer.ts';

type LinkTransfer = UseCases<typeof routes, Context>['linkTransfer'];

/** Makes two rows that are there one transfer: both legs and what the statistics lose of them, or nothing. Two that are one already stay as they are. */
export const linkTransfer: LinkTransfer = async ({ caller, body }, context) => {
  const { userId } = caller;
  return await untilAccepted(async () => {
    const { out, in: into, settings } = await findPair(context, userId, body);
    if (isLinked(out, into)) return presentTransfer(userId, await transferOf(context, userId, out), settings);
    refuseUnlikePair(out, into, settings);

    const now = context.clock.now().getTime();
    const legs = {
      out: { ...out, bond: { role: 'out', partnerId: into.id }, version: out.version + 1, updatedAt: now },
      in: { ...into, bond: { role: 'in', partnerId: out.id }, version: into.version + 1, updatedAt: now },
    } as const;

    const rows = [
      { before: out, after: legs.out },
      { before: into, after: legs.in },
    ] as const;
    await commit(context.dynamodb, writesOf(context, { userId, settings, rows }));
    return presentTransfer(userId, { ...legs, fee: undefined }, settings);
  });
};
