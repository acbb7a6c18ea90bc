import * as z from 'zod/mini';
import { account } from '../account.ts';
import { category } from '../category.ts';
import { recurrence } from '../recurring/present-series.ts';
import { transaction } from '../transaction.ts';

/** What a copy is made of. */
export const state = z.strictObject({
  accounts: z.array(account),
  categories: z.array(category),
  recurrences: z.array(recurrence),
  transactions: z
    .array(transaction)
    .check(z.meta({ description: 'Deleted ones too, with their `deletedAt`, as long as they can be restored.' })),
});

/** What is there no more. */
export const gone = z.strictObject({
  kind: z.enum(['account', 'category', 'recurrence', 'transaction']),
  id: z.string(),
  replacedBy: z
    .nullable(z.string())
    .check(z.meta({ description: 'The account or category that took its place; whatever named it names that now, or `null`.' })),
});

export const changesAsked = z.strictObject({
  since: z.exactOptional(z.string().check(z.maxLength(1024), z.meta({ description: 'The `cursor` of the answer before; none at first.' }))),
  limit: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(500)), 100),
});

export const changes = z.extend(state, {
  gone: z.array(gone),
  cursor: z.string().check(z.meta({ description: 'The next `since`. Good for 90 days.' })),
  hasMore: z.boolean().check(z.meta({ description: 'Ask again at once, with `cursor`.' })),
  isUpToDate: z.boolean().check(
    z.meta({
      description:
        'All is there that was answered before this request was sent; of very many written at once the last may come a moment later. Where it is `false` although there is no more, the rest comes within moments.',
    }),
  ),
});
