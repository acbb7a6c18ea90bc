import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../../functions/imports/statements/tables/read-csv.ts';
import { Unreadable } from '../../../../functions/imports/statements/unreadable.ts';

/** Files of banks and of other projects' tests, which are not ours to keep: read where they are. */
const folder =
  process.env.FIXTURES ??
  ['../shared/fixtures', '../../shared/fixtures'].map((path) => join(import.meta.dirname, '../../../..', path)).find(existsSync) ??
  '';

const oca = 'OCA__bank-statement-import/account_statement_import_sheet_file__tests__fixtures__';
const actual = 'actualbudget__actual/';
const ledger = 'egh__ledger-autosync/fixtures__';
const documented = '_synthetic__documented-layouts/';

/** [file, movements, sum in cents, opening, closing]. */
type Expected = [file: string, movements: number, sum: number, opening?: number, closing?: number];

const files: Expected[] = [
  ['_issue-repros/thousands_dot_no_decimals.csv', 3, -3_111_11],
  [`${actual}packages__loot-core__src__mocks__files__windows-1252-euro.csv`, 1, 100_25],
  [`${actual}derived__utf-8-bom.csv`, 1, 100_25],
  [`${actual}derived__utf-16le.csv`, 1, 100_25],
  [`${ledger}amazon.csv`, 1, 21_90],
  [`${ledger}amazon2.csv`, 1, 9_99],
  [`${ledger}mint.csv`, 2, 93_46],
  [`${ledger}paypal.csv`, 2, 1_100_00, -1_100_00, 0],
  ['igormaneschy__analise-extratos-bancarios/data__samples__extrato_exemplo.csv', 9, 2_038_00, 0, 2_038_00],
  ['ofx-reader__ofx-reader/tests__CSV__fixtures__utf8-ponto-virgula.csv', 4, 9_00],
  [`${oca}balance.csv`, 2, 1_500_00, 10_00, 1_510_00],
  [`${oca}debit_credit.csv`, 2, 1_500_00, 10_00, 1_510_00],
  [`${oca}empty_statement_en.csv`, 0, 0],
  // The file's own balances are two cents apart from its movements.
  [`${oca}meta_data_separated_credit_debit.csv`, 4, 1_069_32, 30_000_77, 31_070_11],
  [`${oca}sample_statement_en.csv`, 2, 1_491_50],
  [`${documented}c6_extrato.csv`, 2, 74_50, 0, 74_50],
  [`${documented}inter_extrato_preambulo.csv`, 4, -555_84, 1_992_51, 1_436_67],
  [`${documented}itau_tradicional_cp1252.csv`, 4, 81_20, 10_000_00, 10_081_20],
  [`${documented}nubank_conta.csv`, 4, -32_347_16],
  [`${documented}nubank_fatura.csv`, 8, 1_499_07],
  [`${documented}pagbank_extrato.csv`, 3, -1_224_47],
  [`${documented}xp_fatura.csv`, 5, 17_590_62],
];

const refused: [file: string, code: string][] = [
  // Two amounts in two currencies without a header: either could be the row's.
  [`${oca}original_currency_no_header.csv`, 'no_columns'],
];

const read = (file: string) => readCsv(readFileSync(join(folder, file)), { today: '2026-11-28' });

describe.skipIf(!existsSync(folder))('files that banks and others wrote', () => {
  test.each(files)('%s', (file, movements, sum, opening, closing) => {
    const [statement] = read(file);
    const rows = statement?.rows.filter(({ kind }) => kind === 'movement') ?? [];
    expect({
      movements: rows.length,
      sum: rows.reduce((whole, { cents }) => whole + cents, 0),
      opening: statement?.opening?.cents,
      closing: statement?.closing?.cents,
    }).toEqual({ movements, sum, opening, closing });
  });

  test.each(refused)('%s is refused: %s', (file, code) => {
    expect(() => read(file)).toThrow(expect.objectContaining({ code }));
    expect(() => read(file)).toThrow(Unreadable);
  });
});
