import { commit } from '../../../shared/commit.ts';
import type { UseCases } from '../../../shared/route/route.ts';
import { untilAccepted } from '../../../shared/until-accepted.ts';
import type { Context } from '../context.ts';
import type { routes } from '../routes.ts';
import { rowKey } from '../transaction.ts';
import { findPair, refuseUnlikePair } from './find-pair.ts';
import { isRefused, refusedAttribute, refusedWith } from './refused-partners.ts';

type RefuseSuggestion = UseCases<typeof routes, Context>['refuseSuggestion'];

/** Keeps for good that the two are no transfer; they are as they were, and so are their versions. Refused twice it is refused once. */
export const refuseSuggestion: RefuseSuggestion = async ({ caller, body }, context) => {
  const { userId } = caller;
  await untilAccepted(async () => {
    const { out, in: into, settings } = await findPair(context, userId, body);
    refuseUnlikePair(out, into, settings);
    if (isRefused(out, into)) return;

    const refused = refusedAttribute({ refusedPartners: refusedWith(out, into) });
    // An edit that read the row before this meets the condition of its own on `x` (change-row.ts), and looks again.
    await commit(context.dynamodb, [
      context.store.update(userId, rowKey(out.date, out.id), {
        set: { x: refused },
        condition: { exists: true, equals: { v: out.version, x: refusedAttribute(out) } },
      }),
    ]);
  });

  return undefined;
};
