import { commit, Refused, type Write } from '../../shared/commit.ts';
import { Problem } from '../../shared/problem.ts';
import { refuseSessions } from './access-window.ts';
import type { Context } from './context.ts';
import { findProfile } from './profile.ts';
import type { Profile, SessionItem } from './store.ts';
import { texts } from './texts.pt-br.ts';

/** The user's live sessions, oldest first. At most `mostSessions` and a few that raced past it. */
export async function liveSessions({ store, clock }: Context, userId: string): Promise<SessionItem[]> {
  const { data } = await store.sessions.query.ofUser({ userId }).go({ consistent: true, pages: 'all' });
  return data
    .filter((session) => session.expiresAt * 1000 > clock.now().getTime())
    .sort((one, other) => (ageOf(one) < ageOf(other) ? -1 : 1));
}

/** Orders sessions by when they began; those of one millisecond by their id, so that the order is one. */
export const ageOf = ({ createdAt, id }: Pick<SessionItem, 'createdAt' | 'id'>): string => `${createdAt} ${id}`;

/** Writes that end these sessions: gone from the list, their refresh tokens good for nothing, their access tokens refused from the next request on. */
export function endSessions({ store, table, clock }: Context, userId: string, ids: readonly string[]): Write[] {
  const deletes = ids.map((id) => ({ Delete: store.sessions.delete({ userId, id }).params() }));
  return [...deletes, ...refuseSessions(table, userId, ids, clock.now())];
}

/** What changes on the profile, and beside it, when all sessions end. */
interface Change {
  readonly set?: Partial<Pick<Profile, 'receiptId' | 'tell'>>;
  readonly remove?: readonly 'resetStartedAt'[];
  readonly beside?: readonly Write[];
}

/**
 * Ends all sessions of the user and writes what `decide` makes of the profile, in one transaction; `undefined` from it means that nothing is left to do.
 * A login that began meanwhile, or another of these calls, is noticed by the count of changes, and the whole is decided anew: "all" means all.
 * @throws Problem `temporarily_unavailable` where logins keep coming between; then nothing has ended.
 */
export async function endAllSessions(context: Context, userId: string, decide: (profile: Profile) => Change | undefined): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const profile = await findProfile(context, userId);
    const change = profile && decide(profile);
    if (!profile || !change) return;
    const sessions = await liveSessions(context, userId);

    const patch = context.store.profiles
      .patch({ userId })
      .set({ ...change.set })
      .remove([...(change.remove ?? [])])
      .add({ sessionChanges: 1 })
      .where(({ sessionChanges }, { eq }) => eq(sessionChanges, profile.sessionChanges));
    const ids = sessions.map(({ id }) => id);

    try {
      await commit(context.dynamodb, [{ Update: patch.params() }, ...(change.beside ?? []), ...endSessions(context, userId, ids)]);
      return;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (attempt === 5) throw new Problem('temporarily_unavailable', texts.tooManyLogins, { retryAfter: 1, cause: error });
    }
  }
}
