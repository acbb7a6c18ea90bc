import { globSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Entity } from 'electrodb';
import { expect, test } from 'vitest';
import { bundle, project } from '../../lib/bundle/bundle.ts';
import { withPlainKeys } from '../../lib/bundle/slimming.ts';

const stores = globSync('functions/*/store.ts', { cwd: project });
const schemas = globSync('node_modules/@aws-sdk/client-*/dist-es/schemas/schemas_0.js', { cwd: project }).filter((file) =>
  /client-(dynamodb|cognito-identity-provider|sesv2|secrets-manager|eventbridge)\//.test(file),
);

const client = DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'sa-east-1' }));

test.each(stores)('%s has models that ElectroDB accepts, which the bundles no longer ask', async (file) => {
  const { openStore } = (await import(pathToFileURL(join(project, file)).href)) as {
    openStore: (client: DynamoDBDocumentClient, table: string) => Record<string, unknown>;
  };
  expect(Object.keys(openStore(client, 'table'))).not.toEqual([]);
});

test('the check that the bundles leave out refuses a wrong model', () => {
  const model = { model: { entity: 'thing', version: '1', service: 'test' }, attributes: { id: { type: 7 } }, indexes: {} };
  expect(() => new Entity(model as never, { client, table: 'table' })).toThrow(/is not of a type/);
});

test.each(schemas)('%s says the same with plain keys', async (file) => {
  const source = await readFile(join(project, file), 'utf8');
  const plain = withPlainKeys(source);
  expect(plain).not.toBe(source);
  expect(plain).not.toMatch(/\[_\w+\]:/);

  expect(shapesOf(plain)).toBe(shapesOf(source));
  expect(shapesOf(plain).length).toBeGreaterThan(1000);
});

/** Every schema of the module as text; a reference to another is shown by that one's name. */
function shapesOf(source: string): string {
  const body = source.replaceAll(/^import .*$/gm, '').replaceAll(/^export (?=var|const)/gm, '');
  const names = [...source.matchAll(/^export var (\w+\$) = /gm)].map(([, name]) => name);
  const errors = [...source.matchAll(/registerError\(\w+\$, (\w+)\)/g)].map(([, name]) => name);
  class TypeRegistry {
    static for = () => new TypeRegistry();
    registerError = (): undefined => undefined;
  }
  const show = `(_, value) => (typeof value === 'function' ? String(value()?.[2] ?? value()) : value)`;
  const program = `var ${['unused', ...errors].join(', ')};\n${body}\nJSON.stringify([${names.join(', ')}], ${show})`;
  return String(runInNewContext(program, { TypeRegistry }));
}

test('asking ElectroDB for more than the entities that the bundles keep of it fails the bundling', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bundle-'));
  const asks = async (name: string): Promise<string> => {
    const file = join(folder, `asks-${name}.ts`);
    await writeFile(file, `import { ${name} } from 'electrodb';\nexport const handler = () => new ${name}({});\n`);
    return file;
  };
  try {
    expect((await bundle(await asks('Entity'))).bytes).toBeGreaterThan(0);
    await expect(bundle(await asks('Service'))).rejects.toThrow(/No matching export .* "Service"/);
  } finally {
    await rm(folder, { recursive: true });
  }
});
