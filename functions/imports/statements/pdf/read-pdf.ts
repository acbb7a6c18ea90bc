import { elapsed } from '../../../../shared/clock.ts';
import { sum } from '../../../../shared/money.ts';
import { bankNamed } from '../banks.ts';
import { decodeText } from '../charset.ts';
import { cardKindOf, installmentIn, isBalanceText, isTotalText } from '../row-words.ts';
import type { Doubt, InvoiceSaid, Reading, Statement, StatementRow, Warning } from '../statement.ts';
import { mostRows } from '../statement.ts';
import { Unreadable } from '../unreadable.ts';
import { amountIn, type DatedLine, datedLine, dateOf } from './dated-line.ts';
import { factsIn } from './invoice-facts.ts';
import { pdfLines } from './pdf-lines.ts';
import { texts } from './texts.pt-br.ts';

/** The statement of a PDF: a card's invoice, by its lines that begin with a day. @throws Unreadable */
export async function readPdf(bytes: Uint8Array, reading: Reading): Promise<readonly Statement[]> {
  return [invoiceOf(await pdfLines(bytes, reading.password, elapsed), 'pdf', reading)];
}

/** An invoice's text, copied out of its PDF: it says that it is one, when it is due, and has lines that begin with a day and end with an amount. */
export function looksLikeInvoiceText(bytes: Uint8Array): boolean {
  const { text } = decodeText(bytes.subarray(0, 20_000));
  if (!/fatura/i.test(text) || !/vencimento/i.test(text)) return false;
  return text.split(/\r\n|\r|\n/).filter((line) => datedLine(line)?.cents !== undefined).length >= 1;
}

export function readInvoiceText(bytes: Uint8Array, reading: Reading): readonly Statement[] {
  return [invoiceOf(decodeText(bytes).text.split(/\r\n|\r|\n/), 'text', reading)];
}

interface Place {
  readonly kind: 'movement' | 'future';
  readonly cardEnd: string | undefined;
}

function invoiceOf(lines: readonly string[], format: 'pdf' | 'text', reading: Reading): Statement {
  const text = lines.join('\n');
  const invoice = factsIn(text);
  const latest = latestDay(invoice, reading);
  const rows = rowsOf(lines, latest);
  if (rows.length === 0) throw new Unreadable(/fatura|extrato/i.test(text) ? 'no_rows' : 'not_a_statement');

  const dates = rows.map(({ date }) => date).toSorted();
  const [cardEnd] = rows.flatMap((row) => row.cardEnd ?? []);
  return {
    format,
    kind: 'card',
    bank: /EMISSÃO E ENVIO/.test(text) ? 'nubank' : bankNamed(text.slice(0, 4_000)),
    account: cardEnd ? { cardEnd } : {},
    currency: 'BRL',
    period: { from: dates[0] ?? latest, to: dates.at(-1) ?? latest },
    opening: undefined,
    closing: undefined,
    rows,
    invoice,
    doubts: yearDoubts(invoice, reading, latest),
    warnings: checkTotal(rows, invoice),
  };
}

/** The day that nothing on the invoice is after. */
const latestDay = ({ dueOn, closedOn }: InvoiceSaid, { choices, today }: Reading): string =>
  dueOn ?? closedOn ?? (choices?.year === undefined ? today : `${choices.year}-12-31`);

function yearDoubts({ dueOn, closedOn }: InvoiceSaid, { choices }: Reading, latest: string): Doubt[] {
  if (dueOn || closedOn || choices?.year !== undefined) return [];
  const year = latest.slice(0, 4);
  return [{ about: 'year', chosen: year, others: [String(Number(year) - 1)], reason: texts.yearGuessed }];
}

function rowsOf(lines: readonly string[], latest: string): StatementRow[] {
  let place: Place = { kind: 'movement', cardEnd: undefined };
  const rows: StatementRow[] = [];
  for (const [at, line] of lines.entries()) {
    const dated = datedLine(line);
    place = dated ? place : placeAfter(line, place);
    const row = dated && rowOf(dated, { lines, at, latest, place });
    if (row) rows.push(row);
    if (rows.length > mostRows) throw new Unreadable('too_many_rows');
  }
  return rows;
}

/** What a line without a day says of those that follow. */
function placeAfter(line: string, before: Place): Place {
  const cardEnd = /(?:final|cart[aã]o|\*{4}|x{4})\D{0,30}(\d{4})\b(?!\d)/i.exec(line)?.[1] ?? before.cardEnd;
  if (/pr[oó]ximas? faturas?|lan[cç]amentos? futuros?|compras parceladas.*pr[oó]xim/i.test(line)) return { kind: 'future', cardEnd };
  if (/lan[cç]amentos|transa[cç][oõ]es|compras|despesas|produtos e servi[cç]os/i.test(line)) return { kind: 'movement', cardEnd };
  return { ...before, cardEnd };
}

interface Around {
  readonly lines: readonly string[];
  readonly at: number;
  readonly latest: string;
  readonly place: Place;
}

/** Lines that a description may go on over. */
const mostWrapped = 2;

function rowOf(dated: DatedLine, { lines, at, latest, place }: Around): StatementRow | undefined {
  const found = dated.cents === undefined ? continued(lines, at) : { cents: dated.cents, words: '' };
  const date = dateOf(dated.day, latest);
  const description = [dated.words, found?.words].filter(Boolean).join(' ');
  if (!found || !date || !/\p{L}/u.test(description)) return undefined;
  if (isTotalText(description) || isBalanceText(description)) return undefined;

  const cents = signed(description, found.cents);
  const postedOn = dated.postedOn && dateOf(dated.postedOn, latest);
  const installment = installmentIn(description, { isCard: true, date });
  const cardKind = cardKindOf(description, cents);
  return {
    line: at + 1,
    raw: (lines[at] ?? '').trim().slice(0, 500),
    kind: cents === 0 ? 'zero' : place.kind,
    date,
    ...(postedOn && { postedOn }),
    cents,
    description,
    rawDescription: description,
    ...(installment && { installment }),
    ...(cardKind && cents !== 0 && { cardKind }),
    ...(place.cardEnd && { cardEnd: place.cardEnd }),
    ...(dated.foreign && { foreign: dated.foreign }),
  };
}

/** The amount of a purchase whose words go on over further lines. */
function continued(lines: readonly string[], at: number): { readonly cents: number; readonly words: string } | undefined {
  const words: string[] = [];
  for (let next = at + 1; next <= at + mostWrapped; next++) {
    const line = lines[next];
    if (line === undefined || datedLine(line)) return undefined;
    const found = amountIn(line);
    if (found) return { cents: found.cents, words: [...words, found.words].filter(Boolean).join(' ') };
    words.push(line.trim());
  }
  return undefined;
}

/** Invoices write what was bought as positive, and mostly a payment too: its words tell it. A minus is a credit. */
function signed(description: string, written: number): number {
  const asCredit = cardKindOf(description, Math.abs(written));
  return written < 0 || asCredit === 'payment' || asCredit === 'refund' ? Math.abs(written) : -written;
}

/**
 * The acceptance check of an invoice: what was bought and charged, less refunds, is its total, or it is with what was owed before and what was paid. A difference is
 * told, with its amount.
 */
function checkTotal(rows: readonly StatementRow[], { totalCents, previousCents = 0 }: InvoiceSaid): Warning[] {
  if (totalCents === undefined) return [{ code: 'total_missing', message: texts.noTotal }];
  const movements = rows.filter(({ kind }) => kind === 'movement');
  const owedBy = (some: readonly StatementRow[]): number => -sum(some.map(({ cents }) => cents)) || 0;
  const bought = owedBy(movements.filter(({ cardKind }) => cardKind !== 'payment' && cardKind !== 'previous_balance'));
  const all = owedBy(movements.filter(({ cardKind }) => cardKind !== 'previous_balance')) + previousCents;
  if (bought === totalCents || all === totalCents) return [];
  return [{ code: 'total_differs', message: texts.totalDiffers(totalCents - bought) }];
}
