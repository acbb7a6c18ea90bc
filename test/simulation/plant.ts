import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Subject } from './sweep.ts';

/** A bug that people really write, as an edit of a source of the product. */
export interface Mutant {
  readonly name: string;
  /** From the repository's folder. */
  readonly file: string;
  /** Occurs exactly once in the file. */
  readonly find: string;
  readonly replace: string;
}

/** Whose simulation is to find it. */
export const subjectOf = ({ file }: Mutant): Subject => (file.startsWith('functions/cards/') ? 'cards' : 'transactions');

/** From now on this thread loads the file with the bug in it. `check` fails where it was not loaded, or no longer has the text once. */
export function plant({ name, file, find, replace }: Mutant): { check(): void } {
  const url = pathToFileURL(file).href;
  let occurrences: number | undefined;
  registerHooks({
    load(loading, context, next) {
      const loaded = next(loading, context);
      if (loading !== url) return loaded;
      const source = Buffer.from(loaded.source as Uint8Array).toString('utf8');
      occurrences = source.split(find).length - 1;
      return { ...loaded, source: source.replace(find, () => replace) };
    },
  });
  return {
    check() {
      if (occurrences !== 1)
        throw new Error(
          `The mutant "${name}" must find its text once in ${file}, but found it ${occurrences ?? 'nowhere: it was not loaded'}.`,
        );
    },
  };
}
