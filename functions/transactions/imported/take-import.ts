import { errorFields, log } from '../../../shared/observability/log.ts';
import { askedOfImporter } from './contract.ts';
import type { ImportContext } from './import-context.ts';
import { mergeImported } from './merge-imported.ts';
import { undoImport } from './undo-import.ts';
import { writeImported } from './write-imported.ts';

/**
 * The domain's entry for the imports domain, which waits for the answer. What fails is said to have failed, and asked for again: each verb may be cut off anywhere and
 * repeated.
 */
export function takeImport(open: () => ImportContext): (asked: unknown) => Promise<object> {
  let context: ImportContext | undefined;

  return async (asked) => {
    try {
      const { ask, ...request } = askedOfImporter.parse(asked);
      context ??= open();
      if (!('merges' in request)) {
        await undoImport(context, request);
        return {};
      }
      return { outcomes: [...(await writeImported(context, request)), ...(await mergeImported(context, request))] };
    } catch (error) {
      log('error', 'import not taken', { error: errorFields(error) });
      throw error;
    }
  };
}
