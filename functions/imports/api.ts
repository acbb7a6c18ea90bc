import type { UseCases } from '../../shared/route/route.ts';
import { serve } from '../../shared/route/serve.ts';
import { cancelImport } from './cancel-import.ts';
import { changeReading } from './change-reading.ts';
import { confirmImport } from './confirm-import.ts';
import { type Context, openContext } from './context.ts';
import { createInvoiceImport } from './create-invoice-import.ts';
import { createStatementImport } from './create-statement-import.ts';
import { givePassword } from './give-password.ts';
import { listImports } from './list-imports.ts';
import { listRows } from './list-rows.ts';
import { readImport } from './read-import.ts';
import { routes } from './routes.ts';
import { undoImport } from './undo-import.ts';

const useCases = {
  createStatementImport,
  createInvoiceImport,
  listImports,
  readImport,
  listRows,
  confirmImport,
  cancelImport,
  undoImport,
  givePassword,
  changeReading,
} satisfies UseCases<typeof routes, Context>;

export const handler = serve(routes, useCases, openContext);
