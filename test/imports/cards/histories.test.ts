import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths } from '../../../shared/calendar.ts';
import { type Fatura, type FaturaLine, faturaText } from '../../support/faturas.ts';
import { aMemoryWallet, type MemoryWallet } from '../../support/memory-wallet.ts';

/*
 * Faturas of one history, imported and taken back in any order. RUNS=400 looks further.
 */

const runs = { numRuns: Number(process.env.RUNS ?? 30) };

/** Something bought, as a bank bills it. */
interface Bought {
  readonly shop: string;
  readonly on: string;
  readonly cents: number;
  readonly count: number;
  /** The bank dates instalments anew each month, and not by their purchase. */
  readonly isDatedAnew: boolean;
}

const someHistory = fc.array(
  fc.record({
    shop: fc.constantFrom('PADARIA DO ZE', 'MAGAZINE BELA', 'FARMACIA SAUDE', 'POSTO SHELL'),
    on: fc.integer({ min: 0, max: 115 }).map((days) => addDays('2026-07-03', days)),
    cents: fc.integer({ min: 100, max: 400 }),
    count: fc.constantFrom(1, 1, 1, 2, 3, 6),
    isDatedAnew: fc.boolean(),
  }),
  { minLength: 1, maxLength: 8 },
);

const months = ['2026-08', '2026-09', '2026-10', '2026-11'];

/** A line for each instalment, with the place of its invoice among the months; the odd cents are on the first one. */
function linesOf({ shop, on, cents, count, isDatedAnew }: Bought): (FaturaLine & { readonly month: string | undefined })[] {
  // The card closes on the 3rd.
  const first = Math.floor((Number(on.slice(5, 7)) * 100 + Number(on.slice(8)) - 703) / 100);
  return Array.from({ length: count }, (_, at) => ({
    month: months[first + at],
    date: isDatedAnew ? addMonths(on, at) : on,
    words: count === 1 ? shop : `${shop} Parcela ${at + 1}/${count}`,
    cents: at === 0 ? cents + count - 1 : cents,
  }));
}

function faturasOf(history: readonly Bought[]): Fatura[] {
  const all = history.flatMap(linesOf);
  return months
    .map((month) => ({ dueOn: `${month}-10`, lines: all.filter((line) => line.month === month) }))
    .filter(({ lines }) => lines.length > 0);
}

const monthOf = ({ dueOn }: Fatura): string => dueOn.slice(0, 7);

/** A card with the imports that have rows of each fatura, the oldest first. */
async function aFiler() {
  const wallet = await aMemoryWallet();
  const imports = new Map<Fatura, string[]>();
  return {
    wallet,
    imported: (): Fatura[] => [...imports].filter(([, ids]) => ids.length > 0).map(([fatura]) => fatura),
    async file(fatura: Fatura): Promise<void> {
      imports.set(fatura, [...(imports.get(fatura) ?? []), (await wallet.import(faturaText(fatura))).id]);
    },
    async takeBack(fatura: Fatura): Promise<void> {
      const newest = imports.get(fatura)?.pop();
      if (newest !== undefined) await wallet.world.undo(newest);
    },
    async takeBackAll(): Promise<void> {
      for (const id of [...imports.values()].flat()) await wallet.world.undo(id);
    },
  };
}

async function expectAsInBank(wallet: MemoryWallet, fatura: Fatura): Promise<void> {
  expect(await wallet.reconciled(monthOf(fatura))).toMatchObject({ isReconciled: true, difference: 0 });
}

test('faturas in any order and as often as anyone likes, taken back in between, give the same card as each once, and nothing when all are taken back', async () => {
  const someSteps = fc.array(fc.record({ at: fc.nat(), isUndone: fc.boolean() }), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(someHistory, someSteps, async (history, steps) => {
      const faturas = faturasOf(history);
      const often = await aFiler();
      const before = await often.wallet.seen();
      for (const { at, isUndone } of steps) {
        const fatura = faturas[at % faturas.length];
        if (fatura) await often[isUndone ? 'takeBack' : 'file'](fatura);
        expect(often.wallet.differences()).toEqual([]);
      }

      const once = await aFiler();
      for (const fatura of often.imported()) await once.file(fatura);
      expect(await often.wallet.seen()).toEqual(await once.wallet.seen());
      for (const fatura of often.imported()) await expectAsInBank(often.wallet, fatura);
      await often.takeBackAll();
      expect(await often.wallet.seen()).toEqual(before);
      expect(often.wallet.differences()).toEqual([]);
    }),
    runs,
  );
}, 600_000);

test('faturas are found in what their owner typed, and leave it as it was when they are taken back', async () => {
  await fc.assert(
    fc.asyncProperty(someHistory, fc.array(fc.nat(), { maxLength: 4 }), async (history, typed) => {
      const { wallet, file, takeBackAll } = await aFiler();
      for (const { shop, on, cents, count } of typed.flatMap((at) => history[at % history.length] ?? []))
        await wallet.buy({ totalAmount: cents * count + count - 1, purchaseDate: on, installments: count, description: shop });
      const before = await wallet.seen();
      for (const fatura of faturasOf(history)) await file(fatura);
      expect(wallet.differences()).toEqual([]);
      for (const fatura of faturasOf(history)) {
        const { items } = await wallet.reconciled(monthOf(fatura));
        expect(items.filter(({ status }) => status === 'only_in_bank' || status === 'different_amount')).toEqual([]);
      }

      await takeBackAll();
      expect(await wallet.seen()).toEqual(before);
      expect(wallet.differences()).toEqual([]);
    }),
    runs,
  );
}, 600_000);
