import { aPerson, expectStatus, newEmail, type Person, password } from '../support/person.ts';
import { theWorld } from '../support/world.ts';
import { bearer, type Declarations, reference, value } from './declaration.ts';

const emailOf = async (ana: Person): Promise<string> => ana.email;
const code = bearer('invalid_code', 'The code of the e-mail shows that the address is theirs.');

/** The address of somebody who has signed up and not confirmed it yet. */
async function anUnconfirmedAddress(): Promise<string> {
  const email = newEmail();
  expectStatus(await theWorld().ask('POST', '/auth/register', { body: { name: 'Ana', email, password } }), 201);
  return email;
}

async function sessionIdOf(person: Person): Promise<string> {
  return expectStatus(await person.ask('GET', '/auth/verify-token'), 200).body.sessionId;
}

export const auth = {
  register: {
    call: async () => ({ body: { name: 'Caio', email: newEmail('caio'), password, whatsappNumber: '+5511987654321' } }),
    fields: {
      'body.name': value,
      'body.email': reference(emailOf, { outcome: 'accepted' }),
      'body.password': value,
      'body.whatsappNumber': value,
    },
  },
  confirmEmail: {
    call: async () => {
      const email = await anUnconfirmedAddress();
      return { body: { email, code: await theWorld().code(email) } };
    },
    fields: { 'body.email': reference(anUnconfirmedAddress, { outcome: 'invalid_code' }), 'body.code': code },
  },
  resendCode: {
    call: async () => ({ body: { email: await anUnconfirmedAddress() } }),
    fields: { 'body.email': reference(emailOf, { outcome: 'accepted' }) },
  },
  login: {
    call: async (person) => ({ body: { email: person.email, password } }),
    fields: {
      'body.email': reference(emailOf, { outcome: 'invalid_credentials', along: { 'body.password': 'Palpite-Do-Bruno-7' } }),
      'body.password': bearer('invalid_credentials', 'Who knows it may log in.'),
    },
  },
  logout: { call: async () => ({ body: {} }) },
  refresh: {
    call: async (person) => ({ body: { refreshToken: person.refreshToken } }),
    fields: { 'body.refreshToken': bearer('invalid_credentials', 'The refresh token is the session.') },
  },
  forgotPassword: {
    call: async (person) => ({ body: { email: person.email } }),
    fields: { 'body.email': reference(emailOf, { outcome: 'accepted' }) },
  },
  resetPassword: {
    call: async ({ email, world }) => {
      expectStatus(await world.ask('POST', '/auth/forgot-password', { body: { email } }), 202);
      return { body: { email, code: await world.code(email), newPassword: 'Outra-Senha-Boa-2' } };
    },
    fields: { 'body.email': reference(emailOf, { outcome: 'invalid_code' }), 'body.code': code, 'body.newPassword': value },
  },
  verifyToken: { call: async () => ({}) },
  me: { call: async () => ({}) },
  updateProfile: {
    call: async (person) => ({
      headers: { 'if-match': (await person.ask('GET', '/auth/me')).headers.get('etag') ?? '' },
      body: {
        name: 'Outro Nome',
        avatarUrl: 'https://exemplo.com.br/foto.png',
        whatsappNumber: '+5511912345678',
        timeZone: 'America/Manaus',
      },
    }),
    fields: { 'body.name': value, 'body.avatarUrl': value, 'body.whatsappNumber': value, 'body.timeZone': value },
  },
  deleteAccount: {
    call: async () => ({ body: { password } }),
    fields: { 'body.password': bearer('invalid_credentials', 'Who holds a stolen token cannot erase the account.') },
  },
  listSessions: {
    call: async (person) => {
      await person.onAnotherDevice();
      const { body } = expectStatus(await person.ask('GET', '/auth/sessions?limit=1'), 200);
      return { query: { limit: 1, cursor: body.nextCursor } };
    },
    fields: {
      'query.cursor': reference(
        async (ana) => {
          await ana.onAnotherDevice();
          return expectStatus(await ana.ask('GET', '/auth/sessions?limit=1'), 200).body.nextCursor;
        },
        { outcome: 'invalid_cursor' },
      ),
    },
  },
  endSession: {
    call: async (person) => ({ params: { id: await sessionIdOf(await person.onAnotherDevice()) } }),
    fields: { 'params.id': reference(sessionIdOf) },
  },
  readReceipt: {
    call: async () => {
      const gone = await aPerson({ name: 'Dora' });
      const { body } = expectStatus(await gone.ask('DELETE', '/auth/account', { body: { password } }), 202);
      return { params: { receiptId: body.receiptId } };
    },
    fields: {
      'params.receiptId': bearer('not_found', 'Given to the person whose account is gone, and it tells nothing of them.'),
    },
  },
} satisfies Declarations<'auth'>;
