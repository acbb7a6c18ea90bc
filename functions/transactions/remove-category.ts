import { commit } from '../../shared/commit.ts';
import type { UseCases } from '../../shared/route/route.ts';
import { ruleBroken } from '../../shared/rule-broken.ts';
import { untilAccepted } from '../../shared/until-accepted.ts';
import { categoryOf } from './category.ts';
import type { Context } from './context.ts';
import { keyOf } from './numbered.ts';
import { givenNumber, itemOf, replacementNumber } from './references.ts';
import type { routes } from './routes.ts';
import { counted, findForCaller, goneField, settingsKey } from './settings.ts';
import { texts } from './texts.pt-br.ts';

type RemoveCategory = UseCases<typeof routes, Context>['removeCategory'];

/** Deletes a category in one write: its transactions and their statistics stay, without a category, or in the replacement. */
export const removeCategory: RemoveCategory = async ({ caller, params, query }, context) => {
  const { userId } = caller;
  const number = givenNumber(userId, 'category', params.id);
  const replacement = replacementNumber(userId, 'category', number, query.replaceWith);
  const keys = [number, ...(replacement ? [replacement] : [])].map((each) => keyOf('category', each));

  await untilAccepted(async () => {
    const found = await findForCaller(context, userId, ...keys);
    const { type } = categoryOf(itemOf(found, 'category', number));
    if (replacement && categoryOf(itemOf(found, 'category', replacement)).type !== type)
      throw ruleBroken('query.replaceWith', texts.replacementOfOtherType);

    await commit(context.dynamodb, [
      context.store.remove(userId, keyOf('category', number), { exists: true }),
      context.store.update(userId, settingsKey, {
        set: { [goneField('category', number)]: replacement ?? 0 },
        add: counted,
        condition: { exists: true },
      }),
      ...(replacement ? [context.store.check(userId, keyOf('category', replacement), { exists: true })] : []),
    ]);
  });

  return undefined;
};
