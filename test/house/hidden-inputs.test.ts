import { describe, expect, test } from 'vitest';
import { aTreeWith, run } from './tree.ts';

const rules = ['plugin', 'lint/style/noRestrictedGlobals', 'lint/style/noRestrictedImports'];

/** The rules about hidden inputs that refuse `text` as the whole of `file`. */
async function refusalsOf(file: string, text: string): Promise<string[]> {
  await using tree = await aTreeWith({ [file]: `${text}\n` });
  const { output } = await run('biome', ['lint', '--reporter=json', file], tree.folder);
  const report = JSON.parse(output) as { diagnostics: { category: string }[] };
  return report.diagnostics.map(({ category }) => category).filter((category) => rules.includes(category));
}

const taken: readonly (readonly [what: string, text: string])[] = [
  ['the clock by Date.now', 'export const now = Date.now();'],
  ['the clock by new Date()', 'export const now = new Date();'],
  ['the clock by new Date', 'export const now = new Date;'],
  ['the clock by Temporal.Now', 'export const now = Temporal.Now.instant();'],
  ['chance', 'export const chance = Math.random();'],
  ['an id', 'export const id = globals.randomUUID();'],
  ['an id by import', "import { randomUUID } from 'node:crypto';\nexport const id = randomUUID();"],
  ['the environment', 'export const table = process.env.TABLE;'],
  ['the environment by import', "import { env } from 'node:process';\nexport const table = env.TABLE;"],
  ['the network', "export const answer = await fetch('https://example.com');"],
  ['the network through globalThis', "export const answer = await globalThis.fetch('https://example.com');"],
  ['a timer', 'export const timer = setTimeout(() => 1, 1_000);'],
  ['a timer by import', "import { setTimeout as wait } from 'node:timers/promises';\nexport const waited = wait(1_000);"],
];

describe('what a use case is given in its context', () => {
  test.each(taken)('%s is refused in a domain and in shared', async (_, text) => {
    expect(await refusalsOf('functions/cards/close-invoice.ts', text)).not.toEqual([]);
    expect(await refusalsOf('shared/money.ts', text)).not.toEqual([]);
  });

  test.each([
    'functions/cards/context.ts',
    'functions/cards/api.ts',
    'functions/cards/events.ts',
    'functions/cards/schedule.ts',
    'shared/clock.ts',
    'shared/ids.ts',
    'shared/environment.ts',
    'shared/observability/metrics.ts',
  ])('may be taken in %s, whose work it is to give it', async (file) => {
    const all = taken.map(([, text]) => text.replaceAll('export const ', '').replace(/^import.*\n/, '')).join('\n');

    expect(await refusalsOf(file, all)).toEqual([]);
  });

  test('a date made from a given instant is no reading of the clock', async () => {
    expect(await refusalsOf('functions/cards/close-invoice.ts', "export const on = new Date('2026-11-24T00:00:00Z');")).toEqual([]);
  });
});
