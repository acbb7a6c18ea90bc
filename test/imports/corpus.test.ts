import { expect, test } from 'vitest';
import { checkOf, corpusFolder, readCorpus, rowsOf } from './corpus.ts';
import { explained } from './corpus-explained.ts';

const folder = corpusFolder();
const ownDifference =
  'OCA__bank-statement-import/account_statement_import_sheet_file__tests__fixtures__meta_data_separated_credit_debit.csv';

test.skipIf(folder === undefined)(
  'every file of a bank that lies beside the project is read with its rows, or its difference is explained',
  async () => {
    const files = await readCorpus(folder ?? '');
    const unexplained = files
      .filter((file) => rowsOf(file) !== file.expected && !(file.file in explained))
      .map((file) => [file.file, file.expected, rowsOf(file), file.refusal]);

    expect(files.length).toBeGreaterThan(100);
    expect(unexplained).toEqual([]);
    // Of this one the bank's own balances differ by two cents from its movements.
    expect(files.filter((file) => checkOf(file) === 'differs').map(({ file }) => file)).toEqual([ownDifference]);
    // An explanation of what is read as expected is stale.
    expect(
      Object.keys(explained).filter((name) => files.some((file) => file.file === name && rowsOf(file) === file.expected && !file.refusal)),
    ).toEqual([]);
  },
);
