import { commit, Refused } from '../../../shared/commit.ts';
import type { UseCases } from '../../../shared/route/route.ts';
import { ruleBroken } from '../../../shared/rule-broken.ts';
import { untilAccepted } from '../../../shared/until-accepted.ts';
import { writesOf } from '../change-row.ts';
import type { Context } from '../context.ts';
import { findLiveRow } from '../find-row.ts';
import type { routes } from '../routes.ts';
import { texts } from '../texts.pt-br.ts';
import { presentTransaction } from '../transaction.ts';
import { giveBack } from './give-back.ts';
import { editOf } from './series.ts';

type UnfulfilTransaction = UseCases<typeof routes, Context>['unfulfilTransaction'];

/** Makes a transaction that fulfils an occurrence one as any other, and gives the occurrence to what was made for it: both or neither. */
export const unfulfilTransaction: UnfulfilTransaction = async ({ caller, params }, context) => {
  const { userId } = caller;
  return await untilAccepted(async () => {
    const { row: before, settings } = await findLiveRow(context, userId, params.id);
    const { rows, writes, series } = await giveBack(context, { userId, settings, rows: [before] });
    if (!series) {
      // What it fulfilled was taken away meanwhile, perhaps with it: which, looking again says.
      const { row } = await findLiveRow(context, userId, params.id);
      if (row.version !== before.version) throw new Refused([], {});
      throw ruleBroken('params.id', texts.fulfilsNothing);
    }

    const after = { ...before, series: undefined, version: before.version + 1, updatedAt: context.clock.now().getTime() };

    await commit(context.dynamodb, [
      ...writesOf(context, { userId, settings, rows: [{ before, after }, ...rows], edited: editOf(series) }),
      ...writes,
    ]);
    return { value: presentTransaction(userId, after, settings, new Map()), version: String(after.version) };
  });
};
