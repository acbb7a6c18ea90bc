import type { Context } from '../../../functions/transactions/context.ts';
import { differencesOf } from '../../../functions/transactions/reconcile.ts';
import { type Item, openStore } from '../../../shared/partition.ts';
import { keptAnswers } from '../../../shared/route/kept-answers.ts';
import type { MemoryTable } from '../../support/memory-table/table.ts';
import { clockTolerance } from '../actor.ts';
import { dynamodbDoor } from '../dynamodb-door.ts';
import type { Faults } from '../faults.ts';
import type { Domain } from '../person.ts';
import { Violation, type World } from '../world.ts';
import { createTransaction } from './actions/create-transaction.ts';
import { deleteTransaction } from './actions/delete-transaction.ts';
import { restoreTransaction } from './actions/restore-transaction.ts';
import { updateTransaction } from './actions/update-transaction.ts';
import type { Model } from './model.ts';

const actions = [createTransaction, updateTransaction, deleteTransaction, restoreTransaction];

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
      answers: keptAnswers(dynamodb, table.name),
      checkAnswers: true,
    };
  },
});

/** What must hold of a user's items when everything has come to its end. */
export function checkItems(world: World, items: readonly Item[], userId: string): void {
  // A function whose clock was ahead at midnight in UTC no longer keeps a day apart that by the true clock may still lie ahead of nobody but the audit.
  const [difference] = differencesOf(items, new Date(world.clock.now().getTime() + clockTolerance));
  if (difference) throw new Violation('I1 and I12 sums are those of their rows', `${userId} ${JSON.stringify(difference)}`);
}
