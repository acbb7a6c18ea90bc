import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, inject, test } from 'vitest';
import { zip } from '../imports/statements/tables/build-zip.ts';
import { aHousehold, type Household } from '../support/household.ts';
import { aPerson, expectStatus } from '../support/person.ts';
import { type BankRow, confirm, importStatement, jobOnce, ofxOf, pdfOf, rowsOf, sendStatement, upload } from '../support/statements.ts';
import { eventually } from '../support/world.ts';

const november: readonly BankRow[] = [
  { date: '2026-11-03', amount: 4300, words: 'PAGTO SALARIO ACME', id: 'N1' },
  { date: '2026-11-05', amount: -1850, words: 'ALUGUEL IMOBILIARIA SOL', id: 'N2' },
  { date: '2026-11-10', amount: -8.5, words: 'PADARIA DO ZE', id: 'N3' },
  { date: '2026-11-10', amount: -8.5, words: 'PADARIA DO ZE', id: 'N4' },
  { date: '2026-11-12', amount: -320.75, words: 'COMPRA CARTAO SUPERMERCADO SONDA', id: 'N5' },
];
const later: BankRow = { date: '2026-11-15', amount: -55.9, words: 'NETFLIX.COM', id: 'N6' };

const allOf = async ({ person }: Household) => expectStatus(await person.ask('GET', '/transactions?limit=100'), 200).body.items;

describe('a bank statement', () => {
  test('becomes the ledger: seen first, confirmed, written once, categories proposed; the same and an overlapping file add nothing twice', async () => {
    const home = await aHousehold();
    const { person } = home;
    const accountId = await home.account();
    const file = ofxOf(november, { balance: 2112.25 });

    const id = await sendStatement(person, file, { accountId, fileName: 'extrato-novembro.ofx' });
    const preview = await jobOnce(person, id, 'preview');
    expect(preview).toMatchObject({
      accountId,
      fileName: 'extrato-novembro.ofx',
      format: 'ofx',
      bank: 'itau',
      version: 1,
      period: { from: '2026-11-03', to: '2026-11-12' },
      counts: { total: 5, new: 5, duplicates: 0, likelyDuplicates: 0, ignored: 0, imported: 0 },
      balances: { opening: null, closing: { amount: 2112.25, date: '2026-11-12' } },
      statements: [{ kind: 'account', ending: '7890', rows: 5 }],
      error: null,
    });
    expect(await allOf(home)).toEqual([]);
    const rows = await rowsOf(person, id);
    expect(rows[4]).toMatchObject({
      id: 4,
      date: '2026-11-12',
      amount: 320.75,
      type: 'expense',
      status: 'new',
      action: 'import',
      suggestedCategory: { categoryId: await home.category('Mercado'), confidence: 0.8, source: 'rules' },
    });

    const leisure = await home.category('Lazer');
    expectStatus(await confirm(person, id, [{ row: 3, categoryId: leisure, description: 'Café com a Bia' }]), 202);
    const done = await jobOnce(person, id, 'completed');
    expect(done.counts).toMatchObject({ imported: 5, merged: 0, done: 5 });

    const ledger = await allOf(home);
    expect(ledger.map(({ date, amount, type }: never) => [date, amount, type])).toEqual([
      ['2026-11-12', 320.75, 'expense'],
      ['2026-11-10', 8.5, 'expense'],
      ['2026-11-10', 8.5, 'expense'],
      ['2026-11-05', 1850, 'expense'],
      ['2026-11-03', 4300, 'income'],
    ]);
    expect(ledger.find(({ description }: never) => description === 'Café com a Bia')).toMatchObject({ categoryId: leisure, importId: id });
    expect((await home.balance()).balance).toBe(2112.25);
    expect(await person.world.told(person.id, 'transaction.created', 5)).toHaveLength(5);
    await person.world.told(person.id, 'import.completed');

    const same = await sendStatement(person, file, { accountId });
    const refused = await eventually(async () => {
      const { body } = await person.ask('GET', `/import/jobs/${same}`);
      return body.status === 'cancelled' ? body : undefined;
    });
    expect(refused).toMatchObject({ sameAs: id, error: { code: 'same_file' } });

    const again = await importStatement(person, file, { accountId, again: true });
    expect(again.counts).toMatchObject({ total: 5, new: 0, duplicates: 5, imported: 0 });
    const more = await importStatement(person, ofxOf([...november.slice(2), later]), { accountId });
    expect(more.counts).toMatchObject({ total: 4, new: 1, duplicates: 3, imported: 1 });
    expect(await allOf(home)).toHaveLength(6);
    expect((await home.balance()).balance).toBe(2056.35);
  });

  test('is united with what a person typed, which keeps its words; and what they deleted stays out until they want it', async () => {
    const home = await aHousehold();
    const { person } = home;
    const accountId = await home.account();
    const typed = expectStatus(
      await home.spend(320.75, { date: '2026-11-11', description: 'Mercado', categoryId: await home.category('Compras') }),
      201,
    ).body;

    const first = await importStatement(person, ofxOf(november), { accountId });
    expect(first.counts).toMatchObject({ new: 4, likelyDuplicates: 1, imported: 4, merged: 1 });
    const united = expectStatus(await person.ask('GET', `/transactions/${typed.id}`), 200).body;
    expect(united).toMatchObject({
      description: 'Mercado',
      categoryId: await home.category('Compras'),
      date: '2026-11-11',
      importId: first.id,
    });

    const rent = (await allOf(home)).find(({ amount }: never) => amount === 1850);
    expectStatus(await person.ask('DELETE', `/transactions/${rent.id}`), 204);
    const file = ofxOf([...november, later]);
    const id = await sendStatement(person, file, { accountId });
    await jobOnce(person, id, 'preview');
    const rows = await rowsOf(person, id);
    expect(rows.map(({ status }) => status)).toEqual(['duplicate', 'ignored', 'duplicate', 'duplicate', 'duplicate', 'new']);
    expect(rows[1]).toMatchObject({ action: 'skip', reason: { code: 'deleted_by_user', detail: 'Excluída por você.' }, twinId: rent.id });
    expect(rows[4]).toMatchObject({ twinId: typed.id });
    expect(await rowsOf(person, id, '&status=ignored')).toHaveLength(1);

    expectStatus(await confirm(person, id, [{ row: 1, action: 'import' }]), 202);
    expect((await jobOnce(person, id, 'completed')).counts.imported).toBe(2);
    expect((await allOf(home)).filter(({ amount }: never) => amount === 1850)).toHaveLength(1);
  });

  test('is taken back whole, and can be imported again', async () => {
    const home = await aHousehold();
    const { person } = home;
    const accountId = await home.account();
    const typed = expectStatus(await home.spend(320.75, { date: '2026-11-12', description: 'Mercado' }), 201).body;
    const before = await home.balance();
    const { id } = await importStatement(person, ofxOf(november), { accountId });
    const salary = (await allOf(home)).find(({ amount }: never) => amount === 4300);
    expectStatus(await home.edit(salary.id, { amount: 4400, date: '2026-11-04' }), 200);

    expectStatus(await person.ask('POST', `/import/jobs/${id}/undo`), 202);
    await jobOnce(person, id, 'undone');
    expect(await allOf(home)).toMatchObject([{ id: typed.id, description: 'Mercado', importId: null }]);
    expect(await home.balance()).toEqual(before);

    const again = await importStatement(person, ofxOf(november), { accountId });
    expect(again.counts).toMatchObject({ imported: 4, merged: 1 });
  });

  test('is confirmed as it was previewed, by one import at a time', async () => {
    const home = await aHousehold();
    const { person } = home;
    const accountId = await home.account();
    const [first, second] = [
      await sendStatement(person, ofxOf(november), { accountId }),
      await sendStatement(person, ofxOf([...november, later]), { accountId }),
    ];
    await jobOnce(person, first, 'preview');
    await jobOnce(person, second, 'preview');

    expect((await confirm(person, first, [], 2)).body).toMatchObject({ status: 409, code: 'conflict' });
    expectStatus(await confirm(person, first), 202);
    await jobOnce(person, first, 'completed');
    expect((await confirm(person, second)).body).toMatchObject({ status: 409, code: 'conflict' });
    expect((await confirm(person, first)).status).toBe(409);

    expectStatus(await person.ask('PUT', `/import/jobs/${second}/reading`, { body: {} }), 202);
    const renewed = await eventually(async () => {
      const { body } = await person.ask('GET', `/import/jobs/${second}`);
      return body.status === 'preview' && body.version === 2 ? body : undefined;
    });
    expect(renewed.counts).toMatchObject({ new: 1, duplicates: 5 });
    expectStatus(await confirm(person, second, [], 2), 202);
    await jobOnce(person, second, 'completed');
    expect(await allOf(home)).toHaveLength(6);
  });

  test('that is not wanted is cancelled, and leaves nothing', async () => {
    const home = await aHousehold();
    const { person } = home;
    const accountId = await home.account();
    const id = await sendStatement(person, ofxOf(november), { accountId });
    await jobOnce(person, id, 'preview');

    expectStatus(await person.ask('DELETE', `/import/jobs/${id}`), 204);
    expectStatus(await person.ask('DELETE', `/import/jobs/${id}`), 204);
    expect((await confirm(person, id)).status).toBe(409);
    expect(await allOf(home)).toEqual([]);
    const listed = expectStatus(await person.ask('GET', '/import/jobs'), 200).body.items;
    expect(listed).toMatchObject([{ id, status: 'cancelled' }]);
  });
});

test('a protected file waits for its password, which is kept no longer than it takes, and asks again after a wrong one', async () => {
  const home = await aHousehold();
  const { person } = home;
  const file = await pdfOf(
    ['Fatura do cartão Final 1234', 'Vencimento: 10/12/2026', '03/11/2026 PADARIA 8,50', 'Total da fatura R$ 8,50'],
    '12345',
  );
  const id = await sendStatement(person, file, { accountId: await home.account(), fileName: 'fatura.pdf' });
  expect((await jobOnce(person, id, 'awaiting_password')).error.code).toBe('password_required');

  const give = async (password: string) =>
    expectStatus(await person.ask('POST', `/import/jobs/${id}/password`, { body: { password } }), 202);
  await give('54321');
  const refused = await eventually(async () => {
    const { body } = await person.ask('GET', `/import/jobs/${id}`);
    return body.error?.code === 'wrong_password' ? body : undefined;
  });
  expect(refused.status).toBe('awaiting_password');
  await give('12345');
  const job = await jobOnce(person, id, 'preview');
  expect(job).toMatchObject({ format: 'pdf', invoice: { dueDate: '2026-12-10', totalAmount: 8.5 }, warnings: [{ code: 'other_kind' }] });
  expect(await rowsOf(person, id)).toMatchObject([{ date: '2026-11-03', amount: 8.5, type: 'expense', cardKind: 'purchase' }]);
});

describe('what is no statement', () => {
  test.each([
    ['a login page', '<!doctype html><html><body><form>Acesse sua conta <input type="password"></form></body></html>', ['login_page']],
    ['a program', Buffer.from('MZ\x90\x00\x03\x00\x00\x00\x04\x00', 'latin1'), ['unknown_format', 'not_a_statement']],
    ['a sheet with a password', zip({ 'xl/workbook.xml': '<workbook/>' }, { isEncrypted: true }), ['protected_sheet']],
    ['an OFX file that was cut off', ofxOf(november).slice(0, 900), ['damaged']],
    ['XML that defines entities', '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><OFX>&a;</OFX>', ['dangerous_xml']],
    [
      'the bank’s own error',
      '<OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>15500<SEVERITY>ERROR</STATUS></SONRS></SIGNONMSGSRSV1></OFX>',
      ['bank_refused'],
    ],
  ])('%s ends with its reason, in words for a person, and nothing is written', async (_, file, codes) => {
    const home = await aHousehold();
    const id = await sendStatement(home.person, file, { accountId: await home.account() });
    const job = await eventually(async () => {
      const { body } = await home.person.ask('GET', `/import/jobs/${id}`);
      return body.status === 'failed' ? body : undefined;
    });

    expect(codes).toContain(job.error.code);
    expect(job.error.detail).toMatch(/^[A-ZÀ-Ú].*\.$/);
    expect(await allOf(home)).toEqual([]);
  });

  test('more than 5 MB, and nothing, are refused where they are sent', async () => {
    const home = await aHousehold();
    const { body } = await home.person.ask('POST', '/import/bank-statement', {
      body: { fileName: 'grande.csv', accountId: await home.account() },
    });

    expect((await upload(body.upload, new Uint8Array(5 * 1024 * 1024 + 1))).status).toBe(400);
    expect((await upload(body.upload, '')).status).toBe(400);
    expect((await upload({ ...body.upload, fields: { ...body.upload.fields, key: 'uploads/other/x' } }, 'a')).status).toBe(403);
  });
});

test('an erased person leaves no file behind, in no version', async () => {
  const person = await aPerson();
  const home = await aHousehold(person);
  const id = await sendStatement(person, ofxOf(november), { accountId: await home.account() });
  await jobOnce(person, id, 'preview');
  expect(filesOf(person.id).length).toBeGreaterThanOrEqual(3);

  const { body } = expectStatus(await person.ask('DELETE', '/auth/account', { body: { password: person.password } }), 202);
  await eventually(async () => (await person.world.ask('GET', `/auth/erasures/${body.receiptId}`)).body.completedAt ?? undefined);

  expect(filesOf(person.id)).toEqual([]);
});

/** The keys of everything in any bucket that is of this person. */
function filesOf(userId: string): unknown[] {
  using state = new DatabaseSync(join(inject('folder'), 'state.sqlite'), { readOnly: true, timeout: 5_000 });
  return state.prepare('SELECT key FROM s3_object WHERE key LIKE ?').all(`%/${userId}/%`);
}
