import { Problem } from '../../../shared/problem.ts';
import type { UseCases } from '../../../shared/route/route.ts';
import type { Context } from '../context.ts';
import { findRow } from '../find-row.ts';
import type { routes } from '../routes.ts';
import { texts } from '../texts.pt-br.ts';
import { keyOfFile, linkSeconds } from './attachment.ts';

type ReadAttachment = UseCases<typeof routes, Context>['readAttachment'];

/** A link that downloads the file for a few minutes, to whoever has it: also of a deleted transaction as long as it can be restored. */
export const readAttachment: ReadAttachment = async ({ caller, params }, context) => {
  const { userId } = caller;
  const { attachment } = (await findRow(context, userId, params.id)).row;
  if (!attachment) throw new Problem('not_found', texts.noAttachment);
  const { id, status, fileName, contentType, size = 0 } = attachment;
  if (status !== 'ready') throw new Problem('conflict', texts.attachmentNotReady);

  const key = keyOfFile(userId, params.id, id);
  const expiresAt = new Date(context.clock.now().getTime() + linkSeconds * 1000).toISOString();
  return { url: context.links.link({ key, fileName, contentType, seconds: linkSeconds }), fileName, contentType, size, expiresAt };
};
