import type { CalendarDate } from '../../../../../shared/calendar.ts';
import type { Doubt, InvoiceSaid, Reading, Statement, StatementRow, Warning } from '../../statement.ts';
import { mostRows } from '../../statement.ts';
import { Unreadable } from '../../unreadable.ts';
import type { Line } from '../lines/line.ts';
import { texts } from '../texts.pt-br.ts';
import { datedLine } from './dated-line.ts';
import { type Entries, entriesIn } from './entries.ts';
import { type Facts, factsIn } from './facts.ts';
import { layoutOf } from './layouts.ts';
import { cardEndIn } from './places.ts';
import { partsOff, type Reconciled, reconcile } from './reconcile.ts';
import { type Days, rowOf, type Way } from './row-of.ts';

/**
 * The invoice that these lines are. Its rows are read in the usual way, and where they do not come to the total that it states, in the other ways that its lines leave
 * open; the first that comes to the total is the one. Where none does, the nearest is taken, and the difference told.
 * @throws Unreadable `no_rows` where it lists no movement, `too_many_rows`
 */
export function readInvoice(lines: readonly Line[], format: 'pdf' | 'text', reading: Reading): Statement {
  const undated = lines.filter(({ text }) => !datedLine(text));
  const layout = layoutOf(undated.map(({ text }) => text).join('\n'));
  const facts = factsIn(lines);
  const found = entriesIn(lines, layout);
  if (found.entries.length > mostRows) throw new Unreadable('too_many_rows');
  const days = daysOf(facts, reading);
  const read = bestOf(found, facts, { days, ways: waysFor(layout.hasLooseDash ?? false, reading) });
  if (read.rows.length === 0) throw new Unreadable('no_rows');

  const cards = read.rows.flatMap(({ cardEnd }) => cardEnd ?? []);
  const cardEnd = cards[0] ?? undated.map(({ text }) => cardEndIn(text)).find(Boolean);
  return {
    format,
    kind: 'card',
    bank: layout.bank,
    account: cardEnd ? { cardEnd } : {},
    currency: 'BRL',
    period: periodOf(read.rows),
    opening: undefined,
    closing: undefined,
    rows: read.rows,
    invoice: saidOf(facts, read),
    doubts: doubtsOf(facts, read, { reading, days }),
    warnings: warningsOf(found, read),
  };
}

interface Read extends Reconciled {
  readonly rows: readonly StatementRow[];
  readonly way: Way;
}

/** Most likely first. */
function waysFor(hasLooseDash: boolean, { choices }: Reading): readonly Way[] {
  const isTurned = choices?.flipSigns;
  const dash: Way = { isDashEmpty: true };
  const ways: readonly Way[] = hasLooseDash ? [dash, { ...dash, hasUndated: true }, {}] : [{}, { hasUndated: true }, dash];
  const all = [...ways, { ...ways[0], isEverywhere: true as const }, { ...ways[1], isEverywhere: true as const }];
  return isTurned === undefined ? [...all, { isTurned: true }] : all.map((way) => ({ ...way, ...(isTurned && { isTurned }) }));
}

function bestOf({ entries }: Entries, facts: Facts, { days, ways }: { readonly days: Days; readonly ways: readonly Way[] }): Read {
  let best: Read | undefined;
  for (const way of ways) {
    const rows = entries.flatMap((entry) => rowOf(entry, way, days) ?? []);
    const read = { rows, way, ...reconcile(rows, facts) };
    if (read.differenceCents === 0 && rows.length > 0) return read;
    if (best === undefined || differenceOf(read) < differenceOf(best)) best = read;
  }
  return best ?? { rows: [], way: {}, ...reconcile([], facts) };
}

const differenceOf = ({ differenceCents, rows }: Read): number =>
  rows.length === 0 ? Number.POSITIVE_INFINITY : Math.abs(differenceCents ?? 0);

/** The years of days that have none are counted back from the day that the invoice is due, or closes, or was made. */
function daysOf({ dueOn, closedOn, issuedOn }: Facts, { choices, today }: Reading): Days {
  const latest = dueOn ?? closedOn ?? issuedOn ?? (choices?.year === undefined ? today : `${choices.year}-12-31`);
  return { latest, charged: closedOn ?? issuedOn ?? latest };
}

function saidOf({ dueOn, closedOn, limitCents, ...facts }: Facts, { rows, totalCents }: Read): InvoiceSaid {
  const carried = rows.find(({ cardKind }) => cardKind === 'previous_balance');
  const previousCents = facts.previousCents ?? (carried && -carried.cents);
  return {
    ...(dueOn !== undefined && { dueOn }),
    ...(closedOn !== undefined && { closedOn }),
    ...(totalCents !== undefined && { totalCents }),
    ...(previousCents !== undefined && { previousCents }),
    ...(limitCents !== undefined && { limitCents }),
  };
}

function periodOf(rows: readonly StatementRow[]): Statement['period'] {
  let [from, to]: [CalendarDate | undefined, CalendarDate | undefined] = [undefined, undefined];
  for (const { date } of rows) {
    if (from === undefined || date < from) from = date;
    if (to === undefined || date > to) to = date;
  }
  return from !== undefined && to !== undefined ? { from, to } : undefined;
}

function doubtsOf(
  facts: Facts,
  { way, differenceCents }: Read,
  { reading, days }: { readonly reading: Reading; readonly days: Days },
): Doubt[] {
  const isDated = facts.dueOn !== undefined || facts.closedOn !== undefined || facts.issuedOn !== undefined;
  const year = days.latest.slice(0, 4);
  return [
    ...(isDated || reading.choices?.year !== undefined
      ? []
      : [{ about: 'year', chosen: year, others: [String(Number(year) - 1)], reason: texts.yearGuessed } as const]),
    ...(way.isTurned && differenceCents !== 0 && reading.choices?.flipSigns === undefined
      ? [{ about: 'flipSigns', chosen: 'true', others: ['false'], reason: texts.signsTurned } as const]
      : []),
  ];
}

function warningsOf({ entries, subtotals }: Entries, { rows, totalCents, differenceCents }: Read): Warning[] {
  if (differenceCents === 0) return [];
  // Where the total holds, every row was read; where it does not, each that was not may be the one.
  const unread = entries
    .filter(({ money, day, place, words }) => !money && day && place.isListed && place.kind === 'movement' && /\p{L}{3}/u.test(words))
    .map(({ at }) => ({ code: 'row_unread', line: at + 1, message: texts.rowUnread }));
  if (totalCents === undefined || differenceCents === undefined) return [{ code: 'total_missing', message: texts.noTotal }, ...unread];
  return [
    { code: 'total_differs', message: texts.totalDiffers(differenceCents) },
    ...partsOff(rows, subtotals).map(({ line, statedCents, differenceCents: off }) => ({
      code: 'subtotal_differs',
      line,
      message: texts.subtotalDiffers(statedCents, off),
    })),
    ...unread,
  ].slice(0, mostWarnings);
}

const mostWarnings = 50;
