import { isDeepStrictEqual } from 'node:util';
import { sum } from '../../shared/money.ts';
import type { Item } from '../../shared/partition.ts';
import { type Sums, together } from '../../shared/sums.ts';
import { cardOf } from './card.ts';
import { type Entry, entryAttributes, entryOf, knownHome, signpostTo, spreadKey } from './entry.ts';
import { balanceOf, creditOf, invoiceOf, nameIn } from './invoice.ts';
import { invoiceKey, sumsOf } from './lines.ts';
import { keyOf } from './numbered.ts';
import { invoiceOfPayment, paymentOf } from './payment.ts';

/** A kept sum that is not what its rows add up to, in cents or a number of rows; or something else that is not as it must be. */
export interface Difference {
  readonly item: string;
  readonly attribute: string;
  readonly kept: number;
  readonly recomputed: number;
}

/**
 * Every sum of one user's cards that differs from what their rows come to: what is used of limits, terms of invoices, statistics, and what invoices carry to one another.
 * Copies that are not their rows count as differences too. None where all is right.
 */
export function differencesOf(items: readonly Item[]): Difference[] {
  const entries = items
    .filter(({ sk }) => sk.startsWith('E#'))
    .filter((item) => !signpostTo(item))
    .map(entryOf);
  const recomputed = together(...entries.map(sumsOf), ...items.filter(({ sk }) => sk.startsWith('Y#')).map(sumsOfPayment));
  const kept = new Map(items.filter(({ sk }) => /^(CARD|INVOICE|MONTH)#/.test(sk)).map((item) => [item.sk, sumsIn(item)] as const));

  const differences = [...new Set([...kept.keys(), ...recomputed.keys()])].flatMap((item) => {
    const [there, right] = [kept.get(item), recomputed.get(item)];
    return [...new Set([...(there?.keys() ?? []), ...(right?.keys() ?? [])])]
      .map((attribute) => ({ item, attribute, kept: there?.get(attribute) ?? 0, recomputed: right?.get(attribute) ?? 0 }))
      .filter((each) => each.kept !== each.recomputed);
  });
  return [...differences, ...carriedDifferences(items), ...leftDifferences(items), ...copyDifferences(items, entries)];
}

function sumsOfPayment(item: Item): Sums {
  const { cents, undoneAt } = paymentOf(item);
  if (undoneAt !== undefined) return new Map();
  const { key, cardNumber } = invoiceOfPayment(item);
  return new Map([
    [key, new Map([['y', cents]])],
    [keyOf('card', cardNumber), new Map([['u', -cents]])],
  ]);
}

/** The sums among an item's attributes: of a card what is used, of invoices their terms and cells, of months their cells. */
function sumsIn(item: Item): Map<string, number> {
  const isSum = (name: string): boolean => (item.sk.startsWith('CARD#') ? name === 'u' : /^([pcry]|lc|[sn]\d+)$/.test(name));
  return new Map(Object.entries(item).flatMap(([name, value]) => (isSum(name) ? [[name, Number(value)] as const] : [])));
}

/** What a card's invoices have carried on is what others of it began with. */
function carriedDifferences(items: readonly Item[]): Difference[] {
  const invoices = items.filter(({ sk }) => sk.startsWith('INVOICE#'));
  return items
    .filter(({ sk }) => sk.startsWith('CARD#'))
    .map(({ sk }) => {
      const own = invoices.filter((item) => keyOf('card', nameIn(item).cardNumber) === sk);
      const all = (name: string): number => sum(own.map((item) => Number(item[name] ?? 0)));
      return { item: sk, attribute: 'carried', kept: all('pb'), recomputed: all('cf') };
    })
    .filter((each) => each.kept !== each.recomputed);
}

/** A closed invoice has carried on the whole of its credit; one that was taken over, the whole of what it was. */
function leftDifferences(items: readonly Item[]): Difference[] {
  return items
    .filter(({ sk }) => sk.startsWith('CARD#'))
    .map(cardOf)
    .flatMap((card) =>
      items
        .filter((item) => item.sk.startsWith('INVOICE#') && nameIn(item).cardNumber === card.number)
        .map((item) => invoiceOf(card, nameIn(item).month, item))
        .filter(({ hasBeenClosed }) => hasBeenClosed)
        .map((invoice) => ({
          item: invoiceKey(invoice.month, card.number),
          attribute: 'cf',
          kept: invoice.carriedCents,
          recomputed: invoice.takenOverBy === undefined ? creditOf(invoice) : balanceOf(invoice),
        })),
    )
    .filter((each) => each.kept !== each.recomputed);
}

/** One copy for each entry that says it has one, the same in every attribute. */
function copyDifferences(items: readonly Item[], entries: readonly Entry[]): Difference[] {
  // By what it says and not by its text: a database gives what lies within an attribute in any order.
  const attributes = ({ pk: _, sk: __, ...of }: Readonly<Record<string, unknown>>): unknown => JSON.parse(JSON.stringify(of));
  const copies = new Map(items.filter(({ sk }) => sk.startsWith('S#')).map((item) => [item.sk, attributes(item)]));
  const right = new Map(
    entries.flatMap((entry) =>
      entry.copiedUnder
        ? [[spreadKey(knownHome(entry.id), entry.copiedUnder, entry.date), attributes(entryAttributes(entry))] as const]
        : [],
    ),
  );
  return [...new Set([...copies.keys(), ...right.keys()])]
    .filter((key) => !isDeepStrictEqual(copies.get(key), right.get(key)))
    .map((item) => ({ item, attribute: 'copy', kept: copies.has(item) ? 1 : 0, recomputed: right.has(item) ? 1 : 0 }));
}
