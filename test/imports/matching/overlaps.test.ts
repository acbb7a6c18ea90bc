import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchRows } from '../../../functions/imports/matching/match-rows.ts';
import type { KnownRow } from '../../../functions/imports/matching/verdict.ts';
import { addDays } from '../../../shared/calendar.ts';
import { fileRows, type Line, remembered, typed } from './lines.ts';

/*
 * Any set of overlapping exports of one history, in any order, any number of times and in any format, leaves the ledger that importing the history once
 * leaves. A format is what a bank makes of a row: with ids that stay, with ids made anew for each export, or without; with its words, in another case and without
 * accents, or cut. IMPORT_RUNS=20000 runs more.
 */

const numRuns = Number(process.env.IMPORT_RUNS ?? 1_000);
const firstDay = '2026-10-01';
const words = ['PADARIA DO ZÉ', 'Pix enviado - Ana Souza', 'POSTO IPIRANGA', 'Salário ACME', 'NETFLIX.COM'];

/** Few days, amounts and words, so that equal rows are common. */
const history = fc.array(
  fc.record({
    day: fc.integer({ min: 0, max: 20 }),
    cents: fc.constantFrom(-8_50, -20_00, -55_90, 4_300_00),
    word: fc.constantFrom(...words),
  }),
  { minLength: 1, maxLength: 40 },
);

const wordings: Readonly<Record<string, (text: string) => string>> = {
  asIs: (text) => text,
  plain: (text) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase(),
  cut: (text) => text.slice(0, 12),
};

const oneExport = fc.record({
  from: fc.integer({ min: 0, max: 20 }),
  days: fc.integer({ min: 0, max: 20 }),
  ids: fc.constantFrom('kept', 'none'),
  wording: fc.constantFrom(...Object.keys(wordings)),
});

type Happened = Line & { readonly day: number };

const happenedIn = (rows: readonly { day: number; cents: number; word: string }[]): Happened[] =>
  rows
    .toSorted((one, other) => one.day - other.day)
    .map(({ day, cents, word }, at) => ({ day, date: addDays(firstDay, day), cents, words: word, id: `F${at}` }));

/** What confirming an export without a decision writes: what is new; a typed row that matches becomes the bank's. */
function imported(ledger: readonly KnownRow[], lines: readonly Line[], name: string): KnownRow[] {
  const rows = fileRows(lines);
  const verdicts = matchRows(rows, ledger);
  const merged = new Map(
    verdicts.flatMap((verdict, at) =>
      verdict.status !== 'new' && verdict.merges ? [[verdict.twinId, rows[at]?.fingerprint] as const] : [],
    ),
  );
  const kept = ledger.map((row) => ({ ...row, bank: merged.get(row.transactionId) ?? row.bank }));
  const added = remembered(lines, name).filter((_, at) => verdicts[at]?.status === 'new');
  return [...kept, ...added];
}

const inWindow = (all: readonly Happened[], { from, days }: { from: number; days: number }) =>
  all.filter(({ day }) => day >= from && day <= from + days);

const moneyOf = (rows: readonly { date: string; cents: number }[]) => rows.map(({ date, cents }) => `${date} ${cents}`).sort();

test('overlapping exports of whole days, in any order and format, leave each row once', () => {
  fc.assert(
    fc.property(history, fc.array(oneExport, { minLength: 1, maxLength: 6 }), fc.boolean(), (rows, exports, areIdsMadeAnew) => {
      const all = happenedIn(rows);
      let ledger: KnownRow[] = [];
      const seen = new Set<Happened>();
      for (const [number, { ids, wording, ...window }] of [...exports, ...exports].entries()) {
        const lines = inWindow(all, window);
        for (const line of lines) seen.add(line);
        const written = lines.map(({ id, words: text = '', day: _, ...line }) => ({
          ...line,
          words: wordings[wording]?.(text) ?? text,
          ...(ids === 'kept' && { id: areIdsMadeAnew ? `${id}-${number}` : id }),
        }));
        ledger = imported(ledger, written, `import${number}`);
      }

      expect(moneyOf(ledger)).toEqual(moneyOf([...seen]));
    }),
    { numRuns },
  );
});

test('a bank that keeps its ids may cut its exports in the middle of a day', () => {
  const cuts = fc.array(fc.record({ from: fc.nat(39), rows: fc.integer({ min: 1, max: 20 }) }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(history, cuts, (rows, exports) => {
      const all = happenedIn(rows);
      // All but the first row come first, so that each cut meets an id that it knows.
      const there = all.slice(1);
      let ledger = imported([], there, 'first');
      for (const [number, { from, rows: count }] of exports.entries())
        ledger = imported(ledger, all.slice(from, from + count + 1), `import${number}`);

      expect(moneyOf(ledger)).toEqual(moneyOf(exports.some(({ from }) => from === 0) ? all : there));
    }),
    { numRuns },
  );
});

test('what a person typed beforehand is not there twice, and a row that they deleted does not come back', () => {
  fc.assert(
    fc.property(history, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (rows, choices) => {
      const all = happenedIn(rows);
      const hand = typed(all.filter((_, at) => choices[at]));
      const once = imported(hand, all, 'first');
      expect(moneyOf(once)).toEqual(moneyOf(all));

      const deleted = once.map((row, at) => ({ ...row, isDeleted: choices[at] === true }));
      expect(imported(deleted, all, 'second')).toHaveLength(all.length);
    }),
    { numRuns },
  );
});
