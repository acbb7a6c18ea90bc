import type { IncomingMessage, ServerResponse } from 'node:http';
import { AwsError } from '../part.ts';
import { badRequest, Problem } from './problem.ts';

const BODY_LIMIT = 64 * 1024;

/** On every answer: nothing is sniffed, framed or read by another origin, and no script runs that is not a file of ours. */
const ALWAYS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** What a route answers when it is not JSON. */
export interface Body {
  readonly contentType: string;
  readonly text: string | Buffer;
  readonly headers?: Record<string, string>;
}

export function sendBody(response: ServerResponse, status: number, body: Body): void {
  response.writeHead(status, { ...ALWAYS, 'content-type': body.contentType, ...body.headers });
  response.end(body.text);
}

export function sendJson(response: ServerResponse, value: unknown): void {
  sendBody(response, 200, { contentType: 'application/json; charset=utf-8', text: JSON.stringify(value) });
}

/** Answers any failure as problem+json; an AWS error keeps its code as the title, so that a person sees what AWS would say. */
export function sendProblem(response: ServerResponse, error: unknown): void {
  const { status, title, detail } = described(error);
  const text = JSON.stringify({ type: 'about:blank', title, status, detail });
  sendBody(response, status, { contentType: 'application/problem+json; charset=utf-8', text });
}

function described(error: unknown): { status: number; title: string; detail: string } {
  if (error instanceof Problem) return { status: error.status, title: error.title, detail: error.message };
  if (error instanceof AwsError) return { status: error.status >= 500 ? 502 : error.status, title: error.code, detail: error.message };
  return { status: 500, title: 'Internal error', detail: error instanceof Error ? error.message : String(error) };
}

/** The request's body as a JSON object; an empty body is `{}`. @throws {Problem} 400, also above 64 KB */
export async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > BODY_LIMIT) throw badRequest('The body is larger than 64 KB.');
    chunks.push(bytes);
  }
  if (size === 0) return {};

  const value = parsed(Buffer.concat(chunks).toString('utf8'));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw badRequest('The body must be a JSON object.');
  return { ...value };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw badRequest('The body is not JSON.', cause);
  }
}
