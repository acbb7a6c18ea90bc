import type { Doubt, Reading, Statement, StatementRow, Warning } from '../statement.ts';
import type { Columns } from './header.ts';
import type { Layout } from './layouts.ts';
import { runningBalance } from './running.ts';
import { texts } from './texts.pt-br.ts';

interface Asked {
  readonly columns: Columns;
  readonly layout: Layout | undefined;
  readonly kind: Statement['kind'];
  readonly reading: Reading;
}

interface Signs {
  readonly rows: readonly StatementRow[];
  readonly doubts: readonly Doubt[];
  readonly warnings: readonly Warning[];
}

/** As its owner feels them: turned round where a person chose so, where the bank's layout is known to write purchases positive, where only that explains the balances, and on a card whose amounts are nearly all positive, which is a doubt. */
export function withSigns(rows: readonly StatementRow[], { columns, layout, kind, reading }: Asked): Signs {
  const chosen = reading.choices?.flipSigns;
  if (layout) return turned(rows, chosen ?? layout.arePurchasesPositive === true);
  const running = runningBalance(rows);
  const isProven = running !== undefined && running.checked >= 2 && running.wrong * 4 <= running.checked;
  if (chosen !== undefined) return turned(rows, chosen);
  if (isProven) {
    const warnings = running.isFlipped ? [{ code: 'signs_by_balance', message: texts.signsByBalance }] : [];
    return { ...turned(rows, running.isFlipped), warnings };
  }
  const movements = rows.filter((row) => row.kind === 'movement');
  const inward = movements.filter(({ cents }) => cents > 0).length;
  if (kind === 'card' && columns.direction === undefined && columns.debit === undefined && inward * 2 > movements.length)
    return { ...turned(rows, true), doubts: [{ about: 'flipSigns', chosen: 'true', others: ['false'], reason: texts.cardSigns }] };
  const isSigned = columns.direction !== undefined || columns.credit !== undefined || columns.debit !== undefined;
  if (isSigned || movements.length === 0 || inward < movements.length) return turned(rows, false);
  return { ...turned(rows, false), doubts: [{ about: 'flipSigns', chosen: 'false', others: ['true'], reason: texts.allPositive }] };
}

const turned = (rows: readonly StatementRow[], isTurned: boolean): Signs => ({
  rows: isTurned ? rows.map(withOtherSign) : rows,
  doubts: [],
  warnings: [],
});

const withOtherSign = (row: StatementRow): StatementRow =>
  row.kind === 'balance' || row.kind === 'total' ? row : { ...row, cents: -row.cents || 0 };
