import * as z from 'zod/mini';
import type { Routes } from '../../shared/route/route.ts';

export const routes = {
  health: {
    method: 'GET',
    path: '/health',
    access: 'public',
    summary: 'Whether the API answers',
    status: 200,
    answer: z.strictObject({ status: z.literal('ok') }),
    example: { answer: { status: 'ok' } },
  },
  openApi: {
    method: 'GET',
    path: '/openapi.json',
    access: 'public',
    summary: 'This document',
    description: 'OpenAPI 3.1, made from the schemas that check the requests.',
    status: 200,
    file: true,
  },
  docs: {
    method: 'GET',
    path: '/docs',
    access: 'public',
    summary: 'This document as a page, to read and to try',
    status: 200,
    file: true,
  },
  docsAsset: {
    method: 'GET',
    path: '/docs/{asset}',
    access: 'public',
    summary: 'A file of the page',
    params: z.strictObject({ asset: z.string() }),
    query: z.strictObject({ v: z.optional(z.string().check(z.maxLength(64))) }),
    status: 200,
    file: true,
    problems: ['not_found'],
  },
} as const satisfies Routes;
