import type { Context } from '../../../../functions/transactions/context.ts';
import { createCategory as useCase } from '../../../../functions/transactions/create-category.ts';
import { routes } from '../../../../functions/transactions/routes.ts';
import { action, by } from '../../action.ts';
import { answersCategory, createdNumber, madeRefusal } from '../accounts.ts';
import { someKey } from '../given.ts';
import { type Model, withEntry } from '../model.ts';

export const createCategory = action<Model, Context, typeof routes.createCategory>({
  name: 'create category',
  weight: 1,
  route: routes.createCategory,
  useCase,

  choose(_, choosing) {
    const { chance, userId } = choosing;
    const body = { name: `categoria ${chance.whole(1, 9)}`, type: chance.happens(0.3) ? ('income' as const) : ('expense' as const) };
    return { ...by(userId), body, ...someKey(choosing, 0.9) };
  },

  refusal: (model, _, { request }) => madeRefusal(model, 'category', request),

  effect(model, { body }, { changes, request }) {
    const number = createdNumber(changes, 'CATEGORY');
    if (model.made.has(request) || number !== model.lastNumber.category + 1) return undefined;
    return {
      model: {
        ...model,
        made: withEntry(model.made, request, number),
        categories: withEntry(model.categories, number, { name: body.name, type: body.type, version: 1 }),
        lastNumber: { ...model.lastNumber, category: number },
      },
    };
  },

  answers: (model, _, answer, heard) => answersCategory(model, Number(model.made.get(heard.request)), answer, heard),
});
