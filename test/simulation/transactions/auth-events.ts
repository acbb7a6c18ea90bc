import type { Recorded } from '../recorded.ts';
import type { World } from '../world.ts';
import type { Model } from './model.ts';

const zones = ['America/Sao_Paulo', 'America/Manaus', 'America/Noronha', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Lisbon'];

export interface AuthEvents {
  isDeleted(userId: string): boolean;
  /** The zone that was told last; nothing where none was. */
  zoneOf(userId: string): string | undefined;
}

/** Adds what the auth domain tells of people to the world: that they registered, that they moved, and of some that they want to be erased (F19). */
export function authEvents(world: World, people: readonly Recorded<Model>[], send: (name: string, detail: object) => void): AuthEvents {
  const { chance, clock, ids } = world;
  const registered = new Set<string>();
  const deleted = new Set<string>();
  const zoneOf = new Map<string, string>();
  let lastAt = 0;
  const erases = chance.happens(0.25);
  const tell = (name: string, userId: string, data: object): void => {
    world.note(() => `auth tells ${name} of ${userId} ${JSON.stringify(data)}`);
    send(name, { id: ids.next(), occurredAt: clock.now().toISOString(), traceId: '', version: 1, userId, data });
  };

  world.addSource({
    drains: false,
    weight: () => 0.3,
    begin() {
      const { userId = '' } = chance.oneOf(people) ?? {};
      // Nobody moves twice in a millisecond.
      if (deleted.has(userId) || lastAt === clock.now().getTime()) return;
      lastAt = clock.now().getTime();
      const timeZone = chance.oneOf(zones) ?? 'America/Sao_Paulo';
      if (erases && chance.happens(0.15)) {
        deleted.add(userId);
        tell('user.deleted', userId, { receiptId: ids.next() });
        return;
      }
      zoneOf.set(userId, timeZone);
      tell(registered.has(userId) ? 'user.time_zone_changed' : 'user.registered', userId, { timeZone });
      registered.add(userId);
    },
  });
  return { isDeleted: (userId) => deleted.has(userId), zoneOf: (userId) => zoneOf.get(userId) };
}
