import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readStatements } from '../functions/imports/statements/read-statements.ts';
import type { Choices } from '../functions/imports/statements/statement.ts';
import { Unreadable } from '../functions/imports/statements/unreadable.ts';
import { failures } from '../functions/imports/texts.pt-br.ts';
import { dateAt } from '../shared/calendar.ts';
import { printed } from './statement-table.ts';

/**
 * `npm run import -- FILE [--password P] [--date-order dmy|mdy|ymd] [--decimal-mark ,|.] [--flip-signs] [--year YYYY]`: reads a bank's file as the app would,
 * without an account, and prints what was understood. Ends with 1 where the file is refused, and says why.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    password: { type: 'string' },
    'date-order': { type: 'string' },
    'decimal-mark': { type: 'string' },
    'flip-signs': { type: 'boolean' },
    year: { type: 'string' },
  },
});

const [file] = positionals;
if (file === undefined) {
  console.error('npm run import -- FILE [--password P] [--date-order dmy|mdy|ymd] [--decimal-mark ,|.] [--flip-signs] [--year YYYY]');
  process.exit(2);
}

try {
  const statements = await readStatements(await readFile(file), {
    choices: choices(),
    today: dateAt(new Date(), 'America/Sao_Paulo'),
    ...(values.password !== undefined && { password: values.password }),
  });
  console.log(statements.map(printed).join('\n\n'));
} catch (error) {
  if (!(error instanceof Unreadable) && (error as { code?: unknown }).code !== 'ENOENT') throw error;
  console.error(error instanceof Unreadable ? `${error.code}: ${failures[error.code]}` : `${file}: arquivo não encontrado.`);
  process.exitCode = 1;
}

function choices(): Choices {
  const { 'date-order': dateOrder, 'decimal-mark': decimalMark, 'flip-signs': flipSigns, year } = values;
  return {
    ...((dateOrder === 'dmy' || dateOrder === 'mdy' || dateOrder === 'ymd') && { dateOrder }),
    ...((decimalMark === ',' || decimalMark === '.') && { decimalMark }),
    ...(flipSigns && { flipSigns }),
    ...(year !== undefined && { year: Number(year) }),
  };
}
