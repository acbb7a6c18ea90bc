import { describe, expect, test } from 'vitest';
import { aTreeWith, run } from './tree.ts';

const rows = `
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { Entity } from 'electrodb';

export const rows = new Entity(
  {
    model: { entity: 'row', version: '1', service: 'house' },
    attributes: { id: { type: 'string', required: true }, note: { type: 'string' } },
    indexes: { byId: { pk: { field: 'pk', composite: ['id'] }, sk: { field: 'sk', composite: [] } } },
  },
  { client: new DynamoDBClient({}), table: 'house' },
);

export async function later(): Promise<number> {
  return await Promise.resolve(1);
}
`;

/** The type-aware rules that refuse `statement` in the body of an asynchronous function. */
async function refusalsOf(statement: string): Promise<string[]> {
  await using tree = await aTreeWith({
    'shared/rows.ts': rows,
    'functions/cards/planted.ts': `
import { later, rows } from '../../shared/rows.ts';

export async function planted(kind: 'card' | 'purchase'): Promise<unknown> {
  ${statement}
  return { later: await later(), rows, kind };
}
`,
  });
  const { output } = await run('oxlint', ['--format', 'json', 'functions'], tree.folder);
  return (JSON.parse(output) as { diagnostics: { code: string }[] }).diagnostics.map(({ code }) => code);
}

describe('a forgotten await', () => {
  test.each([
    ['a put', "rows.put({ id: '1' }).go();"],
    ['a get', "rows.get({ id: '1' }).go();"],
    ['an update', "rows.update({ id: '1' }).set({ note: 'x' }).go();"],
    ['a query', "rows.query.byId({ id: '1' }).go();"],
    ['a delete', "rows.delete({ id: '1' }).go();"],
    ['a plain promise', 'later();'],
    ['a promise thrown away with void', 'void later();'],
    ['an asynchronous function called at once', '(async () => { await later(); })();'],
  ])('before %s is refused', async (_, statement) => {
    expect(await refusalsOf(statement)).toEqual(['typescript(no-floating-promises)']);
  });

  test('in a condition, where a promise is always true, is refused', async () => {
    expect(await refusalsOf("if (later()) throw new Error('always');")).toEqual(['typescript(no-misused-promises)']);
  });

  test('is not reported where the await is there', async () => {
    expect(await refusalsOf("await rows.put({ id: '1' }).go();\n  await later();")).toEqual([]);
  });
});

describe('beside it', () => {
  test('an await of what is no promise is refused', async () => {
    expect(await refusalsOf('await 3;')).toEqual(['typescript(await-thenable)']);
  });

  test('a switch that leaves out a case is refused', async () => {
    expect(await refusalsOf("switch (kind) { case 'card': break; }")).toEqual(['typescript(switch-exhaustiveness-check)']);
  });
});
