import * as z from 'zod/mini';
import { pageQuery } from '../../shared/route/cursor.ts';
import type { Routes } from '../../shared/route/route.ts';
import { card, givenId, limit, newCard } from './card.ts';
import { exampleCard } from './examples.ts';

const params = z.strictObject({ id: givenId });
const { name, limitAmount, closingDay, dueDay, brand, color, icon } = exampleCard;
const answered = { answer: card, versioned: true } as const;

export const cardRoutes = {
  listCards: {
    method: 'GET',
    path: '/cards',
    access: 'user',
    summary: 'Cards, oldest first',
    description: 'Archived ones too.',
    query: pageQuery,
    status: 200,
    answer: z.strictObject({ items: z.array(card), nextCursor: z.nullable(z.string()) }),
    example: { answer: { items: [exampleCard], nextCursor: null } },
    problems: ['invalid_cursor'],
  },
  createCard: {
    method: 'POST',
    path: '/cards',
    access: 'user',
    summary: 'Enter a card',
    description:
      'It closes on a fixed day (`closingDay`, before `dueDay` where it is smaller, else in the month before) or so many days before it falls due (`closingDaysBeforeDue`); one of the two. Days 29 to 31 are the last day of shorter months. Invoices are named by the month they fall due in. What is bought on the closing day goes to the next invoice unless `closingDayPurchases` is `current`. The limit may be zero, as that of a card whose bank took it away; purchases beyond the limit are written down all the same.',
    body: newCard,
    status: 201,
    ...answered,
    example: { body: { name, limitAmount, closingDay, dueDay, brand, color, icon }, answer: exampleCard },
    problems: ['rule_broken'],
  },
  readCard: {
    method: 'GET',
    path: '/cards/{id}',
    access: 'user',
    summary: 'One card',
    params,
    status: 200,
    ...answered,
    example: { answer: exampleCard },
    problems: ['not_found'],
  },
  readLimit: {
    method: 'GET',
    path: '/cards/{id}/limit',
    access: 'user',
    summary: 'What is used of the limit and what is left',
    description:
      'The limit less all instalments that are not paid, future ones too, and charges that are not; a payment, a refund or a credit frees it. Exact right after the write that changed it.',
    params,
    status: 200,
    answer: limit,
    example: { answer: { limitAmount: 5000, used: 2400, available: 2600 } },
    problems: ['not_found'],
  },
} as const satisfies Routes;
