import { maximumBodyKilobytes } from '../../../shared/route/request.ts';
import type { Routes } from '../../../shared/route/route.ts';
import { exampleTransaction } from '../examples.ts';
import { batchAnswer, mostItems, newTransactions } from './batch.ts';

const { accountId, categoryId, type, amount, description, date } = exampleTransaction;
const item = { accountId, categoryId, type, amount, description, date };

export const batchRoutes = {
  createTransactions: {
    method: 'POST',
    path: '/transactions/batch',
    access: 'user',
    summary: 'Write down many at once',
    description: [
      `Up to ${mostItems} items, in a body of at most ${maximumBodyKilobytes} kB (413 beyond that). Each has its own answer, in the order of the items: those that are right are written, whatever is wrong with others.`,
      '',
      'With an `Idempotency-Key` each is written once, whatever is sent again: after a request that was cut off in the middle, send the same once more under the same key, and what is there already is answered with 201 too. What recurs is begun with `POST /transactions`.',
    ].join('\n'),
    body: newTransactions,
    status: 200,
    answer: batchAnswer,
    example: {
      body: { items: [item, { ...item, amount: 0 }] },
      answer: {
        items: [
          { index: 0, status: 201, transaction: exampleTransaction },
          {
            index: 1,
            status: 400,
            problem: {
              code: 'validation_failed',
              detail: 'Há campos inválidos. Veja em cada um o que seria certo.',
              errors: [{ path: 'body.items.1.amount', message: 'Informe um valor maior que zero.' }],
            },
          },
        ],
      },
    },
  },
} as const satisfies Routes;
