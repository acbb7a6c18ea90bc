import { epochSeconds } from '../../shared/clock.ts';
import { commit, type Write } from '../../shared/commit.ts';
import { derivedId } from '../../shared/ids.ts';
import type { Item } from '../../shared/partition.ts';
import { ruleBroken } from '../../shared/rule-broken.ts';
import { untilAccepted } from '../../shared/until-accepted.ts';
import type { Context } from './context.ts';
import { type Kind, largestNumber } from './numbered.ts';
import { counted, type Found, findForCaller, lastNumberField, settingsKey } from './settings.ts';
import { texts } from './texts.pt-br.ts';

interface Creation {
  readonly kind: Kind;
  readonly userId: string;
  readonly idempotencyKey: string | undefined;
  /** The new item under the number it is given. */
  item(number: number, found: Found): Item;
  /** Settings that change with it. */
  settings?(number: number): Readonly<Record<string, unknown>>;
  /** What else is written with it, decided from what was found under `keys`. */
  along?(number: number, found: Found): readonly Write[];
  readonly keys?: readonly string[];
}

const day = 24 * 60 * 60;

/** Writes a new account, category or series under the next number and gives the number: once for its Idempotency-Key. */
export async function giveNumber(context: Context, creation: Creation): Promise<number> {
  const { kind, userId, idempotencyKey } = creation;
  const { store, clock } = context;
  const onceKey = idempotencyKey === undefined ? undefined : `ONCE#${derivedId(userId, kind, idempotencyKey)}`;
  const field = lastNumberField(kind);

  return await untilAccepted(async () => {
    const found = await findForCaller(context, userId, ...(onceKey ? [onceKey] : []), ...(creation.keys ?? []));
    const made = onceKey && found.items.get(onceKey);
    if (made) return Number(made.no);

    const last = found.settings.lastNumber[kind];
    const number = last + 1;
    if (number > largestNumber) throw ruleBroken('body', texts.tooMany(largestNumber));

    await commit(context.dynamodb, [
      store.put(userId, creation.item(number, found), { exists: false }),
      store.update(userId, settingsKey, {
        set: { [field]: number, ...creation.settings?.(number) },
        add: counted,
        condition: { exists: true, equals: { [field]: last || undefined } },
      }),
      ...(onceKey ? [store.put(userId, { sk: onceKey, no: number, expiresAt: epochSeconds(clock.now()) + day }, { exists: false })] : []),
      ...(creation.along?.(number, found) ?? []),
    ]);
    return number;
  });
}
