import { parseArgs } from 'node:util';
import { mutants } from './mutants.ts';
import { subjectOf } from './plant.ts';
import { sweep } from './sweep.ts';

/**
 * `npm run sim:mutants -- [--seeds 1000] [--steps 200] [--threads 2] [--only TEXT]`: plants each bug of mutants.ts and simulates until it is found. Says how many
 * seeds that took and which invariant saw it, and ends with 1 where one lives on.
 */

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1000' },
    steps: { type: 'string', default: '200' },
    threads: { type: 'string', default: '2' },
    only: { type: 'string', default: '' },
  },
});

const rows: string[][] = [];
for (const mutant of mutants.filter(({ name }) => name.includes(values.only))) {
  const { failure } = await sweep({
    from: 1,
    to: Number(values.seeds),
    steps: Number(values.steps),
    threads: Number(values.threads),
    mutant,
    subject: subjectOf(mutant),
  });
  const [invariant = ''] = failure?.found.split(':') ?? [];
  rows.push([mutant.name, String(failure?.seed ?? ''), invariant]);
  console.log(
    failure
      ? `seed ${String(failure.seed).padStart(4)}  ${mutant.name}\n           ${failure.found.slice(0, 200)}`
      : `SURVIVED   ${mutant.name}`,
  );
  if (!failure) process.exitCode = 1;
}
console.log(['', '| mutant | seed | found by |', '|---|---|---|', ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n'));
