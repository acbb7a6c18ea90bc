import type { Inbox, Received } from '../inbox.ts';
import type { Body } from './answer.ts';
import { whole } from './input.ts';
import { notFound } from './problem.ts';

/** How far back a message is looked for by its id. */
const REACH = 1000;

/** Messages newest first: all, or those to one address (`to`), `limit` of them (200 by default). */
export function listInbox(inbox: Pick<Inbox, 'list'>, query: URLSearchParams): Received[] {
  const to = query.get('to');
  return inbox.list({ limit: whole(query, 'limit', 200, REACH), ...(to ? { to } : {}) });
}

/**
 * A mail's HTML as a page of its own, for a sandboxed frame. Its policy forbids scripts, forms and anything from the network, whoever opens it and however;
 * links open in a new window.
 */
export function mailPage(inbox: Pick<Inbox, 'list'>, id: string): Body {
  const message = inbox.list({ limit: REACH }).find((each) => each.id === id);
  if (!message?.html) throw notFound(`There is no HTML message ${JSON.stringify(id)}.`);
  return {
    contentType: 'text/html; charset=utf-8',
    text: `<!doctype html><meta charset="utf-8"><base target="_blank">${message.html}`,
    headers: {
      'content-security-policy':
        "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; frame-ancestors 'self'",
    },
  };
}
