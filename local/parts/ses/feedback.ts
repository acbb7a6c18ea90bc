import { randomUUID } from 'node:crypto';
import { type Address, simulatorOf } from './address.ts';
import type { Sender } from './envelope.ts';
import type { PostOffice } from './post-office.ts';
import { sesArn } from './setup.ts';
import { suppressionOf } from './suppression.ts';

/** A mail that SES has accepted. */
export interface Accepted {
  readonly messageId: string;
  readonly sender: Sender;
  readonly recipients: readonly Address[];
  readonly subject: string;
  readonly tags: readonly { readonly Name?: string; readonly Value?: string }[];
  readonly traceId?: string;
}

type Kind = 'Send' | 'Delivery' | 'Bounce' | 'Complaint' | 'Rendering Failure';

// "Working with Amazon SES event data in EventBridge": the detail-type of each kind.
const DETAIL_TYPES: Record<Kind, string> = {
  Send: 'Email Sent',
  Delivery: 'Email Delivered',
  Bounce: 'Email Bounced',
  Complaint: 'Email Complaint Received',
  'Rendering Failure': 'Email Rendering Failed',
};

/** What becomes of the mail at one recipient: whether they receive it, and what is told of it. */
export interface Fate {
  readonly isReceived: boolean;
  readonly told: readonly { readonly kind: Kind; readonly members: Record<string, unknown> }[];
}

/**
 * Recipients on the suppression list and the mailbox simulator's addresses bounce or complain, everyone else receives ("Using the mailbox
 * simulator", "Using the account-level suppression list", Amazon SES developer guide). The simulator puts nobody on the list.
 */
export function fateOf({ runtime }: PostOffice, { set }: Sender, recipient: Address): Fate {
  const timestamp = runtime.clock.now().toISOString();
  const reason = suppressionOf(runtime.state, recipient.mailbox);
  const isSuppressed = reason !== undefined && (set?.suppressed ?? new Set(['BOUNCE', 'COMPLAINT'])).has(reason);
  if (isSuppressed && reason === 'COMPLAINT')
    return { isReceived: false, told: [complaint(recipient, timestamp, 'OnAccountSuppressionList')] };
  if (isSuppressed) return { isReceived: false, told: [bounce(recipient, timestamp, 'OnAccountSuppressionList')] };
  const simulated = simulatorOf(recipient);
  if (simulated === 'bounce') return { isReceived: false, told: [bounce(recipient, timestamp, 'General')] };
  if (simulated === 'suppressionlist') return { isReceived: false, told: [bounce(recipient, timestamp, 'Suppressed')] };
  const delivery = {
    timestamp,
    processingTimeMillis: 1,
    recipients: [recipient.mailbox],
    smtpResponse: '250 2.0.0 OK',
    reportingMTA: 'local',
  };
  const delivered = { kind: 'Delivery', members: { delivery } } as const;
  return { isReceived: true, told: simulated === 'complaint' ? [delivered, complaint(recipient, timestamp, null)] : [delivered] };
}

function bounce({ mailbox }: Address, timestamp: string, bounceSubType: string) {
  const diagnosticCode =
    bounceSubType === 'General'
      ? 'smtp; 550 5.1.1 user unknown'
      : 'Amazon SES did not send the message to this address because it is on the suppression list';
  const bouncedRecipients = [{ emailAddress: mailbox, action: 'failed', status: '5.1.1', diagnosticCode }];
  return {
    kind: 'Bounce' as const,
    members: {
      bounce: {
        bounceType: 'Permanent',
        bounceSubType,
        bouncedRecipients,
        timestamp,
        feedbackId: randomUUID(),
        reportingMTA: 'dns; local',
      },
    },
  };
}

function complaint({ mailbox }: Address, timestamp: string, complaintSubType: string | null) {
  const complainedRecipients = [{ emailAddress: mailbox }];
  return {
    kind: 'Complaint' as const,
    members: {
      complaint: {
        complainedRecipients,
        timestamp,
        feedbackId: randomUUID(),
        complaintSubType,
        complaintFeedbackType: 'abuse',
        userAgent: 'Amazon SES Mailbox Simulator',
      },
    },
  };
}

/** Puts the event into the outbox for each destination of the configuration set that wants it. Call it in the transaction of its cause. */
export function tell({ runtime, events }: PostOffice, accepted: Accepted, kind: Kind, members: Record<string, unknown>): void {
  const { set, identityArn } = accepted.sender;
  if (set === undefined) return;
  const setArn = sesArn(runtime, 'configuration-set', set.name);
  const now = runtime.clock.now();
  const event = {
    version: '0',
    id: randomUUID(),
    'detail-type': DETAIL_TYPES[kind],
    source: 'aws.ses',
    account: runtime.account,
    time: `${now.toISOString().slice(0, 19)}Z`,
    region: runtime.region,
    resources: [setArn, identityArn],
    detail: { eventType: kind, mail: mailOf(accepted, now, runtime.account), ...members },
  };
  for (const { types, busArn } of set.destinations) {
    if (!types.has(kind.toLowerCase().replaceAll(' ', ''))) continue;
    events.add({
      to: busArn,
      payload: JSON.stringify(event),
      from: { service: 'ses.amazonaws.com', sourceArn: setArn },
      by: setArn,
      retries: 185,
      maximumAgeSeconds: 86_400,
      ...(accepted.traceId !== undefined && { traceId: accepted.traceId }),
    });
  }
}

function mailOf({ messageId, sender, recipients, subject, tags }: Accepted, now: Date, account: string) {
  const destination = recipients.map(({ mailbox }) => mailbox);
  const given = tags.map(({ Name = '', Value = '' }) => [Name, [Value]] as const);
  return {
    timestamp: now.toISOString(),
    source: sender.source,
    sourceArn: sender.identityArn,
    sendingAccountId: account,
    messageId,
    destination,
    headersTruncated: false,
    headers: [],
    commonHeaders: { from: [sender.source], to: destination, messageId, subject },
    tags: {
      ...(sender.set && { 'ses:configuration-set': [sender.set.name] }),
      'ses:from-domain': [sender.from.domain],
      ...Object.fromEntries(given),
    },
  };
}
