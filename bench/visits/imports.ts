import type { routes } from '../../functions/imports/routes.ts';
import type { Household } from '../../test/support/household.ts';
import { expectStatus } from '../../test/support/person.ts';
import { confirm, jobOnce, ofxOf, pdfOf, sendStatement } from '../../test/support/statements.ts';
import { asked, type VisitsOf } from './visit.ts';

let sent = 0;

/** A preview of a file that nobody sent before. */
async function previewed({ person, account }: Household, accountId?: string): Promise<string> {
  sent += 1;
  const rows = [{ date: '2026-11-05', amount: -sent, words: `LOJA ${sent}`, id: `L${sent}` }];
  const id = await sendStatement(person, ofxOf(rows), { accountId: accountId ?? (await account()) });
  await jobOnce(person, id, 'preview');
  return id;
}

/** In an account of its own: the import of another visit, which nobody waits for, would make the preview an old one. */
async function completed(household: Household): Promise<string> {
  const body = { name: `Conta ${sent}`, type: 'checking' };
  const { body: account } = expectStatus(await household.person.ask('POST', '/accounts', { body }), 201);
  const id = await previewed(household, account.id);
  expectStatus(await confirm(household.person, id), 202);
  await jobOnce(household.person, id, 'completed');
  return id;
}

/** A file under a password that nobody has told yet. */
async function locked({ person, account }: Household): Promise<string> {
  const id = await sendStatement(person, await pdfOf(['Fatura', '03/11/2026 LOJA 5,00'], '12345'), {
    accountId: await account(),
    again: true,
  });
  await jobOnce(person, id, 'awaiting_password');
  return id;
}

async function cardOf({ person }: Household): Promise<string> {
  const body = { name: 'Roxo', limitAmount: 5000, closingDay: 3, dueDay: 10 };
  return expectStatus(await person.ask('POST', '/cards', { body }), 201).body.id;
}

const path = async (household: Household): Promise<string> => `/import/jobs/${await previewed(household)}`;

export const imports: VisitsOf<typeof routes> = {
  createStatementImport: async ({ household }) =>
    asked(household, 'POST', '/import/bank-statement', { body: { fileName: 'extrato.ofx', accountId: await household.account() } }),
  createInvoiceImport: async ({ household }) =>
    asked(household, 'POST', '/import/card-invoice', { body: { fileName: 'fatura.pdf', cardId: await cardOf(household) } }),
  listImports: async ({ household }) => asked(household, 'GET', '/import/jobs'),
  readImport: async ({ household }) => asked(household, 'GET', await path(household)),
  listRows: async ({ household }) => asked(household, 'GET', `${await path(household)}/rows`),
  confirmImport: async ({ household }) => asked(household, 'POST', `${await path(household)}/confirm`, { body: { version: 1 } }),
  cancelImport: async ({ household }) => asked(household, 'DELETE', await path(household)),
  undoImport: async ({ household }) => asked(household, 'POST', `/import/jobs/${await completed(household)}/undo`),
  givePassword: async ({ household }) =>
    asked(household, 'POST', `/import/jobs/${await locked(household)}/password`, { body: { password: '12345' } }),
  changeReading: async ({ household }) => asked(household, 'PUT', `${await path(household)}/reading`, { body: {} }),
};
