import { globSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';

const workflows = await Promise.all(
  globSync('.github/workflows/*.yml').map(async (file) => ({ file, text: await readFile(file, 'utf8') })),
);

describe('.ci/run', () => {
  test('installs what is locked and runs the tests, as a newcomer does', async () => {
    const commands = (await readFile('.ci/run', 'utf8')).split('\n').filter((line) => /^\s*np[mx] /.test(line));

    expect(commands).toEqual(['npm ci', 'npm test']);
    expect((await stat('.ci/run')).mode & 0o111).toBe(0o111);
  });
});

describe('the workflows', () => {
  test('check a change, show what it would change in AWS, and deploy main', () => {
    expect(workflows.map(({ file }) => file.replace('.github/workflows/', '')).toSorted()).toEqual(['check.yml', 'deploy.yml', 'diff.yml']);
  });

  test.each(workflows)('$file pins every action to a commit', ({ text }) => {
    const used = [...text.matchAll(/uses: (\S+)/g)].map(([, action]) => action);

    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((action) => !/@[0-9a-f]{40}$/.test(action ?? ''))).toEqual([]);
  });

  test.each(workflows)('$file holds no keys: AWS trusts its tokens', ({ text }) => {
    expect(text).not.toMatch(/secrets\.|aws-access-key-id|aws-secret-access-key/i);
  });

  test('run on the Node that the package brings', async () => {
    const { devDependencies } = JSON.parse(await readFile('package.json', 'utf8')) as { devDependencies: { node: string } };

    expect((await readFile('.nvmrc', 'utf8')).trim()).toBe(devDependencies.node);
  });
});
