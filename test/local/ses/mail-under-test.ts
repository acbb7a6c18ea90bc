import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { type Inbox, openInbox } from '../../../local/inbox.ts';
import { type Access, type AwsAnswer, type AwsCall, AwsError, type Delivery, type Resource, type Runtime } from '../../../local/part.ts';
import { ses } from '../../../local/parts/ses/part.ts';
import { recorder } from '../../../local/recorder.ts';
import { openState } from '../../../local/state.ts';

const REGION = 'sa-east-1';
export const BUS = `arn:aws:events:${REGION}:000000000000:event-bus/default`;

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

const resource = (logicalId: string, type: string, properties: Record<string, unknown>): Resource => ({
  stack: 'Test',
  logicalId,
  type: `AWS::SES::${type}`,
  properties,
  metadata: {},
});

const RESOURCES = [
  resource('Domain', 'EmailIdentity', { EmailIdentity: 'example.com', ConfigurationSetAttributes: { ConfigurationSetName: 'mail' } }),
  resource('Set', 'ConfigurationSet', { Name: 'mail' }),
  resource('Lenient', 'ConfigurationSet', { Name: 'unsuppressed', SuppressionOptions: { SuppressedReasons: [] } }),
  resource('Events', 'ConfigurationSetEventDestination', {
    ConfigurationSetName: 'mail',
    EventDestination: {
      Enabled: true,
      MatchingEventTypes: ['bounce', 'complaint', 'renderingFailure'],
      EventBridgeDestination: { EventBusArn: BUS },
    },
  }),
  resource('Welcome', 'Template', {
    Template: { TemplateName: 'welcome', SubjectPart: 'Olá, {{name}}', TextPart: 'Bem-vinda, {{name}} ({{plan.name}}).' },
  }),
];

/** SES with one domain, a configuration set that tells bounces and complaints, and one template, behind a bare HTTP door. */
export async function openMail(options: Options = {}): Promise<MailUnderTest> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'ses-'));
  const state = openState(folder);
  const clock = { now: () => new Date(), moveTo: async () => undefined, onMove: () => undefined, offset: 0 };
  const journal = recorder(clock.now);
  const inbox = openInbox(state, clock, journal);
  const delivered: Delivery[] = [];
  const unexpected = () => {
    throw new Error('not part of this test');
  };
  const runtime: Runtime = {
    account: '000000000000',
    region: REGION,
    state,
    clock,
    journal,
    folder,
    endpoint: '',
    assembly: folder,
    secret: unexpected,
    credentialsOf: unexpected,
    allow: unexpected,
    invoke: unexpected,
    async deliver(delivery) {
      await options.deliver?.(delivery);
      delivered.push(delivery);
    },
  };
  const part = ses(inbox);
  try {
    await part.provision?.(options.resources ?? RESOURCES, runtime);
  } catch (error) {
    state.close();
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
      state.close();
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
