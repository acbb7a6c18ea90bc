import { commit, Refused } from '../../shared/commit.ts';
import { unlessErased } from '../../shared/erasure.ts';
import { userRegistered } from '../../shared/events/auth.ts';
import { tell } from '../../shared/events/tell.ts';
import { count } from '../../shared/observability/count.ts';
import type { Context } from './context.ts';
import { findProfile } from './profile.ts';
import type { Profile } from './store.ts';
import { defaultTimeZone } from './user.ts';
import type { PoolUser } from './user-pool.ts';

/**
 * Makes the profile of a person whose e-mail is confirmed, and tells `user.registered` in the same write: once, however often it is called.
 * Called at the confirmation, and at every login that finds no profile because the confirmation was cut off between the pool and the table.
 * An erased user is not brought back.
 */
export async function welcomeUser(context: Context, person: Omit<PoolUser, 'isConfirmed'>): Promise<Profile | undefined> {
  const existing = await findProfile(context, person.userId);
  if (existing) return existing;

  const now = context.clock.now().toISOString();
  const profile = {
    userId: person.userId,
    name: person.name,
    email: person.email,
    ...(person.whatsappNumber && { whatsappNumber: person.whatsappNumber }),
    timeZone: defaultTimeZone,
    version: 1,
    sessionChanges: 0,
    createdAt: now,
    updatedAt: now,
    tell: tell(context, person.userId, [userRegistered, { timeZone: defaultTimeZone }]),
  };

  try {
    await commit(context.dynamodb, [{ Put: context.store.profiles.create(profile).params() }, unlessErased(context.table, person.userId)]);
    count({ users_registered_total: 1 });
    return profile;
  } catch (error) {
    if (error instanceof Refused) return await findProfile(context, person.userId);
    throw error;
  }
}
