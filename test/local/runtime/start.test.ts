import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { newFolder } from '../support/new-folder.ts';
import { ask, SHOP } from './shop.ts';

/** The command without a product around it. */
const START = `const { start } = await import(${JSON.stringify(join(import.meta.dirname, '../../../local/start.ts'))});
await start(process.argv.slice(1), { firstStart: async () => 'Filled in.' });`;
const data = newFolder();
const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** Runs the command in the shop's project; `said` is all it has written. */
function command(args: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', START, '--', '--data', data, ...args], {
    cwd: SHOP,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  child.stderr.on('data', (chunk) => (said += chunk));
  const exit = new Promise<number | string | null>((resolve) => child.on('close', (code, signal) => resolve(code ?? signal)));
  const ready = async (): Promise<string> => {
    const line = await eventually(
      'the runtime is ready',
      () => (child.exitCode === null ? /Ready in .*/.exec(said)?.[0] : `ended: ${said}`),
      90,
    );
    const url = /http:\/\/localhost:\d+/.exec(line)?.[0];
    if (url === undefined) throw new Error(line);
    return url;
  };
  return { child, exit, ready, said: () => said };
}

describe('npm start', () => {
  test('says in one line where everything is, ends at Ctrl-C, and has kept an order over kill -9', async () => {
    const first = command(['--port', '0']);
    const url = await first.ready();
    expect(first.said()).toMatch(
      /^Ready in \d+\.\d s · API http:\/\/localhost:\d+\/v1 · reference http:\/\/localhost:\d+\/v1\/docs · console http:\/\/localhost:\d+\/local\nFilled in\.\n$/,
    );
    expect((await ask(url, 'POST', '/orders', { customer: 'ana', body: { id: 'o-1' } })).status).toBe(201);
    first.child.kill('SIGKILL');
    expect(await first.exit).toBe('SIGKILL');

    const second = command(['--port', '0']);
    const again = await second.ready();
    expect(
      await eventually(
        'o-1 is shipped',
        async () => (await ask(again, 'GET', '/orders/o-1', { customer: 'ana' })).body.status === 'shipped',
      ),
    ).toBe(true);
    second.child.kill('SIGINT');
    expect(await second.exit).toBe(0);
  }, 180_000);

  test('refuses a second runtime on the same data', async () => {
    const first = command(['--port', '0']);
    await first.ready();

    const second = command(['--port', '0']);

    expect(await second.exit).toBe(1);
    expect(second.said()).toMatch(new RegExp(`in use by another local runtime \\(process ${first.child.pid}\\)`));
  }, 180_000);

  test('names a port that is taken, and how to choose another', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;

    const taken = command([], { PORT: String(port) });

    expect(await taken.exit).toBe(1);
    expect(taken.said()).toContain(`Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm start`);
    await new Promise((resolve) => other.close(resolve));
  }, 180_000);

  test('refuses data of another layout until it is told to begin anew', async () => {
    writeFileSync(join(data, 'version'), '0\n');

    const refused = command(['--port', '0']);
    expect(await refused.exit).toBe(1);
    expect(refused.said()).toMatch(/written by another version of the local runtime \(layout 0; this one reads 1\).*--fresh/);

    const fresh = command(['--port', '0', '--fresh', '--empty']);
    const url = await fresh.ready();
    expect((await ask(url, 'GET', '/orders/o-1', { customer: 'ana' })).status).toBe(404);
    expect(readFileSync(join(data, 'version'), 'utf8')).toBe('1\n');
  }, 180_000);

  test('shows what the app says where it can not be synthesised', async () => {
    const failing = command(['--port', '0', '--set', 'broken=true']);

    expect(await failing.exit).toBe(1);
    expect(failing.said()).toMatch(/could not be synthesised.*\n[\s\S]*the shop has no value broken/);
  }, 180_000);

  test.each([
    [['--set', 'nothing'], /--set takes name=value, not nothing/],
    [['--port', 'many'], /port must be a number/],
    [['--unknown'], /--unknown/],
  ])('refuses %j', async (args, sentence) => {
    const refused = command(args);

    expect(await refused.exit).toBe(1);
    expect(refused.said()).toMatch(sentence);
  });
});
