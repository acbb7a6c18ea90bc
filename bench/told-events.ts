import type { World } from '../test/support/world.ts';

/** How often each event was told, by the id it has for good. */
export interface ToldEvents extends AsyncDisposable {
  /** Different events of this name of the user's. */
  count(userId: string, name: string): number;
}

interface Entry {
  readonly seq: number;
  readonly detailType: string;
  readonly detail: string;
}

/** Follows the events as they are told: the journal keeps its newest 10,000 entries only, which a load runs over in seconds. */
export function followEvents(world: World): ToldEvents {
  const ids = new Map<string, Set<string>>();
  let isFollowing = true;
  let since = 0;

  const follow = async (): Promise<void> => {
    while (isFollowing) {
      const entries = await world.local<Entry[]>(`/journal?kinds=event&since=${since}`);
      for (const { seq, detailType, detail } of entries) {
        const { id, userId } = JSON.parse(detail) as { id: string; userId: string };
        const key = `${userId} ${detailType}`;
        ids.set(key, (ids.get(key) ?? new Set()).add(id));
        since = seq;
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  };
  const following = follow();
  return {
    count: (userId, name) => ids.get(`${userId} ${name}`)?.size ?? 0,
    async [Symbol.asyncDispose]() {
      isFollowing = false;
      await following;
    },
  };
}
