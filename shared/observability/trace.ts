/**
 * The trace this invocation belongs to (`1-<time>-<random>`, as X-Ray names it), '' outside one.
 * Lambda sets the variable anew for every invocation, so it is read each time.
 */
export function traceId(): string {
  return /Root=([^;]+)/.exec(process.env._X_AMZN_TRACE_ID ?? '')?.[1] ?? '';
}
