import { errorFields, log } from '../../../shared/observability/log.ts';
import { askedOfImporter, type CardImportOutcome, type WriteAsked } from './contract.ts';
import { keepBankInvoice } from './keep-bank-invoice.ts';
import { mergeImported } from './merge-imported.ts';
import { type RefundRow, refundImported } from './refund-imported.ts';
import { stateClosing } from './state-closing.ts';
import { categoryNumbers, type ImportContext } from './target.ts';
import { undoImported } from './undo-imported.ts';
import { type PlainRow, writeImported } from './write-imported.ts';

/**
 * The domain's entry for the imports domain, which waits for the answer. What fails is said to have failed, and asked for again: each verb may be cut off anywhere and
 * repeated.
 */
export function takeImport(open: () => ImportContext): (asked: unknown) => Promise<object> {
  let context: ImportContext | undefined;

  return async (asked) => {
    try {
      const request = askedOfImporter.parse(asked);
      context ??= open();
      if (request.ask === 'undo') {
        await undoImported(context, request);
        return {};
      }
      return { outcomes: await write(context, request) };
    } catch (error) {
      log('error', 'card import not taken', { error: errorFields(error) });
      throw error;
    }
  };
}

/** When the invoice closes; purchases before the refunds that may be of them; then what the bank's fatura said, with what each line became. */
async function write(context: ImportContext, asked: WriteAsked): Promise<CardImportOutcome[]> {
  const { rows, merges } = asked;
  const plain = rows.filter((row): row is PlainRow => row.kind !== 'refund');
  const refunds = rows.filter((row): row is RefundRow => row.kind === 'refund');
  const named = [...plain.map(({ categoryId }) => categoryId), ...merges.map(({ fill }) => fill.categoryId)];
  const categories = await categoryNumbers(context, asked.userId, named);
  await stateClosing(context, asked, asked.invoice);
  const found = [
    ...(await writeImported(context, { ...asked, rows: plain, categories })),
    ...(await mergeImported(context, { ...asked, categories })),
    ...(await refundImported(context, { ...asked, rows: refunds })),
  ];
  await keepBankInvoice(context, asked, found);
  return found;
}
