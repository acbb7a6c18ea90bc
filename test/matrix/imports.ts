import { expectStatus, type Person } from '../support/person.ts';
import { type BankRow, confirm, jobOnce, ofxOf, pdfOf, sendStatement } from '../support/statements.ts';
import { cardIdOf } from './cards.ts';
import { type Declarations, reference, value } from './declaration.ts';

const first = async (person: Person, path: string): Promise<string> => expectStatus(await person.ask('GET', path), 200).body.items[0].id;
const accountIdOf = async (person: Person): Promise<string> => await first(person, '/accounts');
const expenseCategoryIdOf = async (person: Person): Promise<string> => await first(person, '/categories');

const rows: readonly BankRow[] = [
  { date: '2026-11-03', amount: -89.9, words: 'FEIRA LIVRE', id: 'F1' },
  { date: '2026-11-04', amount: -12, words: 'PADARIA', id: 'F2' },
];
let sent = 0;

async function uploadedOf(person: Person): Promise<string> {
  sent += 1;
  // Another file each time, or the earlier one is given back.
  return await sendStatement(person, ofxOf([...rows, { date: '2026-11-05', amount: -sent, words: `LOJA ${sent}`, id: `L${sent}` }]), {
    accountId: await accountIdOf(person),
  });
}

async function previewedOf(person: Person): Promise<string> {
  const id = await uploadedOf(person);
  await jobOnce(person, id, 'preview');
  return id;
}

async function completedOf(person: Person): Promise<string> {
  const id = await previewedOf(person);
  expectStatus(await confirm(person, id), 202);
  await jobOnce(person, id, 'completed');
  return id;
}

/** A row that is likely what they typed: the transaction that it may be united with. */
async function twinOf(person: Person): Promise<{ readonly id: string; readonly twinId: string }> {
  const accountId = await accountIdOf(person);
  const typed = { accountId, type: 'expense', amount: 89.9, description: 'Feira livre', date: '2026-11-03' };
  const twinId = expectStatus(await person.ask('POST', '/transactions', { body: typed }), 201).body.id;
  return { id: await previewedOf(person), twinId };
}

async function jobCursorOf(person: Person): Promise<string> {
  await previewedOf(person);
  await previewedOf(person);
  return expectStatus(await person.ask('GET', '/import/jobs?limit=1'), 200).body.nextCursor;
}

async function rowCursorOf(person: Person, id: string): Promise<string> {
  return expectStatus(await person.ask('GET', `/import/jobs/${id}/rows?limit=1`), 200).body.nextCursor;
}

/** An invoice under a password that nobody has told yet. */
async function lockedOf(person: Person): Promise<string> {
  sent += 1;
  const invoice = await pdfOf(['Fatura', 'Vencimento: 10/11/2026', `03/11/2026 LOJA ${sent},00`, `Total da fatura R$ ${sent},00`], '12345');
  const id = await sendStatement(person, invoice, { accountId: await accountIdOf(person) });
  await jobOnce(person, id, 'awaiting_password');
  return id;
}

/** The imports room. */
export const imports = {
  createStatementImport: {
    call: async (person: Person) => ({
      body: { fileName: 'extrato.ofx', accountId: await accountIdOf(person), password: '12345', again: true },
    }),
    fields: { 'body.fileName': value, 'body.password': value, 'body.accountId': reference(accountIdOf) },
  },
  createInvoiceImport: {
    call: async (person: Person) => ({
      body: { fileName: 'fatura.pdf', cardId: await cardIdOf(person), password: '12345', again: true },
    }),
    fields: { 'body.fileName': value, 'body.password': value, 'body.cardId': reference(cardIdOf) },
  },
  listImports: {
    call: async (person: Person) => ({ query: { limit: 1, cursor: await jobCursorOf(person) } }),
    fields: { 'query.cursor': reference(jobCursorOf, { outcome: 'invalid_cursor' }) },
  },
  readImport: {
    call: async (person: Person) => ({ params: { id: await previewedOf(person) } }),
    fields: { 'params.id': reference(previewedOf) },
  },
  listRows: {
    call: async (person: Person) => {
      const id = await previewedOf(person);
      return { params: { id }, query: { limit: 1, cursor: await rowCursorOf(person, id) } };
    },
    fields: {
      'params.id': reference(previewedOf),
      'query.cursor': reference(async (person) => await rowCursorOf(person, await previewedOf(person)), { outcome: 'invalid_cursor' }),
    },
  },
  confirmImport: {
    call: async (person: Person) => {
      const { id, twinId } = await twinOf(person);
      const categoryId = await expenseCategoryIdOf(person);
      return { params: { id }, body: { version: 1, rows: [{ row: 0, action: 'merge', twinId, categoryId, description: 'Feira' }] } };
    },
    fields: {
      'params.id': reference(previewedOf),
      'body.rows[].categoryId': reference(expenseCategoryIdOf),
      'body.rows[].description': value,
      'body.rows[].twinId': reference(async (person) => (await twinOf(person)).twinId, { outcome: 'rule_broken' }),
    },
  },
  cancelImport: {
    call: async (person: Person) => ({ params: { id: await previewedOf(person) } }),
    fields: { 'params.id': reference(previewedOf) },
  },
  undoImport: {
    call: async (person: Person) => ({ params: { id: await completedOf(person) } }),
    fields: { 'params.id': reference(completedOf) },
  },
  givePassword: {
    call: async (person: Person) => ({ params: { id: await lockedOf(person) }, body: { password: '12345' } }),
    fields: { 'params.id': reference(lockedOf), 'body.password': value },
  },
  changeReading: {
    call: async (person: Person) => ({
      params: { id: await previewedOf(person) },
      body: { dateOrder: 'dmy', statement: 0, invoiceMonth: '2026-12' },
    }),
    fields: { 'params.id': reference(previewedOf), 'body.invoiceMonth': value },
  },
} satisfies Declarations<'imports'>;
