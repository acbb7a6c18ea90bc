import type { Template } from './template.ts';

/** A MIME message as a person sees it, and its header lines by lower-case name. */
export interface RawMessage extends Template {
  readonly headers: ReadonlyMap<string, string>;
}

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

/** Reads a message of RFC 5322 and MIME: its subject, its first plain text and its first HTML, decoded. Attachments are left out. */
export function readRawMessage(data: Buffer): RawMessage {
  const whole = split(data);
  const leaves = leavesOf(whole);
  const text = firstOf(leaves, 'text/plain');
  const html = firstOf(leaves, 'text/html');
  return {
    headers: whole.headers,
    subject: decodedWords(whole.headers.get('subject') ?? ''),
    ...(text !== undefined && { text }),
    ...(html !== undefined && { html }),
  };
}

function split(data: Buffer): Part {
  const bytes = data.toString('latin1');
  const gap = /\r?\n\r?\n/u.exec(bytes);
  const head = gap === null ? bytes : bytes.slice(0, gap.index);
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u)) {
    const colon = line.indexOf(':');
    if (colon > 0)
      headers.set(line.slice(0, colon).trim().toLowerCase(), Buffer.from(line.slice(colon + 1).trim(), 'latin1').toString('utf8'));
  }
  return { headers, body: gap === null ? Buffer.alloc(0) : data.subarray(gap.index + gap[0].length) };
}

function leavesOf(part: Part): Part[] {
  const type = part.headers.get('content-type') ?? 'text/plain';
  if (!/^multipart\//iu.test(type)) return /^attachment/iu.test(part.headers.get('content-disposition') ?? '') ? [] : [part];
  const boundary = /boundary="?([^";]+)"?/iu.exec(type)?.[1];
  if (boundary === undefined) return [];
  const pieces = `\n${part.body.toString('latin1')}`.split(new RegExp(`\\r?\\n--${escaped(boundary)}(?:--)?[ \\t]*(?=\\r?\\n|$)`, 'u'));
  // What is before the first boundary and after the last is for readers that don't know MIME.
  return pieces.slice(1, -1).flatMap((piece) => leavesOf(split(Buffer.from(piece.replace(/^\r?\n/u, ''), 'latin1'))));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

function firstOf(leaves: readonly Part[], type: string): string | undefined {
  const leaf = leaves.find(({ headers }) => (headers.get('content-type') ?? 'text/plain').toLowerCase().startsWith(type));
  if (leaf === undefined) return undefined;
  const charset = /charset="?([^";\s]+)"?/iu.exec(leaf.headers.get('content-type') ?? '')?.[1] ?? 'utf-8';
  return new TextDecoder(charset).decode(transferDecoded(leaf)).replaceAll('\r\n', '\n');
}

function transferDecoded({ headers, body }: Part): Buffer {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(body.toString('latin1'), 'base64');
  return encoding === 'quoted-printable' ? unquoted(body.toString('latin1').replace(/=\r?\n/gu, '')) : body;
}

function unquoted(text: string): Buffer {
  return Buffer.from(
    text.replace(/=([0-9A-F]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}

/** `=?utf-8?B?…?=` and `=?utf-8?Q?…?=` of RFC 2047. */
export function decodedWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/gu, '?==?')
    .replace(/=\?([^?]+)\?([BQ])\?([^?]*)\?=/giu, (_, charset: string, encoding: string, content: string) => {
      const bytes = encoding.toUpperCase() === 'B' ? Buffer.from(content, 'base64') : unquoted(content.replaceAll('_', ' '));
      return new TextDecoder(charset).decode(bytes);
    });
}
