import * as z from 'zod/mini';
import type { DueContext } from '../../shared/schedule/find-due.ts';
import { takeDue as take } from '../../shared/schedule/take-due.ts';
import type { Context } from './context.ts';
import { followInvoices } from './follow-invoices.ts';
import { numberIn } from './numbered.ts';

/** A card of which an invoice closes, falls due soon, or is overdue. */
const due = z.strictObject({ userId: z.string(), card: z.int() });
export type Due = z.output<typeof due>;

export type ScheduleContext = Context & DueContext<Due>;

/** The domain's entry for its schedule: follows the invoices of the cards whose day has come. */
export const takeDue = (open: () => ScheduleContext) =>
  take<Due, ScheduleContext>(
    {
      message: due,
      dueOf: (userId, sortKey) => ({ userId, card: numberIn(sortKey) }),
      take: async (context, { userId, card }) => await followInvoices(context, userId, card),
    },
    open,
  );
