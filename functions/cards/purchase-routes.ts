import * as z from 'zod/mini';
import type { Routes } from '../../shared/route/route.ts';
import { givenId } from './card.ts';
import { examplePurchase } from './examples.ts';
import { newPurchase, purchase } from './purchase.ts';

const params = z.strictObject({ id: givenId });
const { categoryId, description, totalAmount, purchaseDate, installments } = examplePurchase;
const answered = { answer: purchase, versioned: true } as const;

export const purchaseRoutes = {
  createPurchase: {
    method: 'POST',
    path: '/cards/{id}/purchases',
    access: 'user',
    summary: 'Write down a purchase on a card',
    description:
      'In one or in up to 48 instalments, which sum to the total to the cent, the odd cents on the first ones, one a month on consecutive invoices from the one that takes its day. A series joined midway names its `firstInstallment`: the fourth of ten is on the fourth invoice from the day of the purchase. `invoiceMonth` places the first one by hand. A closed invoice takes no purchases (409, with what to do instead); one whose days were over before the card was entered does, until something of it is paid. With an `Idempotency-Key` it is written once, whatever is sent again.',
    params,
    body: newPurchase,
    status: 201,
    ...answered,
    example: { body: { categoryId, description, totalAmount, purchaseDate, installments }, answer: examplePurchase },
    problems: ['not_found', 'rule_broken', 'conflict'],
  },
} as const satisfies Routes;
