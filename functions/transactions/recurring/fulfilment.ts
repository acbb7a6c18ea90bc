import type { CalendarDate } from '../../../shared/calendar.ts';
import type { RowChange } from '../change-row.ts';
import { type Settings, standsFor } from '../settings.ts';
import type { Row } from '../transaction.ts';
import { type KeptOccurrence, notMade, rowOfOccurrence } from './occurrence.ts';
import { type SeriesField, seriesFields } from './on-transaction.ts';
import { rowField } from './own-fields.ts';
import { shifted } from './recurrence.ts';
import type { RecurringSeries } from './series.ts';

/*
 * A real transaction takes the place of an occurrence, made or planned, so that it is there once (domain-rules.md, 8), and gives it back: pure. docs/rules/recurrence.md
 */

interface Fulfilling {
  readonly series: Pick<RecurringSeries, 'number' | 'template'>;
  readonly nominalOn: string;
  /** What was made for the occurrence, deleted or not; nothing where it was planned, or is purged. */
  readonly made: Row | undefined;
  readonly settings: Pick<Settings, 'gone'>;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export interface Fulfilment {
  /** The real one, as the occurrence. Its amount, account and date stay what they are. */
  readonly row: Row;
  /** What was made, out of every sum and no occurrence any more; restored, it is a transaction as any other. */
  readonly made: Row | undefined;
}

/**
 * The real transaction as the occurrence, and what becomes of the one that was made for it. What a person said wins: what the real one has of their own stays and its
 * blanks are filled; where a bank's file wrote it and nobody has touched it since, the words and the category of the series stand for the bank's.
 */
export function fulfilment(row: Row, { series, nominalOn, made, settings, now }: Fulfilling): Fulfilment {
  const given = made ?? series.template;
  const taken = seriesFields.filter((field) => takes(field, row, { given, settings }));
  const own = seriesFields.filter((field) => (taken.includes(field) ? made?.series?.own?.includes(field) : hasOwn(field, row)));
  return {
    row: {
      ...row,
      ...Object.fromEntries(taken.map((field) => [rowField[field], given[rowField[field]]])),
      series: { number: series.number, nominalOn, own },
      version: row.version + 1,
      updatedAt: now,
    },
    made: made && { ...made, series: undefined, deletedAt: made.deletedAt ?? now, version: made.version + 1, updatedAt: now },
  };
}

interface Given {
  readonly given: Pick<Row, 'categoryNumber' | 'description' | 'notes'>;
  readonly settings: Pick<Settings, 'gone'>;
}

/** Whether the real one takes this field from the series, or from what was made. */
function takes(field: SeriesField, row: Row, { given, settings }: Given): boolean {
  if (field === 'amount' || field === 'account') return false;
  const isOpen = isOfFileAlone(row) || !isSaid(field, row, settings);
  if (field !== 'category') return isOpen && given[field] !== undefined;
  return isOpen && !row.splits && !row.bond && isSaid('category', given, settings);
}

/** A bank's file wrote it, and nobody has said anything of it since. */
const isOfFileAlone = ({ origin, version }: Row): boolean => origin !== undefined && origin.merged === undefined && version === 1;

const isSaid = (field: 'category' | 'description' | 'notes', of: Given['given'], settings: Given['settings']): boolean =>
  field === 'category' ? standsFor(settings, 'category', of.categoryNumber) !== undefined : of[field] !== undefined;

/** What it is and where it was booked is always its own. */
const hasOwn = (field: SeriesField, row: Row): boolean =>
  field === 'amount' || field === 'account' || (field === 'category' ? row.categoryNumber > 0 : row[field] !== undefined);

interface GivingBack {
  readonly series: RecurringSeries;
  readonly occurrence: KeptOccurrence;
  /** What was made for it before, where it can be restored still. */
  readonly replaced: Row | undefined;
  /** Of one that has to be made. */
  readonly newId: (date: CalendarDate) => string;
  readonly settings: Pick<Settings, 'gone'>;
  readonly now: Date;
}

/** An occurrence that is not fulfilled any more. */
export interface GivenBack {
  readonly occurrence: KeptOccurrence;
  /** The transaction that it is then; none before where it is new, none at all where its owner had skipped it. */
  readonly row: RowChange | undefined;
}

/**
 * The occurrence without the real transaction: what was made for it is there again, or it is made as the series describes it now; one that its owner had skipped stays
 * skipped.
 */
export function givenBack(giving: GivingBack): GivenBack {
  const { nominalOn } = giving.occurrence;
  const row = rowGivenBack(giving);
  return { occurrence: { nominalOn, transactionId: row?.after.id, isFulfilled: false }, row };
}

function rowGivenBack(giving: GivingBack): RowChange | undefined {
  if (giving.occurrence.insteadOf === undefined) return undefined;
  return giving.replaced && !giving.replaced.series ? madeAgain(giving.replaced, giving) : madeAnew(giving);
}

function madeAgain(before: Row, { series, occurrence: { nominalOn }, now }: GivingBack): RowChange {
  const own = seriesFields.filter((field) => before[rowField[field]] !== series.template[rowField[field]]);
  const of = { number: series.number, nominalOn, own };
  return { before, after: { ...before, series: of, deletedAt: undefined, version: before.version + 1, updatedAt: now.getTime() } };
}

function madeAnew({ series, occurrence: { nominalOn }, newId, settings, now }: GivingBack): RowChange {
  const accountNumber = standsFor(settings, 'account', series.template.accountNumber) ?? 0;
  const date = shifted(nominalOn, series.rule.weekendShift);
  return { after: rowOfOccurrence(series, { nominalOn, date }, { id: newId(date), accountNumber, now }) };
}

/** What a fulfilled occurrence is instead of, so that it can be given back: what was made for it, that it was planned, or, where it was skipped, nothing. */
export function insteadOf(occurrence: KeptOccurrence | undefined, made: Row | undefined): KeptOccurrence['insteadOf'] {
  if (!occurrence) return notMade;
  return made?.deletedAt === undefined ? made?.id : undefined;
}
