import { sum } from '../../shared/money.ts';
import { checkOf, corpusFolder, movementsOf, readCorpus, rowsOf } from './corpus.ts';
import { explained } from './corpus-explained.ts';

/**
 * `npm run corpus`: the table of every file of banks that lies beside the project (`../shared/fixtures`, or `FIXTURES`): rows expected, rows read, how many of them moved
 * money, their sum in cents, whether the balances add up, and why where it differs. Ends with 1 where a difference is not explained.
 */
const folder = corpusFolder();
if (folder === undefined) {
  console.log('There are no files of banks beside the project.');
} else {
  const files = await readCorpus(folder);
  console.log('| file | expected | rows | movements | sum | balances | |\n|---|---|---|---|---|---|---|');
  let unexplained = 0;
  for (const file of files) {
    const isAsExpected = rowsOf(file) === file.expected && (file.refusal === undefined || file.expected === 0);
    const why = isAsExpected ? '' : (explained[file.file] ?? 'NOT EXPLAINED');
    if (why === 'NOT EXPLAINED') unexplained += 1;
    const cents = sum(file.statements.flatMap(({ rows }) => rows.filter(({ kind }) => kind === 'movement').map((row) => row.cents)));
    const read =
      file.refusal === undefined ? `${rowsOf(file)} | ${movementsOf(file)} | ${cents} | ${checkOf(file)}` : `${file.refusal} | | |`;
    console.log(`| ${file.file} | ${file.expected} | ${read} | ${why} |`);
  }
  console.log(
    `\n${files.length} files, ${files.filter((file) => rowsOf(file) === file.expected).length} with the expected rows, ${unexplained} not explained`,
  );
  if (unexplained > 0) process.exitCode = 1;
}
