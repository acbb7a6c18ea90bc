import { randomBytes, randomUUID } from 'node:crypto';
import { AwsError } from '../../part.ts';
import { atomically } from '../../state.ts';
import type { Address } from './address.ts';
import { type Destination, recipientsOf, type Sender, senderOf } from './envelope.ts';
import { type Accepted, fateOf, tell } from './feedback.ts';
import type { PostOffice } from './post-office.ts';
import { decodedWords, readRawMessage } from './raw-message.ts';
import { dataFrom, RenderingFailure, render, type Template } from './template.ts';

interface Text {
  readonly Data?: string;
}

/** `Template` of the SES API v2: a template of the account by its name or ARN, or one given whole. */
export interface TemplateContent {
  readonly TemplateName?: string;
  readonly TemplateArn?: string;
  readonly TemplateContent?: { readonly Subject?: string; readonly Text?: string; readonly Html?: string };
  readonly TemplateData?: string;
}

/** The body of SendEmail. */
export interface SendEmailInput {
  readonly FromEmailAddress?: string;
  readonly Destination?: Destination;
  readonly Content?: {
    readonly Simple?: { readonly Subject?: Text; readonly Body?: { readonly Text?: Text; readonly Html?: Text } };
    readonly Raw?: { readonly Data?: string };
    readonly Template?: TemplateContent;
  };
  readonly ConfigurationSetName?: string;
  readonly EmailTags?: { Name?: string; Value?: string }[];
}

// "Service quotas in Amazon SES": 40 MB a message by the API v2, after encoding.
const LARGEST = 40 * 1024 * 1024;

/** Takes a mail in: when this returns, it is in the inboxes of those who receive it, and its events are on their way. */
export function sendEmail(office: PostOffice, input: SendEmailInput, traceId?: string): { MessageId: string } {
  const raw = input.Content?.Raw && rawFrom(input.Content.Raw.Data);
  const sender = senderOf(office, input.FromEmailAddress ?? raw?.headers.get('from'), input.ConfigurationSetName);
  const recipients = recipientsOf(input.Destination ?? (raw && destinationOf(raw.headers)));
  const { EmailTags: tags = [] } = input;
  const envelope = { sender, recipients, tags, ...(traceId !== undefined && { traceId }) };
  if (raw) return post(office, envelope, () => raw);
  const { Simple, Template: template } = input.Content ?? {};
  if (Simple) {
    const mail = simpleFrom(Simple);
    return post(office, envelope, () => mail);
  }
  if (template === undefined) throw new AwsError('BadRequestException', 'Content has to be one of Simple, Raw and Template.');
  const [found, data] = [templateFrom(office, template), dataFrom(template.TemplateData)];
  return post(office, envelope, () => render(found, data));
}

function rawFrom(data: string | undefined) {
  const bytes = Buffer.from(data ?? '', 'base64');
  checkSize(bytes.length);
  return readRawMessage(bytes);
}

function destinationOf(headers: ReadonlyMap<string, string>): Destination {
  const list = (name: string) =>
    (headers.get(name) ?? '')
      .split(',')
      .map((text) => decodedWords(text).trim())
      .filter(Boolean);
  return { ToAddresses: list('to'), CcAddresses: list('cc'), BccAddresses: list('bcc') };
}

function simpleFrom({ Subject, Body }: NonNullable<NonNullable<SendEmailInput['Content']>['Simple']>): Template {
  if (Subject?.Data === undefined) throw new AwsError('BadRequestException', 'Subject has no data.');
  if (Body?.Text?.Data === undefined && Body?.Html?.Data === undefined)
    throw new AwsError('BadRequestException', 'Body has neither Text nor Html.');
  const mail = {
    subject: Subject.Data,
    ...(Body.Text?.Data !== undefined && { text: Body.Text.Data }),
    ...(Body.Html?.Data !== undefined && { html: Body.Html.Data }),
  };
  checkSize(Buffer.byteLength(mail.subject + (mail.text ?? '') + (mail.html ?? '')));
  return mail;
}

function checkSize(bytes: number): void {
  if (bytes > LARGEST) throw new AwsError('MessageRejected', `Message length is more than ${LARGEST} bytes long: '${bytes}'.`);
}

/** The template meant; NotFoundException for a name that is none. */
export function templateFrom({ setup }: PostOffice, content: TemplateContent): Template {
  const { TemplateName, TemplateArn, TemplateContent: given } = content;
  if (given)
    return {
      subject: given.Subject ?? '',
      ...(given.Text !== undefined && { text: given.Text }),
      ...(given.Html !== undefined && { html: given.Html }),
    };
  const name = TemplateName ?? TemplateArn?.slice(TemplateArn.lastIndexOf('/') + 1) ?? '';
  const found = setup.templates.get(name);
  if (found === undefined) throw new AwsError('NotFoundException', `Template ${name} does not exist.`, 404);
  return found;
}

interface Envelope {
  readonly sender: Sender;
  readonly recipients: readonly Address[];
  readonly tags: Accepted['tags'];
  readonly traceId?: string;
}

/** Accepts the mail and hands it to each recipient. One that can't be rendered is accepted all the same, and told as an event. */
export function post(office: PostOffice, envelope: Envelope, write: () => Template): { MessageId: string } {
  const messageId = `${randomBytes(8).toString('hex')}-${randomUUID()}-000000`;
  atomically(office.runtime.state, () => {
    const mail = rendered(write);
    const accepted = { ...envelope, messageId, subject: mail instanceof RenderingFailure ? '' : mail.subject };
    tell(office, accepted, 'Send', { send: {} });
    if (mail instanceof RenderingFailure) tell(office, accepted, 'Rendering Failure', { failure: { errorMessage: mail.message } });
    else for (const recipient of envelope.recipients) hand(office, accepted, mail, recipient);
  });
  office.events.pump();
  return { MessageId: messageId };
}

function rendered(write: () => Template): Template | RenderingFailure {
  try {
    return write();
  } catch (error) {
    if (error instanceof RenderingFailure) return error;
    throw error;
  }
}

function hand(office: PostOffice, accepted: Accepted, { subject, text, html }: Template, recipient: Address): void {
  const fate = fateOf(office, accepted.sender, recipient);
  if (fate.isReceived) {
    const parts = { subject, ...(text !== undefined && { text }), ...(html !== undefined && { html }) };
    office.inbox.deliver({ channel: 'email', to: recipient.mailbox, from: accepted.sender.source, ...parts });
  }
  for (const { kind, members } of fate.told) tell(office, accepted, kind, members);
}
