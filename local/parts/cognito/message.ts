import { AwsError } from '../../part.ts';
import type { Directory } from './directory.ts';
import { callTrigger } from './lambda-triggers.ts';
import type { Client, Pool, Wording } from './pool.ts';
import type { User } from './user.ts';

/** A code on its way to a person. */
export interface Letter {
  readonly pool: Pool;
  readonly client?: Client;
  readonly user: User;
  readonly to: string;
  readonly code: string;
  /** The trigger's source after `CustomMessage_`. */
  readonly occasion: 'SignUp' | 'ResendCode' | 'ForgotPassword' | 'AdminCreateUser' | 'UpdateUserAttribute' | 'VerifyUserAttribute';
  readonly clientMetadata?: Record<string, string> | undefined;
}

/**
 * Puts the code into the person's inbox, worded by the CustomMessage trigger where it gives words, else by the template, else as
 * Cognito does. "Custom message Lambda trigger", Amazon Cognito developer guide.
 */
export async function sendCode(directory: Directory, letter: Letter): Promise<void> {
  const { pool, to, code } = letter;
  const { subject, body } = await wordingFor(directory, letter);
  const html = body.replaceAll('{####}', code).replaceAll('{username}', letter.user.attributes.email ?? letter.user.username);
  directory.inbox.deliver({ channel: 'email', from: pool.sender, to, subject, text: plain(html), html });
}

async function wordingFor(directory: Directory, letter: Letter): Promise<Wording> {
  const { pool, user, client, occasion, clientMetadata } = letter;
  const own = occasion === 'AdminCreateUser' ? pool.invitation : pool.verification;
  const arn = pool.triggers.CustomMessage;
  if (arn === undefined) return own;
  const request = {
    userAttributes: { ...user.attributes, 'cognito:user_status': user.status },
    codeParameter: '{####}',
    linkParameter: '{##Click Here##}',
    usernameParameter: occasion === 'AdminCreateUser' ? '{username}' : null,
    ...(clientMetadata && { clientMetadata }),
  };
  const response = { smsMessage: null, emailMessage: null, emailSubject: null };
  const source = `CustomMessage_${occasion}`;
  const words = await callTrigger(directory, { pool, arn, source, username: user.username, request, response, ...(client && { client }) });
  if (typeof words.emailMessage === 'string' && !words.emailMessage.includes('{####}')) {
    throw new AwsError('InvalidLambdaResponseException', 'CustomMessage: the emailMessage of the response has no {####} for the code');
  }
  return {
    subject: typeof words.emailSubject === 'string' ? words.emailSubject : own.subject,
    body: typeof words.emailMessage === 'string' ? words.emailMessage : own.body,
  };
}

/** Cognito sends HTML only; the inbox shows a text beside it. */
function plain(html: string): string {
  return html
    .replace(/<(style|script)\b[^>]*>[\s\S]*?<\/\1>/giu, '')
    .replace(/<br\s*\/?>|<\/(p|div|h\d|li|tr)>/giu, '\n')
    .replace(/<[^>]+>/gu, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/[ \t]+\n/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/** `a***@e***`: where a code went, without saying it whole. */
function maskedEmail(address: string): string {
  const [local = '', domain = ''] = address.split('@');
  return `${local.slice(0, 1)}***@${domain.slice(0, 1)}***`;
}

/** What SignUp, ResendConfirmationCode and ForgotPassword answer of a letter sent. */
export function deliveryTo(address: string): { AttributeName: string; DeliveryMedium: 'EMAIL'; Destination: string } {
  return { AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: maskedEmail(address) };
}
