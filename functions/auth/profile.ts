import type { Context } from './context.ts';
import type { Profile } from './store.ts';
import type { User } from './user.ts';

export async function findProfile({ store }: Context, userId: string): Promise<Profile | undefined> {
  const { data } = await store.profiles.get({ userId }).go({ consistent: true });
  return data ?? undefined;
}

/** What the ETag names: the plan too, which changes beside the profile. */
export const versionOf = ({ version }: Pick<Profile, 'version'>, plan: 'free' | 'premium'): string => `${version}-${plan}`;

/** The user as the API shows them. The plan comes with the verified token: only an administrator changes it, in the user pool. */
export const presentUser = (profile: Profile, plan: 'free' | 'premium'): User => ({
  id: profile.userId,
  name: profile.name,
  email: profile.email,
  emailVerified: true,
  avatarUrl: profile.avatarUrl ?? null,
  whatsappNumber: profile.whatsappNumber ?? null,
  timeZone: profile.timeZone,
  plan,
  createdAt: profile.createdAt,
  updatedAt: profile.updatedAt,
});
