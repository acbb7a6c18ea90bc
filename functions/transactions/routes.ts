import type { Routes } from '../../shared/route/route.ts';
import { accountRoutes } from './account-routes.ts';
import { attachmentRoutes } from './attachments/attachment-routes.ts';
import { batchRoutes } from './batch/batch-routes.ts';
import { categoryRoutes } from './category-routes.ts';
import { changeRoutes } from './changes/change-routes.ts';
import { recurrenceRoutes } from './recurring/recurrence-routes.ts';
import { statsRoutes } from './stats-routes.ts';
import { transactionRoutes } from './transaction-routes.ts';
import { linkRoutes } from './transfers/link-routes.ts';
import { transferRoutes } from './transfers/transfer-routes.ts';

export const routes = {
  ...transactionRoutes,
  ...batchRoutes,
  ...transferRoutes,
  ...linkRoutes,
  ...recurrenceRoutes,
  ...accountRoutes,
  ...categoryRoutes,
  ...attachmentRoutes,
  ...changeRoutes,
  ...statsRoutes,
} as const satisfies Routes;
