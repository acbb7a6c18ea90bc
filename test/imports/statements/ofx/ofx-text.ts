import { readOfx } from '../../../../functions/imports/statements/ofx/read-ofx.ts';
import type { Reading, Statement } from '../../../../functions/imports/statements/statement.ts';
import { Unreadable } from '../../../../functions/imports/statements/unreadable.ts';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
export const inWindows1252 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

/** A row's leaves, in the order in which they are to be written. */
export type RowText = Readonly<Record<string, string>>;

export interface FileText {
  readonly rows?: readonly RowText[];
  /** Of an account unless it is of a card. */
  readonly isCard?: boolean;
  readonly bankId?: string;
  readonly currency?: string;
  readonly balance?: string;
  readonly balanceOn?: string;
  /** `</NAME>` behind each leaf, as XML asks for and SGML does not. */
  readonly isClosed?: boolean;
  readonly header?: string;
  readonly lineEnd?: string;
}

const sgmlHeader = 'OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nSECURITY:NONE\nENCODING:USASCII\nCHARSET:1252\nCOMPRESSION:NONE\n\n';

/** A row as Itaú writes it; with leaves of its own, or without some (`''`). */
export const rowText = (leaves: RowText = {}): RowText =>
  Object.fromEntries(
    Object.entries({ TRNTYPE: 'DEBIT', DTPOSTED: '20261107100000[-03:EST]', TRNAMT: '-8.50', FITID: 'N1', MEMO: 'PADARIA', ...leaves }),
  );

/** A file as a bank writes it, with the one statement that is asked for. */
export function ofxText({
  rows = [rowText()],
  isCard = false,
  bankId = '0341',
  currency = 'BRL',
  balance = '91.50',
  ...more
}: FileText = {}): string {
  const { isClosed = false, header = sgmlHeader, balanceOn = '20261130', lineEnd = '\n' } = more;
  const leaf = (name: string, text: string) => `<${name}>${text}${isClosed ? `</${name}>` : ''}\n`;
  const row = (leaves: RowText) =>
    `<STMTTRN>\n${Object.entries(leaves)
      .map(([name, text]) => leaf(name, text))
      .join('')}</STMTTRN>\n`;
  const [messages, transaction, statement, account] = isCard
    ? ['CREDITCARDMSGSRSV1', 'CCSTMTTRNRS', 'CCSTMTRS', 'CCACCTFROM']
    : ['BANKMSGSRSV1', 'STMTTRNRS', 'STMTRS', 'BANKACCTFROM'];
  const text = `${header}<OFX>
<SIGNONMSGSRSV1><SONRS><STATUS>
${leaf('CODE', '0')}${leaf('SEVERITY', 'INFO')}</STATUS>
${leaf('DTSERVER', '20261130')}</SONRS></SIGNONMSGSRSV1>
<${messages}><${transaction}>
<${statement}>
${leaf('CURDEF', currency)}<${account}>
${isCard ? '' : leaf('BANKID', bankId)}${leaf('ACCTID', isCard ? '5234********1234' : '12345-6')}</${account}>
<BANKTRANLIST>
${leaf('DTSTART', '20261101')}${leaf('DTEND', '20261130')}${rows.map(row).join('')}</BANKTRANLIST>
<LEDGERBAL>
${leaf('BALAMT', balance)}${leaf('DTASOF', balanceOn)}</LEDGERBAL>
</${statement}>
</${transaction}></${messages}>
</OFX>
`;
  return text.replaceAll('\n', lineEnd);
}

export const readText = (text: string, reading: Partial<Reading> = {}): readonly Statement[] =>
  readOfx(bytesOf(text), { today: '2026-11-28', ...reading });

/** The only statement of a file. */
export function statementOf(file: FileText | string, reading: Partial<Reading> = {}): Statement {
  const statements = readText(typeof file === 'string' ? file : ofxText(file), reading);
  const [statement] = statements;
  if (!statement || statements.length > 1) throw new Error(`${statements.length} statements`);
  return statement;
}

/** The only row of a statement with these leaves. */
export function rowOf(leaves: RowText, file: Omit<FileText, 'rows'> = {}, reading: Partial<Reading> = {}): Statement['rows'][number] {
  const [row] = statementOf({ ...file, rows: [rowText(leaves)] }, reading).rows;
  if (!row) throw new Error('No row');
  return row;
}

/** Why a file is refused; nothing where it is read. */
export function refusalOf(file: Uint8Array | string): string | undefined {
  try {
    readOfx(typeof file === 'string' ? bytesOf(file) : file, { today: '2026-11-28' });
    return undefined;
  } catch (error) {
    if (error instanceof Unreadable) return error.code;
    throw error;
  }
}
