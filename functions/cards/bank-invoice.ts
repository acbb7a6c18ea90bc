import type { CalendarDate, Month } from '../../shared/calendar.ts';
import { end, type Item } from '../../shared/partition.ts';
import type { KeptLine, SaidOfInvoice } from './imported/contract.ts';

/*
 * The bank's own invoice, as a file of it said: kept beside the app's, to compare the two. What one import brought of one invoice is one item for each of the import's
 * parts.
 */

export type BankInvoiceLine = Omit<KeptLine, 'month'>;

/** What one part of an import brought. */
export interface BankInvoicePart {
  readonly month: Month;
  readonly cardNumber: number;
  readonly importId: string;
  readonly part: number;
  /** Milliseconds since 1970. */
  readonly importedAt: number;
  readonly said: Omit<SaidOfInvoice, 'month'> | undefined;
  readonly lines: readonly BankInvoiceLine[];
}

type Named = Pick<BankInvoicePart, 'cardNumber' | 'month'>;

const prefix = ({ cardNumber, month }: Named): string => `F#${String(cardNumber).padStart(4, '0')}#${month}#`;
export const bankInvoiceRange = (of: Named) => ({ from: prefix(of), to: end(prefix(of)) });
export const bankInvoiceKey = (of: Named & Pick<BankInvoicePart, 'importId' | 'part'>): string =>
  `${prefix(of)}${of.importId}#${String(of.part).padStart(3, '0')}`;

export const bankInvoiceItem = (of: BankInvoicePart): Item => ({
  sk: bankInvoiceKey(of),
  at: of.importedAt,
  ...(of.said && { sd: of.said }),
  li: of.lines,
});

function partOf(item: Item): BankInvoicePart {
  const [, card = '', month = '', importId = '', part = ''] = item.sk.split('#');
  const { at, sd, li } = item as unknown as { at: number; sd?: BankInvoicePart['said']; li: readonly BankInvoiceLine[] };
  return { month, cardNumber: Number(card), importId, part: Number(part), importedAt: at, said: sd, lines: li };
}

/** An invoice as the bank has it. Cents, positive where they are owed. */
export interface BankInvoice {
  readonly importId: string;
  readonly importedAt: number;
  readonly dueOn?: CalendarDate;
  readonly closedOn?: CalendarDate;
  readonly totalCents?: number;
  readonly previousCents?: number;
  readonly lines: readonly BankInvoiceLine[];
}

const saysTotal = ({ said }: BankInvoicePart): number => (said?.totalCents === undefined ? 0 : 1);

/** The one to be believed first. */
const byWord = (one: BankInvoicePart, other: BankInvoicePart): number =>
  saysTotal(other) - saysTotal(one) || other.importedAt - one.importedAt || (one.importId < other.importId ? 1 : -1);

/** As the file said that was imported last, of those that say a total where any does: others may be a part of it; nothing where none was. */
export function bankInvoiceOf(items: readonly Item[]): BankInvoice | undefined {
  const parts = items.map(partOf);
  const [newest] = parts.toSorted(byWord);
  if (!newest) return undefined;
  const own = parts.filter(({ importId }) => importId === newest.importId).toSorted((one, other) => one.part - other.part);
  return {
    importId: newest.importId,
    importedAt: newest.importedAt,
    ...newest.said,
    lines: own.flatMap(({ lines }) => lines),
  };
}
