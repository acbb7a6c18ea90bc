import { expect, test } from 'vitest';
import { controleFinanceiro } from '../../client/index.ts';
import { newEmail, password } from '../support/person.ts';
import { theWorld } from '../support/world.ts';

test('somebody signs up, reads the code in their inbox, logs in, and the events say what happened', async () => {
  const world = theWorld();
  const email = newEmail('ana');
  let token: string | undefined;
  const api = controleFinanceiro({ baseUrl: `${world.origin}/v1`, accessToken: () => token });

  const registered = await api.POST('/auth/register', { body: { name: 'Ana Souza', email, password, whatsappNumber: '+5511987654321' } });
  expect(registered.response.status).toBe(201);
  expect(registered.data).toEqual({ email, status: 'confirmation_required' });

  const [mail] = await world.inbox(email);
  expect(mail?.subject).toBe('Confirme seu e-mail — Controle Financeiro');
  expect((await api.POST('/auth/confirm-email', { body: { email, code: await world.code(email) } })).response.status).toBe(204);

  const login = await api.POST('/auth/login', { body: { email, password } });
  expect(login.data).toMatchObject({ expiresIn: 900, tokenType: 'Bearer' });
  token = login.data?.accessToken;

  const me = await api.GET('/auth/me');
  expect(me.data).toMatchObject({
    name: 'Ana Souza',
    email,
    emailVerified: true,
    whatsappNumber: '+5511987654321',
    timeZone: 'America/Sao_Paulo',
    plan: 'free',
  });

  const userId = me.data?.id ?? '';
  const [welcome] = await world.told(userId, 'user.registered');
  const [loggedIn] = await world.told(userId, 'user.logged_in');
  expect(welcome?.source).toBe('controle-financeiro.auth');
  expect(welcome?.detail.data).toEqual({ timeZone: 'America/Sao_Paulo' });

  const claims = await api.GET('/auth/verify-token');
  expect(claims.data).toMatchObject({ sub: userId, email, plan: 'free', groups: ['user'], sessionId: loggedIn?.detail.data.sessionId });
});

test('an e-mail is one address however it is typed', async () => {
  const world = theWorld();
  const email = newEmail('bia');

  await world.ask('POST', '/auth/register', { body: { name: 'Bia', email: ` ${email.toUpperCase()} `, password } });
  await world.ask('POST', '/auth/confirm-email', { body: { email, code: await world.code(email) } });

  expect((await world.ask('POST', '/auth/login', { body: { email: email.toUpperCase(), password } })).status).toBe(200);
});

test('a code that is wrong confirms nothing, and a new one can be asked for', async () => {
  const world = theWorld();
  const email = newEmail('caio');
  await world.ask('POST', '/auth/register', { body: { name: 'Caio', email, password } });
  const first = await world.code(email);

  const wrong = await world.ask('POST', '/auth/confirm-email', { body: { email, code: first === '000000' ? '000001' : '000000' } });
  expect(wrong).toMatchObject({ status: 422, body: { code: 'invalid_code' } });
  expect((await world.ask('POST', '/auth/login', { body: { email, password } })).status).toBe(401);

  expect((await world.ask('POST', '/auth/resend-code', { body: { email } })).status).toBe(202);
  expect((await world.ask('POST', '/auth/confirm-email', { body: { email, code: await world.code(email) } })).status).toBe(204);
});

test('a sign-up that nobody confirmed is replaced, its password with it', async () => {
  const world = theWorld();
  const email = newEmail('dora');
  await world.ask('POST', '/auth/register', { body: { name: 'Outra Pessoa', email, password: 'Senha-De-Outrem-9' } });

  expect((await world.ask('POST', '/auth/register', { body: { name: 'Dora', email, password } })).status).toBe(201);
  await world.ask('POST', '/auth/confirm-email', { body: { email, code: await world.code(email) } });

  expect((await world.ask('POST', '/auth/login', { body: { email, password: 'Senha-De-Outrem-9' } })).status).toBe(401);
  expect((await world.ask('POST', '/auth/login', { body: { email, password } })).status).toBe(200);
});
