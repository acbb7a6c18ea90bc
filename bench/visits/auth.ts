import type { routes } from '../../functions/auth/routes.ts';
import { aPerson, newEmail, type Person, password } from '../../test/support/person.ts';
import type { World } from '../../test/support/world.ts';
import { asked, ifMatch, type Visit, type VisitsOf } from './visit.ts';

const name = 'Ana Souza';

const signedUp = async (world: World): Promise<string> => {
  const email = newEmail();
  await world.ask('POST', '/auth/register', { body: { name, email, password } });
  return email;
};

/** By somebody who comes for this visit, because it ends their session or their account. */
const bySomebodyNew =
  (prepare: (person: Person) => Promise<{ method: string; path: string; body?: unknown; token?: string }>): Visit =>
  async ({ world }) =>
    await prepare(await aPerson({ world }));

export const auth: VisitsOf<typeof routes> = {
  register: async () => ({ method: 'POST', path: '/auth/register', body: { name, email: newEmail(), password } }),
  confirmEmail: async ({ world }) => {
    const email = await signedUp(world);
    return { method: 'POST', path: '/auth/confirm-email', body: { email, code: await world.code(email) } };
  },
  resendCode: async ({ world }) => ({ method: 'POST', path: '/auth/resend-code', body: { email: await signedUp(world) } }),
  login: bySomebodyNew(async ({ email }) => ({ method: 'POST', path: '/auth/login', body: { email, password } })),
  logout: bySomebodyNew(async ({ accessToken: token }) => ({ method: 'POST', path: '/auth/logout', body: {}, token })),
  refresh: bySomebodyNew(async ({ refreshToken }) => ({ method: 'POST', path: '/auth/refresh', body: { refreshToken } })),
  forgotPassword: bySomebodyNew(async ({ email }) => ({ method: 'POST', path: '/auth/forgot-password', body: { email } })),
  resetPassword: bySomebodyNew(async ({ email, world }) => {
    await world.ask('POST', '/auth/forgot-password', { body: { email } });
    return {
      method: 'POST',
      path: '/auth/reset-password',
      body: { email, code: await world.code(email), newPassword: 'Outra-Senha-Boa-2' },
    };
  }),
  verifyToken: async ({ household }) => asked(household, 'GET', '/auth/verify-token'),
  me: async ({ household }) => asked(household, 'GET', '/auth/me'),
  updateProfile: async ({ household }) =>
    asked(household, 'PUT', '/auth/profile', { body: { name: 'Ana S. Souza' }, headers: await ifMatch(household, '/auth/me') }),
  deleteAccount: bySomebodyNew(async ({ accessToken: token }) => ({
    method: 'DELETE',
    path: '/auth/account',
    body: { password },
    token,
  })),
  listSessions: async ({ household }) => asked(household, 'GET', '/auth/sessions'),
  endSession: bySomebodyNew(async ({ ask, onAnotherDevice, accessToken: token }) => {
    await onAnotherDevice();
    const { items } = (await ask('GET', '/auth/sessions')).body as { items: { id: string; isCurrent: boolean }[] };
    return { method: 'DELETE', path: `/auth/sessions/${items.find(({ isCurrent }) => !isCurrent)?.id}`, token };
  }),
  readReceipt: bySomebodyNew(async ({ ask }) => {
    const { receiptId } = (await ask('DELETE', '/auth/account', { body: { password } })).body as { receiptId: string };
    return { method: 'GET', path: `/auth/erasures/${receiptId}` };
  }),
};
