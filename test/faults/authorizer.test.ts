import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AuthorizerContext, authorize } from '../../functions/auth/authorize.ts';
import { systemClock } from '../../shared/clock.ts';
import { gatewayBody } from '../../shared/route/gateway.ts';
import { type Engine, startEngine } from '../support/engine.ts';
import { faultPlan } from '../support/fault-middleware.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(async () => {
  await engine[Symbol.asyncDispose]();
});

/** An authorizer whose table is under faults, asked with a token of somebody new. */
function anAuthorizer() {
  const faults = faultPlan();
  const claims = { sub: crypto.randomUUID(), auth_time: 1_700_000_000, origin_jti: 'a', exp: 1_900_000_000 };
  const context: AuthorizerContext = {
    dynamodb: engine.client(faults),
    clock: systemClock,
    table: engine.table,
    requestsPerMinute: 100,
    verify: async () => claims as unknown as Awaited<ReturnType<AuthorizerContext['verify']>>,
  };
  return { faults, ask: async () => (await authorize({ authorizationToken: 'Bearer a.b.c', methodArn: 'arn:any' }, context)).context };
}

test.each(['throttled', 'conflict', 'lost request'] as const)(
  'a request is let in and counted once, though its counting was %s twice',
  async (fault) => {
    const { ask, faults } = anAuthorizer();
    faults.plan(fault, { times: 2 });

    expect(await ask()).toMatchObject({ remaining: 99 });
  },
);

test('a request whose count got no answer is let in; at worst it counts as two', async () => {
  const { ask, faults } = anAuthorizer();
  faults.plan('lost answer');

  expect(await ask()).toMatchObject({ remaining: 98, overLimit: false });
});

test('a table that stays too busy is neither a refusal nor a way in: the gateway answers 503 with a time to come back', async () => {
  const { ask, faults } = anAuthorizer();
  faults.plan('throttled', { times: 100 });

  // Any message but "Unauthorized" is AUTHORIZER_FAILURE to the gateway.
  await expect(ask()).rejects.toMatchObject({ name: 'ThrottlingException' });

  const body = gatewayBody({ title: 'any', region: 'sa-east-1', authorizerArn: 'arn:any', served: [] });
  const responses = body['x-amazon-apigateway-gateway-responses'] as Record<
    string,
    { statusCode: number; responseParameters: Record<string, string> }
  >;
  expect(responses.AUTHORIZER_FAILURE).toMatchObject({ statusCode: 503 });
  expect(responses.AUTHORIZER_FAILURE?.responseParameters['gatewayresponse.header.Retry-After']).toBe("'2'");
});
