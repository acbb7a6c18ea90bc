import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type HttpAnswer, type HttpRequest, MAX_BODY_BYTES } from './parts/apigateway/http.ts';

export interface PublicServerOptions {
  /** 0 lets the system choose one. */
  readonly port: number;
  /** Everything under `/local`. */
  readonly console: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Everything else. */
  readonly api: (request: HttpRequest) => Promise<HttpAnswer>;
}

export interface PublicServer {
  readonly port: number;
  /** Takes up nothing any more and resolves when what is under way has been answered. */
  close(): Promise<void>;
}

/**
 * Longer than the process is ever busy, as where the clock moves by months: of a connection that is closed at the moment it is used again, the caller is told that it
 * was reset.
 */
const KEEP_ALIVE_MS = 120_000;

/** Opens the server that people and programs speak to, on the loopback. Rejects, naming the port, where it is taken. */
export async function openPublicServer(options: PublicServerOptions): Promise<PublicServer> {
  const underWay = new Set<Promise<void>>();
  const server = createServer({ noDelay: true }, (request, response) => {
    if (isOfTheConsole(request)) {
      options.console(request, response).catch((error: unknown) => failed(request, response, error));
      return;
    }
    const answering = serve(request, response, options)
      .catch((error: unknown) => failed(request, response, error))
      .finally(() => underWay.delete(answering));
    underWay.add(answering);
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  await listening(server, options.port);
  const { port } = server.address() as AddressInfo;
  return { port, close: () => closed(server, underWay) };
}

function isOfTheConsole(request: IncomingMessage): boolean {
  const [path] = splitOnce(request.url ?? '/', '?');
  return path === '/local' || path.startsWith('/local/');
}

function failed(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  console.error(`${request.method} ${request.url} failed:`, error);
  if (response.headersSent) response.destroy();
  else response.writeHead(500, { 'content-type': 'application/json' }).end('{"message":"Internal server error"}');
}

/** Resolves when the answer has been sent, or the caller has gone. */
async function serve(request: IncomingMessage, response: ServerResponse, { api }: PublicServerOptions): Promise<void> {
  const [path, query] = splitOnce(request.url ?? '/', '?');
  if (path === '/') {
    response.writeHead(302, { location: '/local' }).end();
    return;
  }
  const answer = await api({
    method: request.method ?? 'GET',
    path,
    query,
    headers: headerPairs(request.rawHeaders),
    body: await bodyOf(request),
    sourceIp: (request.socket.remoteAddress ?? '127.0.0.1').replace(/^::ffff:/, ''),
    protocol: `HTTP/${request.httpVersion}`,
  });
  await new Promise<void>((resolve) => {
    response.once('close', resolve);
    send(response, answer, request.method === 'HEAD');
  });
}

function send(response: ServerResponse, answer: HttpAnswer, isHead: boolean): void {
  const isBodiless = answer.status === 204 || answer.status === 304;
  const raw = answer.headers.flat();
  if (!isBodiless) raw.push('Content-Length', String(Buffer.byteLength(answer.body)));
  response.writeHead(answer.status, raw);
  response.end(isBodiless || isHead ? undefined : answer.body);
}

/** The body, or `undefined` where it is larger than API Gateway takes; it is read to its end all the same, so that the client reads the answer. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length <= MAX_BODY_BYTES) chunks.push(chunk);
  }
  return length > MAX_BODY_BYTES ? undefined : Buffer.concat(chunks);
}

function headerPairs(raw: readonly string[]): [string, string][] {
  const pairs: [string, string][] = [];
  for (let at = 0; at + 1 < raw.length; at += 2) pairs.push([raw[at] ?? '', raw[at + 1] ?? '']);
  return pairs;
}

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm start`, { cause: error })
          : error,
      ),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
}

/** Callers of the API get their answers; a page of the console that listens to the journal would stay for ever. */
async function closed(server: Server, underWay: ReadonlySet<Promise<void>>): Promise<void> {
  const isClosed = new Promise<void>((resolve) => server.close(() => resolve()));
  await Promise.all(underWay);
  server.closeAllConnections();
  await isClosed;
}
