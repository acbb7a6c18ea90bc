import type { IncomingMessage } from 'node:http';
import { Problem } from './problem.ts';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Lets through only what the person at this machine asked for.
 * A page elsewhere can point its own name at 127.0.0.1 (DNS rebinding): such a request carries that name in `Host`.
 * A page elsewhere can also post here without reading the answer: such a request carries its `Origin`. Scripts carry none.
 * @throws {Problem} 403
 */
export function refuseStrangers(request: IncomingMessage): void {
  const host = request.headers.host ?? '';
  if (!LOOPBACK.has(nameOf(host))) {
    throw new Problem(403, 'Forbidden', `The console answers on localhost only, not as ${JSON.stringify(host)}.`);
  }

  if (request.method === 'GET' || request.method === 'HEAD') return;

  const origin = request.headers.origin;
  const site = request.headers['sec-fetch-site'];
  if ((origin !== undefined && origin !== `http://${host}`) || site === 'cross-site' || site === 'same-site') {
    throw new Problem(403, 'Forbidden', 'Another page may not change anything here.');
  }
}

function nameOf(host: string): string {
  return host.replace(/:\d+$/, '').toLowerCase();
}
