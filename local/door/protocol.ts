import { type AwsAnswer, AwsError } from '../part.ts';

/** How a service writes its errors: JSON 1.0 and 1.1 (named by `X-Amz-Target`), REST-JSON, or S3's XML. */
export type Protocol = 'json' | 'rest-json' | 'xml';

/** The protocol of a request, as the SDK that sent it will read the answer. */
export function protocolOf(service: string | undefined, headers: Readonly<Record<string, string>>): Protocol {
  if (headers['x-amz-target'] !== undefined) return 'json';
  return service === 's3' ? 'xml' : 'rest-json';
}

/** What S3 calls the errors that every other service calls so ("Error responses", Amazon S3 API reference). */
const codesOfS3: Readonly<Record<string, string>> = {
  AccessDeniedException: 'AccessDenied',
  MissingAuthenticationTokenException: 'AccessDenied',
  UnrecognizedClientException: 'InvalidAccessKeyId',
  InvalidSignatureException: 'SignatureDoesNotMatch',
  IncompleteSignatureException: 'AuthorizationHeaderMalformed',
  RequestEntityTooLargeException: 'EntityTooLarge',
};

/** What the others call those that S3 calls so ("Common Errors" of their API references). */
const codesOfOthers: Readonly<Record<string, string>> = { RequestTimeTooSkewed: 'InvalidSignatureException' };

/** An error as the protocol writes it. */
export function errorAnswer(error: AwsError, protocol: Protocol, contentType: string | undefined, requestId: string): AwsAnswer {
  if (protocol === 'xml') {
    const code = codesOfS3[error.code] ?? error.code;
    const members = Object.entries(error.members).map(([name, value]) => `<${name}>${escaped(String(value))}</${name}>`);
    const inside = `<Code>${escaped(code)}</Code><Message>${escaped(error.message)}</Message>${members.join('')}<RequestId>${requestId}</RequestId>`;
    const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error>${inside}</Error>`;
    return { status: error.status, headers: { 'content-type': 'application/xml' }, body };
  }
  const code = codesOfOthers[error.code] ?? error.code;
  const json = contentType?.startsWith('application/x-amz-json-1.') ? contentType : 'application/x-amz-json-1.1';
  return {
    // These protocols answer what IAM or the signature refuses with 400 ("Common Errors"), the REST ones with 403.
    status: protocol === 'json' && error.status === 403 ? 400 : error.status,
    headers: { 'content-type': protocol === 'json' ? json : 'application/json', 'x-amzn-errortype': code },
    body: JSON.stringify({ ...(protocol === 'json' ? { __type: code } : {}), message: error.message, ...error.members }),
  };
}

/** What was thrown as an error of AWS: what is none is a fault of the part, `InternalFailure`, with its message. */
export function asAwsError(error: unknown): AwsError {
  if (error instanceof AwsError) return error;
  return new AwsError('InternalFailure', `The local part failed: ${error instanceof Error ? error.message : String(error)}`, 500);
}

/** The code of an error that a service has written itself, for the journal. */
export function errorCodeIn(answer: AwsAnswer): string | undefined {
  if (answer.status < 400) return undefined;
  const header = answer.headers?.['x-amzn-errortype'] ?? answer.headers?.['x-amzn-ErrorType'];
  if (header !== undefined) return header;
  const body = answer.body?.toString() ?? '';
  return /<Code>([^<]+)<\/Code>/.exec(body)?.[1] ?? /"__type"\s*:\s*"(?:[^"#]*#)?([^"]+)"/.exec(body)?.[1] ?? `HTTP ${answer.status}`;
}

function escaped(text: string): string {
  return text.replace(/[<>&]/g, (character) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;' })[character] ?? character);
}
