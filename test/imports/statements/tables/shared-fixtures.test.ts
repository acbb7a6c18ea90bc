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

const oca = 'OCA__bank-statement-import/account_statement_import_sheet_file__tests__fixtures__';
const actual = 'actualbudget__actual/';
const ledger = 'egh__ledger-autosync/fixtures__';
const ezbookkeeping = 'mayswind__ezbookkeeping/testdata__';
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
  [`${documented}itau_extrato_html.xls`, 3, -1_348_55, 1_200_00, -148_55],
  // Its last movement comes after the last balance that it says.
  [`${documented}itau_extrato_biff8.xls`, 3, -1_348_55, 1_200_00],
  [`${documented}santander_extrato_tipos_mistos.xlsx`, 4, -579_80, 1_000_00, 420_20],
  [`${oca}empty_statement_en.xlsx`, 0, 0],
  [`${oca}sample_statement_en.xlsx`, 2, 1_491_50],
  // Of its four rows the last is a total.
  [`${oca}sample_statement_en_empty_values.xlsx`, 3, -2_207_68, 9_705_75, 7_498_07],
];

const refused: [file: string, code: string][] = [
  // Two amounts in two currencies without a header: either could be the row's.
  [`${oca}original_currency_no_header.csv`, 'no_columns'],
  [`${ezbookkeeping}empty_excel_file.xls`, 'no_rows'],
  // Columns with Chinese names: whether an amount came in or went out is told by the name of its sheet.
  [`${ezbookkeeping}feidee_mymoney_legacy_test_file.xls`, 'no_columns'],
  [`${ezbookkeeping}feidee_mymoney_test_file.xls`, 'no_columns'],
  // No days and no amounts at all.
  [`${ezbookkeeping}multiple_sheets_with_different_header_row_excel_file.xls`, 'no_columns'],
  [`${ezbookkeeping}multiple_sheets_with_different_header_row_excel_file.xlsx`, 'no_columns'],
  [`${ezbookkeeping}only_one_row_excel_file.xlsx`, 'no_columns'],
];

const read = (file: string) => readStatements(readFileSync(join(folder, file)), { today: '2026-11-28' });

describe.skipIf(!existsSync(folder))('files that banks and others wrote', () => {
  test.each(files)('%s', async (file, movements, sum, opening, closing) => {
    const [statement] = await read(file);
    const rows = statement?.rows.filter(({ kind }) => kind === 'movement') ?? [];
    expect({
      movements: rows.length,
      sum: rows.reduce((whole, { cents }) => whole + cents, 0),
      opening: statement?.opening?.cents,
      closing: statement?.closing?.cents,
    }).toEqual({ movements, sum, opening, closing });
  });

  test.each(refused)('%s is refused: %s', async (file, code) => {
    await expect(read(file)).rejects.toThrow(expect.objectContaining({ code }));
    await expect(read(file)).rejects.toThrow(Unreadable);
  });
});
