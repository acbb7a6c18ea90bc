import { randomUUID } from 'node:crypto';
import { type Answer, theWorld, type World } from './world.ts';

/** Somebody with an account, logged in. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly accessToken: string;
  readonly idToken: string;
  readonly refreshToken: string;
  readonly world: World;
  /** A request with this person's token. */
  ask(method: string, path: string, asked?: Parameters<World['ask']>[2]): Promise<Answer>;
  /** The same person on another device. */
  onAnotherDevice(): Promise<Person>;
}

export const password = 'Uma-Senha-Boa-1';

export const newEmail = (name = 'pessoa'): string => `${name}-${randomUUID()}@exemplo.com.br`;

/** Signs up, confirms with the code of the inbox, logs in: as a person does it. */
export async function aPerson({ name = 'Ana Souza', email = newEmail('ana'), world = theWorld() } = {}): Promise<Person> {
  expectStatus(await world.ask('POST', '/auth/register', { body: { name, email, password } }), 201);
  expectStatus(await world.ask('POST', '/auth/confirm-email', { body: { email, code: await world.code(email) } }), 204);
  return await logIn({ name, email, password, world });
}

export async function logIn(who: { name: string; email: string; password: string; world: World }): Promise<Person> {
  const { body: tokens } = expectStatus(
    await who.world.ask('POST', '/auth/login', { body: { email: who.email, password: who.password } }),
    200,
  );
  const { sub } = JSON.parse(Buffer.from(tokens.accessToken.split('.')[1], 'base64url').toString('utf8'));
  return {
    ...who,
    ...tokens,
    id: sub,
    ask: async (method, path, asked) => await who.world.ask(method, path, { token: tokens.accessToken, ...asked }),
    onAnotherDevice: async () => await logIn(who),
  };
}

export function expectStatus(answer: Answer, status: number): Answer {
  if (answer.status !== status) throw new Error(`Expected ${status}, but it was ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
}
