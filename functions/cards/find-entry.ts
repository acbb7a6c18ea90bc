import { Refused } from '../../shared/commit.ts';
import { Problem } from '../../shared/problem.ts';
import type { StandingAsked } from '../transactions/published.ts';
import type { Context } from './context.ts';
import { type Entry, entryKey, entryOf, homeOf, type Purchase, signpostTo } from './entry.ts';
import { type FoundCard, findCard } from './find.ts';
import { texts } from './texts.pt-br.ts';

/**
 * The purchase of this id with its card. One round trip, or two where its date was edited.
 * @throws Problem `not_found` for what is not one of this user's; Refused where it is moved at this moment
 */
export async function findPurchase(
  context: Context,
  userId: string,
  id: string,
  { keys = [], ...asked }: StandingAsked & { readonly keys?: readonly string[] } = {},
): Promise<FoundCard & { readonly purchase: Purchase }> {
  const home = homeOf(id);
  if (!home) throw purchaseNotFound();
  const homeKey = entryKey(home, home.date);
  const found = await findCard(context, userId, home.cardNumber, { keys: [homeKey, ...keys], ...asked }).catch((error: unknown) => {
    throw error instanceof Problem && error.code === 'not_found' ? purchaseNotFound() : error;
  });
  const atHome = found.items.get(homeKey);
  if (!atHome) throw purchaseNotFound();
  const movedTo = signpostTo(atHome);
  const item = movedTo ? (await context.store.read(userId, entryKey(home, movedTo))).get(entryKey(home, movedTo)) : atHome;
  if (!item) throw new Refused([], {});
  const entry: Entry = entryOf(item);
  if (entry.kind !== 'purchase') throw purchaseNotFound();
  return { ...found, purchase: entry };
}

const purchaseNotFound = (): Problem => new Problem('not_found', texts.purchaseNotFound);
