import type { CalendarDate, Month } from '../../shared/calendar.ts';
import { monthOf } from '../../shared/calendar.ts';
import { end, type Item, readAll, type Store } from '../../shared/partition.ts';
import { type Parts, type Period, partsOf } from '../../shared/period.ts';
import { Problem } from '../../shared/problem.ts';
import { type Card, cardOf } from './card.ts';
import { cycleOf } from './cycle.ts';
import { entriesFrom, entryOf, signpostTo } from './entry.ts';
import { nameIn } from './invoice.ts';
import { cellOfName, monthKey, sumsOf } from './lines.ts';
import { texts } from './texts.pt-br.ts';

/** What was spent with cards of one month, in one category. Several may be of the same: they add up. Below zero where more was refunded. */
export interface Spent {
  readonly month: Month;
  /** As the transactions domain numbers it; 0 for none. */
  readonly categoryNumber: number;
  readonly cents: number;
  /** Purchases and charges: by accrual each once, by cash once for each invoice that it is on. */
  readonly count: number;
}

interface Reading {
  readonly store: Store;
  readonly userId: string;
}

/** What is read row by row, at most. */
const mostEdgeRows = 20_000;

/**
 * By the day that things were bought, refunded and charged: whole months from what is kept of them, in one query; incomplete months at the ends row by row, card by card. Who has
 * no card pays one query.
 * @throws Problem `rule_broken` where the incomplete months have more rows than may be read
 */
export async function spentByPurchase(reading: Reading, period: Period): Promise<Spent[]> {
  const { months, edges } = partsOf(period);
  if (edges.length === 0) return await spentInMonths(reading, months);
  const cards = await cardsOf(reading);
  if (cards.size === 0) return [];
  const budget = { rows: mostEdgeRows };
  const ofEdges = edges.flatMap((edge) => [...cards.keys()].map(async (card) => await spentInEdge(reading, { card, edge, budget })));
  return (await Promise.all([spentInMonths(reading, months), ...ofEdges])).flat();
}

/** By the day that invoices fall due: each with all that is on it. One query; and the cards, where an invoice of an incomplete month may fall due outside of the period. */
export async function spentByInvoice(reading: Reading, period: Period): Promise<Spent[]> {
  const { edges } = partsOf(period);
  const [first, last] = [monthOf(period.from), monthOf(period.to)];
  const items = await readAll(reading, reading.userId, { from: `INVOICE#${first}`, to: end(`INVOICE#${last}`) });
  const incomplete = new Set(edges.map(({ from }) => monthOf(from)));
  const cards = items.some((item) => incomplete.has(nameIn(item).month)) ? await cardsOf(reading) : new Map<number, Card>();

  const isDueWithin = (item: Item): boolean => {
    const { month, cardNumber } = nameIn(item);
    if (!incomplete.has(month)) return true;
    const card = cards.get(cardNumber);
    return card !== undefined && isWithin(period, cycleOf(card.calendar, month).dueOn);
  };
  return items.filter(isDueWithin).flatMap((item) => spentIn(nameIn(item).month, Object.entries(item)));
}

const isWithin = ({ from, to }: Period, date: CalendarDate): boolean => from <= date && date <= to;

async function spentInMonths(reading: Reading, months: Parts['months']): Promise<Spent[]> {
  if (!months) return [];
  const items = await readAll(reading, reading.userId, { from: monthKey(months.from), to: monthKey(months.to) });
  return items.flatMap((item) => spentIn(item.sk.slice(monthKey('').length), Object.entries(item)));
}

interface Edge {
  readonly card: number;
  readonly edge: Period;
  /** What is left to be read, of all edges and cards. */
  readonly budget: { rows: number };
}

async function spentInEdge({ store, userId }: Reading, { card, edge, budget }: Edge): Promise<Spent[]> {
  const spent: Spent[] = [];
  let after: string | undefined;
  do {
    const page = await store.range(userId, { from: entriesFrom(card, edge.from), to: end(entriesFrom(card, edge.to)), after });
    budget.rows -= page.items.length;
    if (budget.rows < 0) throw new Problem('rule_broken', texts.tooManyRows);
    spent.push(...page.items.filter((item) => !signpostTo(item)).flatMap((item) => spentByRow(item, edge)));
    after = page.hasMore ? page.items.at(-1)?.sk : undefined;
  } while (after);
  return spent;
}

/** Of what a row adds, its month's part. */
const spentByRow = (item: Item, { from }: Period): Spent[] =>
  spentIn(monthOf(from), [...(sumsOf(entryOf(item)).get(monthKey(monthOf(from))) ?? [])]);

async function cardsOf(reading: Reading): Promise<Map<number, Card>> {
  const items = await readAll(reading, reading.userId, { from: 'CARD#', to: end('CARD#') });
  return new Map(items.map(cardOf).map((card) => [card.number, card]));
}

/** The cells of a month or an invoice. */
function spentIn(month: Month, attributes: readonly (readonly [string, unknown])[]): Spent[] {
  return attributes.flatMap(([name, value]) => {
    const cell = cellOfName(name);
    if (!cell) return [];
    const { of, categoryNumber } = cell;
    return [{ month, categoryNumber, cents: of === 's' ? Number(value) : 0, count: of === 'n' ? Number(value) : 0 }];
  });
}
