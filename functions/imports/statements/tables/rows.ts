import type { CalendarDate } from '../../../../shared/calendar.ts';
import { installmentIn, isBalanceText, isTotalText, onOneLine } from '../row-words.ts';
import type { Statement, StatementRow, Warning } from '../statement.ts';
import { Unreadable } from '../unreadable.ts';
import { isCut, mayLackItsEnd } from './cut.ts';
import { type GridRow, rawOf, textAt, textOf } from './grid.ts';
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
export function readRows({ tables, kind, mayBeCut }: Asked): RowsRead {
  const state: State = {
    rows: [],
    warnings: [],
    kind,
    section: 'movement',
    cardEnd: undefined,
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
  if (date === undefined && amount === undefined && balance === undefined) readWords(table, row, isAfterLastDate, state);
  else if (date === undefined) readUndated({ table, at, row, isAfterLastDate }, state);
  else add({ table, at, row, date }, state);
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

interface At {
  readonly table: TableRead;
  readonly at: number;
  readonly row: GridRow;
}

/** An amount without a day: a total, a balance, or a movement of the day above, where tables write each day once. */
function readUndated({ table, at, row, isAfterLastDate }: At & { readonly isAfterLastDate: boolean }, state: State): void {
  const words = wordsOf(table, row).description;
  const all = row.cells.map(textOf).filter((text) => text !== '');
  const isSum = words === '' || all.some((text) => isTotalText(text) || isBalanceText(text) || /^(?:\w+ )?balance\b/i.test(text));
  const cents = table.amountOf(at)?.cents ?? 0;
  if (isSum) {
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

function add({ table, at, row, date, isSum }: At & { readonly date: CalendarDate; readonly isSum?: boolean }, state: State): void {
  state.date = date;
  state.canContinue = false;
  const amount = table.amountOf(at);
  const balanceCents = table.balanceOf(at);
  const words = wordsOf(table, row);
  const kind = kindOf({ words: words.description, cents: amount?.cents, isSum: isSum ?? false, section: state.section });
  if (amount === undefined && kind !== 'balance' && table.hasAmountText(at)) {
    state.warnings.push({ code: 'amount_unread', line: row.line, message: texts.rowWithoutAmount });
    return;
  }
  const status = statusIn(textAt(row, table.columns.status));
  if (status === 'cancelled' && kind === 'movement') {
    state.warnings.push({ code: 'row_cancelled', line: row.line, message: texts.rowCancelled });
    return;
  }
  if (amount?.isRounded) state.warnings.push({ code: 'amount_rounded', line: row.line, message: texts.amountRounded });
  const held = kind === 'balance' ? (balanceCents ?? amount?.cents) : balanceCents;
  const postedOn = table.postedOnOf(at);
  state.rows.push({
    line: row.line,
    raw: rawOf(row),
    kind: kind === 'movement' && status === 'pending' ? 'future' : kind,
    date,
    ...(postedOn !== undefined && { postedOn }),
    cents: kind === 'balance' ? (held ?? 0) : (amount?.cents ?? 0),
    ...words,
    ...(held !== undefined && { balanceCents: held }),
    ...extrasOf({ table, at, row }, { ...state, date, words: words.description }),
  });
  state.canContinue = kind === 'movement';
}

interface Kind {
  readonly words: string;
  readonly cents: number | undefined;
  readonly isSum: boolean;
  readonly section: Section;
}

function kindOf({ words, cents, isSum, section }: Kind): StatementRow['kind'] {
  if (isBalanceText(words) || section === 'balance') return 'balance';
  if (isSum || isTotalText(words)) return 'total';
  if (!cents) return 'zero';
  return section === 'future' ? 'future' : 'movement';
}

function statusIn(text: string): 'cancelled' | 'pending' | undefined {
  if (/^(?:cancel|recusad|negad|rejeitad|n[aã]o autoriz|denied|failed|declined|reverted|refused|expired|expirad)/i.test(text))
    return 'cancelled';
  return /^(?:pend|agendad|em processamento|processing|a lan[cç]ar|a compensar|provision|scheduled|on hold)/i.test(text)
    ? 'pending'
    : undefined;
}

interface Around {
  readonly kind: Statement['kind'];
  readonly cardEnd: string | undefined;
  readonly date: CalendarDate;
  readonly words: string;
}

function extrasOf({ table, at, row }: At, around: Around): Pick<StatementRow, 'bankId' | 'installment' | 'cardEnd' | 'foreign'> {
  const { columns } = table;
  const bankId = textAt(row, columns.id);
  const installment =
    installmentCell(textAt(row, columns.installment)) ?? installmentIn(around.words, { isCard: around.kind === 'card', date: around.date });
  const cardEnd = /(\d{4})\D*$/.exec(textAt(row, columns.cardEnd))?.[1] ?? around.cardEnd;
  const foreign = table.foreignOf(at);
  const currency = /^[A-Z]{3}$/.exec(textAt(row, columns.currency))?.[0] ?? 'USD';
  return {
    ...(/[1-9a-z]/i.test(bankId) && { bankId: bankId.slice(0, 200) }),
    ...(installment && { installment }),
    ...(cardEnd && { cardEnd }),
    ...(foreign && { foreign: { currency, cents: foreign } }),
  };
}

/** `3 de 10`, `3/10`, `(03/10)`, `Parcela 3/10`; nothing for `-`, `Única`, ` de 1`, `1/1`. */
function installmentCell(text: string): StatementRow['installment'] {
  const found = /(\d{1,3})\s*(?:de|\/)\s*(\d{1,3})\)?$/.exec(text);
  const [number, of] = [Number(found?.[1]), Number(found?.[2])];
  return number >= 1 && of >= 2 && number <= of ? { number, of } : undefined;
}

/** The columns of words as one text, in the file's order, without saying anything twice. */
function wordsOf({ columns }: TableRead, row: GridRow): { readonly description: string; readonly rawDescription: string } {
  const { description, detail, type } = columns;
  const ordered = [description, detail].filter((column) => column !== undefined).toSorted((one, other) => one - other);
  const [first = '', second = ''] = ordered.map((column) => onOneLine(textAt(row, column).slice(0, 500))).filter(Boolean);
  const words = first === '' ? onOneLine(textAt(row, type)) : joined(first, second);
  return { description: words, rawDescription: words };
}

function joined(first: string, second: string): string {
  if (second === '') return first;
  const [low, other] = [first.toLowerCase(), second.toLowerCase()];
  if (low.includes(other)) return first;
  return other.includes(low) ? second : `${first} - ${second}`;
}
