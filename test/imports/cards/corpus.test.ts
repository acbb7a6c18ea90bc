import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aMemoryWallet } from '../../support/memory-wallet.ts';
import { corpusFolder, readCorpus } from '../corpus.ts';

const folder = corpusFolder();

describe.skipIf(folder === undefined)('every fatura of the corpus', () => {
  test('is on the card as its file says, once, and leaves nothing when it is taken back', async () => {
    const root = folder ?? '';
    const faturas = (await readCorpus(root)).filter(({ statements }) =>
      statements.some(({ kind, rows }) => kind === 'card' && rows.length > 0),
    );
    expect(faturas.length).toBeGreaterThan(5);

    for (const { file } of faturas) {
      const wallet = await aMemoryWallet();
      const bytes = readFileSync(join(root, file));
      const { id, counts, invoice } = await wallet.import(bytes);
      expect({ file, differences: wallet.differences() }).toEqual({ file, differences: [] });
      const once = await wallet.seen();
      const again = await wallet.import(bytes);
      expect({ file, counts: again.counts, seen: await wallet.seen() }).toMatchObject({
        file,
        counts: { imported: 0, merged: 0 },
        seen: once,
      });
      // A credit of which nobody knows what it is waits for its owner.
      const isWhole = counts.imported === counts.new;
      const isReconciled = invoice?.month && (await wallet.reconciled(invoice.month)).isReconciled;
      if (isWhole && invoice?.month && invoice.difference === 0) expect({ file, isReconciled }).toEqual({ file, isReconciled: true });

      await wallet.world.undo(again.id);
      await wallet.world.undo(id);
      expect({ file, invoices: (await wallet.seen()).invoices }).toEqual({ file, invoices: [] });
    }
  }, 120_000);
});
