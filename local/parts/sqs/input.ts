import { AwsError } from '../../part.ts';
import { invalidValue, missing } from './sqs-error.ts';

/** The members of one call or one batch entry, read with the checks and the errors of SQS. */
export interface Input {
  text(name: string): string | undefined;
  needed(name: string): string;
  /** An integer within the bounds, or `undefined` where it is not given. */
  integer(name: string, low: number, high: number): number | undefined;
  texts(name: string): string[];
  value(name: string): unknown;
  /** The entries of a batch: 1 to 10, with distinct well-formed ids. */
  entries(allowed: readonly string[]): { readonly id: string; readonly input: Input }[];
}

/** Reads `given`. A member that is not in `allowed` is refused: it would otherwise be ignored in silence. */
export function readInput(given: Record<string, unknown>, allowed: readonly string[]): Input {
  for (const name of Object.keys(given)) {
    if (!allowed.includes(name))
      throw new AwsError(
        'UnsupportedOperation',
        `The local SQS does not know the parameter ${name} here; leave it out or teach local/parts/sqs.`,
      );
  }
  const value = (name: string) => given[name] ?? undefined;
  const text = (name: string) => {
    const found = value(name);
    if (found !== undefined && typeof found !== 'string')
      throw invalidValue(`Value for parameter ${name} is invalid. Reason: Must be a string.`);
    return found;
  };

  return {
    value,
    text,
    needed(name) {
      const found = text(name);
      if (found === undefined || found === '') throw missing(name);
      return found;
    },
    integer(name, low, high) {
      const found = value(name);
      if (found === undefined) return undefined;
      if (!Number.isInteger(found) || Number(found) < low || Number(found) > high) {
        throw invalidValue(`Value ${found} for parameter ${name} is invalid. Reason: Must be between ${low} and ${high}, if provided.`);
      }
      return Number(found);
    },
    texts(name) {
      const found = value(name) ?? [];
      if (!Array.isArray(found)) throw invalidValue(`Value for parameter ${name} is invalid. Reason: Must be a list.`);
      return found.map(String);
    },
    entries(allowedInEntry) {
      const found = value('Entries');
      if (!Array.isArray(found) || found.length === 0)
        throw new AwsError('EmptyBatchRequest', 'There should be at least one entry in the request.');
      if (found.length > 10)
        throw new AwsError('TooManyEntriesInBatchRequest', `Maximum number of entries per request are 10. You have sent ${found.length}.`);
      const entries = found.map((entry: Record<string, unknown>) => ({
        id: String(entry.Id ?? ''),
        input: readInput(entry, ['Id', ...allowedInEntry]),
      }));
      for (const { id } of entries) {
        if (!/^[A-Za-z0-9_-]{1,80}$/.test(id)) {
          throw new AwsError(
            'InvalidBatchEntryId',
            'A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can be at most 80 letters long.',
          );
        }
        if (entries.filter((other) => other.id === id).length > 1) throw new AwsError('BatchEntryIdsNotDistinct', `Id ${id} repeated.`);
      }
      return entries;
    },
  };
}
