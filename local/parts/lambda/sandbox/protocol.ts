/** What a worker is started with. */
export interface Sandbox {
  readonly taskRoot: string;
  readonly handler: string;
  /** Base URL of the door for AWS calls. */
  readonly endpoint: string;
  /** Hosts other than this machine may be reached. */
  readonly allowNetwork: boolean;
  readonly clockOffsetMs: number;
  readonly functionName: string;
  readonly logGroup: string;
  readonly logStream: string;
  readonly memoryMb: number;
}

/** One invocation, sent to the worker. */
export interface Invoke {
  readonly requestId: string;
  readonly payload: string;
  readonly functionArn: string;
  readonly remainingMs: number;
  readonly traceHeader: string;
  readonly clockOffsetMs: number;
}

/** An error as Lambda reports it. */
export interface FunctionError {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace?: string[];
}

/** What the worker sends back. `fatal` says that the instance can't be used again. */
export type FromSandbox =
  | { readonly type: 'ready' }
  | { readonly type: 'log'; readonly line: string; readonly level: string }
  | { readonly type: 'answer'; readonly payload: string }
  | { readonly type: 'error'; readonly error: FunctionError; readonly fatal: boolean };
