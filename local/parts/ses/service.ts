import { type Access, type AwsAnswer, type AwsCall, AwsError, type AwsService } from '../../part.ts';
import { addressesOf, sendingAccess } from './envelope.ts';
import type { PostOffice } from './post-office.ts';
import { readRawMessage } from './raw-message.ts';
import { type SendBulkEmailInput, sendBulkEmail } from './send-bulk-email.ts';
import { type SendEmailInput, sendEmail, type TemplateContent } from './send-email.ts';
import { sesArn } from './setup.ts';
import { suppress, suppressedDestination, unsuppress } from './suppression.ts';

interface Route {
  readonly method: string;
  readonly path: RegExp;
  access(office: PostOffice, request: Request): Access[];
  run(office: PostOffice, request: Request): unknown;
}

interface Request {
  /** What the path's group matched, decoded. */
  readonly name: string;
  readonly body: Record<string, unknown>;
  readonly traceId: string | undefined;
}

const onAccount = (action: string) => () => [{ action, resource: '*' }];
const addresses = '/v2/email/suppression/addresses';

/** The operations of the SES API v2 that are here, by method and path. */
const ROUTES: readonly Route[] = [
  {
    method: 'POST',
    path: /^\/v2\/email\/outbound-emails$/u,
    access: sendEmailAccess,
    run: (office, { body, traceId }) => sendEmail(office, body, traceId),
  },
  {
    method: 'POST',
    path: /^\/v2\/email\/outbound-bulk-emails$/u,
    access: sendBulkAccess,
    run: (office, { body, traceId }) => sendBulkEmail(office, body, traceId),
  },
  {
    method: 'GET',
    path: /^\/v2\/email\/identities\/([^/]+)$/u,
    access: ({ runtime }, { name }) => [{ action: 'ses:GetEmailIdentity', resource: sesArn(runtime, 'identity', name) }],
    run: (office, { name }) => emailIdentity(office, name),
  },
  {
    method: 'PUT',
    path: new RegExp(`^${addresses}$`, 'u'),
    access: onAccount('ses:PutSuppressedDestination'),
    run: ({ runtime }, { body }) => suppress(runtime.state, body, runtime.clock.now().getTime()),
  },
  {
    method: 'GET',
    path: new RegExp(`^${addresses}/([^/]+)$`, 'u'),
    access: onAccount('ses:GetSuppressedDestination'),
    run: ({ runtime }, { name }) => suppressedDestination(runtime.state, name),
  },
  {
    method: 'DELETE',
    path: new RegExp(`^${addresses}/([^/]+)$`, 'u'),
    access: onAccount('ses:DeleteSuppressedDestination'),
    run: ({ runtime }, { name }) => unsuppress(runtime.state, name),
  },
];

/** The SES API v2 over the office, which exists once it is provisioned. */
export function mailService(open: () => PostOffice): AwsService {
  return {
    access(call) {
      const { route, request } = matched(call);
      return route.access(open(), request);
    },
    async handle(call): Promise<AwsAnswer> {
      const { route, request } = matched(call);
      return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(route.run(open(), request)) };
    },
  };
}

function matched(call: AwsCall): { route: Route; request: Request } {
  for (const route of ROUTES) {
    const match = route.method === call.method ? route.path.exec(call.path) : null;
    if (match) return { route, request: { name: decodeURIComponent(match[1] ?? ''), body: bodyOf(call), traceId: call.traceId } };
  }
  throw new AwsError(
    'NotFoundException',
    `The local SES has no ${call.method} ${call.path}; it has SendEmail, SendBulkEmail, GetEmailIdentity and Put-, Get- and DeleteSuppressedDestination of the API v2`,
    404,
  );
}

function bodyOf({ body }: AwsCall): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(body.toString('utf8') || '{}');
    if (typeof parsed === 'object' && parsed !== null) return { ...parsed };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new AwsError('BadRequestException', 'The request body is not a JSON object.');
}

function sendEmailAccess(office: PostOffice, { body }: Request): Access[] {
  const input: SendEmailInput = body;
  const headers =
    input.Content?.Raw?.Data === undefined ? undefined : readRawMessage(Buffer.from(input.Content.Raw.Data, 'base64')).headers;
  return sendingAccess(office, {
    action: 'ses:SendEmail',
    from: input.FromEmailAddress ?? headers?.get('from'),
    setName: input.ConfigurationSetName,
    template: nameOf(input.Content?.Template),
    recipients: addressesOf(input.Destination),
  });
}

function sendBulkAccess(office: PostOffice, { body }: Request): Access[] {
  const input: SendBulkEmailInput = body;
  const recipients = (input.BulkEmailEntries ?? []).flatMap(({ Destination }) => addressesOf(Destination));
  const template = nameOf(input.DefaultContent?.Template);
  return sendingAccess(office, {
    action: 'ses:SendBulkEmail',
    from: input.FromEmailAddress,
    setName: input.ConfigurationSetName,
    template,
    recipients,
  });
}

function nameOf(template: TemplateContent | undefined): string | undefined {
  return template?.TemplateName ?? template?.TemplateArn?.slice(template.TemplateArn.lastIndexOf('/') + 1);
}

function emailIdentity({ setup }: PostOffice, name: string): unknown {
  const identity = setup.identities.get(name.toLowerCase());
  if (identity === undefined) throw new AwsError('NotFoundException', `Email identity ${name} does not exist.`, 404);
  return {
    IdentityType: identity.name.includes('@') ? 'EMAIL_ADDRESS' : 'DOMAIN',
    FeedbackForwardingStatus: true,
    VerifiedForSendingStatus: true,
    VerificationStatus: 'SUCCESS',
    DkimAttributes: { SigningEnabled: true, Status: 'SUCCESS' },
    MailFromAttributes: { BehaviorOnMxFailure: 'USE_DEFAULT_VALUE' },
    Policies: {},
    Tags: [],
    ...(identity.configurationSet !== undefined && { ConfigurationSetName: identity.configurationSet }),
  };
}
