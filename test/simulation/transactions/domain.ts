import type { Context } from '../../../functions/transactions/context.ts';
import { openStore } from '../../../shared/partition.ts';
import { keptAnswers } from '../../../shared/route/kept-answers.ts';
import { noCards } from '../../support/card-book.ts';
import type { MemoryTable } from '../../support/memory-table/table.ts';
import { noLinks } from '../../support/no-links.ts';
import { dynamodbDoor } from '../dynamodb-door.ts';
import type { Faults } from '../faults.ts';
import type { Domain } from '../person.ts';
import type { World } from '../world.ts';
import { beginSeries } from './actions/begin-series.ts';
import { createAccount } from './actions/create-account.ts';
import { createBatch } from './actions/create-batch.ts';
import { createCategory } from './actions/create-category.ts';
import { createTransaction } from './actions/create-transaction.ts';
import { createTransfer } from './actions/create-transfer.ts';
import { deleteTransaction } from './actions/delete-transaction.ts';
import { deleteTransfer } from './actions/delete-transfer.ts';
import { deleteWithSeries } from './actions/delete-with-series.ts';
import { endRecurrence } from './actions/end-recurrence.ts';
import { fulfilTransaction } from './actions/fulfil-transaction.ts';
import { linkTransfer } from './actions/link-transfer.ts';
import { listTransactions } from './actions/list-transactions.ts';
import { readBalance } from './actions/read-balance.ts';
import { removeAccount } from './actions/remove-account.ts';
import { removeCategory } from './actions/remove-category.ts';
import { restoreTransaction } from './actions/restore-transaction.ts';
import { restoreTransfer } from './actions/restore-transfer.ts';
import { summariseMonths } from './actions/summarise-months.ts';
import { unfulfilTransaction } from './actions/unfulfil-transaction.ts';
import { unlinkTransfer } from './actions/unlink-transfer.ts';
import { updateAccount } from './actions/update-account.ts';
import { updateCategory } from './actions/update-category.ts';
import { updateTransaction } from './actions/update-transaction.ts';
import { updateTransfer } from './actions/update-transfer.ts';
import { updateWithSeries } from './actions/update-with-series.ts';
import type { Model } from './model.ts';

const actions = [
  beginSeries,
  createAccount,
  createBatch,
  createCategory,
  createTransaction,
  createTransfer,
  deleteTransaction,
  deleteTransfer,
  deleteWithSeries,
  endRecurrence,
  fulfilTransaction,
  linkTransfer,
  listTransactions,
  readBalance,
  removeAccount,
  removeCategory,
  restoreTransaction,
  restoreTransfer,
  summariseMonths,
  unfulfilTransaction,
  unlinkTransfer,
  updateAccount,
  updateCategory,
  updateTransaction,
  updateTransfer,
  updateWithSeries,
];

/** The transactions domain as its functions run it, on doors in memory. */
export const transactionsDomain = (world: World, table: MemoryTable, faults: Faults): Domain<Model, Context> => ({
  actions,
  open(self, changed) {
    const dynamodb = dynamodbDoor({ world, table, faults, self, changed });
    return {
      clock: self.clock,
      ids: world.ids,
      dynamodb,
      table: table.name,
      store: openStore(dynamodb, table.name),
      cursors: {
        seal: async (...parts) => JSON.stringify(parts),
        open: async (_user, _list, cursor) => String((JSON.parse(cursor) as string[])[2]),
      },
      cards: noCards,
      answers: keptAnswers(dynamodb, table.name),
      links: noLinks,
      checkAnswers: true,
    };
  },
});
