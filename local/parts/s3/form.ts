import { s3Error } from './s3-error.ts';

/** A browser's upload form: its fields up to the file, and the file. */
export interface Form {
  /** Lower-case names, as S3 compares them. */
  readonly fields: Readonly<Record<string, string>>;
  readonly file: Buffer;
  readonly fileName: string;
}

const LARGEST_FIELDS = 20 * 1024;

/**
 * Reads a `multipart/form-data` body ("POST Object", Amazon S3 API reference): fields behind the file are not looked at.
 * @throws {AwsError} MalformedPOSTRequest; InvalidArgument where there is no file, or a field stands twice; MaxPostPreDataLengthExceededError
 */
export function readForm(contentType: string | undefined, body: Buffer): Form {
  const [, quoted, bare] = /^multipart\/form-data;.*\bboundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType ?? '') ?? [];
  const boundary = quoted ?? bare;
  if (boundary === undefined) throw malformed();
  const fields = new Map<string, string>();
  let before = 0;
  for (const { name, fileName, content } of partsOf(body, boundary)) {
    if (name === 'file') return { fields: Object.fromEntries(fields), file: content, fileName };
    before += content.length;
    if (before > LARGEST_FIELDS) {
      throw s3Error('MaxPostPreDataLengthExceededError', 'Your POST request fields preceding the upload file were too large.');
    }
    // Two of a name would let the policy be checked on one and the object be stored by the other.
    if (fields.has(name)) throw s3Error('InvalidArgument', `POST requires exactly one field named ${name}.`);
    fields.set(name, content.toString());
  }
  throw s3Error('InvalidArgument', 'POST requires exactly one file upload per request.');
}

/** The parts of the body, one after the other; what follows the last one that is asked for isn't looked at. */
function* partsOf(body: Buffer, boundary: string) {
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  let at = delimiter.length - 2;
  if (!body.subarray(0, at).equals(delimiter.subarray(2))) throw malformed();
  while (body.toString('latin1', at, at + 2) === '\r\n') {
    const head = body.indexOf('\r\n\r\n', at);
    // The line break that ends an empty part's head may be that of the delimiter.
    const end = head < 0 ? -1 : body.indexOf(delimiter, head + 2);
    if (end < 0) throw malformed();
    yield { ...disposition(body.toString('utf8', at, head)), content: body.subarray(head + 4, Math.max(end, head + 4)) };
    at = end + delimiter.length;
  }
  if (body.toString('latin1', at, at + 2) !== '--') throw malformed();
}

function disposition(head: string): { name: string; fileName: string } {
  const [, line = ''] = /^content-disposition:\s*form-data;(.*)$/im.exec(head) ?? [];
  const [, name] = /;?\s*\bname="([^"]*)"/i.exec(line.replace(/filename\*?="[^"]*"/i, '')) ?? [];
  const [, fileName = ''] = /filename="([^"]*)"/i.exec(line) ?? [];
  if (!name) throw malformed();
  return { name: name.toLowerCase(), fileName };
}

function malformed() {
  return s3Error('MalformedPOSTRequest', 'The body of your POST request is not well-formed multipart/form-data.');
}
