import { expect, test } from 'vitest';
import { addDays } from '../../shared/calendar.ts';
import { aHousehold } from '../support/household.ts';
import { expectStatus } from '../support/person.ts';
import type { Answer } from '../support/world.ts';

/** Somebody who has two statements: the same money left one account and arrived in another. */
async function withTwoStatements() {
  const household = await aHousehold();
  const { person, today, account, category, spend, earn, balance } = household;
  const main = await account();
  const savings = expectStatus(await person.ask('POST', '/accounts', { body: { name: 'Reserva', type: 'savings' } }), 201).body.id;
  const ask = async (method: string, path: string, body?: object): Promise<Answer> => await person.ask(method, path, body ? { body } : {});
  const idOf = ({ body }: Answer): string => body.id;
  const out = idOf(await spend(500, { description: 'TED enviada', categoryId: await category('Outros') }));
  const into = idOf(await earn(500, { description: 'TED recebida', date: addDays(today, -1), accountId: savings }));
  const sides = { fromTransactionId: out, toTransactionId: into };
  const suggestions = async () => expectStatus(await ask('GET', '/transfers/suggestions'), 200).body;
  const suggested = async (): Promise<string[][]> =>
    (await suggestions()).items.map(({ from, to }: { from: { id: string }; to: { id: string } }) => [from.id, to.id]);
  const flow = async () => {
    const { income, expense } = expectStatus(await ask('GET', `/stats/summary?from=${addDays(today, -10)}&to=${today}`), 200).body;
    return { income, expense };
  };
  const balances = async () => [(await balance(main)).balance, (await balance(savings)).balance];
  return { ...household, main, savings, ask, idOf, out, into, sides, suggestions, suggested, flow, balances };
}

test('two rows of two statements are suggested, counted until their owner links them, and then no more; balances stay as they are', async () => {
  const { ask, category, person, out, into, sides, suggestions, suggested, flow, balances, today } = await withTwoStatements();
  expect(await suggestions()).toMatchObject({
    to: today,
    from: addDays(today, -90),
    items: [
      { from: { id: out, transferId: null }, to: { id: into }, daysApart: 1, confidence: 0.5, evidence: ['transfer_words', 'only_one'] },
    ],
  });
  expect(await flow()).toEqual({ income: 500, expense: 500 });

  const { body: linked, headers } = expectStatus(await ask('POST', '/transfers/link', sides), 200);

  expect(linked).toMatchObject({
    id: out,
    from: { id: out, transferId: out, categoryId: null, description: 'TED enviada', date: today },
    to: { id: into, transferId: out, description: 'TED recebida', date: addDays(today, -1) },
  });
  const read = await ask('GET', `/transfers/${out}`);
  expect([read.body, read.headers.get('etag')]).toEqual([linked, headers.get('etag')]);
  expect(await flow()).toEqual({ income: 0, expense: 0 });
  expect(await balances()).toEqual([-500, 500]);
  expect(await suggested()).toEqual([]);
  // Linked again it is linked once.
  expect((await ask('POST', '/transfers/link', sides)).body).toEqual(linked);
  const told = await person.world.told(person.id, 'transaction.updated', 2);
  expect(told.map(({ detail }) => detail.data)).toMatchObject([
    { transactionId: out, before: { transferId: null }, after: { transferId: out, categoryId: null } },
    { transactionId: into, before: { transferId: null }, after: { transferId: out } },
  ]);

  const { body: unlinked } = expectStatus(await ask('POST', `/transfers/${out}/unlink`), 200);

  expect(unlinked).toMatchObject({ from: { transferId: null, categoryId: await category('Outros') }, to: { transferId: null } });
  expect((await ask('GET', `/transactions/${out}`)).body).toEqual(unlinked.from);
  expect(await flow()).toEqual({ income: 500, expense: 500 });
  expect(await balances()).toEqual([-500, 500]);
  expect((await ask('GET', `/transfers/${out}`)).status).toBe(404);
  // Who said that it is none is not asked again, and may still change their mind.
  expect(await suggested()).toEqual([]);
  expectStatus(await ask('POST', '/transfers/link', sides), 200);
  expect(await flow()).toEqual({ income: 0, expense: 0 });
});

test('a friend’s PIX of the same value as a purchase never vanishes: it is suggested, refused once and for good, and counts all along', async () => {
  const { ask, idOf, spend, earn, edit, savings, today, out, into, sides, suggested, flow } = await withTwoStatements();
  const purchase = idOf(await spend(89.9, { description: 'Mercado' }));
  const pix = idOf(await earn(89.9, { description: 'Pix recebido de Bia', accountId: savings }));
  expect(await suggested()).toEqual([
    [purchase, pix],
    [out, into],
  ]);
  const refused = { fromTransactionId: purchase, toTransactionId: pix };
  const etag = (await ask('GET', `/transactions/${purchase}`)).headers.get('etag');

  expectStatus(await ask('POST', '/transfers/suggestions/refuse', refused), 204);
  expectStatus(await ask('POST', '/transfers/suggestions/refuse', refused), 204);

  expect(await suggested()).toEqual([[out, into]]);
  expect((await ask('GET', `/transactions/${purchase}`)).headers.get('etag')).toBe(etag);
  expectStatus(await edit(purchase, { date: addDays(today, -2), description: 'Mercado da esquina' }), 200);
  expectStatus(await ask('DELETE', `/transactions/${purchase}`), 204);
  expectStatus(await ask('POST', `/transactions/${purchase}/restore`), 200);
  expect(await suggested()).toEqual([[out, into]]);
  expect(await flow()).toEqual({ income: 589.9, expense: 589.9 });
  // What really arrived may still be found for it.
  const arrived = idOf(await earn(89.9, { accountId: savings, date: addDays(today, -4) }));
  expect(await suggested()).toEqual([
    [out, into],
    [purchase, arrived],
  ]);
  expectStatus(await ask('POST', '/transfers/link', sides), 200);
  expect(await suggested()).toEqual([[purchase, arrived]]);
});

test('what can be no transfer is refused, and says at which side', async () => {
  const { ask, idOf, spend, earn, main, savings, out, into, sides } = await withTwoStatements();
  const here = idOf(await earn(500, { accountId: main }));
  const more = idOf(await earn(500.01, { accountId: savings }));
  const wallet = expectStatus(await ask('POST', '/accounts', { name: 'Carteira', type: 'cash' }), 201).body.id;
  const orphan = idOf(await earn(500, { accountId: wallet }));
  expectStatus(await ask('DELETE', `/accounts/${wallet}`), 204);
  const gone = idOf(await spend(500));
  expectStatus(await ask('DELETE', `/transactions/${gone}`), 204);
  const body = { fromAccountId: main, toAccountId: savings, amount: 500, date: '2026-11-03', fee: 500 };
  const { body: transfer } = expectStatus(await ask('POST', '/transfers', body), 201);

  const refusals = [
    [into, out, 422, 'fromTransactionId'],
    [out, out, 422, 'toTransactionId'],
    [out, here, 422, 'toTransactionId'],
    [out, more, 422, 'toTransactionId'],
    [out, orphan, 422, 'toTransactionId'],
    [transfer.from.id, into, 422, 'fromTransactionId'],
    [out, transfer.to.id, 422, 'toTransactionId'],
    [transfer.fee.id, into, 422, 'fromTransactionId'],
    [gone, into, 404, undefined],
    [out, `${out.slice(0, -1)}x`, 404, undefined],
  ] as const;
  for (const [fromTransactionId, toTransactionId, status, field] of refusals)
    for (const path of ['/transfers/link', '/transfers/suggestions/refuse']) {
      const answer = await ask('POST', path, { fromTransactionId, toTransactionId });
      expect([answer.status, answer.body.errors?.[0].path]).toEqual([status, field && `body.${field}`]);
    }

  expectStatus(await ask('POST', '/transfers/link', sides), 200);
  expect((await ask('POST', '/transfers/link', { ...sides, toTransactionId: here })).body.errors[0].path).toBe('body.fromTransactionId');
});

test('linked transactions are edited and deleted as one, each with its own date and words; unlinked, each goes its own way, the fee too', async () => {
  const { ask, edit, main, savings, today, out, into, sides, flow, balances, suggested } = await withTwoStatements();
  expectStatus(await ask('POST', '/transfers/link', sides), 200);

  expectStatus(await edit(into, { amount: 480, description: 'Chegou' }), 200);
  expect((await ask('GET', `/transfers/${out}`)).body).toMatchObject({
    from: { amount: 480, description: 'TED enviada', date: today },
    to: { amount: 480, description: 'Chegou', date: addDays(today, -1) },
  });
  expect(await balances()).toEqual([-480, 480]);
  expectStatus(await ask('DELETE', `/transactions/${out}`), 204);
  expect((await ask('POST', `/transfers/${out}/unlink`)).status).toBe(404);
  expectStatus(await ask('POST', `/transfers/${out}/restore`), 200);
  expectStatus(await ask('POST', `/transfers/${out}/unlink`), 200);
  expectStatus(await ask('DELETE', `/transactions/${out}`), 204);
  expect(await balances()).toEqual([0, 480]);

  const made = async () =>
    expectStatus(await ask('POST', '/transfers', { fromAccountId: main, toAccountId: savings, amount: 10, date: today, fee: 1 }), 201).body;
  const [kept, withoutFee] = [await made(), await made()];
  expectStatus(await ask('DELETE', `/transactions/${withoutFee.fee.id}`), 204);
  expect((await ask('POST', `/transfers/${kept.id}/unlink`)).body.fee).toMatchObject({ id: kept.fee.id, feeOfTransferId: null });
  expect((await ask('POST', `/transfers/${withoutFee.id}/unlink`)).body).not.toHaveProperty('fee');
  expect((await ask('POST', `/transactions/${withoutFee.fee.id}/restore`)).body).toMatchObject({ amount: 1, feeOfTransferId: null });
  expect(await flow()).toEqual({ income: 500, expense: 22 });
  // The two pairs were refused by their unlinking; crosswise they may still go.
  expect((await suggested()).flat().toSorted()).toEqual([kept.from.id, kept.to.id, withoutFee.from.id, withoutFee.to.id].toSorted());
  expect(await balances()).toEqual([-22, 500]);
});

test('of two who link the same transaction at once, one does; balances, statistics and rows agree', async () => {
  const { ask, idOf, earn, savings, out, into, sides, flow } = await withTwoStatements();
  const other = idOf(await earn(500, { accountId: savings }));

  const answers = await Promise.all([
    ask('POST', '/transfers/link', sides),
    ask('POST', '/transfers/link', { ...sides, toTransactionId: other }),
  ]);

  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422]);
  const { to } = (await ask('GET', `/transfers/${out}`)).body;
  expect([into, other]).toContain(to.id);
  expect(await flow()).toEqual({ income: 500, expense: 0 });
});

test('suggestions are asked for a period: a side within it is enough, and the period has a bound', async () => {
  const { ask, idOf, spend, earn, savings, today, out, into } = await withTwoStatements();
  const ago = (days: number) => addDays(today, -days);
  const early = [idOf(await spend(7, { date: ago(204) })), idOf(await earn(7, { date: ago(200), accountId: savings }))];
  const asked = async (query: string) => {
    const { items } = expectStatus(await ask('GET', `/transfers/suggestions?${query}`), 200).body;
    return items.map(({ from, to }: { from: { id: string }; to: { id: string } }) => [from.id, to.id]);
  };

  expect(await asked('')).toEqual([[out, into]]);
  expect(await asked(`from=${ago(203)}&to=${ago(190)}`)).toEqual([early]);
  expect(await asked(`from=${ago(199)}&to=${ago(190)}`)).toEqual([]);
  expect(await asked(`to=${ago(190)}`)).toEqual([early]);
  expect(await asked(`from=${ago(210)}`)).toEqual([early]);
  expect((await ask('GET', `/transfers/suggestions?from=${ago(91)}&to=${today}`)).body.errors).toEqual([
    { path: 'query.to', message: 'O período pode ter no máximo 90 dias.' },
  ]);
  expect(await asked('from=1900-01-01')).toEqual([]);
  expect(await asked('to=2200-12-31')).toEqual([]);
});
