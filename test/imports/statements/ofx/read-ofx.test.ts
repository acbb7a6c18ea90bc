import { describe, expect, test } from 'vitest';
import { looksLikeOfx } from '../../../../functions/imports/statements/ofx/read-ofx.ts';
import { bytesOf, ofxText, readText, refusalOf, rowText, statementOf } from './ofx-text.ts';

const lines = (...texts: string[]): string => texts.join('\n');
const account = '<BANKACCTFROM><BANKID>341<ACCTID>1</BANKACCTFROM>';
const row = '<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20261107<TRNAMT>-8.50<FITID>N1<MEMO>PADARIA</STMTTRN>';
const padaria = { kind: 'movement', date: '2026-11-07', cents: -8_50, description: 'PADARIA', bankId: 'N1' };

describe('a statement in OFX', () => {
  test('is read to the day, the cent, the bank and the account', () => {
    expect(readText(ofxText())).toMatchObject([
      {
        format: 'ofx',
        kind: 'account',
        bank: 'itau',
        account: { bankCode: '341', number: '12345-6' },
        currency: 'BRL',
        period: { from: '2026-11-01', to: '2026-11-30' },
        closing: { cents: 91_50, date: '2026-11-30' },
        doubts: [],
        warnings: [],
        rows: [{ ...padaria, line: 26 }],
      },
    ]);
    expect(statementOf({}).rows[0]?.raw).toBe(
      '<STMTTRN> <TRNTYPE>DEBIT <DTPOSTED>20261107100000[-03:EST] <TRNAMT>-8.50 <FITID>N1 <MEMO>PADARIA',
    );
  });

  test('of a card knows its last digits, and what each row is', () => {
    const rows = [
      rowText({ MEMO: 'MERCADO - Parcela 2/3', TRNAMT: '-10.00' }),
      rowText({ MEMO: 'IOF de compra internacional', TRNAMT: '-0.50' }),
      rowText({ MEMO: 'Pagamento recebido', TRNAMT: '200.00', TRNTYPE: 'CREDIT' }),
      rowText({ MEMO: 'Estorno de MERCADO', TRNAMT: '5.00', TRNTYPE: 'CREDIT' }),
    ];
    expect(statementOf({ rows, isCard: true })).toMatchObject({
      kind: 'card',
      account: { cardEnd: '1234' },
      doubts: [],
      rows: [
        { cardKind: 'purchase', installment: { number: 2, of: 3 } },
        { cardKind: 'charge' },
        { cardKind: 'payment' },
        { cardKind: 'refund' },
      ],
    });
  });

  test('without a row is a statement all the same', () => {
    expect(statementOf({ rows: [] })).toMatchObject({ rows: [], closing: { cents: 91_50 }, period: { from: '2026-11-01' } });
  });
});

describe('however a bank puts its tags', () => {
  const ofx = ofxText();
  const same = statementOf(ofx).rows.map(({ line, raw, ...rest }) => rest);

  test.each([
    ['leaves that are closed', ofxText({ isClosed: true })],
    [
      'OFX 2, which is XML',
      ofxText({ isClosed: true, header: '<?xml version="1.0" encoding="UTF-8"?>\n<?OFX OFXHEADER="200" VERSION="211"?>\n' }),
    ],
    ['a root with a name space', ofx.replace('<OFX>', '<OFX xmlns="http://ofx.net/types/2003/04">')],
    ['some leaves closed, others not', ofx.replace('<TRNAMT>-8.50', '<TRNAMT>-8.50</TRNAMT>')],
    ['several tags on a line', ofx.replaceAll(/\n<(FITID|TRNAMT|MEMO)/g, '<$1')],
    ['all of it on one line', ofx.replaceAll('\n', '')],
    ['a blank line and blanks before the header', `\n  ${ofx}`],
    ['lines that end with CR and LF', ofxText({ lineEnd: '\r\n' })],
    ['lines that end with CR alone', ofxText({ lineEnd: '\r' })],
    ['either on one file', ofx.replace('<FITID>N1\n', '<FITID>N1\r\n')],
    ['lines that are indented', ofx.replaceAll('\n<', '\n\t\t  <')],
    ['small letters', ofx.replaceAll(/<\/?[A-Z0-9]+>/g, (tag) => tag.toLowerCase())],
    ['no end of the list', ofx.replace('</BANKTRANLIST>', '')],
    ['no list', ofx.replace('<BANKTRANLIST>', '').replace('</BANKTRANLIST>', '')],
    ['no end of the row', ofx.replace('</STMTTRN>', '')],
    ['no root', ofx.replace('<OFX>', '').replace('</OFX>', '')],
    ['a card’s statement closed by an account’s tag', ofx.replace('</STMTRS>', '</CCSTMTRS>')],
    [
      'the period behind the rows',
      ofx.replace(/<DTSTART>.*\n<DTEND>.*\n/, '').replace('</BANKTRANLIST>', '<DTSTART>20261101<DTEND>20261130</BANKTRANLIST>'),
    ],
    [
      'leaves in another order',
      ofxText({ rows: [{ FITID: 'N1', MEMO: 'PADARIA', TRNAMT: '-8.50', DTPOSTED: '20261107', TRNTYPE: 'DEBIT' }] }),
    ],
    ['unknown tags', ofx.replace('<FITID>', '<INTU.BID>3000\n<CHECKNUM>092\n<REFNUM>N9\n<FITID>')],
    ['comments', ofx.replace('<TRNAMT>-8.50', '<TRNAMT>-8.50 <!-- <TRNAMT>99.00 --> ')],
    ['empty leaves', ofxText({ rows: [rowText({ NAME: '', CHECKNUM: '' })], isClosed: true })],
    ['a leaf that is closed at once', ofx.replace('<FITID>', '<NAME/>\n<FITID>')],
    ['the header of another version', ofxText({ header: 'OFXHEADER: 100\nENCODING: UTF - 8\nCHARSET: NONE\n' })],
    ['NULs', ofx.replaceAll('\n', '\n\0')],
  ])('%s', (_, text) => {
    const { rows, closing, period } = statementOf(text);
    expect(rows.map(({ line, raw, ...rest }) => rest)).toEqual(same);
    expect({ closing, period }).toEqual({
      closing: { cents: 91_50, date: '2026-11-30' },
      period: { from: '2026-11-01', to: '2026-11-30' },
    });
  });

  test('lines are counted whatever they end with', () => {
    const rows = [rowText(), rowText({ FITID: 'N2' })];
    for (const lineEnd of ['\n', '\r\n', '\r']) expect(statementOf({ rows, lineEnd }).rows.map(({ line }) => line)).toEqual([26, 33]);
  });

  test('a row without tags of its statement is of an account', () => {
    expect(readText(`<BANKTRANLIST>${row}</BANKTRANLIST>`)).toMatchObject([{ kind: 'account', bank: undefined, rows: [padaria] }]);
  });
});

describe('several in one file', () => {
  const statement = (id: string, memo: string) =>
    `<STMTTRNRS><STMTRS><CURDEF>BRL<BANKACCTFROM><BANKID>341<ACCTID>${id}</BANKACCTFROM><BANKTRANLIST>${row.replace('PADARIA', memo)}</BANKTRANLIST><LEDGERBAL><BALAMT>${id}.00<DTASOF>20261130</LEDGERBAL></STMTRS></STMTTRNRS>`;

  test('accounts are told apart', () => {
    expect(readText(`<OFX><BANKMSGSRSV1>${statement('1', 'A')}${statement('2', 'B')}</BANKMSGSRSV1></OFX>`)).toMatchObject([
      { account: { number: '1' }, closing: { cents: 1_00 }, rows: [{ description: 'A' }] },
      { account: { number: '2' }, closing: { cents: 2_00 }, rows: [{ description: 'B' }] },
    ]);
  });

  test('an account and a card', () => {
    const card = `<CREDITCARDMSGSRSV1><CCSTMTTRNRS><CCSTMTRS><CURDEF>BRL<CCACCTFROM><ACCTID>52341234</CCACCTFROM><BANKTRANLIST>${row}</BANKTRANLIST></STMTRS></CCSTMTTRNRS></CREDITCARDMSGSRSV1>`;
    expect(readText(`<OFX><BANKMSGSRSV1>${statement('1', 'A')}</BANKMSGSRSV1>${card}</OFX>`)).toMatchObject([
      { kind: 'account', bank: 'itau' },
      { kind: 'card', account: { cardEnd: '1234' }, rows: [{ cardKind: 'purchase' }] },
    ]);
  });

  test('two files that were put behind each other', () => {
    expect(readText(ofxText() + ofxText({ bankId: '0237' })).map(({ bank }) => bank)).toEqual(['itau', 'bradesco']);
  });

  test('another account of the same file does not name the bank of a row’s counterparty', () => {
    const text = ofxText().replace('<FITID>', '<BANKACCTTO><BANKID>237<ACCTID>999</BANKACCTTO>\n<FITID>');
    expect(statementOf(text)).toMatchObject({ bank: 'itau', account: { number: '12345-6' }, rows: [padaria] });
  });
});

describe('OFC, which was before OFX', () => {
  const ofc = lines(
    '<OFC><DTD>2</DTD><CPAGE>1252</CPAGE>',
    '<ACCTSTMT><ACCTFROM><BANKID>001</BANKID><BRANCHID>1234-5</BRANCHID><ACCTID>0054321</ACCTID><ACCTTYPE>0</ACCTTYPE></ACCTFROM>',
    '<STMTRS><DTSTART>20261101</DTSTART><DTEND>20261130</DTEND><LEDGER>-10.00</LEDGER>',
    '<STMTTRN><TRNTYPE>1</TRNTYPE><DTPOSTED>20261107</DTPOSTED><TRNAMT>-8.50</TRNAMT><FITID>N1</FITID><CHKNUM>9</CHKNUM><MEMO>PADARIA</MEMO></STMTTRN>',
    '</STMTRS></ACCTSTMT></OFC>',
  );

  test('is read with its account and its balance at the end of its period', () => {
    expect(readText(ofc)).toMatchObject([
      {
        format: 'ofc',
        bank: 'banco_do_brasil',
        account: { bankCode: '001', branch: '1234-5', number: '0054321' },
        closing: { cents: -10_00, date: '2026-11-30' },
        rows: [padaria],
      },
    ]);
  });

  test('of a card says so by the type of its account', () => {
    expect(readText(ofc.replace('<ACCTTYPE>0', '<ACCTTYPE>2'))).toMatchObject([{ kind: 'card' }]);
  });
});

describe('the bank', () => {
  test.each([
    ['0341', 'itau'],
    ['237', 'bradesco'],
    ['1', 'banco_do_brasil'],
    ['033', 'santander'],
    ['104', 'caixa'],
    ['260', 'nubank'],
    ['077', 'inter'],
    ['336', 'c6'],
    ['756', 'sicoob'],
    ['748', 'sicredi'],
    ['208', 'btg'],
    ['348', 'xp'],
    ['102', 'xp'],
    ['290', 'pagbank'],
    ['323', 'mercado_pago'],
    ['041', 'banrisul'],
    ['341-7', 'itau'],
    ['2607', undefined],
    ['121099999', undefined],
  ])('of number %s is %s', (bankId, bank) => {
    expect(statementOf({ bankId }).bank).toBe(bank);
  });

  test.each([
    ['<FI><ORG>SANTANDER<FID>SANTANDER</FI>', 'santander'],
    ['<FI><ORG>NU PAGAMENTOS S.A.<FID>260</FI>', 'nubank'],
    ['<FI><ORG>Banco Cooperativo do Brasil<FID>0</FI>', 'sicoob'],
    ['<FI><ORG>Banco Intermedium S/A</FI>', 'inter'],
  ])('of a card is named at sign-on: %s', (organisation, bank) => {
    expect(statementOf(ofxText({ isCard: true }).replace('</SONRS>', `${organisation}</SONRS>`)).bank).toBe(bank);
  });
});

describe('the currency', () => {
  test.each([
    ['BRC', 'BRL', []],
    ['', 'BRL', []],
    ['usd', 'USD', ['other_currency']],
  ])('%s is %s', (currency, read, warned) => {
    const { currency: found, warnings } = statementOf({ currency });
    expect([found, warnings.map(({ code }) => code)]).toEqual([read, warned]);
  });

  test('a row in another one is told', () => {
    const text = ofxText().replace('<FITID>', '<CURRENCY><CURRATE>5.1<CURSYM>USD</CURRENCY><FITID>');
    expect(statementOf(text).warnings).toMatchObject([{ code: 'row_in_other_currency', line: 26 }]);
    expect(statementOf(text.replaceAll('CURRENCY', 'ORIGCURRENCY')).warnings).toEqual([]);
  });
});

describe('a file that is no statement', () => {
  const signOn = (severity: string) =>
    `<OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>15500<SEVERITY>${severity}</STATUS></SONRS></SIGNONMSGSRSV1></OFX>`;
  const investments = (list: string) =>
    `<OFX><INVSTMTMSGSRSV1><INVSTMTTRNRS><INVSTMTRS><CURDEF>BRL<INVACCTFROM><ACCTID>7</INVACCTFROM><INVTRANLIST>${list}</INVTRANLIST></INVSTMTRS></INVSTMTTRNRS></INVSTMTMSGSRSV1></OFX>`;
  const accounts =
    '<OFX><SIGNUPMSGSRSV1><ACCTINFOTRNRS><ACCTINFORS><ACCTINFO><CCACCTINFO><CCACCTFROM><ACCTID>1</CCACCTFROM></CCACCTINFO></ACCTINFO></ACCTINFORS></ACCTINFOTRNRS></SIGNUPMSGSRSV1></OFX>';

  test.each([
    ['a sign-on that the bank refused', signOn('ERROR'), 'bank_refused'],
    ['a sign-on and nothing else', signOn('INFO'), 'not_a_statement'],
    ['a list of accounts', accounts, 'not_a_statement'],
    ['a statement that says nothing at all', '<OFX><CCSTMTRS></CCSTMTRS></OFX>', 'not_a_statement'],
    ['investments', investments('<BUYSTOCK><INVTRAN><FITID>1<DTTRADE>20261107</INVTRAN></BUYSTOCK>'), 'investment_statement'],
    ['a page on which to log in', '<!DOCTYPE html><html><body><form>Senha <input type="password"></form></body></html>', 'login_page'],
    ['a row that is cut off', ofxText().slice(0, ofxText().indexOf('<FITID>')), 'damaged'],
    ['a file without its end', ofxText().replace('</OFX>', ''), 'damaged'],
    ['a comment without an end', ofxText().replace('<FITID>', '<!-- <FITID>'), 'damaged'],
    ['entities of its own', ofxText().replace('<OFX>', '<!DOCTYPE lolz [<!ENTITY lol "lol">]><OFX>'), 'dangerous_xml'],
    ['an entity that reads a file', `<!ENTITY x SYSTEM "file:///etc/passwd">${ofxText()}`, 'dangerous_xml'],
  ])('%s', (_, text, code) => {
    expect(refusalOf(text)).toBe(code);
  });

  test('investments that list movements of money are read as far as these', () => {
    expect(readText(investments(`<INVBANKTRAN>${row}<SUBACCTFUND>CASH</INVBANKTRAN>`))).toMatchObject([
      { kind: 'account', account: { number: '7' }, rows: [padaria], warnings: [{ code: 'investments_left_out' }] },
    ]);
  });

  test('part of what was asked may be refused, and is told', () => {
    const text = ofxText().replace(
      '</OFX>',
      '<CREDITCARDMSGSRSV1><CCSTMTTRNRS><STATUS><CODE>2000<SEVERITY>ERROR</STATUS></CCSTMTTRNRS></CREDITCARDMSGSRSV1></OFX>',
    );
    expect(statementOf(text)).toMatchObject({ rows: [padaria], warnings: [{ code: 'bank_refused_part' }] });
  });

  test('it is told where a person took an account for a card', () => {
    expect(statementOf({}, { expected: 'card' }).warnings.map(({ code }) => code)).toEqual(['other_kind']);
    expect(statementOf({ isCard: true }, { expected: 'account' }).warnings.map(({ code }) => code)).toEqual(['other_kind']);
    expect(statementOf({}, { expected: 'account' }).warnings).toEqual([]);
  });
});

describe('the format is known by the bytes', () => {
  test.each([
    ofxText(),
    ofxText({ isClosed: true, header: '<?xml version="1.0"?>\n<?OFX OFXHEADER="200"?>' }),
    `\ufeff${ofxText()}`,
    '<OFC><DTD>2</DTD></OFC>',
    `<ofx>${account}</ofx>`,
    `<BANKTRANLIST>${row}</BANKTRANLIST>`,
  ])('%#', (text) => {
    expect(looksLikeOfx(bytesOf(text))).toBe(true);
    expect(looksLikeOfx(new Uint8Array(Buffer.from(text, 'utf16le')))).toBe(true);
  });

  test.each(['', 'Data;Valor\n01/01/2026;1,00\n', '<html><body>Senha</body></html>', '%PDF-1.7', 'PK\u0003\u0004', '{"ofx": 1}'])(
    'and %j is none',
    (text) => {
      expect(looksLikeOfx(bytesOf(text))).toBe(false);
    },
  );
});
