import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { expectStatus, type Person } from './person.ts';
import type { Answer } from './world.ts';
import { eventually } from './world.ts';

/** A row of a bank's file. */
export interface BankRow {
  readonly date: string;
  /** Reais; negative goes out. */
  readonly amount: number;
  readonly words: string;
  readonly id?: string;
}

/** An OFX file as Brazilian banks write it: leaves without an end, the hour in Brasília. */
export function ofxOf(rows: readonly BankRow[], { bankId = '0341', balance = 0 } = {}): string {
  const day = (date: string) => `${date.replaceAll('-', '')}100000[-03:EST]`;
  const dates = rows.map(({ date }) => date).sort();
  return [
    'OFXHEADER:100',
    'DATA:OFXSGML',
    'VERSION:102',
    'SECURITY:NONE',
    'ENCODING:USASCII',
    'CHARSET:1252',
    '',
    '<OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS><DTSERVER>20261128<LANGUAGE>POR</SONRS></SIGNONMSGSRSV1>',
    '<BANKMSGSRSV1><STMTTRNRS><TRNUID>1001<STATUS><CODE>0<SEVERITY>INFO</STATUS>',
    `<STMTRS><CURDEF>BRL<BANKACCTFROM><BANKID>${bankId}<ACCTID>1234567890<ACCTTYPE>CHECKING</BANKACCTFROM>`,
    `<BANKTRANLIST><DTSTART>${day(dates[0] ?? '2026-11-01')}<DTEND>${day(dates.at(-1) ?? '2026-11-30')}`,
    ...rows.map(
      ({ date, amount, words, id }) =>
        `<STMTTRN><TRNTYPE>${amount < 0 ? 'DEBIT' : 'CREDIT'}<DTPOSTED>${day(date)}<TRNAMT>${amount.toFixed(2)}${id ? `<FITID>${id}` : ''}<MEMO>${words}</STMTTRN>`,
    ),
    `</BANKTRANLIST><LEDGERBAL><BALAMT>${balance.toFixed(2)}<DTASOF>${day(dates.at(-1) ?? '2026-11-30')}</LEDGERBAL>`,
    '</STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>',
    '',
  ].join('\r\n');
}

/** A PDF with these lines of text, a page after the other, under a password where one is given. */
export async function pdfOf(lines: readonly string[], password?: string): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const linesAPage = 50;
  for (let from = 0; from < lines.length; from += linesAPage) {
    const page = document.addPage([595, 842]);
    for (const [at, line] of lines.slice(from, from + linesAPage).entries())
      page.drawText(line, { x: 40, y: 800 - at * 15, size: 10, font });
  }
  if (password !== undefined) document.encrypt({ userPassword: password, ownerPassword: `${password}-dono` });
  return await document.save();
}

interface Sent {
  readonly accountId: string;
  readonly fileName?: string;
  readonly again?: boolean;
  readonly password?: string;
}

/** Begins an import and sends its file with the form that was given: its id. */
export async function sendStatement(person: Person, file: string | Uint8Array, sent: Sent): Promise<string> {
  const { body } = expectStatus(await person.ask('POST', '/import/bank-statement', { body: { fileName: 'extrato.ofx', ...sent } }), 201);
  return await uploaded(body, file);
}

/** The same for the fatura of a card. */
export async function sendInvoice(
  person: Person,
  file: string | Uint8Array,
  sent: { readonly cardId: string; readonly fileName?: string; readonly again?: boolean },
): Promise<string> {
  const { body } = expectStatus(await person.ask('POST', '/import/card-invoice', { body: { fileName: 'fatura.pdf', ...sent } }), 201);
  return await uploaded(body, file);
}

async function uploaded(body: Answer['body'], file: string | Uint8Array): Promise<string> {
  const answer = await upload(body.upload, file);
  if (answer.status !== 204) throw new Error(`The file was refused: ${answer.status} ${await answer.text()}`);
  return body.id;
}

export async function upload(form: { url: string; fields: Record<string, string> }, file: string | Uint8Array): Promise<Response> {
  const data = new FormData();
  for (const [name, value] of Object.entries(form.fields)) data.append(name, value);
  data.append('file', new Blob([typeof file === 'string' ? file : new Uint8Array(file)], { type: 'application/octet-stream' }), 'file');
  return await fetch(form.url, { method: 'POST', body: data });
}

/** The job, once it has come to rest. */
export async function jobOnce(person: Person, id: string, ...statuses: readonly string[]): Promise<Answer['body']> {
  return await eventually(
    async () => {
      const { body } = expectStatus(await person.ask('GET', `/import/jobs/${id}`), 200);
      if (statuses.includes(body.status)) return body;
      if (['failed', 'cancelled'].includes(body.status)) throw new Error(`The import ended: ${JSON.stringify(body.error)}`);
      return undefined;
      // A person may ask 100 times a minute.
    },
    20_000,
    250,
  );
}

export const rowsOf = async (person: Person, id: string, query = ''): Promise<Answer['body'][]> =>
  expectStatus(await person.ask('GET', `/import/jobs/${id}/rows?limit=100${query}`), 200).body.items;

export const confirm = async (person: Person, id: string, rows: readonly object[] = [], version = 1): Promise<Answer> =>
  await person.ask('POST', `/import/jobs/${id}/confirm`, { body: { version, ...(rows.length > 0 && { rows }) } });

/** The same as `importStatement` for the fatura of a card. */
export async function importInvoice(
  person: Person,
  file: string | Uint8Array,
  sent: { readonly cardId: string; readonly again?: boolean },
): Promise<Answer['body']> {
  const id = await sendInvoice(person, file, sent);
  await jobOnce(person, id, 'preview');
  expectStatus(await confirm(person, id), 202);
  return await jobOnce(person, id, 'completed');
}

/** Sends, waits for the preview, confirms, waits for the end: the finished job. */
export async function importStatement(
  person: Person,
  file: string | Uint8Array,
  sent: Sent,
  rows: readonly object[] = [],
): Promise<Answer['body']> {
  const id = await sendStatement(person, file, sent);
  await jobOnce(person, id, 'preview');
  expectStatus(await confirm(person, id, rows), 202);
  return await jobOnce(person, id, 'completed');
}
