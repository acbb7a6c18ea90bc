import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../../../local/clock.ts';
import type { Entry, Recorded } from '../../../local/journal.ts';
import {
  type AwsCall,
  AwsError,
  type Delivery,
  type Invocation,
  type Part,
  type Principal,
  type Resource,
  type Runtime,
} from '../../../local/part.ts';
import { bareRuntime } from './bare-runtime.ts';

/** Parts put together with nothing else around them: a door that lets everybody in, deliveries without IAM, functions given by the test. */
export interface SmallRuntime extends Runtime {
  readonly clock: Clock;
  readonly entries: readonly (Entry & { readonly traceId?: string })[];
  /** Every access that the door asked for, in order. */
  readonly asked: { readonly action: string; readonly resource: string; readonly context?: Record<string, string | string[]> }[];
  readonly delivered: Delivery[];
  stop(): Promise<void>;
}

interface Setting {
  readonly folder: string;
  readonly resources: readonly Resource[];
  /** Made with the door's URL, which they may need. */
  readonly parts: (endpoint: string) => readonly Part[];
  readonly invoke?: (functionArn: string, payload: string, from: Principal) => Promise<Invocation>;
  /** Throws to refuse a delivery or to let it fail. */
  readonly beforeDelivery?: (delivery: Delivery) => void;
  readonly assembly?: string;
}

async function readCall(request: IncomingMessage): Promise<AwsCall> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const url = new URL(request.url ?? '/', 'http://door');
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  const traceId = /Root=([^;]+)/.exec(headers['x-amzn-trace-id'] ?? '')?.[1];
  return {
    service: /Credential=[^/]+\/\d+\/[^/]+\/([^/]+)\//.exec(headers.authorization ?? '')?.[1] ?? headers['x-service'] ?? '',
    operation: headers['x-amz-target']?.split('.').at(-1) ?? '',
    method: request.method ?? '',
    path: url.pathname,
    query: url.searchParams,
    headers,
    body: Buffer.concat(chunks),
    principal: { operator: true },
    requestId: 'request',
    ...(traceId !== undefined && { traceId }),
  };
}

export async function startSmallRuntime(setting: Setting): Promise<SmallRuntime> {
  const { folder } = setting;
  const entries: (Entry & { traceId?: string })[] = [];
  const asked: SmallRuntime['asked'] = [];
  const delivered: Delivery[] = [];
  let parts: readonly Part[] = [];

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const call = await readCall(request);
    try {
      const api = parts.map((part) => part.services?.[call.service]).find(Boolean);
      if (!api) throw new AwsError('UnknownService', call.service, 404);
      asked.push(...api.access(call));
      const { status, headers, body } = await api.handle(call);
      response.writeHead(status, headers).end(body);
    } catch (error) {
      const { code, status, message } = error instanceof AwsError ? error : new AwsError('InternalFailure', String(error), 500);
      response
        .writeHead(status, { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-errortype': code })
        .end(JSON.stringify({ __type: code, message }));
    }
  };
  const door = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : new Error(String(error))));
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(door.address() as AddressInfo).port}`;
  parts = setting.parts(endpoint);

  const runtime = bareRuntime({
    folder,
    endpoint,
    journal: {
      record: (entry, traceId) => entries.push(traceId === undefined ? entry : { ...entry, traceId }),
      since: (): Recorded[] => [],
      onEntry: () => () => undefined,
    },
    ...(setting.assembly !== undefined && { assembly: setting.assembly }),
    secret: () => 'secret',
    credentialsOf: () => ({ accessKeyId: 'local', secretAccessKey: 'local' }),
    allow: () => undefined,
    async deliver(delivery) {
      setting.beforeDelivery?.(delivery);
      const service = delivery.to.split(':')[2] ?? '';
      const accept = parts.map((part) => part.targets?.[service]).find(Boolean);
      if (!accept) throw new Error(`nobody accepts deliveries to ${delivery.to}`);
      await accept(delivery);
      delivered.push(delivery);
    },
    ...(setting.invoke && { invoke: setting.invoke }),
  });
  for (const part of parts) await part.provision?.(setting.resources, runtime);
  for (const part of parts) await part.start?.(runtime);

  return {
    ...runtime,
    clock: runtime.clock,
    entries,
    asked,
    delivered,
    async stop() {
      for (const part of parts) await part.stop?.();
      door.closeAllConnections();
      await new Promise((resolve) => door.close(resolve));
      runtime.state.close();
    },
  };
}
