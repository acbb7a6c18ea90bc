import * as z from 'zod/mini';
import { pageQuery } from '../../shared/route/cursor.ts';
import type { Routes } from '../../shared/route/route.ts';
import { card, cardChange, givenId, limit, newCard } from './card.ts';
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
  updateCard: {
    method: 'PUT',
    path: '/cards/{id}',
    access: 'user',
    summary: 'Change a card',
    description:
      'What is left out stays; `null` clears (of `closingDay` and `closingDaysBeforeDue` it says that the other one rules). Another closing or due day holds from the open invoice on, or from `closingRuleFrom`; closed invoices keep their dates, the cycle in between is longer or shorter so that no day is lost or counted twice, and purchases go with their day unless they were placed by hand. Where more than 20 would move at once it is refused (409): let it hold from a later invoice. An archived card takes no new purchases.',
    params,
    body: cardChange,
    status: 200,
    ...answered,
    needsIfMatch: true,
    example: { body: { closingDay: 8, dueDay: 15 }, answer: { ...exampleCard, closingDay: 8, dueDay: 15 } },
    problems: ['not_found', 'rule_broken', 'conflict'],
  },
  removeCard: {
    method: 'DELETE',
    path: '/cards/{id}',
    access: 'user',
    summary: 'Delete a card',
    description: 'One on which nothing was ever written down is gone. One with history is archived, and stays with its invoices.',
    params,
    status: 204,
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
