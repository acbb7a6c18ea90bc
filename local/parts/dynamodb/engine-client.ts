import { Agent, type IncomingMessage, request } from 'node:http';

/** What the engine answered, unread: `text` is JSON. */
export interface EngineAnswer {
  readonly status: number;
  readonly text: string;
}

/** Speaks to the engine over connections that are kept. */
export interface EngineClient {
  /** Rejects where the connection fails, with the cause; whether a write was done is then unknown. */
  send(target: string, body: string): Promise<EngineAnswer>;
  /** As `send`, for the part's own calls. @throws {EngineError} where the engine answers an error */
  call(operation: string, input: object): Promise<Record<string, unknown>>;
  close(): void;
}

/** The engine refused a call of the part's own; `code` is DynamoDB's, e.g. `ResourceNotFoundException`. */
export class EngineError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = code;
    this.code = code;
  }
}

const DATA = 'DynamoDB_20120810';
const STREAMS = 'DynamoDBStreams_20120810';
const STREAM_OPERATIONS = new Set(['DescribeStream', 'GetShardIterator', 'GetRecords', 'ListStreams']);

/** Engines want a signature's form, though none checks it; DynamoDB Local keeps one database for all (`-sharedDb`), so the key is of no account. */
const AUTHORIZATION =
  'AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host;x-amz-date, Signature=00';

/** `X-Amz-Target` of an operation of the tables' or the streams' API. */
export function targetOf(operation: string): string {
  return `${STREAM_OPERATIONS.has(operation) ? STREAMS : DATA}.${operation}`;
}

export function engineClient(endpoint: string): EngineClient {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const url = new URL(endpoint);

  const send = (target: string, body: string) =>
    new Promise<EngineAnswer>((resolve, reject) => {
      const headers = {
        'content-type': 'application/x-amz-json-1.0',
        'content-length': Buffer.byteLength(body),
        'x-amz-target': target,
        'x-amz-date': '20260101T000000Z',
        authorization: AUTHORIZATION,
      };
      const sent = request(
        { agent, method: 'POST', host: url.hostname, port: url.port || 80, path: '/', headers },
        (response: IncomingMessage) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => resolve({ status: response.statusCode ?? 500, text: Buffer.concat(chunks).toString() }));
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });

  return {
    send,
    async call(operation, input) {
      const { status, text } = await send(targetOf(operation), JSON.stringify(input));
      const answer = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
      if (status === 200) return answer;
      const code = String(answer.__type ?? status)
        .split('#')
        .pop();
      throw new EngineError(code ?? String(status), `${operation}: ${String(answer.message ?? answer.Message ?? text)}`);
    },
    close: () => agent.destroy(),
  };
}
