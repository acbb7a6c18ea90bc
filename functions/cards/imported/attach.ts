import { monthAfter } from '../../../shared/calendar.ts';
import { type BankLine, type Known, wordsDigest } from '../bank-line.ts';
import { billedPlan } from '../billed-plan.ts';
import type { Card } from '../card.ts';
import { invoiceMonthOf } from '../cycle.ts';
import type { Purchase } from '../entry.ts';
import type { Plan } from '../plan.ts';
import type { ImportedCardRow, MergedCardRow } from './contract.ts';

/** What an entry is known by that a row was written as, or was found to be. */
export function lineOf(row: ImportedCardRow | MergedCardRow, importId: string): BankLine {
  const { id, print, series } = row.bank;
  return {
    importId,
    key: row.key,
    id,
    print,
    series,
    date: row.date,
    boughtOn: 'boughtOn' in row ? row.boughtOn : row.date,
    number: ('installment' in row && row.installment?.number) || 1,
    cents: row.cents,
    month: row.month,
  };
}

interface Placing {
  readonly calendar: Card['calendar'];
  readonly now: number;
}

/**
 * The purchase as these lines of the bank have it: what they bill is where and as much as they say, what an import alone has made is dated by the first of them. Without any
 * left it is as its owner wrote it.
 */
export function withLines(purchase: Purchase, known: Known, { calendar, now }: Placing): Purchase {
  const { lines, own } = known;
  const placing = lines.filter(({ isOverruled }) => !isOverruled);
  const broughtForward = movedApart(purchase.plan, [...(purchase.known?.lines ?? []), ...lines]);
  const changed = { ...purchase, version: purchase.version + 1, updatedAt: now };
  const [firstLine] = placing.toSorted((one, other) => one.number - other.number);
  if (!firstLine) {
    if (!own) return { ...changed, known };
    const { moved: _, ...plan } = own.plan;
    const moved = { ...own.plan.moved, ...broughtForward };
    return {
      ...changed,
      plan: { ...plan, ...(Object.keys(moved).length > 0 && { moved }) },
      isPlacedByHand: own.isPlacedByHand,
      known: lines.length > 0 ? known : undefined,
    };
  }

  const plan = billedPlan({
    lines: placing,
    count: purchase.plan.count,
    own,
    isOverruled: placing.length < lines.length,
    broughtForward: { ...own?.plan.moved, ...broughtForward },
  });
  const date = own ? purchase.date : firstLine.boughtOn;
  const isByItsDay = plan.firstMonth === monthAfter(invoiceMonthOf(calendar, date), plan.first - 1);
  return { ...changed, date, plan, isPlacedByHand: isByItsDay ? (own?.isPlacedByHand ?? false) : true, known };
}

/** Instalments that their owner brought forward: those that no line of the bank has placed. */
function movedApart({ moved = {} }: Plan, lines: readonly BankLine[]): Record<string, string> {
  const billed = new Set(lines.map(({ number }) => number));
  return Object.fromEntries(Object.entries(moved).filter(([number]) => !billed.has(Number(number))));
}

/** The purchase with what it had nothing of (domain-rules.md, 14), and what that was. */
export function filledFrom(
  purchase: Purchase,
  fill: { readonly description: string | null | undefined; readonly categoryNumber: number },
): { readonly purchase: Purchase; readonly filled: BankLine['filled'] } {
  const description = purchase.description === undefined ? (fill.description ?? undefined) : undefined;
  // Its refunds have its category: they would have to change with it.
  const categoryNumber = purchase.categoryNumber === 0 && purchase.linked.length === 0 ? fill.categoryNumber : 0;
  const filled = { ...(description && { description: wordsDigest(description) }), ...(categoryNumber > 0 && { categoryNumber }) };
  return {
    purchase: {
      ...purchase,
      description: purchase.description ?? description,
      categoryNumber: categoryNumber || purchase.categoryNumber,
    },
    filled: Object.keys(filled).length > 0 ? filled : undefined,
  };
}

/** The purchase without what it was filled with, where that is still so. */
export function unfilled(purchase: Purchase, { filled }: BankLine): Purchase {
  const isDescription = purchase.description !== undefined && wordsDigest(purchase.description) === filled?.description;
  const isCategory = filled?.categoryNumber === purchase.categoryNumber && purchase.linked.length === 0;
  return {
    ...purchase,
    description: isDescription ? undefined : purchase.description,
    categoryNumber: isCategory ? 0 : purchase.categoryNumber,
  };
}
