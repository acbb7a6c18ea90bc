import { userTimeZoneChanged } from '../../shared/events/auth.ts';
import { tell } from '../../shared/events/tell.ts';
import { Problem } from '../../shared/problem.ts';
import type { UseCases } from '../../shared/route/route.ts';
import { requireVersion, versionMismatch } from '../../shared/route/version.ts';
import type { Context } from './context.ts';
import { findProfile, presentUser, versionOf } from './profile.ts';
import type { routes } from './routes.ts';
import type { Profile } from './store.ts';
import { texts } from './texts.pt-br.ts';

type UpdateProfile = UseCases<typeof routes, Context>['updateProfile'];

/** Changes what is named, clears what is `null`, leaves the rest, and tells a new time zone in the same write; refused where the profile has changed since it was read. */
export const updateProfile: UpdateProfile = async ({ caller, body, ifMatch }, context) => {
  const profile = await findProfile(context, caller.userId);
  if (!profile) throw new Problem('unauthenticated', texts.sessionEnded);
  requireVersion(ifMatch, versionOf(profile, caller.plan));

  const { avatarUrl, whatsappNumber, ...always } = body;
  const set = {
    ...always,
    ...(avatarUrl && { avatarUrl }),
    ...(whatsappNumber && { whatsappNumber }),
    version: profile.version + 1,
    updatedAt: context.clock.now().toISOString(),
    ...(always.timeZone && always.timeZone !== profile.timeZone && { tell: zoneTold(context, caller.userId, always.timeZone) }),
  };
  const remove = (['avatarUrl', 'whatsappNumber'] as const).filter((field) => body[field] === null);

  const changed = await context.store.profiles
    .patch({ userId: caller.userId })
    .set(set)
    .remove([...remove])
    .where(({ version }, { eq }) => eq(version, profile.version))
    .go({ response: 'all_new' })
    .then(
      ({ data }) => data,
      async (error: { cause?: { name?: string } }) => {
        if (error.cause?.name !== 'ConditionalCheckFailedException') throw error;
        const present = await findProfile(context, caller.userId);
        if (!present || !isOurs(present, set, remove)) throw versionMismatch(error);
        return present;
      },
    );

  return { value: presentUser(changed, caller.plan), version: versionOf(changed, caller.plan) };
};

const zoneTold = (context: Context, userId: string, timeZone: string): string => tell(context, userId, [userTimeZoneChanged, { timeZone }]);

/** Whether what is there is what we wrote: the answer to our own write may have been lost, and the SDK's second try met the first. */
function isOurs(present: Profile, set: Partial<Profile>, remove: readonly (keyof Profile)[]): boolean {
  const written = Object.entries(set) as [keyof Profile, unknown][];
  return written.every(([field, value]) => present[field] === value) && remove.every((field) => present[field] === undefined);
}
