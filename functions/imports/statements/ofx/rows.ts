import type { CalendarDate } from '../../../../shared/calendar.ts';
import { cardKindOf, installmentIn, isBalanceText } from '../row-words.ts';
import type { Choices, Doubt, StatementRow, Warning } from '../statement.ts';
import type { Amounts } from './amounts.ts';
import type { RawStatement } from './collect.ts';
import { currencyOf } from './currency.ts';
import type { Dates } from './dates.ts';
import { endOf, leaf, type RawRow, textOf } from './leaves.ts';
import { readSigns } from './signs.ts';
import { type Source, wordsBetween } from './source.ts';
import { texts } from './texts.pt-br.ts';
import { descriptionOf, idOf } from './words.ts';

/** What a statement's rows are read with. */
interface Context {
  readonly source: Source;
  readonly amounts: Amounts;
  readonly dates: Dates;
  readonly choices: Choices;
  /** Of the statement. */
  readonly currency: string;
}

type Mutable<Noun> = { -readonly [Key in keyof Noun]: Noun[Key] };

/** Of a row as it stands in the file. */
const longestRaw = 500;

interface Rows {
  readonly rows: readonly StatementRow[];
  readonly doubts: readonly Doubt[];
  readonly warnings: readonly Warning[];
}

/** The rows of one statement, in the file's order. A row without a day is left out, and said; one without an amount stays, and moves nothing. */
export function readRows(raw: RawStatement, { source, amounts, dates, choices, currency }: Context): Rows {
  const isCard = raw.kind === 'card';
  const signs = readSigns(raw, amounts.cents, choices);
  const lineAt = lineCounter(source);
  const warnings: Warning[] = [];
  const rows: StatementRow[] = [];
  for (const [at, row] of raw.rows.entries()) {
    const line = lineAt(row.from);
    const written = amounts.cents[at];
    const read = readRow(row, { isCard, dates, written, sign: signs.of(at), line, raw: rawText(row, source) });
    if (read) rows.push(read);
    else warnings.push({ code: 'date_missing', line, message: texts.dateMissing });
    if (written === undefined && read && read.kind !== 'balance')
      warnings.push({ code: 'amount_unread', line, message: texts.amountUnread });
    if (amounts.rounded.has(at)) warnings.push({ code: 'amount_rounded', line, message: texts.amountRounded });
    if (row.isInCursym && currencyOf(textOf(row, leaf.CURSYM), currency) !== currency)
      warnings.push({ code: 'row_in_other_currency', line, message: texts.rowInOtherCurrency });
  }
  return { rows, doubts: [...amounts.doubts, ...dates.doubts, ...signs.doubts], warnings: [...repeatedIds(rows), ...shortened(warnings)] };
}

/** More of them than anybody reads say no more than their number. */
const mostWarnings = 100;

function shortened(warnings: readonly Warning[]): readonly Warning[] {
  const more = warnings.length - mostWarnings;
  return more <= 0 ? warnings : [...warnings.slice(0, mostWarnings), { code: 'more_warnings', message: texts.moreWarnings(more) }];
}

interface Written {
  readonly isCard: boolean;
  readonly dates: Dates;
  /** The cents, as they are written; nothing where they can't be read. */
  readonly written: number | undefined;
  /** 1 or -1. */
  readonly sign: number;
  readonly line: number;
  readonly raw: string;
}

function readRow(row: RawRow, { isCard, dates, written, sign, line, raw }: Written): StatementRow | undefined {
  const posted = dates.of(row, leaf.DTPOSTED) ?? dates.of(row, leaf.DTAVAIL) ?? dates.of(row, leaf.DTTRAN);
  const used = endOf(row, leaf.DTUSER) === 0 ? undefined : dates.of(row, leaf.DTUSER);
  const date = isCard ? boughtOn(used, posted) : (posted ?? used);
  if (date === undefined) return undefined;

  const { description, rawDescription } = descriptionOf(row);
  const isBalance = isBalanceText(description);
  const cents = (written ?? 0) * (isBalance ? 1 : sign) || 0;
  const kind = kindOf({ isBalance, isPending: row.isPending, cents });
  const read: Mutable<StatementRow> = { line, raw, kind, date, cents, description, rawDescription };
  if (isCard && posted !== undefined && posted !== date) read.postedOn = posted;
  const bankId = idOf(row);
  if (bankId !== undefined) read.bankId = bankId;
  return isBalance || cents === 0 ? read : withWords(read, isCard);
}

/** What the words of a row that moves money say beside. */
function withWords(row: Mutable<StatementRow>, isCard: boolean): StatementRow {
  const installment = installmentIn(row.description, { isCard, date: row.date });
  if (installment) row.installment = installment;
  const cardKind = isCard ? cardKindOf(row.description, row.cents) : undefined;
  if (cardKind) row.cardKind = cardKind;
  if (cardKind === 'previous_balance') row.kind = 'balance';
  return row;
}

/** The day of the purchase, which some cards give beside the day it was posted on: no later, and not by more than two months earlier. */
function boughtOn(used: CalendarDate | undefined, posted: CalendarDate | undefined): CalendarDate | undefined {
  if (used === undefined || posted === undefined) return posted ?? used;
  const isEarlier = used < posted && Date.parse(posted) - Date.parse(used) <= 62 * 86_400_000;
  return isEarlier ? used : posted;
}

function kindOf({ isBalance, isPending, cents }: { isBalance: boolean; isPending: boolean; cents: number }): StatementRow['kind'] {
  if (isBalance) return 'balance';
  if (cents === 0) return 'zero';
  return isPending ? 'future' : 'movement';
}

/** As it stands in the file, its lines as one, and cut between two characters. */
function rawText({ from, to }: RawRow, source: Source): string {
  let end = Math.min(to, from + longestRaw);
  while (end < to && ((source.bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return wordsBetween(source, from, end).trimEnd();
}

/** The line that a place is on, from 1 on. Places are asked in their order, so that finding them is one pass. */
function lineCounter({ lineEnds }: Source): (at: number) => number {
  let ended = 0;
  return (at) => {
    while (ended < lineEnds.length && (lineEnds[ended] ?? 0) < at) ended += 1;
    return ended + 1;
  };
}

function repeatedIds(rows: readonly StatementRow[]): Warning[] {
  const ids = rows.flatMap(({ kind, bankId }) => (kind === 'movement' && bankId !== undefined ? [bankId] : []));
  if (new Set(ids).size === ids.length) return [];
  const seen = new Set<string>();
  const repeated = new Set(ids.filter((id) => seen.has(id) || !seen.add(id)));
  return [{ code: 'repeated_bank_id', message: texts.repeatedBankId(repeated.size) }];
}
