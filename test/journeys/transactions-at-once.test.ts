import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { aHousehold } from '../support/household.ts';
import { expectStatus } from '../support/person.ts';
import { type Answer, eventually } from '../support/world.ts';

test('twenty who write to one account at once lose nothing, and each is told once', async () => {
  const { person, account, balance, today } = await aHousehold();
  const accountId = await account();
  const amounts = Array.from({ length: 20 }, (_, index) => index + 0.01);

  const answers = await Promise.all(
    amounts.map((amount) => person.ask('POST', '/transactions', { body: { accountId, type: 'expense', amount, date: today } })),
  );

  expect(answers.map(({ status }) => status)).toEqual(amounts.map(() => 201));
  expect(await balance(accountId)).toMatchObject({ balance: -190.2 });
  expect((await person.ask('GET', '/stats/summary')).body).toMatchObject({ expense: 190.2, balance: -190.2 });
  const told = await person.world.told(person.id, 'transaction.created', 20);
  expect(new Set(told.map(({ detail }) => detail.data.transactionId)).size).toBe(20);
  expect(told).toHaveLength(20);
});

test('the same key writes one transaction, account and category, also three at once', async () => {
  const { person, account, balance, today } = await aHousehold();
  const accountId = await account();
  const asked = [
    ['/transactions', { accountId, type: 'income', amount: 10, date: today }],
    ['/accounts', { name: 'Nubank', type: 'checking' }],
    ['/categories', { name: 'Pets', type: 'expense' }],
  ] as const;

  for (const [path, body] of asked) {
    const headers = { 'idempotency-key': randomUUID() };
    const answers = await Promise.all([1, 2, 3].map(() => person.ask('POST', path, { body, headers })));
    const last = expectStatus(await person.ask('POST', path, { body, headers }), 201);
    for (const { status, body: answered } of answers) expect(status === 409 ? last.body : answered).toEqual(last.body);
  }

  expect(await balance(accountId)).toMatchObject({ balance: 10 });
  expect((await person.ask('GET', '/transactions')).body.items).toHaveLength(1);
  expect((await person.ask('GET', '/accounts')).body.items).toHaveLength(2);
  expect(
    (await person.ask('GET', '/categories?limit=100')).body.items.filter(({ name }: { name: string }) => name === 'Pets'),
  ).toHaveLength(1);
});

test('twenty accounts opened at once are twenty, and one of those that want it is the default', async () => {
  const { person } = await aHousehold();
  const names = Array.from({ length: 20 }, (_, index) => `Conta ${index}`);

  const answers = await Promise.all(
    names.map((name) => person.ask('POST', '/accounts', { body: { name, type: 'cash', isDefault: name > 'Conta 15' } })),
  );

  expect(answers.map(({ status }) => status)).toEqual(names.map(() => 201));
  const { items } = expectStatus(await person.ask('GET', '/accounts?limit=100'), 200).body;
  expect(new Set(items.map(({ id }: { id: string }) => id)).size).toBe(21);
  expect(items.filter(({ isDefault }: { isDefault: boolean }) => isDefault)).toHaveLength(1);
});

test('an account that is replaced while twenty write to it loses nothing', async () => {
  const { person, account, balance, today } = await aHousehold();
  const main = await account();
  const old = expectStatus(await person.ask('POST', '/accounts', { body: { name: 'Antiga', type: 'cash' } }), 201).body.id;
  const body = { accountId: old, type: 'income', amount: 1, date: today };
  const write = () => person.ask('POST', '/transactions', { body });

  const [removed, ...answers] = await Promise.all([
    person.ask('DELETE', `/accounts/${old}?replaceWith=${main}`),
    ...Array.from({ length: 20 }, write),
  ]);

  const written = answers.filter(({ status }) => status === 201).length;
  expect(removed.status).toBe(204);
  expect(answers.every(({ status }) => status === 201 || status === 404)).toBe(true);
  expect(await balance(main)).toMatchObject({ balance: written });
  expect((await person.ask('GET', `/transactions?accountId=${main}`)).body.items).toHaveLength(written);
});

test('pages are exact while rows are added in front, behind and between', async () => {
  const { person, spend, today } = await aHousehold();
  const month = today.slice(0, 7);
  const there: string[] = [];
  for (let index = 0; index < 12; index++) there.push((await spend(index + 1, { date: `${month}-${String((index % 6) + 10)}` })).body.id);

  for (const order of ['desc', 'asc']) {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Answer['body'] = expectStatus(
        await person.ask('GET', `/transactions?limit=5&order=${order}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`),
        200,
      ).body;
      seen.push(...page.items.map(({ id }: { id: string }) => id));
      cursor = page.nextCursor;
      await spend(500, { date: `${month}-01` });
      await spend(500, { date: `${month}-13` });
      await spend(500, { date: `${month}-28` });
    }

    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((id) => there.includes(id)).sort()).toEqual([...there].sort());
  }
});

test('every filter combines, accents and case do not matter, and a cursor belongs to its filters', async () => {
  const { person, category, spend, earn, today } = await aHousehold();
  const market = await category('Mercado');
  const feira = (await spend(40, { categoryId: market, description: 'Feira de Sábado' })).body;
  await spend(60, { description: 'feira de domingo' });
  await spend(80, { categoryId: market, description: 'Açougue' });
  await earn(40, { description: 'Feira do sábado: venda' });
  const found = async (query: string) =>
    expectStatus(await person.ask('GET', `/transactions?${query}`), 200).body.items.map(
      ({ description }: { description: string }) => description,
    );

  expect(await found('q=SABADO%20feira')).toEqual(expect.arrayContaining(['Feira de Sábado', 'Feira do sábado: venda']));
  expect(await found('q=acougue')).toEqual(['Açougue']);
  expect(await found(`q=feira&type=expense&categoryId=${market}&from=${today}&to=${today}&minAmount=39.99&maxAmount=40`)).toEqual([
    feira.description,
  ]);
  expect(await found('categoryId=none&type=expense')).toEqual(['feira de domingo']);
  expect(await found('accountId=none')).toEqual([]);
  expect(await found('minAmount=80.01')).toEqual([]);

  const { nextCursor } = (await person.ask('GET', '/transactions?limit=1&type=expense')).body;
  expect(await person.ask('GET', `/transactions?limit=1&type=income&cursor=${encodeURIComponent(nextCursor)}`)).toMatchObject({
    status: 400,
    body: { code: 'invalid_cursor' },
  });
});

test('of two who edit the same transaction at once, one does and the other is told', async () => {
  const { person, spend, balance } = await aHousehold();
  const { body, headers } = await spend(10);
  const change = (amount: number) =>
    person.ask('PUT', `/transactions/${body.id}`, { body: { amount }, headers: { 'if-match': headers.get('etag') ?? '' } });

  const answers = await Promise.all([change(20), change(30)]);

  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  const kept = answers.find(({ status }) => status === 200)?.body.amount;
  expect(await balance()).toMatchObject({ balance: -kept });
});

test('an erased person leaves nothing, also when they go on writing meanwhile', async () => {
  const { person, account, today } = await aHousehold();
  const accountId = await account();
  const write = () => person.ask('POST', '/transactions', { body: { accountId, type: 'expense', amount: 1, date: today } });

  const writes = Promise.all(Array.from({ length: 10 }, write));

  const { receiptId } = expectStatus(await person.ask('DELETE', '/auth/account', { body: { password: person.password } }), 202).body;
  await writes;

  await eventually(async () => ((await person.world.ask('GET', `/auth/erasures/${receiptId}`)).body.completedAt ? true : undefined));
  const tables = await person.world.local<{ name: string }[]>('/tables');
  const table = tables.find(({ name }) => name.includes('transactions'))?.name;
  const { items } = await person.world.local<{ items: { sk: string }[] }>(
    `/tables/${table}/items?key=${encodeURIComponent(`USER#${person.id}`)}`,
  );
  expect(items.map(({ sk }) => sk)).toEqual(['ERASED']);
});
