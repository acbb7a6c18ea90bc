import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readStatements } from '../../../../functions/imports/statements/read-statements.ts';
import { Unreadable } from '../../../../functions/imports/statements/unreadable.ts';

/** Files of banks and of other projects' tests, which are not ours to keep: read where they are. */
const folder =
  process.env.FIXTURES ??
  ['../shared/fixtures', '../../shared/fixtures'].map((path) => join(import.meta.dirname, '../../../..', path)).find(existsSync) ??
  '';

const documented = '_synthetic__documented-layouts';
const templates = 'matheusmeigre__controle-gestao-financeira/src__features__invoices__templates__';

/** [file, bank, movements, what was bought less refunds in cents, due, total]. */
const files: [file: string, bank: string, movements: number, owed: number, dueOn: string, total: number][] = [
  [`${documented}/nubank_fatura.pdf`, 'nubank', 11, 620_51, '2023-08-17', 620_51],
  [`${documented}/c6_fatura_multicartao.pdf`, 'c6', 4, 1_375_44, '2025-10-05', 1_375_44],
  [`${templates}bb-template.txt`, 'banco_do_brasil', 8, 856_90, '2026-01-20', 856_90],
  [`${templates}c6bank-template.txt`, 'c6', 8, 678_90, '2026-01-25', 678_90],
  [`${templates}inter-template.txt`, 'inter', 9, 823_67, '2026-01-20', 823_67],
  [`${templates}itau-template.txt`, 'itau', 9, 1_245_80, '2026-01-15', 1_245_80],
  [`${templates}nubank-template.txt`, 'nubank', 9, 596_43, '2026-01-24', 596_43],
];

const read = async (file: string) => await readStatements(readFileSync(join(folder, file)), { today: '2026-11-28' });

describe.skipIf(!existsSync(folder))('invoices that others wrote', () => {
  test.each(files)('%s', async (file, bank, movements, owed, dueOn, totalCents) => {
    const [statement] = await read(file);
    const rows = statement?.rows.filter(({ kind }) => kind === 'movement') ?? [];

    expect(statement).toMatchObject({ kind: 'card', bank, invoice: { dueOn, totalCents }, warnings: [], doubts: [] });
    expect(rows).toHaveLength(movements);
    expect(-rows.filter(({ cardKind }) => cardKind !== 'payment').reduce((sum, { cents }) => sum + cents, 0)).toBe(owed);
  });

  test('each row of several cards is of its own, and a purchase of December of the year before', async () => {
    const [statement] = await read(`${documented}/c6_fatura_multicartao.pdf`);

    expect(statement?.rows.map(({ date, cardEnd }) => [date, cardEnd])).toEqual([
      ['2025-09-02', '0001'],
      ['2025-09-03', '0001'],
      ['2025-09-05', '0002'],
      ['2024-12-30', '0003'],
    ]);
  });

  test('a picture of an invoice is refused', async () => {
    await expect(read(`${documented}/fatura_escaneada_sem_texto.pdf`)).rejects.toThrow(new Unreadable('pdf_without_text'));
  });
});
