import * as z from 'zod/mini';
import { calendarDate, month } from '../../shared/calendar.ts';
import { amount, total } from '../../shared/money.ts';
import type { Routes } from '../../shared/route/route.ts';
import { exampleCategory } from './examples.ts';
import { monthPeriod, period, typedPeriod } from './period.ts';

const fraction = (description: string) => z.number().check(z.meta({ description: `${description}, to four decimals.`, examples: [0.25] }));
const flow = { income: total, expense: total, net: total };
const edges =
  'Give both ends or neither: then it is the month the user lives in. Whole months are read from kept sums; of incomplete months at its ends at most 20,000 transactions are read (422 beyond that). 5 years at most.';
const spending =
  'What is bought on a card is an expense of the day it was bought, or with `basis=cash` of the day its invoice falls due; refunds and discounts take off; what is paid for invoices counts nowhere.';

export const statsRoutes = {
  summary: {
    method: 'GET',
    path: '/stats/summary',
    access: 'user',
    summary: 'What came in and went out in a period',
    description: `${edges} ${spending} \`balance\` is what all accounts hold together today, whatever the period.`,
    query: period,
    status: 200,
    answer: z.strictObject({ from: calendarDate, to: calendarDate, ...flow, balance: total }),
    example: { answer: { from: '2026-11-01', to: '2026-11-30', income: 4500, expense: 3120.4, net: 1379.6, balance: 2614.16 } },
    problems: ['rule_broken'],
  },
  byCategory: {
    method: 'GET',
    path: '/stats/by-category',
    access: 'user',
    summary: 'What each category came to in a period, largest first',
    description: `${edges} ${spending} Categories with a budget are there even when nothing is in them. \`budgetLimit\` is a month's; \`budgetUsed\` measures the amount by it times the months of the period, and is \`null\` where these are not whole.`,
    query: typedPeriod,
    status: 200,
    answer: z.strictObject({
      items: z.array(
        z.strictObject({
          categoryId: z.nullable(z.string()),
          name: z.string(),
          amount: total,
          share: fraction('Of all of that type in the period'),
          count: z.int(),
          budgetLimit: z.nullable(amount),
          budgetUsed: z.nullable(fraction('Of the budget; above 1 it is exceeded')),
        }),
      ),
    }),
    example: {
      answer: {
        items: [
          {
            categoryId: exampleCategory.id,
            name: exampleCategory.name,
            amount: 780,
            share: 0.25,
            count: 6,
            budgetLimit: 1200,
            budgetUsed: 0.65,
          },
        ],
      },
    },
    problems: ['rule_broken'],
  },
  byMonth: {
    method: 'GET',
    path: '/stats/by-month',
    access: 'user',
    summary: 'What came in and went out, month by month',
    description: `Give both months or neither: then it is the twelve up to the one the user lives in. A month without anything is there too. 5 years at most. ${spending}`,
    query: monthPeriod,
    status: 200,
    answer: z.strictObject({ items: z.array(z.strictObject({ month, ...flow })) }),
    example: { answer: { items: [{ month: '2026-11', income: 4500, expense: 3120.4, net: 1379.6 }] } },
  },
} as const satisfies Routes;
