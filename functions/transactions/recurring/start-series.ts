import { addMonths, type CalendarDate, dateAt } from '../../../shared/calendar.ts';
import { tell } from '../../../shared/events/tell.ts';
import { recurrenceChanged } from '../../../shared/events/transactions.ts';
import { count } from '../../../shared/observability/count.ts';
import type { AnswerOf, RequestOf } from '../../../shared/route/route.ts';
import { ruleBroken } from '../../../shared/rule-broken.ts';
import { writesOf } from '../change-row.ts';
import type { Context } from '../context.ts';
import { findRow } from '../find-row.ts';
import { giveNumber } from '../give-number.ts';
import { idOf, keyOf } from '../numbered.ts';
import { checkCategory, givenNumber, openAccount } from '../references.ts';
import type { routes } from '../routes.ts';
import { texts } from '../texts.pt-br.ts';
import { presentTransaction } from '../transaction.ts';
import { idOfOccurrence, occurrenceItem, rowOfOccurrence } from './occurrence.ts';
import { readSeries } from './read-series.ts';
import { nextOccurrence, type Occurrence, type Series } from './recurrence.ts';
import { type RecurringSeries, seriesItem } from './series.ts';

type Create = (typeof routes)['createTransaction'];
type Body = RequestOf<Create>['body'];

/** How far back a series may begin: what has fallen due since is made at once. */
const mostYearsBack = 5;

/**
 * Begins a series with its first occurrence: both or neither, once for the Idempotency-Key. What else has fallen due since an anchor in the past is made
 * right after, by who hears of it.
 */
export async function startSeries({ caller, body, idempotencyKey }: RequestOf<Create>, context: Context): Promise<AnswerOf<Create>> {
  const { userId } = caller;
  if (body.splits) throw ruleBroken('body.splits', texts.seriesIsNotSplit);
  const rule = ruleAsked(body);
  const first = firstOf(rule);
  checkBeginning('body.date', rule.anchorOn, context);
  const template = {
    type: body.type,
    amountCents: body.amount,
    accountNumber: givenNumber(userId, 'account', body.accountId),
    categoryNumber: body.categoryId ? givenNumber(userId, 'category', body.categoryId) : 0,
    description: body.description ?? undefined,
    notes: body.notes ?? undefined,
  };
  const { accountNumber, categoryNumber } = template;
  const now = context.clock.now();
  const series = (number: number): RecurringSeries => ({
    number,
    template,
    rule,
    doneUpTo: first.nominalOn,
    version: 1,
    createdAt: now.toISOString(),
    updatedAt: now.toISOString(),
  });

  const number = await giveNumber(context, {
    kind: 'series',
    userId,
    idempotencyKey,
    keys: [keyOf('account', accountNumber), ...(categoryNumber > 0 ? [keyOf('category', categoryNumber)] : [])],
    item: (given, { settings }) => ({
      ...seriesItem(series(given), { userId, timeZone: settings.timeZone }),
      tell: tell(context, userId, [recurrenceChanged, { recurrenceId: idOf(userId, 'series', given) }]),
    }),
    along(given, found) {
      const account = openAccount(found, accountNumber);
      if (categoryNumber > 0) checkCategory(found, categoryNumber, body.type);
      const row = rowOfOccurrence(series(given), first, { id: idOfOccurrence(userId, given, first), accountNumber, now });
      return [
        ...writesOf(context, { userId, settings: found.settings, rows: [{ after: row }], accounts: [account] }),
        context.store.put(userId, occurrenceItem(given, { nominalOn: first.nominalOn, transactionId: row.id, isFulfilled: false }), {
          exists: false,
        }),
      ];
    },
  });
  count({ transactions_created_total: 1 });

  const { row, settings } = await findRow(context, userId, idOfOccurrence(userId, number, first));
  return { value: presentTransaction(userId, row, settings, await readSeries(context, userId, [row])), version: String(row.version) };
}

/** @throws Problem `rule_broken` where a field of a series is named for what is none. */
export function refuseWithoutSeries(body: Body): void {
  for (const field of ['recurrenceFrequency', 'recurrenceEndDate', 'recurrenceShift'] as const)
    if (body[field] !== undefined) throw ruleBroken(`body.${field}`, texts.onlyOfSeries);
}

function ruleAsked({ date, recurrenceFrequency, recurrenceEndDate, recurrenceShift }: Body): Series {
  if (!recurrenceFrequency) throw ruleBroken('body.recurrenceFrequency', texts.frequencyNeeded);
  if (recurrenceEndDate && recurrenceEndDate < date) throw ruleBroken('body.recurrenceEndDate', texts.endsBeforeItBegins);
  return {
    anchorOn: date,
    frequency: recurrenceFrequency,
    ...(recurrenceEndDate && { endsOn: recurrenceEndDate }),
    weekendShift: recurrenceShift ?? 'none',
  };
}

function firstOf(rule: Series): Occurrence {
  const first = nextOccurrence(rule);
  if (!first) throw new RangeError(`A series from ${rule.anchorOn} to ${rule.endsOn} has no occurrence.`);
  return first;
}

/** @throws Problem `rule_broken` for a series that would have to be made over more than five years at once. */
function checkBeginning(field: string, date: CalendarDate, { clock }: Pick<Context, 'clock'>): void {
  if (date < addMonths(dateAt(clock.now(), 'UTC'), -12 * mostYearsBack)) throw ruleBroken(field, texts.tooFarBack(mostYearsBack));
}
