import type { Routes } from '../../shared/route/route.ts';
import { cardRoutes } from './card-routes.ts';
import { invoiceRoutes } from './invoice-routes.ts';
import { purchaseRoutes } from './purchase-routes.ts';

export const routes = { ...cardRoutes, ...purchaseRoutes, ...invoiceRoutes } as const satisfies Routes;
