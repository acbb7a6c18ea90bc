import { LogFormatter, Logger, LogItem } from '@aws-lambda-powertools/logger';
import type { LogAttributes, UnformattedAttributes } from '@aws-lambda-powertools/logger/types';
import { traceId } from './trace.ts';

/** What a log line may hold: ids, codes, counts and durations. Never a name, an address, a description, an amount or a payload. */
export interface LogFields {
  readonly userId?: string;
  readonly method?: string;
  /** The route, not the address as typed: `/auth/sessions/{id}`. */
  readonly path?: string;
  readonly statusCode?: number;
  /** Milliseconds. */
  readonly duration?: number;
  readonly requestId?: string;
  readonly code?: string;
  readonly eventId?: string;
  readonly eventType?: string;
  readonly count?: number;
  /** Class and place of an error; its message only where our own code words it. */
  readonly error?: { readonly name: string; readonly stack?: string };
}

/** One name for each thing, and nothing of Lambda's that nobody reads. */
class Line extends LogFormatter {
  formatAttributes({ timestamp, logLevel, serviceName, message }: UnformattedAttributes, additional: LogAttributes): LogItem {
    return new LogItem({
      attributes: { timestamp: timestamp.toISOString(), level: logLevel, service: serviceName, message, ...additional },
    });
  }
}

let logger: Logger | undefined;

/** One line of JSON with timestamp, level, service and trace, and the allowed fields. */
export function log(level: 'info' | 'warn' | 'error', message: string, fields: LogFields): void {
  logger ??= new Logger({ logFormatter: new Line() });
  logger[level](message, { ...fields, traceId: traceId() });
}

/** An error as a log may show it: its class and where it was thrown, without its message, which may quote what a person typed. */
export function errorFields(error: unknown): NonNullable<LogFields['error']> {
  if (!(error instanceof Error)) return { name: typeof error };
  const places = error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at ')) ?? [];
  return { name: error.name, stack: places.slice(0, 8).join('\n') };
}
