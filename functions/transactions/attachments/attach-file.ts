import { epochSeconds } from '../../../shared/clock.ts';
import type { UseCases } from '../../../shared/route/route.ts';
import { untilAccepted } from '../../../shared/until-accepted.ts';
import type { Context } from '../context.ts';
import { findLiveRow } from '../find-row.ts';
import type { routes } from '../routes.ts';
import { type Attachment, keyOfFile, linkSeconds, mostBytes, presentAttachment } from './attachment.ts';
import { changeAttachment } from './change-attachment.ts';

type AttachFile = UseCases<typeof routes, Context>['attachFile'];

/** Gives a form by which exactly this file can be sent, in the place of any that was there; the transaction awaits it. */
export const attachFile: AttachFile = async ({ caller, params, body }, context) => {
  const { userId } = caller;
  return await untilAccepted(async () => {
    const found = await findLiveRow(context, userId, params.id);

    const attachment: Attachment = {
      ...body,
      id: context.ids.next(),
      status: 'awaiting_upload',
      sendableUntil: epochSeconds(context.clock.now()) + linkSeconds,
    };

    await changeAttachment(context, { userId, ...found }, attachment);
    const upload = context.links.form({
      key: keyOfFile(userId, params.id, attachment.id),
      contentType: body.contentType,
      atMost: mostBytes,
      seconds: linkSeconds,
    });
    return { attachment: presentAttachment(attachment) as NonNullable<ReturnType<typeof presentAttachment>>, upload };
  });
};
