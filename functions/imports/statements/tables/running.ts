import type { BalanceSaid, StatementRow } from '../statement.ts';

/** How balances among the rows fit what moved. */
export interface Running {
  /** Whether the rows run from the oldest to the newest. */
  readonly isOldestFirst: boolean;
  /** Whether amounts explain the balances only when they are turned round. */
  readonly isFlipped: boolean;
  /** Balances that could be checked, and those of them that what moved does not explain. */
  readonly checked: number;
  readonly wrong: number;
  /** The first balance that does not fit, where some do not: its line and the cents that are missing. */
  readonly firstBreak: { readonly line: number; readonly cents: number } | undefined;
  readonly opening: BalanceSaid | undefined;
  readonly closing: BalanceSaid | undefined;
}

/** A balance, the cents that moved before it, or both: one row as the arithmetic sees it. */
interface Step {
  readonly row: StatementRow;
  readonly moved: number;
  readonly balance: number | undefined;
}

/**
 * Reads the balances of a statement: in which direction its rows run, whether their signs explain the balances, and what the account held before and after. A balance
 * stands behind each row, behind some, behind each day, or in rows of its own. Nothing where there are none.
 */
export function runningBalance(rows: readonly StatementRow[]): Running | undefined {
  const direction = directionOf(rows);
  const readings = [stepsOf(rows, () => true), stepsOf(rows, isLedger), endsOfDays(stepsOf(rows, isLedger))]
    .filter((steps) => steps.some(({ balance }) => balance !== undefined))
    .flatMap((steps) => {
      const turned = steps.toReversed();
      return [
        ...(direction === 'newest_first' ? [] : [walk(steps, 1, true), walk(steps, -1, true)]),
        ...(direction === 'oldest_first' ? [] : [walk(turned, 1, false), walk(turned, -1, false)]),
      ];
    });
  const [first, ...rest] = readings;
  if (!first) return undefined;
  return rest.reduce((best, each) => (isBetter(each, best) ? each : best), first);
}

const shareRight = ({ checked, wrong }: Running): number => (checked === 0 ? 0.5 : (checked - wrong) / checked);

/** Signs are turned round only where nothing else explains the balances, and a reading by days only where that by rows does not fit. */
const isBetter = (one: Running, other: Running): boolean => shareRight(one) > shareRight(other);

/** What stands in a row of its own and is more, or less, than what the account held: with its limit, with what is invested or blocked. */
const isLedger = ({ description }: StatementRow): boolean => !/dispon|bloq|limite|invest|aplic|poupan/i.test(description);

/** Said once more below the rows, it is no balance after them. */
const isOpening = ({ kind, description }: StatementRow): boolean =>
  kind === 'balance' && /anterior|inicial|start|opening|beginning/i.test(description);

function stepsOf(rows: readonly StatementRow[], isCounted: (row: StatementRow) => boolean): Step[] {
  return rows.flatMap((row): Step[] => {
    if (row.kind === 'movement') return [{ row, moved: row.cents, balance: row.balanceCents }];
    if (row.kind === 'balance' && isCounted(row) && row.balanceCents !== undefined) return [{ row, moved: 0, balance: row.balanceCents }];
    return [];
  });
}

/** Of the balances of one day only the last counts: some tables write the day's balance beside each of its rows. */
function endsOfDays(steps: readonly Step[]): Step[] {
  const isOldestFirst = (steps[0]?.row.date ?? '') <= (steps.at(-1)?.row.date ?? '');
  return steps.map((step, at) => {
    const neighbour = steps[isOldestFirst ? at + 1 : at - 1];
    const isEnd = neighbour?.row.date !== step.row.date || neighbour.balance === undefined;
    return isEnd ? step : { ...step, balance: undefined };
  });
}

function directionOf(rows: readonly StatementRow[]): 'oldest_first' | 'newest_first' | 'unknown' {
  let up = 0;
  let down = 0;
  let before: string | undefined;
  for (const { kind, date } of rows) {
    if (kind !== 'movement') continue;
    if (before !== undefined && date > before) up += 1;
    if (before !== undefined && date < before) down += 1;
    before = date;
  }
  if (up > 0 && down === 0) return 'oldest_first';
  return down > 0 && up === 0 ? 'newest_first' : 'unknown';
}

interface Walk {
  held: number | undefined;
  moved: number;
  checked: number;
  wrong: number;
  firstBreak: Running['firstBreak'];
  opening: BalanceSaid | undefined;
  last: { readonly cents: number; readonly row: StatementRow } | undefined;
}

/** Goes through the steps in time, adding up what moved and comparing it with each balance. */
function walk(steps: readonly Step[], sign: 1 | -1, isOldestFirst: boolean): Running {
  const state: Walk = { held: undefined, moved: 0, checked: 0, wrong: 0, firstBreak: undefined, opening: undefined, last: undefined };
  for (const { row, moved, balance } of steps) {
    state.moved += moved * sign;
    if (moved !== 0) state.last = undefined;
    if (balance !== undefined) compare(state, row, balance);
  }
  const { last, checked, wrong, firstBreak, opening } = state;
  const closing = last && { cents: last.cents, date: last.row.date };
  return { isOldestFirst, isFlipped: sign === -1, checked, wrong, firstBreak, opening, closing };
}

function compare(state: Walk, row: StatementRow, balance: number): void {
  if (isOpening(row) && (state.held !== undefined || state.moved !== 0)) return;
  if (state.held === undefined) {
    state.opening = { cents: balance - state.moved, date: state.moved === 0 && row.kind === 'balance' ? row.date : undefined };
  } else {
    const difference = balance - state.held - state.moved;
    state.checked += 1;
    if (difference !== 0) {
      state.wrong += 1;
      state.firstBreak ??= { line: row.line, cents: difference };
    }
  }
  state.held = balance;
  state.moved = 0;
  state.last = { cents: balance, row };
}
