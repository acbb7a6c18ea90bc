import type { Beginning } from '../../../shared/objects.ts';
import { untilAccepted } from '../../../shared/until-accepted.ts';
import type { TableContext } from '../context.ts';
import { readRows } from '../find-row.ts';
import { find } from '../settings.ts';
import { type Attachment, fileOfKey, mostBytes } from './attachment.ts';
import { changeAttachment } from './change-attachment.ts';
import { tellingBytes, typeOfFile } from './file-type.ts';

/** The objects of people's attachments. */
export interface Objects {
  beginning(key: string, bytes: number): Promise<Beginning | undefined>;
  /** Every version of all that begins so, for good. */
  removeAll(prefix: string): Promise<void>;
}

type SettleContext = TableContext & { readonly objects: Objects };

/**
 * Brings a file and its transaction together, whatever happened to either, and however often: a file that its transaction does not name (any more) is removed; one that
 * it awaits is looked at, and is ready or refused. Nothing of it is believed but its bytes.
 */
export async function settleFile(context: SettleContext, key: string): Promise<void> {
  const { objects } = context;
  const isWanted = await untilAccepted(async () => await settled(context, key));
  if (!isWanted) await objects.removeAll(key);
}

/** Whether the file is to stay. */
async function settled(context: SettleContext, key: string): Promise<boolean> {
  const file = fileOfKey(key);
  if (!file) return false;
  const { userId, transactionId, attachmentId } = file;
  const row = (await readRows(context, userId, [transactionId])).get(transactionId);
  const attachment = row?.attachment;
  if (!row || attachment?.id !== attachmentId || attachment.status === 'refused') return false;

  const beginning = await context.objects.beginning(key, tellingBytes);
  if (!beginning) return true;
  const after = judged(attachment, beginning);

  const isSame = after.status === attachment.status && after.size === attachment.size && after.contentType === attachment.contentType;
  const found = isSame ? undefined : await find(context, userId);
  if (found) await changeAttachment(context, { userId, settings: found.settings, row }, after);
  return after.status !== 'refused';
}

function judged(attachment: Attachment, { bytes, size }: Beginning): Attachment {
  if (size > mostBytes) return { ...attachment, status: 'refused', size, refusal: 'too_large' };
  const contentType = typeOfFile(bytes);
  return contentType
    ? { ...attachment, status: 'ready', size, contentType }
    : { ...attachment, status: 'refused', size, refusal: 'not_a_receipt' };
}
