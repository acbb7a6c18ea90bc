import { beforeAll, describe, expect, inject, test } from 'vitest';
import { aPerson, expectStatus, type Person, password } from '../support/person.ts';
import { poolKeyOf, resigned, type Stolen, tokenMutants } from '../support/tokens.ts';
import { eventually, theWorld } from '../support/world.ts';
import { ask } from './ask.ts';
import { everyItemOf, settle } from './belongings.ts';
import { castOf } from './cast.ts';
import { operationsOfUsers } from './operations.ts';

let erased: Person;
let bystander: Person;

beforeAll(async () => {
  bystander = await aPerson({ name: 'Caio' });
  await settle(bystander);
  erased = await aPerson({ name: 'Dora' });
  const { body } = expectStatus(await erased.ask('DELETE', '/auth/account', { body: { password } }), 202);
  await eventually(async () => (await theWorld().ask('GET', `/auth/erasures/${body.receiptId}`)).body.completedAt ?? undefined);
});

test('there are twelve ways in which a token is wrong, and operations to ask with each', () => {
  expect(Object.keys(tokenMutants)).toHaveLength(12);
  expect(operationsOfUsers.length).toBeGreaterThan(0);
});

describe.each(operationsOfUsers)('$title', (operation) => {
  const { route } = operation;

  test('refuses every wrong token with 401 and writes nothing; the same call with a right one works', async () => {
    const { person, call } = await castOf(operation).ana();
    const stolen = await stolenFrom(person);
    await settle(person);
    const everything = async () => await Promise.all([person, bystander, erased].map(everyItemOf));
    const before = await everything();

    for (const [what, make] of Object.entries(tokenMutants)) {
      const { status, body, headers } = await ask(route, call, { accessToken: await make(stolen) });
      const authenticate = headers.get('www-authenticate');
      expect({ what, status, code: body.code, authenticate }).toEqual({
        what,
        status: 401,
        code: 'unauthenticated',
        authenticate: 'Bearer',
      });
    }

    expect(await everything()).toEqual(before);
    expect((await ask(route, call, { accessToken: await resigned(stolen) })).status).toBe(route.status);
  });
});

async function stolenFrom(person: Person): Promise<Stolen> {
  const otherDevice = await person.onAnotherDevice();
  expectStatus(await otherDevice.ask('POST', '/auth/logout', { body: {} }), 204);
  return {
    accessToken: person.accessToken,
    idToken: person.idToken,
    key: poolKeyOf(inject('folder'), person.accessToken),
    now: Math.floor((await theWorld().clock()).getTime() / 1000),
    anothersId: bystander.id,
    revokedToken: otherDevice.accessToken,
    erasedToken: erased.accessToken,
  };
}
