import * as z from 'zod/mini';
import { defineEvent } from './event.ts';

const cardId = z.string();
const exampleCardId = 'k1-3c9d0b2a1e4f5d8c7b6f';

/** A purchase without what is personal in it: no words and no amount. */
const outline = {
  cardId,
  categoryId: z.nullable(z.string()),
  /** `YYYY-MM`, of the day it was made: where it counts as spent. */
  month: z.string(),
  installments: z.int(),
  /** The first and the last invoice it is on. */
  firstInvoiceMonth: z.string(),
  lastInvoiceMonth: z.string(),
};

const identified = {
  purchaseId: z.string(),
  /** The purchase's, from 1 on without gaps: what a consumer has seen of a higher one is newer, whatever came first. */
  version: z.int().check(z.gte(1)),
};

const exampleOutline = {
  cardId: exampleCardId,
  categoryId: 'c11-1b2d3f4a5c6e7f809a1b',
  month: '2026-11',
  installments: 10,
  firstInvoiceMonth: '2026-12',
  lastInvoiceMonth: '2027-09',
};
const exampleId = '1-202611240195f7a05c9e7c119d3e2f6f5b9d1a01';

export const cardCreated = defineEvent({
  publisher: 'cards',
  name: 'card.created',
  version: 1,
  description: 'A card was entered. Told in the same write.',
  data: z.object({ cardId }),
  example: { cardId: exampleCardId },
});

export const purchaseCreated = defineEvent({
  publisher: 'cards',
  name: 'purchase.created',
  version: 1,
  description: 'Something was bought on a card; its invoices and the limit have it. Told in the same write.',
  data: z.object({ ...identified, ...outline }),
  example: { purchaseId: exampleId, version: 1, ...exampleOutline },
});
