import * as z from 'zod/mini';
import { calendarDate } from '../../shared/calendar.ts';
import { total } from '../../shared/money.ts';
import { pageQuery } from '../../shared/route/cursor.ts';
import type { Routes } from '../../shared/route/route.ts';
import { account } from './account.ts';
import { exampleAccount } from './examples.ts';
import { givenId } from './transaction.ts';

const params = z.strictObject({ id: givenId });

export const accountRoutes = {
  listAccounts: {
    method: 'GET',
    path: '/accounts',
    access: 'user',
    summary: 'Accounts, oldest first',
    description: 'Archived ones too. A new user has one, which is the default.',
    query: pageQuery,
    status: 200,
    answer: z.strictObject({ items: z.array(account), nextCursor: z.nullable(z.string()) }),
    example: { answer: { items: [exampleAccount], nextCursor: null } },
    problems: ['invalid_cursor'],
  },
  readBalance: {
    method: 'GET',
    path: '/accounts/{id}/balance',
    access: 'user',
    summary: 'What the account holds today and will hold',
    description:
      '`balance` is the initial balance and what is dated up to `asOf`, which is today in the time zone of the profile; `projected` adds what lies ahead. Exact right after the write that changed it.',
    params,
    status: 200,
    answer: z.strictObject({ balance: total, projected: total, asOf: calendarDate }),
    example: { answer: { balance: 1234.56, projected: 1034.56, asOf: '2026-11-24' } },
    problems: ['not_found'],
  },
} as const satisfies Routes;
