import { Problem } from '../../../shared/problem.ts';
import type { UseCases } from '../../../shared/route/route.ts';
import { ruleBroken } from '../../../shared/rule-broken.ts';
import type { Context } from '../context.ts';
import { givenNumber } from '../references.ts';
import type { routes } from '../routes.ts';
import { texts } from '../texts.pt-br.ts';
import { presentTransaction } from '../transaction.ts';
import { type FulfilRefusal, fulfilOccurrence } from './fulfil-occurrence.ts';

type FulfilTransaction = UseCases<typeof routes, Context>['fulfilTransaction'];

/** Makes a transaction that is there the occurrence of what recurs, in the place of the one that was made or planned: both or neither, and once however often. */
export const fulfilTransaction: FulfilTransaction = async ({ caller, params, body }, context) => {
  const { userId } = caller;
  const series = givenNumber(userId, 'series', body.recurrenceId);
  const fulfilled = await fulfilOccurrence(context, { userId, transactionId: params.id, series, nominalOn: body.occurrenceDate });
  if (typeof fulfilled === 'string') throw refused(fulfilled);

  const { row, settings, series: of } = fulfilled;
  return { value: presentTransaction(userId, row, settings, new Map([[of.number, of]])), version: String(row.version) };
};

function refused(refusal: FulfilRefusal): Problem {
  switch (refusal) {
    case 'transaction_not_found':
      return new Problem('not_found', texts.transactionNotFound);
    case 'series_not_found':
      return new Problem('not_found', texts.seriesNotFound);
    case 'occurrence_not_found':
      return ruleBroken('body.occurrenceDate', texts.noSuchOccurrence);
    case 'other_type':
      return ruleBroken('body.recurrenceId', texts.occurrenceOfOtherType);
    case 'other_occurrence':
      return ruleBroken('params.id', texts.isOccurrenceAlready);
    case 'pays_invoice':
      return ruleBroken('params.id', texts.paymentIsNoOccurrence);
    case 'already_fulfilled':
      return ruleBroken('body.occurrenceDate', texts.occurrenceIsFulfilled);
  }
}
