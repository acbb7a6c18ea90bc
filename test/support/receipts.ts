import { expectStatus, type Person } from './person.ts';
import { upload } from './statements.ts';
import { type Answer, eventually } from './world.ts';

/** A PNG of one pixel: small, and what it says it is. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
export const pdf = Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n', 'latin1');

export interface Receipt {
  readonly file: Uint8Array;
  readonly fileName?: string;
  readonly contentType?: string;
}

/** Asks for a form and sends the file by it; gives what S3 answered. */
export async function sendReceipt(
  person: Person,
  transactionId: string,
  { file, fileName = 'recibo.png', contentType = 'image/png' }: Receipt,
): Promise<Response> {
  const asked = await person.ask('POST', `/transactions/${transactionId}/attachment`, { body: { fileName, contentType } });
  return await upload(expectStatus(asked, 201).body.upload, file);
}

/** The attachment of a transaction, once it is in this state. */
export async function receiptOnce(person: Person, transactionId: string, status: string): Promise<Answer['body']> {
  return await eventually(
    async () => {
      const { body } = expectStatus(await person.ask('GET', `/transactions/${transactionId}`), 200);
      return body.attachment?.status === status ? body.attachment : undefined;
    },
    20_000,
    250,
  );
}

/** Sends it and waits until it has been looked at and found right. */
export async function attachReceipt(person: Person, transactionId: string, receipt: Receipt = { file: png }): Promise<Answer['body']> {
  const answer = await sendReceipt(person, transactionId, receipt);
  if (answer.status !== 204) throw new Error(`The file was refused: ${answer.status} ${await answer.text()}`);
  return await receiptOnce(person, transactionId, 'ready');
}
