import { AwsError } from '../../part.ts';
import { type Destination, recipientsOf, senderOf } from './envelope.ts';
import type { PostOffice } from './post-office.ts';
import { post, type SendEmailInput, type TemplateContent, templateFrom } from './send-email.ts';
import { dataFrom, render } from './template.ts';

interface Entry {
  readonly Destination?: Destination;
  readonly ReplacementTags?: SendEmailInput['EmailTags'];
  readonly ReplacementEmailContent?: { readonly ReplacementTemplate?: { readonly ReplacementTemplateData?: string } };
}

/** The body of SendBulkEmail. */
export interface SendBulkEmailInput {
  readonly FromEmailAddress?: string;
  readonly DefaultContent?: { readonly Template?: TemplateContent };
  readonly DefaultEmailTags?: SendEmailInput['EmailTags'];
  readonly BulkEmailEntries?: Entry[];
  readonly ConfigurationSetName?: string;
}

const MOST_ENTRIES = 50;

/** Sends one template to up to 50 destinations, each with its own data over the default; one that is refused doesn't stop the others. */
export function sendBulkEmail(office: PostOffice, input: SendBulkEmailInput, traceId?: string): unknown {
  const entries = input.BulkEmailEntries ?? [];
  if (entries.length === 0) throw new AwsError('BadRequestException', 'BulkEmailEntries has no entry.');
  if (entries.length > MOST_ENTRIES) throw new AwsError('BadRequestException', 'Recipient count exceeds 50.');
  const content = input.DefaultContent?.Template;
  if (content === undefined) throw new AwsError('BadRequestException', 'DefaultContent has no Template.');
  const sender = senderOf(office, input.FromEmailAddress, input.ConfigurationSetName);
  const template = templateFrom(office, content);
  const usual = dataFrom(content.TemplateData);

  const one = (entry: Entry) => {
    const own = dataFrom(entry.ReplacementEmailContent?.ReplacementTemplate?.ReplacementTemplateData);
    const tags = [...(input.DefaultEmailTags ?? []), ...(entry.ReplacementTags ?? [])];
    const envelope = { sender, recipients: recipientsOf(entry.Destination), tags, ...(traceId !== undefined && { traceId }) };
    return post(office, envelope, () => render(template, { ...usual, ...own }));
  };
  return { BulkEmailEntryResults: entries.map((entry) => resultOf(() => one(entry))) };
}

function resultOf(send: () => { MessageId: string }): unknown {
  try {
    return { Status: 'SUCCESS', ...send() };
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    return { Status: error.code === 'MessageRejected' ? 'MESSAGE_REJECTED' : 'INVALID_PARAMETER', Error: error.message };
  }
}
