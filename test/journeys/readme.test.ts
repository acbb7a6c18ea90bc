import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, inject, test } from 'vitest';
import { dateAt } from '../../shared/calendar.ts';
import { theWorld } from '../support/world.ts';

const hasShell = ['bash', 'curl'].every((tool) => spawnSync(tool, ['--version']).status === 0);

/** What a newcomer pastes after `npm start`: the shell blocks of the README but for the two commands. */
const pasted = [...readFileSync('README.md', 'utf8').matchAll(/^```sh\n(.*?)^```$/gms)]
  .map(([, block = '']) => block)
  .filter((block) => !block.startsWith('npm ci'))
  .join('\n')
  .replaceAll('http://localhost:3000', inject('origin'));

test.runIf(hasShell)(
  'what the README tells can be pasted whole, and says what it promises',
  async () => {
    // Today is what other tests have moved the clock to, where the user lives.
    const today = dateAt(await theWorld().clock(), 'America/Sao_Paulo');
    const script = pasted.replaceAll('$(date +%F)', today);
    const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', script], { timeout: 170_000, maxBuffer: 10 << 20 });

    const balances = [...stdout.matchAll(/\{"balance":(-?[\d.]+),/g)].map(([, balance]) => Number(balance));
    expect(balances).toEqual([1910.1, 3799.75]);
    expect(stdout).toMatch(/"available\w*":3000.01/);
    expect(stdout).toMatch(/"expense":3889.89/);
    expect(stdout).toMatch(/"budgetLimit":900,"budgetUsed":0.0999/);
    expect(stdout).toMatch(/"code":"validation_failed".*"path":"body.amount"/);
    for (const status of ['preview', 'completed', 'cancelled', 'undone']) expect(stdout).toContain(`"status":"${status}"`);
  },
  180_000,
);
