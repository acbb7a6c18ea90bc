import { Refused } from '../../shared/commit.ts';
import type { Item } from '../../shared/partition.ts';
import { Problem } from '../../shared/problem.ts';
import type { StandingAsked } from '../transactions/published.ts';
import type { Context } from './context.ts';
import {
  type Charge,
  type Entry,
  entryKey,
  entryOf,
  homeOf,
  isGone,
  knownHome,
  type Prepayment,
  type Purchase,
  type Refund,
  signpostTo,
} from './entry.ts';
import { type FoundCard, findCard } from './find.ts';
import { texts } from './texts.pt-br.ts';

/** Refunds and prepayments that one purchase may have: with what they move they all go into one commit. */
export const mostLinked = 20;

const notFound = {
  purchase: texts.purchaseNotFound,
  refund: texts.refundNotFound,
  prepayment: texts.prepaymentNotFound,
  charge: texts.chargeNotFound,
} as const;

/**
 * The purchase of this id with its card. One round trip, or two where its date was edited.
 * @throws Problem `not_found` for what is not one of this user's, or was deleted; Refused where it is moved at this moment
 */
export async function findPurchase(
  context: Context,
  userId: string,
  id: string,
  asked: StandingAsked = {},
): Promise<FoundCard & { readonly purchase: Purchase }> {
  const home = homeOf(id);
  if (!home) throw gone('purchase');
  const homeKey = entryKey(home, home.date);
  const found = await findCard(context, userId, home.cardNumber, { keys: [homeKey], ...asked }).catch((error: unknown) => {
    throw error instanceof Problem && error.code === 'not_found' ? gone('purchase') : error;
  });
  const atHome = found.items.get(homeKey);
  if (!atHome || isGone(atHome)) throw gone('purchase');
  const movedTo = signpostTo(atHome);
  const item = movedTo ? (await context.store.read(userId, entryKey(home, movedTo))).get(entryKey(home, movedTo)) : atHome;
  if (!item) throw new Refused([], {});
  return { ...found, purchase: ofKind(item, 'purchase') };
}

/**
 * The entry of this id and kind. Its date never changes.
 * @throws Problem `not_found` for what is not one of this user's
 */
export async function findEntry<K extends 'refund' | 'prepayment' | 'charge'>(
  { store }: Pick<Context, 'store'>,
  userId: string,
  id: string,
  kind: K,
): Promise<Extract<Entry, { kind: K }>> {
  const home = homeOf(id);
  const key = home && entryKey(home, home.date);
  const item = key && (await store.read(userId, key)).get(key);
  if (!item) throw gone(kind);
  return ofKind(item, kind);
}

/** The charge that has one of these ids; nothing where none was made. @throws Problem `not_found` where it was taken off again */
export async function findCharge({ store }: Pick<Context, 'store'>, userId: string, ids: readonly string[]): Promise<Charge | undefined> {
  const keys = ids.map(knownHome).map((home) => entryKey(home, home.date));
  const [item] = (await store.read(userId, ...keys)).values();
  return item && ofKind(item, 'charge');
}

/** The refunds and prepayments of a purchase, oldest first. @throws Refused where one goes at this moment */
export async function findLinked(
  { store }: Pick<Context, 'store'>,
  userId: string,
  { linked }: Purchase,
): Promise<(Refund | Prepayment)[]> {
  if (linked.length === 0) return [];
  const keys = linked.map(knownHome).map((home) => entryKey(home, home.date));
  const items = await store.read(userId, ...keys);
  return keys.map((key) => {
    const item = items.get(key);
    const entry = item && !isGone(item) ? entryOf(item) : refused();
    if (entry.kind !== 'refund' && entry.kind !== 'prepayment')
      throw new Error('A purchase is linked to what is neither a refund nor a prepayment.');
    return entry;
  });
}

/**
 * What to do where the place of a new refund or prepayment is taken: it is found by who looks again, unless it was taken back meanwhile.
 * @throws Problem `not_found` for that
 */
export async function refuseTakenBack(error: unknown, find: () => Promise<unknown>): Promise<never> {
  if (error instanceof Refused && error.failed.includes(0)) await find();
  throw error;
}

function ofKind<K extends Entry['kind']>(item: Item, kind: K): Extract<Entry, { kind: K }> {
  const entry = signpostTo(item) ? undefined : entryOf(item);
  if (entry?.kind !== kind) throw gone(kind);
  return entry as Extract<Entry, { kind: K }>;
}

const gone = (kind: Entry['kind']): Problem => new Problem('not_found', notFound[kind]);

const refused = (): never => {
  throw new Refused([], {});
};
