import { createHash, createHmac } from 'node:crypto';
import { SignatureV4 } from '@smithy/signature-v4';
import { AwsError, type Runtime } from '../../part.ts';

/** An API that speaks AWS JSON. */
export interface Api {
  readonly signing: string;
  /** What precedes the operation in `X-Amz-Target`. */
  readonly target: string;
  readonly version: '1.0' | '1.1';
}

export interface ApiCall {
  readonly api: Api;
  readonly operation: string;
  readonly input: Record<string, unknown>;
  /** The role that the call is signed as, so that IAM decides as for any other caller. */
  readonly roleArn: string;
  readonly traceId?: string | undefined;
}

type Digester = ReturnType<typeof createHash> | ReturnType<typeof createHmac>;
type Bytes = string | ArrayBuffer | ArrayBufferView;

/** SHA-256 as the signer takes it. */
class Sha256 {
  readonly #secret: Uint8Array | undefined;
  #hash: Digester;

  constructor(secret?: Bytes) {
    this.#secret = secret === undefined ? undefined : bytes(secret);
    this.#hash = this.#fresh();
  }

  update(data: Bytes): void {
    this.#hash.update(bytes(data));
  }

  async digest(): Promise<Uint8Array> {
    return this.#hash.digest();
  }

  reset(): void {
    this.#hash = this.#fresh();
  }

  #fresh(): Digester {
    return this.#secret ? createHmac('sha256', this.#secret) : createHash('sha256');
  }
}

function bytes(data: Bytes): Uint8Array {
  if (typeof data === 'string') return Buffer.from(data);
  return ArrayBuffer.isView(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : new Uint8Array(data);
}

/** Calls an AWS API at the one door as a role. Throws the AwsError that it answers. */
export async function callApi(runtime: Runtime, { api, operation, input, roleArn, traceId }: ApiCall): Promise<Record<string, unknown>> {
  const url = new URL(runtime.endpoint);
  const body = JSON.stringify(input);
  const signer = new SignatureV4({
    service: api.signing,
    region: runtime.region,
    credentials: runtime.credentialsOf(roleArn),
    sha256: Sha256,
  });
  const { headers } = await signer.sign({
    method: 'POST',
    protocol: url.protocol,
    hostname: url.hostname,
    port: Number(url.port),
    path: '/',
    query: {},
    headers: {
      host: url.host,
      'content-type': `application/x-amz-json-${api.version}`,
      'x-amz-target': `${api.target}.${operation}`,
      ...(traceId !== undefined && { 'x-amzn-trace-id': `Root=${traceId}` }),
    },
    body,
  });
  const { host: _set, ...sent } = headers;
  const response = await fetch(url, { method: 'POST', headers: sent, body });
  const text = await response.text();
  const answer = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
  if (response.ok) return answer;
  const code = String(answer.__type ?? 'Unknown').replace(/^.*#/, '');
  throw new AwsError(code, String(answer.message ?? answer.Message ?? text), response.status);
}
