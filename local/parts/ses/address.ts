import { AwsError } from '../../part.ts';

/** `Ana <ana@example.com>` taken apart. */
export interface Address {
  readonly name?: string;
  /** As given, without the name. */
  readonly mailbox: string;
  readonly domain: string;
}

/** BadRequestException for what is no address. Names in quotes or encoded words are taken as they are. */
export function addressFrom(text: string): Address {
  const [, name = '', inBrackets] = /^\s*(.*?)\s*<([^<>]*)>\s*$/su.exec(text) ?? [];
  const mailbox = (inBrackets ?? text).trim();
  const at = mailbox.lastIndexOf('@');
  const domain = mailbox.slice(at + 1);
  if (at < 1 || domain === '') throw new AwsError('BadRequestException', "Missing final '@domain'");
  if (/[^\x21-\x7e]/u.test(mailbox.slice(0, at))) throw new AwsError('BadRequestException', 'Local address contains control or whitespace');
  if (!/^[\w-]+(\.[\w-]+)*$/u.test(domain) || mailbox.length > 320)
    throw new AwsError('BadRequestException', 'Domain contains illegal character');
  const plainName = name.replace(/^"(.*)"$/su, '$1');
  return { mailbox, domain: domain.toLowerCase(), ...(plainName !== '' && { name: plainName }) };
}

const SIMULATOR = 'simulator.amazonses.com';

/** The mailbox simulator's local part, without the label after `+`; `undefined` for any other address. */
export function simulatorOf({ mailbox, domain }: Address): string | undefined {
  if (domain !== SIMULATOR) return undefined;
  return mailbox.slice(0, mailbox.lastIndexOf('@')).split('+')[0]?.toLowerCase();
}
