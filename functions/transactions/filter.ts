import * as z from 'zod/mini';
import { calendarDate, firstDate, lastDate } from '../../shared/calendar.ts';
import { amountInQuery, largestAmountCents } from '../../shared/money.ts';
import { pageQuery } from '../../shared/route/cursor.ts';
import { type Direction, direction } from './category.ts';
import type { Kind } from './numbered.ts';
import { isOutside } from './outside.ts';
import { isPayment } from './payments/payment.ts';
import { givenNumber } from './references.ts';
import { type Settings, standsFor } from './settings.ts';
import { texts } from './texts.pt-br.ts';
import type { Row } from './transaction.ts';
import { isLeg } from './transfers/bond.ts';

const idOrNone = (what: string) =>
  z.exactOptional(z.string().check(z.maxLength(100), z.meta({ description: `An id, or \`none\` for those without ${what}.` })));

export const transactionFilter = z
  .extend(pageQuery, {
    from: z.exactOptional(calendarDate),
    to: z.exactOptional(calendarDate),
    accountId: idOrNone('an account'),
    categoryId: idOrNone('a category'),
    type: z.exactOptional(direction),
    minAmount: z.exactOptional(amountInQuery),
    maxAmount: z.exactOptional(amountInQuery),
    q: z.exactOptional(
      z.string().check(
        z.maxLength(200),
        z.refine((text) => wordsOf(text).length > 0, texts.noWords),
        z.meta({ description: 'Words of the description; accents and case do not matter, all of them must be there.' }),
      ),
    ),
    transfers: z.exactOptional(
      z
        .enum(['exclude', 'only'])
        .check(z.meta({ description: 'Without the legs of transfers, or these alone; both where it is left out.' })),
    ),
    payments: z.exactOptional(
      z
        .enum(['exclude', 'only'])
        .check(z.meta({ description: 'Without what pays invoices of cards, or these alone; both where it is left out.' })),
    ),
    recurring: z.exactOptional(
      z.enum(['true', 'false']).check(z.meta({ description: '`true` for those of a series, `false` for the others.' })),
    ),
    order: z._default(z.enum(['asc', 'desc']), 'desc'),
  })
  .check(
    z.refine(({ from = firstDate, to = lastDate }) => from <= to, { error: texts.fromAfterTo, path: ['to'] }),
    z.refine(({ minAmount = 0, maxAmount = largestAmountCents }) => minAmount <= maxAmount, {
      error: texts.minimumAboveMaximum,
      path: ['maxAmount'],
    }),
  );

type Asked = Omit<z.output<typeof transactionFilter>, 'limit' | 'cursor' | 'order'>;

export interface Filter {
  /** The number asked for, or 0 for those without; nothing where any will do. */
  readonly account: number | undefined;
  readonly category: number | undefined;
  readonly type: Direction | undefined;
  readonly minCents: number;
  readonly maxCents: number;
  readonly words: readonly string[];
  readonly transfers: Asked['transfers'];
  readonly payments: Asked['payments'];
  readonly isRecurring: boolean | undefined;
  /** Whether it can let rows of the period fall out. */
  readonly isSelective: boolean;
}

/** @throws Problem `not_found` for an account or category that is not this user's. */
export function filterOf(
  userId: string,
  { accountId, categoryId, type, minAmount, maxAmount, q, transfers, payments, recurring }: Asked,
): Filter {
  const number = (kind: Kind, id: string | undefined) => (id === undefined || id === 'none' ? id && 0 : givenNumber(userId, kind, id));
  return {
    account: number('account', accountId),
    category: number('category', categoryId),
    type,
    minCents: minAmount ?? 0,
    maxCents: maxAmount ?? largestAmountCents,
    words: wordsOf(q ?? ''),
    transfers,
    payments,
    isRecurring: recurring === undefined ? undefined : recurring === 'true',
    isSelective: [accountId, categoryId, type, minAmount, maxAmount, q, transfers, payments, recurring].some(
      (given) => given !== undefined,
    ),
  };
}

export function matches(row: Row, filter: Filter, settings: Settings): boolean {
  return isOfKind(row, filter) && isWhere(row, filter, settings) && hasWords(row, filter.words);
}

function isOfKind(row: Row, { type, transfers, payments, isRecurring, minCents, maxCents }: Filter): boolean {
  if (type !== undefined && row.type !== type) return false;
  if (transfers !== undefined && isLeg(row) !== (transfers === 'only')) return false;
  if (payments !== undefined && isPayment(row) !== (payments === 'only')) return false;
  if (isRecurring !== undefined && (row.series !== undefined) !== isRecurring) return false;
  return row.amountCents >= minCents && row.amountCents <= maxCents;
}

function isWhere(row: Row, { account, category }: Filter, settings: Settings): boolean {
  if (account !== undefined && (standsFor(settings, 'account', row.accountNumber) ?? 0) !== account) return false;
  return category === undefined || categoriesOf(row, settings).includes(category);
}

/** The numbers of the categories that it is in now, by its parts where it has some; 0 for none. */
function categoriesOf(row: Row, settings: Settings): number[] {
  if (isOutside(row)) return [0];
  return (row.splits ?? [row]).map(({ categoryNumber }) => standsFor(settings, 'category', categoryNumber) ?? 0);
}

function hasWords(row: Row, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const description = plain([row.description, ...(row.splits ?? []).map((part) => part.description)].filter(Boolean).join(' '));
  return words.every((word) => description.includes(word));
}

/** Without accents and case. */
export const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

const wordsOf = (text: string): string[] => plain(text).split(/\s+/).filter(Boolean);
