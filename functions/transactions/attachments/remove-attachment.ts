import { Problem } from '../../../shared/problem.ts';
import type { UseCases } from '../../../shared/route/route.ts';
import { untilAccepted } from '../../../shared/until-accepted.ts';
import type { Context } from '../context.ts';
import { findLiveRow } from '../find-row.ts';
import type { routes } from '../routes.ts';
import { texts } from '../texts.pt-br.ts';
import { changeAttachment } from './change-attachment.ts';

type RemoveAttachment = UseCases<typeof routes, Context>['removeAttachment'];

/** Takes the file off the transaction at once; it is removed for good right after. */
export const removeAttachment: RemoveAttachment = async ({ caller, params }, context) => {
  const { userId } = caller;
  await untilAccepted(async () => {
    const found = await findLiveRow(context, userId, params.id);
    if (!found.row.attachment) throw new Problem('not_found', texts.noAttachment);

    await changeAttachment(context, { userId, ...found }, undefined);
  });

  return undefined;
};
