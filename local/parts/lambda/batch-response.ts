import type { Invocation } from '../../part.ts';

/** What a function made of a batch: all done, nothing done, or all but those named. */
export type BatchOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'partly'; readonly failed: ReadonlySet<string> };

/**
 * Reads the answer to a batch as Lambda does ("Reporting batch item failures"). Where the mapping reports item failures, an empty or absent
 * `batchItemFailures` is success; an answer of another shape, an empty identifier or one that is not in the batch is failure of all.
 */
export function batchOutcome(answer: Invocation, reportsItemFailures: boolean, identifiers: readonly string[]): BatchOutcome {
  if (answer.error !== undefined) return { kind: 'failed', reason: `${answer.error.errorType}: ${answer.error.errorMessage}` };
  if (!reportsItemFailures) return { kind: 'done' };
  const response: unknown = JSON.parse(answer.payload);
  if (response === null || response === '') return { kind: 'done' };
  if (typeof response !== 'object') return { kind: 'failed', reason: 'the function answered a batch with something that is not an object' };
  const failures: unknown = 'batchItemFailures' in response ? response.batchItemFailures : null;
  if (failures === null) return { kind: 'done' };
  if (!Array.isArray(failures)) return { kind: 'failed', reason: 'batchItemFailures is not a list' };
  const known = new Set(identifiers);
  const failed = new Set<string>();
  for (const failure of failures) {
    const identifier: unknown = failure?.itemIdentifier;
    if (typeof identifier !== 'string' || !known.has(identifier))
      return { kind: 'failed', reason: `batchItemFailures names ${JSON.stringify(failure)}, which is not in the batch` };
    failed.add(identifier);
  }
  return failed.size === 0 ? { kind: 'done' } : { kind: 'partly', failed };
}
