import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Running } from '../../../local/runtime.ts';
import { eventually } from '../support/eventually.ts';
import { newFolder } from '../support/new-folder.ts';
import { ask, runShop, shopIn } from './shop.ts';

const data = newFolder();
let shop: Running;
let assembly: string;

beforeAll(async () => {
  assembly = await shopIn(data);
  shop = await runShop(data, assembly);
}, 180_000);

afterAll(() => shop.stop());

const statusOf = async (id: string): Promise<unknown> => (await ask(shop.url, 'GET', `/orders/${id}`, { customer: 'ana' })).body.status;

describe('the template at work', () => {
  test('an order placed over HTTP is told by the stream, goes over bus and queue, and is shipped', async () => {
    const placed = await ask(shop.url, 'POST', '/orders', { customer: 'ana', body: { id: 'o-1' } });

    expect(placed).toMatchObject({ status: 201, body: { id: 'o-1' } });
    expect(await eventually('o-1 is shipped', async () => (await statusOf('o-1')) === 'shipped')).toBe(true);
    expect(shop.journal.since(0, { kinds: ['event'] })).toMatchObject([{ bus: 'shop', detailType: 'order.placed' }]);
  });

  test('who comes without a key, or with a refused one, is answered by the gateway', async () => {
    expect(await ask(shop.url, 'GET', '/orders/o-1')).toMatchObject({ status: 401, body: { message: 'Unauthorized' } });
    expect(await ask(shop.url, 'GET', '/orders/o-1', { customer: 'nobody' })).toMatchObject({
      status: 401,
      body: { message: 'Unauthorized' },
    });
    expect(await ask(shop.url, 'GET', '/nothing', { customer: 'ana' })).toMatchObject({
      status: 403,
      body: { message: 'Missing Authentication Token' },
    });
  });

  test('the AWS calls of a request are found by its trace, with what they consumed', async () => {
    const { headers } = await ask(shop.url, 'GET', '/orders/o-1', { customer: 'ana' });
    const traceId = /Root=(.+)/.exec(headers.get('x-amzn-trace-id') ?? '')?.[1] ?? '';

    const calls = shop.journal.since(0, { kinds: ['call'], traceId });

    expect(calls).toMatchObject([
      { service: 'dynamodb', operation: 'GetItem', status: 200, readUnits: 1, by: { functionName: 'shop-api' } },
    ]);
    expect(shop.journal.since(0, { kinds: ['request'], traceId })).toMatchObject([{ route: 'GET /orders/{id}', status: 200 }]);
  });

  test('the console answers beside the API', async () => {
    const response = await fetch(`${shop.url}/local/clock`);

    expect(response.status).toBe(200);
    expect(await response.json()).toHaveProperty('now');
  });
});

describe('a restart', () => {
  test('keeps what was answered', async () => {
    await shop.stop();
    shop = await runShop(data, assembly);

    expect(await statusOf('o-1')).toBe('shipped');
  });
});

describe('a template that is wired wrongly', () => {
  test('is refused as AWS would: a function without the grant is denied, and the journal says what', async () => {
    const apart = newFolder();
    const wrong = await runShop(apart, await shopIn(apart, { forgetGrant: true }));
    try {
      await ask(wrong.url, 'POST', '/orders', { customer: 'ana', body: { id: 'o-2' } });

      const [denied] = await eventually('a denial', () => {
        const entries = wrong.journal.since(0, { kinds: ['denied'] });
        return entries.length > 0 && entries;
      });

      expect(denied).toMatchObject({
        action: 'dynamodb:UpdateItem',
        resource: 'arn:aws:dynamodb:sa-east-1:000000000000:table/orders',
        by: { functionName: 'shop-ship' },
      });
    } finally {
      await wrong.stop();
    }
  }, 180_000);

  test('as one where the API may not invoke its function: the request is answered, and its trace has the denial', async () => {
    const without = shop.iam
      .statements()
      .flatMap(({ id, standing, of }) => (standing === 'resource' && of.endsWith(':shop-api') ? [id] : []));
    const wrong = await runShop(newFolder(), assembly, without);
    try {
      const { status, headers } = await ask(wrong.url, 'GET', '/orders/o-1', { customer: 'ana' });

      expect(status).toBe(500);
      const traceId = /Root=(.+)/.exec(headers.get('x-amzn-trace-id') ?? '')?.[1] ?? '';
      expect(wrong.journal.since(0, { kinds: ['denied'], traceId })).toMatchObject([
        { action: 'lambda:InvokeFunction', by: { service: 'apigateway.amazonaws.com' } },
      ]);
    } finally {
      await wrong.stop();
    }
  }, 180_000);
});
