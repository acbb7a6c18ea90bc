import * as z from 'zod/mini';
import type { DueContext } from '../../../shared/schedule/find-due.ts';
import { takeDue as take } from '../../../shared/schedule/take-due.ts';
import type { Context } from '../context.ts';
import { numberIn } from '../numbered.ts';
import { makeDue } from './make-due.ts';

/** A series whose day has come. */
const due = z.strictObject({ userId: z.string(), series: z.int() });
export type Due = z.output<typeof due>;

export type ScheduleContext = Context & DueContext<Due>;

/** The domain's entry for its schedule: makes the occurrences of the series whose day has come. */
export const takeDue = (open: () => ScheduleContext) =>
  take<Due, ScheduleContext>(
    {
      message: due,
      dueOf: (userId, sortKey) => ({ userId, series: numberIn(sortKey) }),
      take: async (context, { userId, series }) => await makeDue(context, userId, series),
    },
    open,
  );
