import { s3Error } from './s3-error.ts';

/** A body and the headers that came with it, those of its trailer included. */
export interface Payload {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * The payload of a request, taken out of its `aws-chunked` encoding where it has that ("Streaming unsigned payload trailer", Amazon S3 API reference).
 * @throws {AwsError} IncompleteBody where chunks and lengths don't fit
 */
export function payloadOf(headers: Readonly<Record<string, string>>, body: Buffer): Payload {
  if (!headers['x-amz-content-sha256']?.startsWith('STREAMING-')) return { body, headers };
  const chunks: Buffer[] = [];
  let at = 0;
  for (;;) {
    const end = body.indexOf('\r\n', at);
    const [, size] = /^([0-9a-fA-F]+)(?:;|$)/.exec(body.toString('latin1', at, Math.max(end, at))) ?? [];
    if (end < 0 || size === undefined) throw incomplete();
    const length = Number.parseInt(size, 16);
    at = end + 2;
    if (length === 0) break;
    const chunk = body.subarray(at, at + length);
    if (chunk.length < length || body.toString('latin1', at + length, at + length + 2) !== '\r\n') throw incomplete();
    chunks.push(chunk);
    at += length + 2;
  }
  const decoded = Buffer.concat(chunks);
  const expected = headers['x-amz-decoded-content-length'];
  if (expected !== undefined && Number(expected) !== decoded.length) throw incomplete();
  return { body: decoded, headers: { ...headers, ...trailerOf(body.toString('latin1', at), headers['x-amz-trailer']) } };
}

/** Only the headers that were announced: a trailer can't set others. */
function trailerOf(text: string, announced = ''): Record<string, string> {
  const names = new Set(announced.split(',').map((name) => name.trim().toLowerCase()));
  const trailer: Record<string, string> = {};
  for (const line of text.split('\r\n')) {
    const [name = '', value] = line.split(/:(.*)/s);
    if (value !== undefined && names.has(name.trim().toLowerCase())) trailer[name.trim().toLowerCase()] = value.trim();
  }
  for (const name of names)
    if (name !== '' && trailer[name] === undefined) throw s3Error('MalformedTrailerError', `The trailer has no ${name}.`);
  return trailer;
}

function incomplete() {
  return s3Error('IncompleteBody', 'You did not provide the number of bytes specified by the Content-Length HTTP header.');
}
