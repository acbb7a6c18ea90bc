import * as z from 'zod/mini';
import { amount, formatBRL, reaisOf, sum } from '../../../shared/money.ts';
import { ruleBroken } from '../../../shared/rule-broken.ts';
import { writtenText } from '../../../shared/written-text.ts';
import type { Direction } from '../category.ts';
import { idOf, keyOf, numberOf } from '../numbered.ts';
import { checkCategory, givenNumber } from '../references.ts';
import { type Found, type Settings, standsFor } from '../settings.ts';
import { texts } from '../texts.pt-br.ts';

/** One part of a transaction that is in several categories: of its type, date and account, and never there without it. */
export interface Split {
  /** 0 where its category was deleted and nothing replaced it. */
  readonly categoryNumber: number;
  readonly amountCents: number;
  readonly description?: string;
}

const fewest = 2;
const most = 20;

const given = z.strictObject({
  categoryId: z.string().check(z.maxLength(100)),
  amount,
  description: z.exactOptional(z.nullable(writtenText(200, 'What this part was', 'Material escolar'))),
});

/** As a request says it. */
export const splitsAsked = {
  splits: z.exactOptional(
    z.nullable(
      z.array(given).check(
        z.minLength(fewest, texts.fewSplits(fewest)),
        z.maxLength(most, texts.manySplits(most)),
        z.meta({
          description: `${fewest} to ${most} parts, each in a category of the transaction's type, that sum to \`amount\` to the cent. Then \`categoryId\` is left out. \`null\` for none.`,
          examples: [
            [
              { categoryId: 'c2-1b2d3f4a5c6e7f809a1b', amount: 60 },
              { categoryId: 'c8-9a8b7c6d5e4f3a2b1c0d', amount: 29.9, description: 'Material escolar' },
            ],
          ],
        }),
      ),
    ),
  ),
};

/** As an answer shows it. */
export const splitsShown = {
  splits: z
    .nullable(z.array(z.strictObject({ categoryId: z.nullable(z.string()), amount, description: z.nullable(z.string()) })))
    .check(z.meta({ description: 'Its parts, where it is in several categories; `categoryId` is `null` then. `null` where it is whole.' })),
};

/** Left out where a request says nothing of them. */
export type SplitsAsked = z.output<(typeof splitsAsked)['splits']> | undefined;

/** The keys of the categories that the parts name, where they can be this user's. */
export const keysOfSplits = (userId: string, splits: SplitsAsked): string[] => [
  ...new Set(
    (splits ?? []).flatMap(({ categoryId }) => numberOf(userId, 'category', categoryId) ?? []).map((number) => keyOf('category', number)),
  ),
];

interface Whole {
  readonly userId: string;
  readonly type: Direction;
  readonly amountCents: number;
  /** As the request names the category of the whole. */
  readonly categoryId: string | null | undefined;
}

/**
 * The parts that a request asks for; nothing where it asks for none.
 * @throws Problem `rule_broken` where they do not sum to the whole, beside a category of the whole, and for a category of another type; `not_found`
 */
export function splitsOf(
  found: Found,
  splits: SplitsAsked,
  { userId, type, amountCents, categoryId }: Whole,
): readonly Split[] | undefined {
  if (!splits) return undefined;
  if (categoryId) throw ruleBroken('body.categoryId', texts.splitHasNoCategory);
  const parts = splits.map(({ categoryId: id, amount: cents, description }, at): Split => {
    const categoryNumber = givenNumber(userId, 'category', id);
    checkCategory(found, categoryNumber, type, `body.splits.${at}.categoryId`);
    return { categoryNumber, amountCents: cents, ...(description && { description }) };
  });
  const missing = amountCents - sum(parts.map((part) => part.amountCents));
  if (missing !== 0)
    throw ruleBroken('body.splits', missing > 0 ? texts.splitsMissing(formatBRL(missing)) : texts.splitsBeyond(formatBRL(-missing)));
  return parts;
}

/** Short names: a part costs what it says. */
export const splitsAttribute = (splits: readonly Split[] | undefined) =>
  splits && {
    sp: splits.map(({ categoryNumber, amountCents, description }) => ({
      c: categoryNumber,
      n: amountCents,
      ...(description && { d: description }),
    })),
  };

export function splitsIn(attribute: unknown): readonly Split[] | undefined {
  if (!Array.isArray(attribute)) return undefined;
  return (attribute as { c: number; n: number; d?: string }[]).map(({ c, n, d }) => ({
    categoryNumber: c,
    amountCents: n,
    ...(d && { description: d }),
  }));
}

export const presentSplits = (userId: string, splits: readonly Split[] | undefined, settings: Pick<Settings, 'gone'>) =>
  splits?.map(({ categoryNumber, amountCents, description }) => {
    const category = standsFor(settings, 'category', categoryNumber);
    return {
      categoryId: category === undefined ? null : idOf(userId, 'category', category),
      amount: reaisOf(amountCents),
      description: description ?? null,
    };
  }) ?? null;
