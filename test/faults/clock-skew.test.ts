import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refuseSessions } from '../../functions/auth/access-window.ts';
import { type AuthorizerContext, authorize } from '../../functions/auth/authorize.ts';
import { accessTokenLifetime, sessionIdOf } from '../../functions/auth/session.ts';
import { commit } from '../../shared/commit.ts';
import { type Engine, startEngine } from '../support/engine.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(async () => {
  await engine[Symbol.asyncDispose]();
});

const minute = 60;
const hour = 60 * minute;
const at = (second: number) => ({ now: () => new Date(second * 1000) });
const limit = 5;

/** Somebody with a token of one login, as an authorizer sees them whose clock stands where the test says. Checking tokens is not its subject here. */
function aToken(sub: string = crypto.randomUUID()) {
  const claims = { sub, auth_time: 1_700_000_000, origin_jti: crypto.randomUUID() };
  const context = (second: number): AuthorizerContext => ({
    dynamodb: engine.client(),
    clock: at(second),
    table: engine.table,
    requestsPerMinute: limit,
    verify: async () => ({ ...claims, exp: second + accessTokenLifetime }) as unknown as Awaited<ReturnType<AuthorizerContext['verify']>>,
  });
  return {
    ask: async (second: number) => {
      const { context: said } = await authorize({ authorizationToken: 'Bearer a.b.c', methodArn: 'arn:any' }, context(second));
      return { remaining: Number(said?.remaining), isOver: said?.overLimit === true, reset: Number(said?.reset) };
    },
    /** Ends the login, by the clock of the API. */
    end: async (second: number) => {
      await commit(engine.client(), refuseSessions(engine.table, claims.sub, [sessionIdOf(claims)], at(second).now()));
    },
  };
}

/** Instants of a year, half of them close to where an hour begins. */
const instant = fc.oneof(
  fc.integer({ min: 1_795_000_000, max: 1_826_000_000 }),
  fc
    .record({ hours: fc.integer({ min: 498_700, max: 507_200 }), near: fc.integer({ min: -20 * minute, max: 20 * minute }) })
    .map(({ hours, near }) => hours * hour + near),
);
const skewUpTo = (minutes: number) => fc.integer({ min: -minutes * minute, max: minutes * minute });

test('an ended session is refused as long as one of its tokens could be presented, wherever the two clocks stand within five minutes', async () => {
  await fc.assert(
    fc.asyncProperty(instant, skewUpTo(5), fc.integer({ min: 0, max: accessTokenLifetime }), async (second, skew, later) => {
      const token = aToken();
      await token.ask(second + skew - 1);
      await token.end(second);

      await expect(token.ask(second + skew + later)).rejects.toThrow('Unauthorized');
    }),
    {
      numRuns: 150,
      examples: [
        [498_700 * hour - 1, 0, accessTokenLifetime],
        [498_700 * hour - 1, 5 * minute, accessTokenLifetime],
        [498_700 * hour, -5 * minute, 0],
      ],
    },
  );
});

test('a token of the last refresh before the end, given by a third clock, is refused to its last second', async () => {
  await fc.assert(
    fc.asyncProperty(instant, skewUpTo(5), async (second, skewOfIssuer) => {
      const token = aToken();
      await token.end(second);
      // Valid, as the authorizer sees it, until the issuer's clock's fifteen minutes are over.
      await expect(token.ask(second + skewOfIssuer + accessTokenLifetime - 1)).rejects.toThrow('Unauthorized');
    }),
    { numRuns: 50 },
  );
});

test('another session of the same person goes on', async () => {
  const [ended, other] = [aToken('ana'), aToken('ana')];
  await ended.end(498_700 * hour);

  expect((await other.ask(498_700 * hour)).isOver).toBe(false);
  await expect(ended.ask(498_700 * hour)).rejects.toThrow('Unauthorized');
});

test('with clocks ten minutes apart requests are still counted by the authorizer alone: each minute has its own', async () => {
  await fc.assert(
    fc.asyncProperty(instant, skewUpTo(10), fc.integer({ min: 1, max: limit + 3 }), async (second, skew, requests) => {
      const token = aToken();
      const here = second + skew;
      const seen = await Promise.all(Array.from({ length: requests }, () => token.ask(here)));

      expect(seen.filter(({ isOver }) => isOver)).toHaveLength(Math.max(0, requests - limit));
      expect(
        seen
          .filter(({ isOver }) => !isOver)
          .map(({ remaining }) => remaining)
          .sort((one, other) => other - one),
      ).toEqual(Array.from({ length: Math.min(limit, requests) }, (_, place) => limit - 1 - place));
      const next = await token.ask(here + (seen[0]?.reset ?? 0));
      expect(next).toMatchObject({ isOver: false, remaining: limit - 1, reset: minute });
    }),
    {
      numRuns: 60,
      examples: [
        [498_700 * hour - 1, 0, limit + 1],
        [498_700 * hour, 0, limit + 1],
      ],
    },
  );
});

test('the last second of an hour and the first of the next are two minutes, and an end at the last second holds in the next hour', async () => {
  const token = aToken();
  for (let count = 0; count < limit; count++) await token.ask(498_701 * hour - 1);
  expect((await token.ask(498_701 * hour - 1)).isOver).toBe(true);
  expect(await token.ask(498_701 * hour)).toEqual({ isOver: false, remaining: limit - 1, reset: minute });

  await token.end(498_701 * hour - 1);

  for (const later of [-5 * minute, 0, 1, 5 * minute, accessTokenLifetime])
    await expect(token.ask(498_701 * hour - 1 + later)).rejects.toThrow('Unauthorized');
});

test('beyond five minutes the hours of an end can miss a clock: the bound is a bound', async () => {
  const token = aToken();
  await token.end(498_702 * hour + 5 * minute);

  expect((await token.ask(498_702 * hour - 1)).isOver).toBe(false);
});
