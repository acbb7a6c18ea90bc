import { randomBytes } from 'node:crypto';

/** A new trace's identifier as X-Ray makes it: `1-<epoch seconds in hex>-<96 random bits>`. */
export function newTraceId(): string {
  const seconds = Math.floor(Date.now() / 1000)
    .toString(16)
    .padStart(8, '0');
  return `1-${seconds}-${randomBytes(12).toString('hex')}`;
}

/** The tracing header of a trace, as Lambda puts it into `_X_AMZN_TRACE_ID`. */
export function traceHeader(traceId: string): string {
  return `Root=${traceId};Parent=${randomBytes(8).toString('hex')};Sampled=1`;
}
