import { createHash } from 'node:crypto';
import type { CalendarDate, Month } from '../../shared/calendar.ts';
import type { Plan } from './plan.ts';

/*
 * How an entry is known in the faturas that a bank sends: each line of one that it was written from, or was found in. docs/rules/card-invoice-import.md
 */

export interface BankLine {
  readonly importId: string;
  /** The row's name within its import. */
  readonly key: string;
  /** Short digests that who read the file made: of the bank's own id, where it is one, of the day, the cents and the words, and of an instalment's series. */
  readonly id?: string | undefined;
  readonly print: string;
  readonly series?: string | undefined;
  /** As the file has it. */
  readonly date: CalendarDate;
  /** When it was bought: the same as the date, but for instalments that the bank dates anew each month. */
  readonly boughtOn: CalendarDate;
  /** The instalment; 1 of what has none. */
  readonly number: number;
  readonly cents: number;
  /** The invoice that the bank has it on. */
  readonly month: Month;
  /** What the entry got by it where it had nothing: of words a digest, of a category its number. */
  readonly filled?: Filled | undefined;
  /** Its owner has planned the purchase otherwise since: it is still known by this line, and no longer placed by it. */
  readonly isOverruled?: boolean | undefined;
}

interface Filled {
  readonly description?: string;
  readonly categoryNumber?: number;
}

/** A purchase as its owner planned it, beside which the bank's lines place it. */
export interface OwnPlan {
  readonly plan: Plan;
  readonly isPlacedByHand: boolean;
}

/** The lines of an entry, and of one that its owner wrote the plan as they did. */
export interface Known {
  readonly lines: readonly BankLine[];
  /** An import wrote it: it goes when the last of its lines is taken back. */
  readonly isImported: boolean;
  readonly own?: OwnPlan | undefined;
}

interface LineItem {
  readonly im: string;
  readonly k: string;
  readonly b?: string;
  readonly p: string;
  readonly s?: string;
  readonly d: CalendarDate;
  readonly bo?: CalendarDate;
  readonly n?: number;
  readonly c: number;
  readonly m: Month;
  readonly f?: Filled;
  readonly x?: true;
}

export interface KnownAttributes {
  readonly bl?: readonly LineItem[];
  readonly bi?: true;
  readonly bw?: { readonly p: Plan; readonly h?: true };
}

export function knownAttributes(known: Known | undefined): KnownAttributes {
  if (!known) return {};
  const { lines, isImported, own } = known;
  return {
    bl: lines.map(lineItem),
    ...(isImported && { bi: true }),
    ...(own && { bw: { p: own.plan, ...(own.isPlacedByHand && { h: true }) } }),
  };
}

const lineItem = (of: BankLine): LineItem => ({
  im: of.importId,
  k: of.key,
  ...(of.id && { b: of.id }),
  p: of.print,
  ...(of.series && { s: of.series }),
  d: of.date,
  ...(of.boughtOn !== of.date && { bo: of.boughtOn }),
  ...(of.number > 1 && { n: of.number }),
  c: of.cents,
  m: of.month,
  ...(of.filled && { f: of.filled }),
  ...(of.isOverruled && { x: true }),
});

export function knownIn({ bl, bi, bw }: KnownAttributes): Known | undefined {
  if (!bl) return undefined;
  return {
    lines: bl.map(lineIn),
    isImported: bi ?? false,
    ...(bw && { own: { plan: bw.p, isPlacedByHand: bw.h ?? false } }),
  };
}

const lineIn = ({ im, k, b, p, s, d, bo, n, c, m, f, x }: LineItem): BankLine => ({
  importId: im,
  key: k,
  ...(b && { id: b }),
  print: p,
  ...(s && { series: s }),
  date: d,
  boughtOn: bo ?? d,
  number: n ?? 1,
  cents: c,
  month: m,
  ...(f && { filled: f }),
  ...(x && { isOverruled: true }),
});

/** As its owner plans it from now on: what the bank billed so far places it no more. */
export const overruled = (known: Known | undefined, own: OwnPlan): Known | undefined =>
  known && { ...known, own, lines: known.lines.map((line) => ({ ...line, isOverruled: true })) };

/** Enough to tell words that were edited from those that were not. */
export const wordsDigest = (words: string): string => createHash('sha256').update(words).digest('base64url').slice(0, 8);
