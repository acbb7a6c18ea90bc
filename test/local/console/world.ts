import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '../../../local/clock.ts';
import { openConsole } from '../../../local/console/console.ts';
import type { ConsoleDeps } from '../../../local/console/deps.ts';
import { type Inbox, openInbox } from '../../../local/inbox.ts';
import type { Journal } from '../../../local/journal.ts';
import { AwsError, type Resource } from '../../../local/part.ts';
import { productClock } from '../../../local/product-clock.ts';
import { recorder } from '../../../local/recorder.ts';
import { openState } from '../../../local/state.ts';

type Input = Record<string, unknown>;

/** What the test's own AWS answers, by `service:Operation`. */
export type Answers = Record<string, (input: Input) => Input>;

export interface World extends AsyncDisposable {
  readonly url: string;
  readonly inbox: Inbox;
  readonly journal: Journal;
  readonly clock: Clock;
  /** Every AWS call the console made, as `service:Operation`. */
  readonly asked: { readonly operation: string; readonly input: Input }[];
  get(path: string): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** A request with any header, `Host` too, which fetch does not let one set. */
  send(method: string, path: string, headers: Record<string, string>): Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever JSON was answered.
  readonly json: any;
}

/** The console over a real journal, clock and inbox in a folder of their own, and an AWS that answers what the test says. */
export async function aWorld({ answers = {}, resources = [], ...rest }: Partial<ConsoleDeps> & { answers?: Answers } = {}): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'console-'));
  const state = openState(folder);
  const clock = productClock(state);
  const journal = recorder(clock.now);
  const inbox = openInbox(state, clock, journal);
  const asked: World['asked'] = [];
  const call: ConsoleDeps['call'] = async (service, operation, input) => {
    asked.push({ operation: `${service}:${operation}`, input });
    const answer = answers[`${service}:${operation}`];
    if (!answer) throw new AwsError('UnknownOperationException', `${service}:${operation} is not here`, 400);
    return answer(input);
  };

  const handle = openConsole({
    runtime: { account: '000000000000', region: 'sa-east-1', clock, journal },
    inbox,
    resources,
    call,
    ...rest,
  });
  const server = createServer((request, response) => {
    handle(request, response).catch((error) => response.destroy(error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;

  return {
    url,
    inbox,
    journal,
    clock,
    asked,
    get: async (path) => read(await fetch(`${url}${path}`)),
    post: async (path, body, headers = {}) =>
      read(await fetch(`${url}${path}`, { method: 'POST', headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })),
    send: (method, path, headers) => send(port, method, path, headers),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      state.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function read(response: Response): Promise<Answer> {
  return answerOf(response.status, response.headers, await response.text());
}

function answerOf(status: number, headers: Headers, text: string): Answer {
  const isJson = headers.get('content-type')?.includes('json');
  return { status, headers, text, json: isJson ? JSON.parse(text) : undefined };
}

function send(port: number, method: string, path: string, headers: Record<string, string>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () =>
        resolve(answerOf(response.statusCode ?? 0, new Headers({ 'content-type': response.headers['content-type'] ?? '' }), text)),
      );
    });
    request.on('error', reject).end();
  });
}

/** A function's identity in the journal. */
export const functionNamed = (functionName: string) => ({ role: `arn:aws:iam::000000000000:role/${functionName}-role`, functionName });

export function resource(type: string, logicalId: string, properties: Resource['properties']): Resource {
  return { stack: 'app', logicalId, type, properties, metadata: {} };
}
