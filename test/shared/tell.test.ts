import { expect, test } from 'vitest';
import { userLoggedIn } from '../../shared/events/auth.ts';
import { eventsIn, tell } from '../../shared/events/tell.ts';
import { balanceChanged } from '../../shared/events/transactions.ts';

const userId = '0195f7a0-5c9e-7c11-9d3e-2f6f5b9d1a01';
let given = 0;
const context = { clock: { now: () => new Date('2026-11-24T15:00:00.000Z') }, ids: { next: () => `id-${++given}` } };

test('of one write each event is read whole, and in its order', () => {
  const text = tell(
    context,
    userId,
    [userLoggedIn, { sessionId: 's' }],
    [balanceChanged, { accountId: 'a1' }],
    [balanceChanged, { accountId: 'a2' }],
  );
  const common = { userId, occurredAt: '2026-11-24T15:00:00.000Z', traceId: expect.any(String), version: 1 };

  expect(eventsIn(text)).toEqual([
    { ...common, id: 'id-1', name: 'user.logged_in', data: { sessionId: 's' } },
    { ...common, id: 'id-2', name: 'balance.changed', data: { accountId: 'a1' } },
    { ...common, id: 'id-3', name: 'balance.changed', data: { accountId: 'a2' } },
  ]);
});

test('what they have in common lies on the item once', () => {
  const text = tell(context, userId, [balanceChanged, { accountId: 'a1' }], [balanceChanged, { accountId: 'a2' }]);

  expect(text.split(userId)).toHaveLength(2);
  expect(text.split('2026-11-24T15')).toHaveLength(2);
});

test('what says for itself whose it is, as all did once, is read as it is', () => {
  const event = (id: string, of: string) => ({
    name: 'balance.changed',
    id,
    occurredAt: id,
    traceId: id,
    version: 1,
    userId: of,
    data: {},
  });
  const old = [event('1', 'ana'), event('2', 'bia')];

  expect(eventsIn(JSON.stringify(old))).toEqual(old);
  expect(eventsIn('[]')).toEqual([]);
});
