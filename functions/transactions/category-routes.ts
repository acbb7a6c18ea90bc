import * as z from 'zod/mini';
import { pageQuery } from '../../shared/route/cursor.ts';
import type { Routes } from '../../shared/route/route.ts';
import { category, categoryChange, newCategory } from './category.ts';
import { exampleCategory } from './examples.ts';
import { givenId } from './transaction.ts';

const params = z.strictObject({ id: givenId });
const { name, type, color, icon, budgetLimit } = exampleCategory;
const answered = { answer: category, versioned: true } as const;

export const categoryRoutes = {
  listCategories: {
    method: 'GET',
    path: '/categories',
    access: 'user',
    summary: 'Categories, oldest first',
    description: 'A new user has a Brazilian default set.',
    query: pageQuery,
    status: 200,
    answer: z.strictObject({ items: z.array(category), nextCursor: z.nullable(z.string()) }),
    example: { answer: { items: [exampleCategory], nextCursor: null } },
    problems: ['invalid_cursor'],
  },
  createCategory: {
    method: 'POST',
    path: '/categories',
    access: 'user',
    summary: 'Make a category',
    description: '`budgetLimit` is what is to be spent or earned in a month at most.',
    body: newCategory,
    status: 201,
    ...answered,
    example: { body: { name, type, color, icon, budgetLimit }, answer: { ...exampleCategory, isDefault: false } },
    problems: ['rule_broken'],
  },
  readCategory: {
    method: 'GET',
    path: '/categories/{id}',
    access: 'user',
    summary: 'One category',
    params,
    status: 200,
    ...answered,
    example: { answer: exampleCategory },
    problems: ['not_found'],
  },
  updateCategory: {
    method: 'PUT',
    path: '/categories/{id}',
    access: 'user',
    summary: 'Change a category',
    description: 'What is left out stays; `null` clears. The type cannot be changed: its transactions are of that type.',
    params,
    body: categoryChange,
    status: 200,
    ...answered,
    needsIfMatch: true,
    example: { body: { budgetLimit: 1200 }, answer: exampleCategory },
    problems: ['not_found'],
  },
  removeCategory: {
    method: 'DELETE',
    path: '/categories/{id}',
    access: 'user',
    summary: 'Delete a category',
    description:
      'Its transactions stay: without a category (`categoryId` is `null`), or in the one of the same type named by `replaceWith`; statistics of all time follow.',
    params,
    query: z.strictObject({ replaceWith: z.exactOptional(givenId) }),
    status: 204,
    problems: ['not_found', 'rule_broken'],
  },
} as const satisfies Routes;
