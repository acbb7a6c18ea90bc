import { mostRows } from '../../../../functions/imports/statements/statement.ts';
import { ofxText, rowText } from '../ofx/ofx-text.ts';
import { bytes, fiveMegabytes, type HostileFile, mebibyte } from './hostile-file.ts';

const row = rowText();
const shortRow = '<STMTTRN><DTPOSTED>20261107<TRNAMT>-1<FITID>1</STMTTRN>';
const entitiesOf = (count: number): string =>
  Array.from({ length: count }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join('');
const withType = (type: string): Uint8Array =>
  bytes(`<?xml version="1.0"?><?OFX OFXHEADER="200" VERSION="200"?><!DOCTYPE OFX [${type}]>${ofxText().slice(ofxText().indexOf('<OFX>'))}`);
const answer = (severity: string): string =>
  `<OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>15500<SEVERITY>${severity}</STATUS></SONRS></SIGNONMSGSRSV1></OFX>`;

export const ofxFiles: readonly HostileFile[] = [
  { name: 'OFX: cut in the middle of a row', make: () => bytes(ofxText().slice(0, ofxText().indexOf('<FITID>'))), codes: ['damaged'] },
  { name: 'OFX: its header alone', make: () => bytes(ofxText().slice(0, ofxText().indexOf('<OFX>'))), codes: ['not_a_statement'] },
  { name: 'OFX: the bank’s error in the place of a statement', make: () => bytes(answer('ERROR')), codes: ['bank_refused'] },
  { name: 'OFX: a sign-on and nothing else', make: () => bytes(answer('INFO')), codes: ['not_a_statement'] },
  {
    name: 'OFX: investments',
    make: () =>
      bytes(
        '<OFX><INVSTMTMSGSRSV1><INVSTMTTRNRS><INVSTMTRS><CURDEF>BRL<INVPOSLIST></INVPOSLIST></INVSTMTRS></INVSTMTTRNRS></INVSTMTMSGSRSV1></OFX>',
      ),
    codes: ['investment_statement'],
  },
  {
    name: 'OFX: entities of entities, a billion times',
    make: () => withType(`<!ENTITY a0 "lol">${entitiesOf(9)}`),
    codes: ['dangerous_xml'],
  },
  {
    name: 'OFX: an entity of 1 MB, asked for often',
    make: () => withType(`<!ENTITY a "${'x'.repeat(mebibyte)}">`),
    codes: ['dangerous_xml'],
  },
  { name: 'OFX: an entity that reads a file', make: () => withType('<!ENTITY a SYSTEM "file:///etc/passwd">'), codes: ['dangerous_xml'] },
  {
    name: 'OFX: an entity that calls a server',
    make: () => withType('<!ENTITY % a SYSTEM "http://169.254.169.254/">%a;'),
    codes: ['dangerous_xml'],
  },
  {
    name: 'OFX: a type of document far away',
    make: () => bytes(`<!DOCTYPE OFX SYSTEM "http://x/ofx.dtd">${ofxText()}`),
    codes: ['dangerous_xml'],
  },
  {
    name: 'OFX: a row more than is read',
    make: () => bytes(`<OFX><STMTRS><BANKTRANLIST>${shortRow.repeat(mostRows + 1)}`),
    codes: ['too_many_rows'],
  },
  {
    name: 'OFX: 500,000 rows that say nothing',
    make: () => bytes(`<OFX><STMTRS>${'<STMTTRN>'.repeat(500_000)}`),
    codes: ['too_many_rows'],
  },
  { name: 'OFX: 100,000 statements', make: () => bytes(`<OFX>${'<STMTRS><ACCTID>1'.repeat(100_000)}`), codes: ['too_many_rows'] },
  { name: 'OFX: 400,000 tags within each other', make: () => bytes(`<OFX>${'<STMTTRNRS>'.repeat(400_000)}`), codes: ['damaged'] },
  { name: 'OFX: 700,000 tags that nobody knows', make: () => bytes(`<OFX>${'<ABCDE>'.repeat(700_000)}`), codes: ['damaged'] },
  { name: 'OFX: a leaf of 5 MB', make: () => bytes(`<OFX><STMTRS><STMTTRN><MEMO>${'x'.repeat(fiveMegabytes - 100)}`), codes: ['damaged'] },
  { name: 'OFX: five million brackets', make: () => bytes(`<OFX><STMTRS>${'<'.repeat(fiveMegabytes - 100)}`), codes: ['damaged'] },
  { name: 'OFX: a million comments that do not end', make: () => bytes(`<OFX><STMTRS>${'<!--'.repeat(mebibyte)}`), codes: ['damaged'] },
  {
    name: 'OFX: CDATA that does not end',
    make: () => bytes(ofxText({ rows: [row] }).replace('<FITID>', '<![CDATA[<FITID>')),
    codes: ['damaged'],
  },
  {
    name: 'OFX: a tag whose name is 5 MB long',
    make: () => bytes(`<OFX><STMTRS><${'A'.repeat(fiveMegabytes - 100)}>`),
    codes: ['damaged'],
  },
];
