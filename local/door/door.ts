import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type AwsAnswer, AwsError } from '../part.ts';
import { answered, type House } from './exchange.ts';
import { errorAnswer, protocolOf } from './protocol.ts';

export interface DoorOptions extends House {
  /** 0 lets the system choose one. */
  readonly port: number;
}

/** The open door: where it is, and how to close it. */
export interface Door {
  /** `http://127.0.0.1:<port>` */
  readonly endpoint: string;
  readonly port: number;
  /** Takes up nothing any more and resolves when what is under way has been answered. */
  close(): Promise<void>;
}

/** The largest body taken, in bytes: what a browser sends to a bucket comes whole, with its form around it. */
const largestBody = 16 * 1024 * 1024;

/** An SDK keeps its connections; where the server closed one first, the call sent at that moment would fail. */
const idle = 10 * 60_000;

/**
 * Opens the one door for AWS calls on the loopback: checks the signature, asks IAM, hands the call to the service, answers in its protocol and keeps it
 * in the journal. Rejects where the port is taken.
 */
export async function openDoor(options: DoorOptions): Promise<Door> {
  const server = createServer({ keepAliveTimeout: idle, noDelay: true }, (request, response) => {
    // A connection whose last call is answered while the door closes would hold it open.
    response.once('close', () => server.listening || server.closeIdleConnections());
    serve(request, response, options);
  });
  await listening(server, options.port);
  const { port } = server.address() as AddressInfo;
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= closed(server);
    return closing;
  };
  return { endpoint: `http://127.0.0.1:${port}`, port, close };
}

function serve(request: IncomingMessage, response: ServerResponse, house: House): void {
  const chunks: Buffer[] = [];
  let length = 0;
  request.on('data', (chunk: Buffer) => {
    length += chunk.length;
    // What is too large is read to its end, so that the client reads the answer, and not kept.
    if (length <= largestBody) chunks.push(chunk);
  });
  request.on('end', () => {
    const [first] = chunks;
    const body = first !== undefined && chunks.length === 1 ? first : Buffer.concat(chunks);
    // Of a request's headers Node gives none as a list but set-cookie, which is none of a request's.
    const headers = request.headers as Record<string, string>;
    const incoming = { method: request.method ?? 'GET', url: request.url ?? '/', headers, body };
    const answer = length > largestBody ? Promise.resolve(tooLarge(headers, length)) : answered(incoming, house);
    answer
      .then((it) => send(response, it, house.now()))
      .catch((error: unknown) => {
        console.error(`${incoming.method} ${incoming.url} could not be answered:`, error);
        response.destroy();
      });
  });
}

function send(response: ServerResponse, answer: AwsAnswer, now: Date): void {
  const body = answer.body ?? '';
  // The product's time, which functions have too: an SDK that reads another in an error takes its own clock for wrong and sends the call again.
  const headers: Record<string, string | number> = { date: now.toUTCString(), ...answer.headers };
  const isBodiless = answer.status === 204 || answer.status === 304;
  if (!isBodiless && !Object.keys(headers).some((name) => name.toLowerCase() === 'content-length'))
    headers['content-length'] = Buffer.byteLength(body);
  response.writeHead(answer.status, headers);
  response.end(body);
}

function tooLarge(headers: Record<string, string>, length: number): AwsAnswer {
  const service = /\/([a-z0-9-]+)\/aws4_request/.exec(headers.authorization ?? '')?.[1];
  const error = new AwsError(
    'RequestEntityTooLargeException',
    `${length} bytes are more than the ${largestBody} that are taken here.`,
    413,
  );
  return errorAnswer(error, protocolOf(service, headers), headers['content-type'], '');
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    server.closeIdleConnections();
  });
}
