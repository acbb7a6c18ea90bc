import { type CalendarDate, today } from '../../../shared/calendar.ts';
import { commit } from '../../../shared/commit.ts';
import type { AnswerOf, RequestOf } from '../../../shared/route/route.ts';
import { requireVersion } from '../../../shared/route/version.ts';
import { ruleBroken } from '../../../shared/rule-broken.ts';
import { untilAccepted } from '../../../shared/until-accepted.ts';
import type { Context } from '../context.ts';
import { type Edit, editedRow, givenIn } from '../edited-row.ts';
import { keyOf } from '../numbered.ts';
import type { routes } from '../routes.ts';
import { texts } from '../texts.pt-br.ts';
import { presentTransaction, type Row } from '../transaction.ts';
import { withPartner } from '../transfers/with-partner.ts';
import { changePlan } from './change-plan.ts';
import { type FoundOfSeries, findOfSeries } from './find-of-series.ts';
import { withoutOwn } from './own-fields.ts';
import { shifted } from './recurrence.ts';
import { fieldsOf, saidIn, saying } from './said.ts';
import { changedSeriesWrite, type RecurringSeries } from './series.ts';
import { withFollowers } from './with-followers.ts';

type Update = (typeof routes)['updateTransaction'];

/**
 * Changes an occurrence and its series in one commit, and with them the transactions that are to follow, as many as fit; the others follow at once, by who hears of it,
 * in this order and each once. Refused where the transaction has changed since it was read.
 */
export async function updateWithSeries(request: RequestOf<Update>, context: Context): Promise<AnswerOf<Update>> {
  const { caller, params, query, body, ifMatch } = request;
  const { userId } = caller;
  const given = givenIn(userId, body);
  const said = saidIn(body, given);
  return await untilAccepted(async () => {
    const found = await findOfSeries(context, userId, params.id, ...given.keys);
    const { row: before, series, settings } = found;
    requireVersion(ifMatch, String(before.version));
    refuseOfOneAlone(body, before);

    const now = context.clock.now();
    const isFollowing = query.scope === 'following';
    const after: RecurringSeries = {
      ...series,
      ...planAfter(found, body, { isFollowing, today: today(context.clock, settings.timeZone) }),
      template: saying(series.template, said),
      version: series.version + 1,
      updatedAt: now.toISOString(),
    };
    const edited = editedRow(found, body, { userId, given, now: now.getTime() });
    const row = withoutOwn(
      { ...edited, date: dateAfter(found, body, { after, today: today(context.clock, settings.timeZone) }) },
      fieldsOf(said),
    );
    const rows = await withPartner(context, { userId, settings, categoryId: body.categoryId }, { before, after: row });

    const writes = await withFollowers(context, found, {
      userId,
      rows,
      accounts: [given.account === undefined ? undefined : found.items.get(keyOf('account', given.account))],
      after: isFollowing ? before.series.nominalOn : undefined,
      what: fieldsOf(said).length > 0 ? { kind: 'edit', said, type: series.template.type } : undefined,
    });
    await commit(context.dynamodb, [...writes, changedSeriesWrite(context, { userId, timeZone: settings.timeZone }, series, after)]);
    return {
      value: presentTransaction(userId, row, settings, new Map([[after.number, after]])),
      version: String(row.version),
    };
  });
}

/** @throws Problem `rule_broken` for what can be said of one occurrence alone */
function refuseOfOneAlone({ type, splits, recurrenceFrequency }: Edit, before: Row): void {
  if (recurrenceFrequency === null) throw ruleBroken('body.recurrenceFrequency', texts.frequencyNeeded);
  if (type !== undefined && type !== before.type) throw ruleBroken('body.type', texts.seriesKeepsType);
  if (splits) throw ruleBroken('body.splits', texts.seriesIsNotSplit);
}

const fields = { date: 'body.date', frequency: 'body.recurrenceFrequency', endsOn: 'body.recurrenceEndDate' } as const;

interface Planning {
  readonly isFollowing: boolean;
  readonly today: CalendarDate;
}

/** Dates are counted from this occurrence on, with either scope: what was made before stays where it is. */
function planAfter({ row, series }: FoundOfSeries, edit: Edit, { isFollowing, today: now }: Planning) {
  const date = edit.date === row.date ? undefined : edit.date;
  const { recurrenceFrequency: asked } = edit;
  const frequency = asked && asked !== series.rule.frequency ? asked : undefined;
  const isCountedHere = isFollowing || date !== undefined || frequency !== undefined;
  const plan = changePlan(
    series,
    {
      ...(isCountedHere && { nominalOn: row.series.nominalOn }),
      date,
      frequency,
      endsOn: edit.recurrenceEndDate,
      weekendShift: edit.recurrenceShift,
    },
    now,
  );
  if ('refused' in plan) throw ruleBroken(fields[plan.at], texts[plan.refused]);
  return plan;
}

/** Where the occurrence itself goes: to the date that is said, or, while it lies ahead, to where weekends go now. */
function dateAfter(
  { row, series }: FoundOfSeries,
  edit: Edit,
  { after, today: now }: { after: RecurringSeries; today: CalendarDate },
): CalendarDate {
  if (edit.date !== undefined) return edit.date;
  const { nominalOn } = row.series;
  const isWherePlanned = row.date === shifted(nominalOn, series.rule.weekendShift);
  return row.date > now && isWherePlanned ? shifted(nominalOn, after.rule.weekendShift) : row.date;
}
