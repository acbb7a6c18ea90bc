import type { UseCases } from '../../shared/route/route.ts';
import { serve } from '../../shared/route/serve.ts';
import { attachFile } from './attachments/attach-file.ts';
import { readAttachment } from './attachments/read-attachment.ts';
import { removeAttachment } from './attachments/remove-attachment.ts';
import { createTransactions } from './batch/create-transactions.ts';
import { listChanges } from './changes/list-changes.ts';
import { type Context, openContext } from './context.ts';
import { createAccount } from './create-account.ts';
import { createCategory } from './create-category.ts';
import { createTransaction } from './create-transaction.ts';
import { deleteTransaction } from './delete-transaction.ts';
import { listAccounts } from './list-accounts.ts';
import { listCategories } from './list-categories.ts';
import { listTransactions } from './list-transactions.ts';
import { readAccount } from './read-account.ts';
import { readBalance } from './read-balance.ts';
import { readCategory } from './read-category.ts';
import { readTransaction } from './read-transaction.ts';
import { endRecurrence } from './recurring/end-recurrence.ts';
import { fulfilTransaction } from './recurring/fulfil-transaction.ts';
import { listRecurrences } from './recurring/list-recurrences.ts';
import { readRecurrence } from './recurring/read-recurrence.ts';
import { unfulfilTransaction } from './recurring/unfulfil-transaction.ts';
import { updateRecurrence } from './recurring/update-recurrence.ts';
import { removeAccount } from './remove-account.ts';
import { removeCategory } from './remove-category.ts';
import { restoreTransaction } from './restore-transaction.ts';
import { routes } from './routes.ts';
import { summarise } from './summarise.ts';
import { summariseCategories } from './summarise-categories.ts';
import { summariseMonths } from './summarise-months.ts';
import { createTransfer } from './transfers/create-transfer.ts';
import { deleteTransfer } from './transfers/delete-transfer.ts';
import { linkTransfer } from './transfers/link-transfer.ts';
import { readTransfer } from './transfers/read-transfer.ts';
import { refuseSuggestion } from './transfers/refuse-suggestion.ts';
import { restoreTransfer } from './transfers/restore-transfer.ts';
import { suggestTransfers } from './transfers/suggest-transfers.ts';
import { unlinkTransfer } from './transfers/unlink-transfer.ts';
import { updateTransfer } from './transfers/update-transfer.ts';
import { updateAccount } from './update-account.ts';
import { updateCategory } from './update-category.ts';
import { updateTransaction } from './update-transaction.ts';

const useCases = {
  createTransaction,
  createTransactions,
  listTransactions,
  readTransaction,
  updateTransaction,
  deleteTransaction,
  restoreTransaction,
  createTransfer,
  readTransfer,
  updateTransfer,
  deleteTransfer,
  restoreTransfer,
  linkTransfer,
  unlinkTransfer,
  suggestTransfers,
  refuseSuggestion,
  listRecurrences,
  readRecurrence,
  updateRecurrence,
  endRecurrence,
  fulfilTransaction,
  unfulfilTransaction,
  listAccounts,
  createAccount,
  readAccount,
  updateAccount,
  removeAccount,
  readBalance,
  listCategories,
  createCategory,
  readCategory,
  updateCategory,
  removeCategory,
  attachFile,
  readAttachment,
  removeAttachment,
  listChanges,
  summary: summarise,
  byCategory: summariseCategories,
  byMonth: summariseMonths,
} satisfies UseCases<typeof routes, Context>;

export const handler = serve(routes, useCases, openContext);
