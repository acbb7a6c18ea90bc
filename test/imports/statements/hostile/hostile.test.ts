import { describe, expect, test } from 'vitest';
import { readStatements } from '../../../../functions/imports/statements/read-statements.ts';
import { Unreadable } from '../../../../functions/imports/statements/unreadable.ts';
import { failures } from '../../../../functions/imports/texts.pt-br.ts';
import { hostileFiles } from './hostile-files.ts';

describe('a file that is no statement, or is made to do harm', () => {
  test.each(hostileFiles.map((file) => [file.name, file] as const))('%s', { timeout: 60_000 }, async (_, { make, codes, password }) => {
    const reading = { today: '2026-11-28', ...(password !== undefined && { password }) };
    const refusal = await readStatements(await make(), reading).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Unreadable);
    expect(codes).toContain((refusal as Unreadable).code);
  });

  test('are forty at least, each another one', () => {
    expect(new Set(hostileFiles.map(({ name }) => name)).size).toBe(hostileFiles.length);
    expect(hostileFiles.length).toBeGreaterThanOrEqual(40);
  });

  test('each refusal tells in Portuguese what happened and what to do', () => {
    for (const code of new Set(hostileFiles.flatMap(({ codes }) => codes)))
      expect(failures[code], code).toMatch(
        /^(?:O|A|Este|Esta|Não) .*[.;:] .*\b(?:[Bb]aixe|[Ee]xporte|[Ee]nvie|[Cc]onfira|[Ii]nforme|[Ss]alve|[Aa]bra)\b.*\.$/,
      );
  });
});
