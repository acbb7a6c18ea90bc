import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/** A server that answers the AWS calls of measured handlers at once and always alike, so that only the handler's own cost is measured. */
export interface AwsStandIn {
  readonly url: string;
  close(): Promise<void>;
}

/** Answers by operation: what `X-Amz-Target` names, or a path. @throws where a handler asks for another one: it fails, and so does the measurement */
export async function awsStandIn(answers: Readonly<Record<string, unknown>>): Promise<AwsStandIn> {
  const server = createServer((request, response) => {
    answer(request, response, answers).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, answers: Readonly<Record<string, unknown>>): Promise<void> {
  const operation = String(request.headers['x-amz-target'] ?? request.url).replace(/^.*\./, '');
  if (request.method === 'POST') await json(request);
  const body = answers[operation] ?? answers[request.url ?? ''];
  if (body === undefined) {
    response
      .writeHead(400, { 'content-type': 'application/x-amz-json-1.0' })
      .end(JSON.stringify({ __type: 'NotInTheStandIn', message: operation }));
    return;
  }
  response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
}
