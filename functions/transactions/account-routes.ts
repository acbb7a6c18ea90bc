import * as z from 'zod/mini';
import { calendarDate } from '../../shared/calendar.ts';
import { total } from '../../shared/money.ts';
import { pageQuery } from '../../shared/route/cursor.ts';
import type { Routes } from '../../shared/route/route.ts';
import { account, accountChange, newAccount } from './account.ts';
import { exampleAccount } from './examples.ts';
import { givenId } from './transaction.ts';

const params = z.strictObject({ id: givenId });
const { name, type, initialBalance, color, icon } = exampleAccount;
const answered = { answer: account, versioned: true } as const;

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
  createAccount: {
    method: 'POST',
    path: '/accounts',
    access: 'user',
    summary: 'Open an account',
    description: 'At most one account is the default: a new one takes that from the one that was.',
    body: newAccount,
    status: 201,
    ...answered,
    example: { body: { name, type, initialBalance, color, icon }, answer: { ...exampleAccount, isDefault: false } },
    problems: ['rule_broken'],
  },
  readAccount: {
    method: 'GET',
    path: '/accounts/{id}',
    access: 'user',
    summary: 'One account',
    params,
    status: 200,
    ...answered,
    example: { answer: exampleAccount },
    problems: ['not_found'],
  },
  updateAccount: {
    method: 'PUT',
    path: '/accounts/{id}',
    access: 'user',
    summary: 'Change an account',
    description:
      'What is left out stays; `null` clears. An archived account takes no new transactions and keeps those it has. `isDefault: false` leaves no default.',
    params,
    body: accountChange,
    status: 200,
    ...answered,
    needsIfMatch: true,
    example: { body: { name: 'Nubank', isDefault: true }, answer: { ...exampleAccount, name: 'Nubank' } },
    problems: ['not_found'],
  },
  removeAccount: {
    method: 'DELETE',
    path: '/accounts/{id}',
    access: 'user',
    summary: 'Delete an account',
    description:
      'Its transactions stay: without an account (`accountId` is `null`), or in the one named by `replaceWith`, whose balance they then add to. The initial balance goes with the account. To keep an account with its history out of the way, archive it.',
    params,
    query: z.strictObject({ replaceWith: z.exactOptional(givenId) }),
    status: 204,
    problems: ['not_found', 'rule_broken'],
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
