import { commit, Refused } from '../../../shared/commit.ts';
import { type BankInvoiceLine, bankInvoiceItem } from '../bank-invoice.ts';
import { keyOf, numberOf } from '../numbered.ts';
import type { CardImportOutcome, KeptLine, WriteAsked } from './contract.ts';
import { type ImportContext, undoneKey } from './target.ts';

/** Keeps what the bank's fatura says beside the invoice, each line with the entry that it became: as long as the import is not taken back. */
export async function keepBankInvoice(
  { store, dynamodb, clock }: ImportContext,
  { userId, importId, cardId, part, lines, invoice }: WriteAsked,
  outcomes: readonly CardImportOutcome[],
): Promise<void> {
  const cardNumber = numberOf(userId, 'card', cardId);
  if (cardNumber === undefined || lines.length === 0) return;
  const became = new Map(outcomes.filter(({ outcome }) => outcome !== 'refused').map(({ key, entryId }) => [key, entryId]));
  const refused = new Set(outcomes.filter(({ outcome }) => outcome === 'refused').map(({ key }) => key));
  const months = [...new Set(lines.map(({ month }) => month))];
  const items = months.map((month) => {
    const said = invoice?.month === month ? withoutMonth(invoice) : undefined;
    const own = lines.filter((line) => line.month === month).map((line) => lineOf(line, became.get(line.key), refused.has(line.key)));
    return bankInvoiceItem({ month, cardNumber, importId, part, importedAt: clock.now().getTime(), said, lines: own });
  });
  try {
    await commit(dynamodb, [
      ...items.map((item) => store.put(userId, item)),
      store.check(userId, undoneKey(importId), { exists: false }),
      store.check(userId, keyOf('card', cardNumber), { exists: true }),
    ]);
  } catch (error) {
    // Taken back meanwhile, or the card is gone: there is nothing to compare with.
    if (!(error instanceof Refused)) throw error;
  }
}

function lineOf({ month: _, entryId, ...line }: KeptLine, became: string | undefined, isRefused: boolean): BankInvoiceLine {
  const id = became ?? (isRefused ? undefined : entryId);
  return { ...line, ...(id && { entryId: id }) };
}

function withoutMonth<T extends { readonly month: string }>({ month: _, ...rest }: T): Omit<T, 'month'> {
  return rest;
}
