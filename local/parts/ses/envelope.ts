import { type Access, AwsError } from '../../part.ts';
import { type Address, addressFrom } from './address.ts';
import type { PostOffice } from './post-office.ts';
import { type ConfigurationSet, type Identity, type Setup, sesArn } from './setup.ts';

/** `Destination` of the SES API v2. */
export interface Destination {
  readonly ToAddresses?: string[];
  readonly CcAddresses?: string[];
  readonly BccAddresses?: string[];
}

/** Who sends, under what. */
export interface Sender {
  readonly from: Address;
  /** As the caller wrote it, with the name. */
  readonly source: string;
  readonly identityArn: string;
  readonly set?: ConfigurationSet;
}

const MOST_RECIPIENTS = 50;

/** The recipients of all three kinds, in order. BadRequestException for none, and for more than 50. */
export function recipientsOf(destination: Destination | undefined): Address[] {
  const all = addressesOf(destination);
  if (all.length === 0) throw new AwsError('BadRequestException', 'Missing required header: one of To, Cc and Bcc.');
  if (all.length > MOST_RECIPIENTS) throw new AwsError('BadRequestException', 'Recipient count exceeds 50.');
  return all.map(addressFrom);
}

/** The recipients of all three kinds, in order, as they were given. */
export function addressesOf({ ToAddresses = [], CcAddresses = [], BccAddresses = [] }: Destination = {}): string[] {
  return [...ToAddresses, ...CcAddresses, ...BccAddresses];
}

/** The address's own identity, or its domain's. */
function identityFor(setup: Setup, { mailbox, domain }: Address): Identity | undefined {
  const own = setup.identities.get(mailbox.toLowerCase());
  if (own !== undefined) return own;
  // A verified domain covers its subdomains ("Verified identities in Amazon SES").
  const labels = domain.split('.');
  return labels.map((_, index) => setup.identities.get(labels.slice(index).join('.'))).find((identity) => identity !== undefined);
}

/** Throws MessageRejected where the sender is no verified identity, NotFoundException for a configuration set that is none. */
export function senderOf({ runtime, setup }: PostOffice, fromText: string | undefined, setName: string | undefined): Sender {
  if (!fromText) throw new AwsError('BadRequestException', 'Missing required header: From.');
  const from = addressFrom(fromText);
  const identity = identityFor(setup, from);
  if (identity === undefined) {
    throw new AwsError(
      'MessageRejected',
      `Email address is not verified. The following identities failed the check in region ${runtime.region.toUpperCase()}: ${from.mailbox}`,
    );
  }
  const set = configurationSet(setup, setName ?? identity.configurationSet);
  if (set?.canSend === false)
    throw new AwsError('SendingPausedException', `Email sending has been disabled for the configuration set ${set.name}.`);
  return { from, source: fromText, identityArn: sesArn(runtime, 'identity', identity.name), ...(set && { set }) };
}

function configurationSet(setup: Setup, name: string | undefined): ConfigurationSet | undefined {
  if (name === undefined) return undefined;
  const set = setup.configurationSets.get(name);
  if (set === undefined) throw new AwsError('NotFoundException', `Configuration set <${name}> does not exist.`, 404);
  return set;
}

interface Asked {
  readonly action: string;
  readonly from: string | undefined;
  readonly setName: string | undefined;
  readonly template: string | undefined;
  readonly recipients: readonly string[];
}

/** `action` on the identity, the configuration set and the template, with the condition keys of "Actions, resources, and condition keys for Amazon SES v2". */
export function sendingAccess({ runtime, setup }: PostOffice, { action, from, setName, template, recipients }: Asked): Access[] {
  const sender = from ? addressFrom(from) : undefined;
  const identity = sender && identityFor(setup, sender);
  const set = setName ?? identity?.configurationSet;
  const context = {
    // What is no address is refused when it is sent; IAM is asked first.
    'ses:Recipients': recipients.map((recipient) => recipient.replace(/^.*<(.*)>\s*$/su, '$1').trim()),
    ...(sender && { 'ses:FromAddress': sender.mailbox }),
    ...(sender?.name !== undefined && { 'ses:FromDisplayName': sender.name }),
  };
  const resources = [
    sesArn(runtime, 'identity', identity?.name ?? sender?.mailbox ?? '*'),
    ...(set === undefined ? [] : [sesArn(runtime, 'configuration-set', set)]),
    ...(template === undefined ? [] : [sesArn(runtime, 'template', template)]),
  ];
  return resources.map((resource) => ({ action, resource, context }));
}
