import { routes as auth } from '../functions/auth/routes.ts';
import { routes as cards } from '../functions/cards/routes.ts';
import { routes as imports } from '../functions/imports/routes.ts';
import { routes as reference } from '../functions/reference/routes.ts';
import { routes as transactions } from '../functions/transactions/routes.ts';
import type { Routes } from '../shared/route/route.ts';

/** Every room of the product that people reach over HTTP, with its routes. What is not here has no path, no page and no client. */
export const httpSurface = { auth, cards, imports, reference, transactions } as const satisfies Record<string, Routes>;

export type Room = keyof typeof httpSurface;
