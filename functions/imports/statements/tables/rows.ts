import type { CalendarDate } from '../../../../shared/calendar.ts';
import { isBalanceText, isTotalText, onOneLine } from '../row-words.ts';
import type { Statement, StatementRow, Warning } from '../statement.ts';
import { Unreadable } from '../unreadable.ts';
import { isCut, mayLackItsEnd } from './cut.ts';
import { type GridRow, rawOf, textAt, textOf } from './grid.ts';
import { type At, extrasOf, isBlocked, kindOf, statusOf, wordsOf } from './row.ts';
import { type Section, sectionIn } from './sections.ts';
import type { TableRead } from './table.ts';
import { texts } from './texts.pt-br.ts';

export interface RowsRead {
  readonly rows: readonly StatementRow[];
  readonly warnings: readonly Warning[];
}

interface Asked {
  readonly tables: readonly TableRead[];
  readonly kind: Statement['kind'];
  readonly mayBeCut: boolean;
  /** The line above the first table. */
  readonly title: string;
}

interface State {
  readonly rows: StatementRow[];
  readonly warnings: Warning[];
  readonly kind: Statement['kind'];
  section: Section;
  /** Of the card whose rows follow. */
  cardEnd: string | undefined;
  /** Of the row before: for balances and totals that have no day of their own. */
  date: CalendarDate | undefined;
  /** Whether the grid's row before this one was a movement, or a line that belongs to it. */
  canContinue: boolean;
  /** Rows that go on with the words of the row above were seen between movements. */
  hasContinued: boolean;
  datesAbove: number;
}

/**
 * The rows of a statement's tables, in their order. What has an amount and cannot be read is told, never left out in silence.
 * @throws Unreadable `damaged` where the file is cut within its last row
 */
export function readRows({ tables, kind, mayBeCut, title }: Asked): RowsRead {
  const state: State = {
    rows: [],
    warnings: [],
    kind,
    section: sectionIn(title)?.section ?? 'movement',
    cardEnd: kind === 'card' ? sectionIn(title)?.cardEnd : undefined,
    date: undefined,
    canContinue: false,
    hasContinued: false,
    datesAbove: 0,
  };
  for (const table of tables) {
    const isLast = table === tables.at(-1);
    const lastDated = table.rows.findLastIndex((_, at) => table.dateOf(at) !== undefined);
    state.canContinue = false;
    for (const at of table.rows.keys()) {
      if (isLast && mayBeCut && at === table.rows.length - 1) checkEnd(table, state);
      readRow(table, at, at > lastDated, state);
    }
  }
  if (state.datesAbove > 0) state.warnings.push({ code: 'date_above', message: texts.dateAbove(state.datesAbove) });
  return state;
}

function checkEnd(table: TableRead, state: State): void {
  if (isCut(table)) throw new Unreadable('damaged');
  const line = table.rows.at(-1)?.line ?? 0;
  if (mayLackItsEnd(table)) state.warnings.push({ code: 'may_be_cut', line, message: texts.mayBeCut });
}

function readRow(table: TableRead, at: number, isAfterLastDate: boolean, state: State): void {
  const row = table.rows[at];
  if (!row) return;
  const date = table.dateOf(at);
  const amount = table.amountOf(at);
  const balance = table.balanceOf(at);
  const isTitle = date === undefined && state.kind === 'card' && namesCard(row);
  if (isTitle || (date === undefined && amount === undefined && balance === undefined)) readWords(table, row, isAfterLastDate, state);
  else if (date === undefined) readUndated({ table, at, row, isAfterLastDate }, state);
  else add({ table, at, row, date }, state);
}

/** `TITULAR ;;; 5456`: the number is that of a card. */
function namesCard({ cells }: GridRow): boolean {
  const written = cells.map(textOf).filter(Boolean).join(' ');
  return !isTotalText(written) && sectionIn(written)?.cardEnd !== undefined;
}

/** A row without day and amount: the title of what follows, or more words of the row above. */
function readWords({ columns }: TableRead, row: GridRow, isAfterLastDate: boolean, state: State): void {
  const written = row.cells.map(textOf).filter(Boolean).join(' ');
  const words = onOneLine([columns.description, columns.detail].map((column) => textAt(row, column)).join(' '));
  const previous = state.rows.at(-1);
  const isContinuation = state.canContinue && words !== '' && words.length <= 200 && words.length === onOneLine(written).length;
  if (isContinuation && previous && (!isAfterLastDate || state.hasContinued)) {
    state.hasContinued = true;
    state.rows[state.rows.length - 1] = withWords(previous, words);
    return;
  }
  state.canContinue = false;
  const found = sectionIn(written);
  state.section = found?.section ?? state.section;
  state.cardEnd = found?.cardEnd ?? state.cardEnd;
}

const withWords = (row: StatementRow, words: string): StatementRow => ({
  ...row,
  raw: `${row.raw} ${words}`.slice(0, 500),
  description: `${row.description} ${words}`.trim(),
  rawDescription: `${row.rawDescription} ${words}`.trim(),
});

/** An amount without a day: a total, a balance, or a movement of the day above, where tables write each day once. */
function readUndated(place: At & { readonly isAfterLastDate: boolean }, state: State): void {
  const { table, at, row, isAfterLastDate } = place;
  const words = wordsOf(table, row).description;
  const cents = table.amountOf(at)?.cents ?? 0;
  if (words === '' || state.section === 'balance' || row.cells.some((cell) => isSumText(textOf(cell)))) {
    if (state.date) add({ table, at, row, date: state.date, isSum: true }, state);
    return;
  }
  if (cents === 0) return;
  const hasOwn = textAt(row, table.columns.date) !== '';
  const before = state.rows.at(-1);
  const isProven = before?.balanceCents !== undefined && before.balanceCents + cents === table.balanceOf(at);
  if (!hasOwn && state.date && (isProven || (!isAfterLastDate && state.canContinue))) {
    state.datesAbove += 1;
    add({ table, at, row, date: state.date }, state);
  } else {
    state.canContinue = false;
    state.warnings.push({ code: 'date_unread', line: row.line, message: texts.rowWithoutDate });
  }
}

/** What a table adds up or says of the account below its rows. */
const isSumText = (text: string): boolean =>
  isTotalText(text) || isBalanceText(text) || /^(?:\w+ )?balance\b|^\W*(?:limite|juros do limite|encargos do limite|resumo)\b/i.test(text);

interface Added extends At {
  readonly date: CalendarDate;
  readonly isSum?: boolean;
}

function add({ table, at, row, date, isSum = false }: Added, state: State): void {
  state.date = date;
  state.canContinue = false;
  const amount = table.amountOf(at);
  const words = wordsOf(table, row);
  const kind = kindOf({ words: words.description, cents: amount?.cents, isSum, section: state.section });
  const status = statusOf({ table, at, row });
  if (amount === undefined && kind !== 'balance' && table.hasAmountText(at)) {
    state.warnings.push({ code: 'amount_unread', line: row.line, message: texts.rowWithoutAmount });
    return;
  }
  if (status === 'cancelled' && kind === 'movement') {
    state.warnings.push({ code: 'row_cancelled', line: row.line, message: texts.rowCancelled });
    return;
  }
  if (amount?.isRounded) state.warnings.push({ code: 'amount_rounded', line: row.line, message: texts.amountRounded });

  const balanceCents = table.balanceOf(at);
  const held = kind === 'balance' ? (balanceCents ?? amount?.cents) : balanceCents;
  const postedOn = table.postedOnOf(at);
  const isAhead = kind === 'movement' && (status === 'pending' || isBlocked({ table, at, row }));
  state.rows.push({
    line: row.line,
    raw: rawOf(row),
    kind: isAhead ? 'future' : kind,
    date,
    ...(postedOn !== undefined && { postedOn }),
    cents: kind === 'balance' ? (held ?? 0) : (amount?.cents ?? 0),
    ...words,
    ...(held !== undefined && { balanceCents: held }),
    ...extrasOf({ table, at, row }, { kind: state.kind, cardEnd: state.cardEnd, date, words: words.description }),
  });
  state.canContinue = kind === 'movement';
}
