import { expect, test } from 'vitest';
import { addDays } from '../../shared/calendar.ts';
import { aHousehold } from '../support/household.ts';
import { expectStatus } from '../support/person.ts';
import { reconciled, withoutDifferences } from '../support/reconciled.ts';

test('after all that people have done, every sum is what its rows add up to', async () => {
  const { person, today, account, category, spend, earn, edit } = await aHousehold();
  const main = await account();
  const market = await category('Mercado');
  const other = expectStatus(await person.ask('POST', '/accounts', { body: { name: 'Reserva', type: 'savings' } }), 201).body.id;
  const rows = await Promise.all([
    spend(10.01, { categoryId: market }),
    spend(20.02, { date: addDays(today, 3) }),
    earn(30.03, { accountId: other, date: addDays(today, -40) }),
    earn(40.04),
  ]);
  const [first, second, third, fourth] = rows.map(({ body }) => body.id);
  expectStatus(await edit(first, { amount: 99.99, date: addDays(today, 45), accountId: other }), 200);
  expectStatus(await edit(second, { date: addDays(today, -1), categoryId: market }), 200);
  expectStatus(await person.ask('DELETE', `/transactions/${third}`), 204);
  expectStatus(await person.ask('DELETE', `/transactions/${fourth}`), 204);
  expectStatus(await person.ask('POST', `/transactions/${fourth}/restore`), 200);
  expectStatus(await person.ask('DELETE', `/categories/${market}`), 204);
  expectStatus(await person.ask('DELETE', `/accounts/${other}?replaceWith=${main}`), 204);

  expect(await reconciled(person.world)).toMatch(withoutDifferences);
});
