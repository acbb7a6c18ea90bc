import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { type Inbox, openInbox } from '../../../local/inbox.ts';
import { type Access, type AwsAnswer, type AwsCall, AwsError, type Delivery, type Resource } from '../../../local/part.ts';
import { ses } from '../../../local/parts/ses/part.ts';
import { ACCOUNT, bareRuntime, REGION, resource } from '../support/bare-runtime.ts';

export const BUS = `arn:aws:events:${REGION}:${ACCOUNT}:event-bus/default`;

export interface MailUnderTest extends AsyncDisposable {
  readonly sdk: SESv2Client;
  readonly inbox: Inbox;
  readonly asked: Access[];
  readonly delivered: Delivery[];
  readonly folder: string;
}

interface Options {
  readonly folder?: string;
  /** The folder stays when the office is closed, to be opened again. */
  readonly keeps?: boolean;
  /** Takes events. */
  readonly deliver?: (delivery: Delivery) => Promise<void>;
  readonly resources?: Resource[];
}

const RESOURCES = [
  resource('AWS::SES::EmailIdentity', 'Domain', {
    EmailIdentity: 'example.com',
    ConfigurationSetAttributes: { ConfigurationSetName: 'mail' },
  }),
  resource('AWS::SES::ConfigurationSet', 'Set', { Name: 'mail' }),
  resource('AWS::SES::ConfigurationSet', 'Lenient', { Name: 'unsuppressed', SuppressionOptions: { SuppressedReasons: [] } }),
  resource('AWS::SES::ConfigurationSetEventDestination', 'Events', {
    ConfigurationSetName: 'mail',
    EventDestination: {
      Enabled: true,
      MatchingEventTypes: ['bounce', 'complaint', 'renderingFailure'],
      EventBridgeDestination: { EventBusArn: BUS },
    },
  }),
  resource('AWS::SES::Template', 'Welcome', {
    Template: { TemplateName: 'welcome', SubjectPart: 'Olá, {{name}}', TextPart: 'Bem-vinda, {{name}} ({{plan.name}}).' },
  }),
];

/** SES with one domain, a configuration set that tells bounces and complaints, and one template, behind a bare HTTP door. */
export async function openMail(options: Options = {}): Promise<MailUnderTest> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'ses-'));
  const delivered: Delivery[] = [];
  const runtime = bareRuntime({
    folder,
    async deliver(delivery) {
      await options.deliver?.(delivery);
      delivered.push(delivery);
    },
  });
  const inbox = openInbox(runtime.state, runtime.clock, runtime.journal);
  const part = ses(inbox);
  try {
    await part.provision?.(options.resources ?? RESOURCES, runtime);
  } catch (error) {
    runtime.state.close();
    rmSync(folder, { recursive: true });
    throw error;
  }
  await part.start?.(runtime);
  const asked: Access[] = [];
  const service = part.services?.ses;

  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const call: AwsCall = {
      service: 'ses',
      operation: '',
      method: request.method ?? '',
      path: url.pathname,
      query: url.searchParams,
      headers: {},
      body: Buffer.concat(await request.toArray()),
      principal: { operator: true },
      requestId: 'test',
    };
    const answer = await answered(async () => {
      asked.push(...(service?.access(call) ?? []));
      return service?.handle(call) ?? { status: 500 };
    });
    response.writeHead(answer.status, answer.headers).end(answer.body);
  };
  const server = createServer((request, response) => {
    serve(request, response).catch((error: Error) => response.destroy(error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const sdk = new SESv2Client({ endpoint: `http://127.0.0.1:${port}`, region: REGION, credentials, maxAttempts: 1 });

  return {
    sdk,
    inbox,
    asked,
    delivered,
    folder,
    async [Symbol.asyncDispose]() {
      sdk.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await part.stop?.();
      runtime.state.close();
      if (!options.keeps) rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answered(handle: () => Promise<AwsAnswer>): Promise<AwsAnswer> {
  try {
    return await handle();
  } catch (error) {
    if (!(error instanceof AwsError)) return { status: 500, body: String(error) };
    return { status: error.status, headers: { 'x-amzn-errortype': error.code }, body: JSON.stringify({ message: error.message }) };
  }
}
