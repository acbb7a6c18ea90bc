import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { looksLikePdf } from '../../../../functions/imports/statements/pdf/read-pdf.ts';
import type { Statement } from '../../../../functions/imports/statements/statement.ts';
import { corpusFolder } from '../../corpus.ts';
import { nubank } from '../pdf/invoices.ts';
import { paged, pdfWith } from '../pdf/printed.ts';
import { changed, changes } from './changes.ts';
import { amountsOf, isSound, isToldOf, movementsOf, outcomeOf } from './outcome.ts';
import { ownFiles } from './own-files.ts';

/** Changed files of each parser, and a hundredth of that of PDFs, each of which has a thread: `FUZZ_RUNS=100000` for a long run. */
const runs = Number(process.env.FUZZ_RUNS ?? 500);
const kinds = Object.entries(ownFiles);

interface Cuts {
  readonly ends: Iterable<number>;
  readonly texts?: (statements: readonly Statement[]) => string[];
}

/** Cut off at `end`, a file is refused, or it says the first of what it said whole, or a person is told. */
async function expectHonest(name: string, file: Uint8Array, { ends, texts = movementsOf }: Cuts): Promise<void> {
  const whole = await outcomeOf(file);
  const all = typeof whole === 'string' ? [] : texts(whole);
  for (const end of ends) {
    const cut = await outcomeOf(file.subarray(0, end));
    expect(isSound(cut), `${name} cut at ${end}`).toBe(true);
    if (typeof cut === 'string' || isToldOf(cut)) continue;
    const movements = texts(cut);
    expect({ name, end, movements }).toEqual({ name, end, movements: all.slice(0, movements.length) });
  }
}

/** So many places, from the first byte to the last. */
const places = (length: number, count: number): number[] => [
  ...new Set(Array.from({ length: count }, (_, at) => Math.max(1, Math.floor(((at + 1) * (length - 1)) / count)))),
];

describe('a file that is cut off', () => {
  test.each(kinds)('%s, at every byte or a thousand places', { timeout: 300_000 }, async (kind, files) => {
    // An invoice names the day of its closing, which charges without a day of their own have, anywhere: also behind the cut.
    const texts = kind === 'invoice as text' ? amountsOf : movementsOf;
    for (const [at, file] of files.entries()) await expectHonest(`${kind} ${at}`, file, { ends: places(file.length, 1_000), texts });
  });
});

describe('a file that somebody has tampered with is read or refused', () => {
  test.each(kinds)('%s', { timeout: 3_600_000 }, async (_, files) => {
    const sound = fc.asyncProperty(fc.constantFrom(...files), changes, async (file, asked) =>
      isSound(await outcomeOf(changed(file, asked))),
    );
    await fc.assert(sound, { numRuns: runs });
  });

  test('PDF', { timeout: 3_600_000 }, async () => {
    const file = await pdfWith(paged(nubank.lines));
    const sound = fc.asyncProperty(changes, async (asked) => isSound(await outcomeOf(changed(file, asked))));
    await fc.assert(sound, { numRuns: Math.ceil(runs / 100) });
  });
});

const folder = corpusFolder();

describe.skipIf(!folder)('a file of a real bank', () => {
  const files = folder
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.\w+$/.test(file) && /[/\\]/.test(file))
    : [];

  test.each(files)('that is cut off: %s', { timeout: 120_000 }, async (name) => {
    const file = readFileSync(join(folder ?? '', name));
    await expectHonest(name, file, { ends: places(file.length, looksLikePdf(file) ? 4 : 60) });
  });
});
