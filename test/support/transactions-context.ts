import type { Context } from '../../functions/transactions/context.ts';
import { type Clock, systemClock } from '../../shared/clock.ts';
import { systemIds } from '../../shared/ids.ts';
import { openStore } from '../../shared/partition.ts';
import { noCards } from './card-book.ts';
import { type Engine, startEngine } from './engine.ts';
import { type Faults, faultPlan } from './fault-middleware.ts';
import { noLinks } from './no-links.ts';

/** What a use case of transactions is given, on the engine of the local runtime, in the test's own process; every call to the table under `faults`. */
export interface TransactionsDomain extends AsyncDisposable {
  readonly context: Context;
  readonly engine: Engine;
  readonly faults: Faults;
}

export async function aTransactionsDomain(clock: Clock = systemClock): Promise<TransactionsDomain> {
  Object.assign(process.env, { POWERTOOLS_METRICS_DISABLED: 'true', POWERTOOLS_LOG_LEVEL: 'SILENT' });
  const engine = await startEngine();
  const faults = faultPlan();
  const dynamodb = engine.client(faults);
  const context: Context = {
    clock,
    ids: systemIds,
    dynamodb,
    table: engine.table,
    store: openStore(dynamodb, engine.table),
    cursors: { seal: unexpected, open: unexpected },
    links: noLinks,
    cards: noCards,
    checkAnswers: true,
  };
  return { context, engine, faults, [Symbol.asyncDispose]: async () => await engine[Symbol.asyncDispose]() };
}

const unexpected = async (): Promise<never> => {
  throw new Error('This test has no pages.');
};
