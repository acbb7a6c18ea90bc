import { daysFrom, today } from '../../../shared/calendar.ts';
import { end } from '../../../shared/partition.ts';
import type { UseCases } from '../../../shared/route/route.ts';
import type { Context } from '../context.ts';
import type { routes } from '../routes.ts';
import { findForCaller, standsFor } from '../settings.ts';
import { presentTransaction, type Row, rowOf, rowsFrom, signpostTo } from '../transaction.ts';
import { confidenceOf, evidenceFor } from './evidence.ts';
import { mostDaysApart, pairsAmong } from './pairs.ts';
import { mostRowsForSuggestions, windowDays } from './suggestion.ts';

type SuggestTransfers = UseCases<typeof routes, Context>['suggestTransfers'];

/**
 * Pairs that may be transfers, for their owner to say so or not: nothing is linked by itself. One round trip and at most so many rows, the newest of
 * the period, however long the history is.
 */
export const suggestTransfers: SuggestTransfers = async ({ caller, query }, context) => {
  const { userId } = caller;
  const { settings } = await findForCaller(context, userId);
  const on = today(context.clock, settings.timeZone);
  const to = query.to ?? (query.from ? daysFrom(query.from, windowDays) : on);
  const asked = query.from ?? daysFrom(to, -windowDays);

  // The other side of a pair may lie beyond either end.
  const page = await context.store.range(userId, {
    from: rowsFrom(daysFrom(asked, -mostDaysApart)),
    to: end(rowsFrom(daysFrom(to, mostDaysApart))),
    descending: true,
    limit: mostRowsForSuggestions,
  });
  const rows = page.items.filter((item) => !signpostTo(item)).map(rowOf);
  const oldest = page.hasMore ? rows.at(-1)?.date : undefined;
  const from = oldest && oldest > asked ? oldest : asked;

  const accountOf = (row: Row) => standsFor(settings, 'account', row.accountNumber);
  const evidence = evidenceFor(rows, accountOf);
  const isWithin = ({ date }: Row): boolean => date >= from && date <= to;
  const pairs = pairsAmong(rows, accountOf).filter((pair) => isWithin(pair.out) || isWithin(pair.in));
  return {
    from,
    to,
    items: pairs.slice(0, query.limit).map((pair) => ({
      from: presentTransaction(userId, pair.out, settings),
      to: presentTransaction(userId, pair.in, settings),
      daysApart: pair.daysApart,
      confidence: confidenceOf(evidence(pair)),
      evidence: evidence(pair),
    })),
  };
};
