import * as z from 'zod/mini';
import { each } from '../../../shared/route/each.ts';
import { singleTransaction, transaction } from '../transaction.ts';

/** Transactions of one request. */
export const mostItems = 500;

export const newTransactions = z.strictObject({
  items: z
    .array(each(singleTransaction))
    .check(
      z.minLength(1),
      z.maxLength(mostItems),
      z.meta({ description: 'Each as the body of `POST /transactions`, without what recurs.' }),
    ),
});

const refusal = z.strictObject({
  code: z.string().check(z.meta({ description: 'As of a refused `POST /transactions`.', examples: ['rule_broken'] })),
  detail: z.string(),
  errors: z.exactOptional(
    z
      .array(z.strictObject({ path: z.string(), message: z.string() }))
      .check(z.meta({ description: 'Every wrong field, by its place in the request: `body.items.3.amount`.' })),
  ),
});

export const batchAnswer = z.strictObject({
  items: z
    .array(
      z.strictObject({
        index: z.int().check(z.gte(0), z.meta({ description: 'The place in the request, from 0 on.' })),
        status: z
          .union([z.literal(201), z.literal(400), z.literal(404), z.literal(422)])
          .check(z.meta({ description: 'What `POST /transactions` would have answered.' })),
        transaction: z.exactOptional(transaction.check(z.meta({ description: 'With 201: it is written.' }))),
        problem: z.exactOptional(refusal.check(z.meta({ description: 'With any other status: nothing of it is written.' }))),
      }),
    )
    .check(z.meta({ description: 'One for each item, in their order.' })),
});

export type ItemAnswer = z.input<typeof batchAnswer>['items'][number];
