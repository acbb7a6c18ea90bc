import * as z from 'zod/mini';
import { pageQuery } from '../../shared/route/cursor.ts';
import type { Routes } from '../../shared/route/route.ts';
import { category } from './category.ts';
import { exampleCategory } from './examples.ts';

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
} as const satisfies Routes;
