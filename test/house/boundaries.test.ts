import { describe, expect, test } from 'vitest';
import { aTreeWith, repository, run } from './tree.ts';

interface Refusal {
  readonly from: string;
  readonly rule: string;
}

/** The imports that dependency-cruiser refuses in `folder`. */
async function refusals(folder: string, folders: readonly string[]): Promise<Refusal[]> {
  const { output } = await run('depcruise', ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...folders], folder);
  const report = JSON.parse(output) as { summary: { violations: { from: string; rule: { name: string } }[] } };
  return report.summary.violations.map(({ from, rule }) => ({ from, rule: rule.name }));
}

const value = 'export const value = 1;\n';
const importing = (...paths: string[]) =>
  `${paths.map((path, at) => `import * as imported${at} from '${path}';`).join('\n')}\nexport const used = [${paths.map((_, at) => `imported${at}`).join(', ')}];\n`;

/** A small house that keeps every rule. */
const tidy = {
  'bin/app.ts': importing('../lib/platform.ts', '../functions/cards/routes.ts', 'aws-cdk-lib'),
  'lib/platform.ts': importing('./cards.ts'),
  'lib/cards.ts': importing(
    '../functions/cards/routes.ts',
    '../functions/cards/subscriptions.ts',
    '../shared/events/cards.ts',
    '../shared/route/route.ts',
    'aws-cdk-lib',
    'node:path',
  ),
  'functions/cards/api.ts': importing('./routes.ts', '../../shared/money.ts', '../transactions/published.ts', 'zod', 'node:crypto'),
  'functions/cards/routes.ts': importing('../../shared/route/route.ts'),
  'functions/cards/subscriptions.ts': value,
  'functions/transactions/published.ts': importing('./store.ts'),
  'functions/transactions/store.ts': `import type { Handler } from 'aws-lambda';\nexport type Used = Handler;\n`,
  'local/start.ts': importing('./part.ts', 'jose', 'node:http'),
  'local/part.ts': value,
  'shared/money.ts': importing('zod', 'node:assert'),
  'shared/events/cards.ts': value,
  'shared/route/route.ts': importing('../money.ts'),
};
const folders = ['bin', 'lib', 'functions', 'shared', 'local'];

const planted: readonly (readonly [what: string, rule: string, file: string, text: string])[] = [
  ['shared importing a domain', 'shared-imports-packages-only', 'shared/planted.ts', importing('../functions/cards/routes.ts')],
  ['shared importing lib', 'shared-imports-packages-only', 'shared/planted.ts', importing('../lib/platform.ts')],
  [
    "a domain importing another domain's store",
    'domain-imports-itself-and-shared',
    'functions/cards/planted.ts',
    importing('../transactions/store.ts'),
  ],
  [
    "a domain importing a type of another domain's store",
    'domain-imports-itself-and-shared',
    'functions/cards/planted.ts',
    `import type { Used } from '../transactions/store.ts';\nexport type Planted = Used;\n`,
  ],
  ['a domain importing lib', 'domain-imports-itself-and-shared', 'functions/cards/planted.ts', importing('../../lib/cards.ts')],
  ['lib importing code that runs in a function', 'lib-imports-declarations', 'lib/planted.ts', importing('../functions/cards/api.ts')],
  ['lib importing code of shared that runs in a function', 'lib-imports-declarations', 'lib/planted.ts', importing('../shared/money.ts')],
  [
    'bin importing code that runs in a function',
    'bin-imports-lib-and-declarations',
    'bin/planted.ts',
    importing('../functions/cards/api.ts'),
  ],
  ['local importing a domain', 'local-knows-aws-not-the-product', 'local/planted.ts', importing('../functions/cards/routes.ts')],
  ['local importing shared', 'local-knows-aws-not-the-product', 'local/planted.ts', importing('../shared/events/cards.ts')],
  ['local importing lib', 'local-knows-aws-not-the-product', 'local/planted.ts', importing('../lib/platform.ts')],
  [
    'a function importing a development package',
    'what-is-deployed-needs-dependencies',
    'functions/cards/planted.ts',
    importing('aws-cdk-lib'),
  ],
  ['an import that leads nowhere', 'every-import-resolves', 'local/planted.ts', importing('./nowhere.ts')],
];

describe('who may import whom', () => {
  test('a house that keeps the rules is accepted', async () => {
    await using tree = await aTreeWith(tidy);

    expect(await refusals(tree.folder, folders)).toEqual([]);
  });

  test.each(planted)('%s is refused', async (_, rule, file, text) => {
    await using tree = await aTreeWith({ ...tidy, [file]: text });

    expect(await refusals(tree.folder, folders)).toContainEqual({ from: file, rule });
  });

  test('two modules that import each other are refused', async () => {
    await using tree = await aTreeWith({ ...tidy, 'local/one.ts': importing('./two.ts'), 'local/two.ts': importing('./one.ts') });

    expect(await refusals(tree.folder, folders)).toContainEqual({ from: 'local/one.ts', rule: 'no-cycle' });
  });

  test('this repository keeps them', async () => {
    const { code, output } = await run('depcruise', ['--config', '.dependency-cruiser.mjs', ...folders, 'test'], repository);

    expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining('no dependency violations found') });
  });
});
