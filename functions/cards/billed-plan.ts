import { monthAfter } from '../../shared/calendar.ts';
import { splitEvenly, sum } from '../../shared/money.ts';
import type { BankLine, OwnPlan } from './bank-line.ts';
import { instalmentsOf, type Plan } from './plan.ts';

interface Billed {
  /** Lines of the bank, each of another instalment; at least one. */
  readonly lines: readonly BankLine[];
  readonly count: number;
  /** As its owner planned it; nothing of a purchase that is known by the bank's lines alone. */
  readonly own: OwnPlan | undefined;
  /** Its owner has planned it anew since the bank billed some of it: what is billed now is elsewhere, and the rest stays. */
  readonly isOverruled: boolean;
  /** Instalments that were brought forward by their owner, by the invoice they are on. */
  readonly broughtForward: Plan['moved'];
}

/**
 * How a purchase falls on invoices by what the bank has billed of it: every billed instalment is on its invoice with its cents, the others follow a month apart from
 * the first billed one on, or stay where their owner put them. The same for the same lines, in whatever order they came. docs/rules/card-invoice-import.md
 */
export function billedPlan({ lines, count, own, isOverruled, broughtForward }: Billed): Plan {
  const billed = new Map(lines.map((line) => [line.number, line]));
  const [lowest, highest] = [billed.get(Math.min(...billed.keys())), billed.get(Math.max(...billed.keys()))];
  if (!lowest || !highest) throw new Error('A purchase is placed by no line.');
  const first = Math.min(lowest.number, own?.plan.first ?? lowest.number);
  const firstMonth =
    own && isOverruled ? monthAfter(own.plan.firstMonth, first - own.plan.first) : monthAfter(lowest.month, first - lowest.number);

  const { totalCents, cents } = own ? byOwnTotal(own.plan, billed, count) : byLast(highest, billed, count);
  const even = splitEvenly(totalCents, count);
  const amounts = Object.fromEntries(cents.flatMap((of, at) => (of === even[at] ? [] : [[at + 1, of] as const])));
  const elsewhere = [...billed.values()].filter(({ number, month }) => month !== monthAfter(firstMonth, number - first));
  const moved = {
    ...Object.fromEntries(Object.entries(broughtForward ?? {}).filter(([number]) => !billed.has(Number(number)))),
    ...Object.fromEntries(elsewhere.map(({ number, month }) => [number, month])),
  };
  return {
    totalCents,
    count,
    first,
    firstMonth,
    ...(Object.keys(amounts).length > 0 && { amounts }),
    ...(Object.keys(moved).length > 0 && { moved }),
  };
}

interface Shares {
  readonly totalCents: number;
  /** Of every instalment of the series. */
  readonly cents: readonly number[];
}

type ByNumber = ReadonlyMap<number, BankLine>;

/** What is not billed yet is taken to be what was billed last: the odd cents are on the first ones. */
function byLast({ cents: last }: BankLine, billed: ByNumber, count: number): Shares {
  const cents = Array.from({ length: count }, (_, at) => billed.get(at + 1)?.cents ?? last);
  return { totalCents: sum(cents), cents };
}

/** The owner's total stays; what the bank rounds otherwise is made up for by what it has not billed yet. */
function byOwnTotal(plan: Plan, billed: ByNumber, count: number): Shares {
  const planned = new Map(instalmentsOf({ ...plan, first: 1 }).map(({ number, cents }) => [number, cents]));
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  const isSame = [...billed.values()].every(({ number, cents }) => planned.get(number) === cents);
  if (isSame) return { totalCents: plan.totalCents, cents: numbers.map((number) => planned.get(number) ?? 0) };

  const open = numbers.filter((number) => !billed.has(number));
  const rest = plan.totalCents - sum([...billed.values()].map(({ cents }) => cents));
  const shares = open.length > 0 && rest >= open.length ? splitEvenly(rest, open.length) : [];
  const byOpen = new Map(open.map((number, at) => [number, shares[at] ?? planned.get(number) ?? 0]));
  const cents = numbers.map((number) => billed.get(number)?.cents ?? byOpen.get(number) ?? 0);
  return { totalCents: sum(cents), cents };
}
