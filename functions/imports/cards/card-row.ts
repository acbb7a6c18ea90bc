import type { CalendarDate, Month } from '../../../shared/calendar.ts';
import { plainText } from '../matching/fingerprint.ts';
import type { StatementRow } from '../statements/statement.ts';

/** What a row of a card's file is there. A credit that may be several things is a `credit`: its owner is asked (domain-rules.md, 30). */
export type Becomes = 'purchase' | 'charge' | 'refund' | 'credit' | 'payment' | 'previous_balance';

/** As the cards domain knows them (functions/cards/entry.ts). */
export type ChargeKind = 'interest' | 'iof' | 'fine' | 'annual_fee' | 'cashback' | 'adjustment';

/** What a preview keeps of a row of a card's file beside what every row has. */
export interface CardRow {
  readonly becomes: Becomes;
  /** Of a charge, and of a credit that becomes one. */
  readonly chargeKind?: ChargeKind;
  /** The invoice that it is on. */
  readonly month: Month;
  readonly boughtOn: CalendarDate;
  /** The description without which instalment it is. */
  readonly words: string;
  /** What all instalments of one series have in common. */
  readonly series?: string;
  /** The card it was bought with, where the file has several. */
  readonly cardEnd?: string;
  /** The row of the same file that it is an instalment or a refund of, and when that was bought. */
  readonly of?: { readonly row: number; readonly boughtOn: CalendarDate };
  /** The purchase that it gives back. */
  readonly refunds?: string;
}

const chargeWords: readonly (readonly [kind: ChargeKind, words: RegExp])[] = [
  ['iof', /\biof\b/],
  ['fine', /\bmulta\b/],
  ['interest', /\bjuros\b|\bencargo|\bmora\b|\brotativo/],
  ['annual_fee', /\banuidade/],
];
const cashbackWords = /\bcash ?back\b|\bdinheiro de volta\b|\bresgate de pontos\b|\bpontos resgatad/;

/** What the row is, by what the file says of it and by its words; nothing is guessed of a credit that says neither. */
export function becomesOf({
  cardKind,
  cents,
  description,
}: Pick<StatementRow, 'cardKind' | 'cents' | 'description'>): Pick<CardRow, 'becomes' | 'chargeKind'> {
  const words = plainText(description);
  if (cardKind === 'payment' || cardKind === 'previous_balance') return { becomes: cardKind };
  if (cardKind === 'charge')
    return { becomes: 'charge', chargeKind: chargeWords.find(([, form]) => form.test(words))?.[0] ?? 'adjustment' };
  if (cents < 0) return { becomes: 'purchase' };
  if (cashbackWords.test(words)) return { becomes: 'charge', chargeKind: 'cashback' };
  return { becomes: cardKind === 'refund' ? 'refund' : 'credit' };
}

const broughtForward = /^\s*(?:parcela\s+)?antecipa(?:da|do|c[aã]o|ç[aã]o)\b(?:\s+de\s+parcelas?)?\s*[-:–]?\s*/i;

/** `Antecipada - LOJA 7/7`: an instalment of a later invoice that its owner has brought forward. */
export const isBroughtForward = (description: string): boolean => broughtForward.test(description);

/** The description without `Parcela 3/10`, `3 de 10`, `03/10`: as it is for every instalment of the series. */
export function wordsOfSeries(description: string, installment: StatementRow['installment']): string {
  if (!installment) return description;
  const { number, of } = installment;
  const told = [
    `\\b(?:parcela|parcelado|parc|pcl|prest)\\.?\\s*:?\\s*0?${number}\\s*(?:/|de)?\\s*0?${of}(?!\\d)`,
    `(?<!\\d)0?${number}\\s*(?:/|de)\\s*0?${of}(?!\\d)`,
  ];
  const form = told.map((each) => new RegExp(`[\\s\\-–(]*${each}\\)?`, 'i')).find((each) => each.test(description));
  const bare = description.replace(broughtForward, '');
  return (form ? bare.replace(form, ' ') : bare).replaceAll(/\s+/g, ' ').trim() || description;
}
