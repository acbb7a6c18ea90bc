import { expect, test } from 'vitest';
import { aPerson, newEmail, password } from '../support/person.ts';
import { theWorld } from '../support/world.ts';

const newPassword = 'Outra-Senha-Boa-2';

test('a forgotten password is replaced with the code of the e-mail; every session ends, and it is told once', async () => {
  const ana = await aPerson();
  const { world, email } = ana;

  expect(await world.ask('POST', '/auth/forgot-password', { body: { email } })).toMatchObject({ status: 202, body: { email } });
  expect((await world.inbox(email))[0]?.subject).toBe('Redefinição de senha — Controle Financeiro');
  const code = await world.code(email);
  expect((await world.ask('POST', '/auth/reset-password', { body: { email, code, newPassword } })).status).toBe(204);

  expect((await ana.ask('GET', '/auth/me')).status).toBe(401);
  expect((await world.ask('POST', '/auth/refresh', { body: { refreshToken: ana.refreshToken } })).status).toBe(401);
  expect((await world.ask('POST', '/auth/login', { body: { email, password } })).status).toBe(401);
  expect((await world.ask('POST', '/auth/login', { body: { email, password: newPassword } })).status).toBe(200);
  expect(await world.told(ana.id, 'user.password_reset')).toHaveLength(1);

  expect(await world.ask('POST', '/auth/reset-password', { body: { email, code, newPassword: password } })).toMatchObject({
    status: 422,
    body: { code: 'invalid_code' },
  });
});

test('a wrong code changes nothing and ends no session', async () => {
  const ana = await aPerson();
  await ana.world.ask('POST', '/auth/forgot-password', { body: { email: ana.email } });
  const code = (await ana.world.code(ana.email)) === '123123' ? '321321' : '123123';

  expect(await ana.world.ask('POST', '/auth/reset-password', { body: { email: ana.email, code, newPassword } })).toMatchObject({
    status: 422,
    body: { code: 'invalid_code' },
  });

  expect((await ana.ask('GET', '/auth/me')).status).toBe(200);
  expect((await (await ana.onAnotherDevice()).ask('GET', '/auth/me')).status).toBe(200);
  expect((await ana.world.eventsOf(ana.id)).map(({ detailType }) => detailType)).not.toContain('user.password_reset');
});

test('guessing a code is stopped after a few tries', async () => {
  const ana = await aPerson();
  await ana.world.ask('POST', '/auth/forgot-password', { body: { email: ana.email } });
  const right = await ana.world.code(ana.email);

  const answers = [];
  for (let guess = 0; guess < 8; guess++) {
    const code = String((Number(right) + 1 + guess) % 1_000_000).padStart(6, '0');
    answers.push((await ana.world.ask('POST', '/auth/reset-password', { body: { email: ana.email, code, newPassword } })).status);
  }

  expect(answers.at(-1)).toBe(429);
  expect((await ana.world.ask('POST', '/auth/reset-password', { body: { email: ana.email, code: right, newPassword } })).status).toBe(429);
});

test('guessing a password locks the account for a while, also for the right one', async () => {
  const ana = await aPerson();

  const guesses = [];
  for (let guess = 0; guess < 7; guess++)
    guesses.push((await ana.world.ask('POST', '/auth/login', { body: { email: ana.email, password: `Errada-${guess}` } })).status);

  expect(guesses.slice(0, 5)).toEqual([401, 401, 401, 401, 401]);
  expect(guesses.at(-1)).toBe(429);
});

test('a password below the rules is refused with what is missing', async () => {
  const answer = await theWorld().ask('POST', '/auth/register', { body: { name: 'Ana', email: newEmail(), password: 'curta' } });

  expect(answer).toMatchObject({ status: 422, body: { code: 'weak_password', detail: expect.stringContaining('8 caracteres') } });
});

test('nothing tells whether an address has an account', async () => {
  const ana = await aPerson();
  const { world } = ana;
  const unknown = newEmail('ninguem');
  const shape = async (path: string, email: string, more: object) => {
    const { status, body } = await world.ask('POST', path, { body: { email, ...more } });
    return { status, body: { ...body, email: undefined, traceId: undefined } };
  };

  for (const [path, more] of [
    ['/auth/register', { name: 'Alguém', password }],
    ['/auth/login', { password: 'Errada-123' }],
    ['/auth/forgot-password', {}],
    ['/auth/resend-code', {}],
    ['/auth/confirm-email', { code: '000000' }],
    ['/auth/reset-password', { code: '000000', newPassword }],
  ] as const) {
    expect(await shape(path, ana.email, more), path).toEqual(await shape(path, unknown, more));
  }

  const subjects = (await world.inbox(ana.email)).map(({ subject }) => subject);
  expect(subjects).toContain('Você já tem uma conta — Controle Financeiro');
});
