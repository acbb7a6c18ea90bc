import { type SpentBy, toDynamodb } from './spent.ts';
import type { Table } from './table.ts';

interface Goal {
  readonly route: string;
  /** At most, without the authorizer's own. */
  readonly calls: number;
  readonly readUnits?: number;
  readonly writeUnits?: number;
}

const goals: readonly Goal[] = [
  { route: 'POST /transactions', calls: 2, writeUnits: 7 },
  // 500 items, at 2.2 write units each.
  { route: 'POST /transactions/batch', calls: 7, writeUnits: 1_100 },
  { route: 'PUT /transactions/{id}', calls: 2, writeUnits: 7 },
  { route: 'DELETE /transactions/{id}', calls: 2, writeUnits: 7 },
  { route: 'GET /transactions', calls: 1, readUnits: 2 },
  { route: 'GET /accounts/{id}/balance', calls: 1, readUnits: 0.5 },
  { route: 'GET /stats/summary', calls: 1, readUnits: 0.5 },
  { route: 'GET /stats/by-month', calls: 1, readUnits: 1 },
];

/** The routes that have a goal of their own, beside it. `found` by route. */
export function againstGoals(found: ReadonlyMap<string, SpentBy>): Table {
  const rows = goals.map(({ route, calls, readUnits, writeUnits }) => {
    const spent = found.get(route);
    if (!spent) throw new Error(`${route} has a goal, but was not visited.`);
    const own = {
      calls: toDynamodb(spent.all) - toDynamodb(spent.authorizer),
      units:
        readUnits === undefined ? spent.all.writeUnits - spent.authorizer.writeUnits : spent.all.readUnits - spent.authorizer.readUnits,
    };
    const unit = readUnits === undefined ? 'write' : 'read';
    const most = readUnits ?? writeUnits ?? Number.NaN;
    const isReached = own.calls <= calls && own.units <= most;
    return [
      route,
      `${calls} calls, ${most} ${unit} units`,
      `${own.calls} calls, ${own.units} ${unit} units`,
      isReached ? 'reached' : 'missed',
    ];
  });
  return {
    title: 'Against the goals',
    note: 'Without what the authorizer costs.',
    columns: ['route', 'goal: at most', 'found', ''],
    rows,
  };
}
