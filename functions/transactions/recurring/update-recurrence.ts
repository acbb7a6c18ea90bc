import { today } from '../../../shared/calendar.ts';
import { commit } from '../../../shared/commit.ts';
import type { RequestOf, UseCases } from '../../../shared/route/route.ts';
import { requireVersion } from '../../../shared/route/version.ts';
import { ruleBroken } from '../../../shared/rule-broken.ts';
import { untilAccepted } from '../../../shared/until-accepted.ts';
import type { Context } from '../context.ts';
import { keyOf } from '../numbered.ts';
import { accountAfter, checkCategory, givenNumber } from '../references.ts';
import type { routes } from '../routes.ts';
import type { Found } from '../settings.ts';
import { texts } from '../texts.pt-br.ts';
import { changePlan } from './change-plan.ts';
import { findSeries } from './find-series.ts';
import { presentPlanned } from './present-series.ts';
import { changedSeriesWrites, planVersionOf, type RecurringSeries, type Template } from './series.ts';

type UpdateRecurrence = UseCases<typeof routes, Context>['updateRecurrence'];

/** Changes what is planned and touches nothing that was made; refused where the series was changed, or went on, since it was read. */
export const updateRecurrence: UpdateRecurrence = async ({ caller, params, query, body, ifMatch }, context) => {
  const { userId } = caller;
  const given = {
    account: body.accountId && givenNumber(userId, 'account', body.accountId),
    category: body.categoryId && givenNumber(userId, 'category', body.categoryId),
  };
  const keys = [
    ...(given.account ? [keyOf('account', given.account)] : []),
    ...(given.category ? [keyOf('category', given.category)] : []),
  ];

  return await untilAccepted(async () => {
    const { series: before, ...found } = await findSeries(context, userId, params.id, ...keys);
    requireVersion(ifMatch, planVersionOf(before));

    const template = templateAfter(found, before, { body, account: given.account || undefined, category: given.category || undefined });
    const { timeZone } = found.settings;
    const plan = changePlan(before, planChangeOf(body), today(context.clock, timeZone));
    if ('refused' in plan) throw ruleBroken(fields[plan.at], texts[plan.refused]);
    const after: RecurringSeries = {
      ...before,
      ...plan,
      template,
      version: before.version + 1,
      updatedAt: context.clock.now().toISOString(),
    };

    await commit(context.dynamodb, changedSeriesWrites(context, { userId, timeZone }, before, after));
    return presentPlanned(userId, after, found.settings, query.next);
  });
};

type Body = RequestOf<(typeof routes)['updateRecurrence']>['body'];

const fields = { date: 'body.nextDate', frequency: 'body.frequency', endsOn: 'body.endDate' } as const;

const planChangeOf = ({ nextDate, frequency, endDate, shift }: Body) => ({
  date: nextDate,
  frequency,
  endsOn: endDate,
  weekendShift: shift,
});

interface Given {
  readonly body: Body;
  readonly account: number | undefined;
  readonly category: number | undefined;
}

/** What is left out stays, `null` clears. */
function templateAfter(found: Found, { template }: RecurringSeries, { body, account, category }: Given): Template {
  const { amount = template.amountCents, description = template.description, notes = template.notes, categoryId } = body;
  if (category !== undefined) checkCategory(found, category, template.type);
  return {
    ...template,
    amountCents: amount,
    accountNumber: accountAfter(found, template, { number: account }),
    categoryNumber: category ?? (categoryId === null ? 0 : template.categoryNumber),
    description: description ?? undefined,
    notes: notes ?? undefined,
  };
}
