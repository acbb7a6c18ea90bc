import type { ClientRequest, IncomingMessage, OutgoingHttpHeaders, RequestOptions } from 'node:http';
import type { Socket } from 'node:net';

const AWS_HOST = /(^|\.)amazonaws\.com$/;
const LOOPBACK = /^(localhost|127(\.\d+){3}|::1|0\.0\.0\.0)$/;

type Callback = (response: IncomingMessage) => void;

/**
 * Keeps this thread on this machine: `https` and `fetch` to `*.amazonaws.com` go to the door (with the host they were meant for in `Host`), and a
 * connection to any other host is refused with an error that names it, unless `allowNetwork`.
 */
export function stayOnThisMachine(endpoint: string, allowNetwork: boolean): void {
  const door = new URL(endpoint);
  sendAwsToTheDoor(door);
  if (!allowNetwork) refuseOtherHosts();
  // `import { request } from 'https'` in an ES module sees the replaced functions too.
  process.getBuiltinModule('node:module').syncBuiltinESMExports();
}

function sendAwsToTheDoor(door: URL): void {
  const http = process.getBuiltinModule('node:http');
  const https = process.getBuiltinModule('node:https');
  const direct = https.request;

  const request = (...args: unknown[]): ClientRequest => {
    const { url, options, callback } = requestArguments(args);
    const host = url?.hostname ?? options.hostname ?? options.host ?? '';
    if (!AWS_HOST.test(host)) return Reflect.apply(direct, https, args);
    const { agent: _agent, protocol: _protocol, host: _host, ...kept } = options;
    const path = url === undefined ? (options.path ?? '/') : url.pathname + url.search;
    // Node takes headers as a list of names and values too.
    const headers = Array.isArray(options.headers)
      ? [...options.headers, 'host', host]
      : { ...(options.headers as OutgoingHttpHeaders), host };
    return http.request({ ...kept, hostname: door.hostname, port: door.port, path, headers }, callback);
  };
  https.request = request;
  https.get = (...args: unknown[]): ClientRequest => request(...args).end();

  const fetchDirect = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const wanted = new URL(input instanceof Request ? input.url : String(input));
    if (!AWS_HOST.test(wanted.hostname)) return fetchDirect(input, init);
    const asked = new Request(input, init);
    const body = Buffer.from(await asked.arrayBuffer());
    return new Promise((resolve, reject) => {
      // `fetch` itself would not let the Host header be set.
      const sent = request(wanted, { method: asked.method, headers: Object.fromEntries(asked.headers) }, (response: IncomingMessage) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () =>
          resolve(
            new Response(parts.length === 0 ? null : Buffer.concat(parts), {
              status: response.statusCode ?? 500,
              headers: new Headers(
                Object.entries(response.headersDistinct).flatMap(([name, values]) =>
                  (values ?? []).map((value) => [name, value] as [string, string]),
                ),
              ),
            }),
          ),
        );
      });
      sent.on('error', reject);
      sent.end(body);
    });
  };
}

function requestArguments(args: readonly unknown[]): { url?: URL; options: RequestOptions; callback?: Callback } {
  const first = args[0];
  const url = typeof first === 'string' || first instanceof URL ? new URL(first) : undefined;
  const rest = url === undefined ? args : args.slice(1);
  const options = rest.find((argument): argument is RequestOptions => typeof argument === 'object' && argument !== null) ?? {};
  const callback = rest.find((argument): argument is Callback => typeof argument === 'function');
  return { options, ...(url === undefined ? {} : { url }), ...(callback === undefined ? {} : { callback }) };
}

function refuseOtherHosts(): void {
  const { Socket: NetSocket } = process.getBuiltinModule('node:net');
  const connect = NetSocket.prototype.connect;
  NetSocket.prototype.connect = function refusing(this: Socket, ...args: unknown[]): Socket {
    const host = targetHost(args);
    if (host === undefined || LOOPBACK.test(host)) return Reflect.apply(connect, this, args);
    const refusal = new Error(
      `A function on the local runtime reaches only this machine, and asked for ${host}. Start with ALLOW_NETWORK=1 to let it through.`,
    );
    process.nextTick(() => this.destroy(refusal));
    return this;
  };
}

/** The host of `socket.connect(…)` in any of its forms; Node's own callers pass one normalised array. */
function targetHost(args: readonly unknown[]): string | undefined {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  if (typeof first === 'object' && first !== null) {
    if ('path' in first && typeof first.path === 'string') return undefined;
    return 'host' in first && typeof first.host === 'string' ? first.host : undefined;
  }
  return typeof second === 'string' ? second : undefined;
}
