import { type AwsAnswer, AwsError } from '../../part.ts';
import { type Node, xml } from './xml.ts';

/** An error as S3 names it ("Error responses", Amazon S3 API reference). */
export function s3Error(code: string, message: string, status = 400, members: Record<string, unknown> = {}): AwsError {
  return new AwsError(code, message, status, members);
}

export const noSuchKey = (key: string): AwsError => s3Error('NoSuchKey', 'The specified key does not exist.', 404, { Key: key });
export const accessDenied = (message: string): AwsError => s3Error('AccessDenied', message, 403);

export function notImplemented(what: string): AwsError {
  return s3Error('NotImplemented', `The local S3 has no ${what}. Leave it out, or add it to local/parts/s3.`, 501);
}

/** What the door and IAM call otherwise. */
const CODES: Readonly<Record<string, string>> = {
  AccessDeniedException: 'AccessDenied',
  UnrecognizedClientException: 'InvalidAccessKeyId',
  InvalidSignatureException: 'SignatureDoesNotMatch',
  IncompleteSignatureException: 'AuthorizationQueryParametersError',
};

/** The error as S3's XML; a HEAD gets no body, and so only the status. */
export function errorAnswer(error: AwsError, method: string, requestId: string): AwsAnswer {
  const members = Object.fromEntries(Object.entries(error.members).map(([name, value]) => [name, String(value)]));
  const content: Node = { Code: CODES[error.code] ?? error.code, Message: error.message, ...members, RequestId: requestId };
  const headers = { 'content-type': 'application/xml' };
  return method === 'HEAD' ? { status: error.status } : { status: error.status, headers, body: xml('Error', content, false) };
}
