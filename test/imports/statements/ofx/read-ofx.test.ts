import { describe, expect, test } from 'vitest';
import { looksLikeOfx, readOfx } from '../../../../functions/imports/statements/ofx/read-ofx.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const reading = { today: '2026-11-28' };

const statement = bytes(`OFXHEADER:100
DATA:OFXSGML

<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>BRL
<BANKACCTFROM><BANKID>0341<ACCTID>12345</BANKACCTFROM>
<BANKTRANLIST><DTSTART>20261101<DTEND>20261130
<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20261107223000[-3:BRT]<TRNAMT>-8.50<FITID>N1<MEMO>PADARIA</STMTTRN>
</BANKTRANLIST><LEDGERBAL><BALAMT>91.50<DTASOF>20261130</LEDGERBAL>
</STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>`);

describe('a statement in OFX', () => {
  test('is known by its bytes', () => {
    expect(looksLikeOfx(statement)).toBe(true);
    expect(looksLikeOfx(bytes('Data;Valor\n'))).toBe(false);
  });

  test('is read to the day, the cent and the bank', () => {
    expect(readOfx(statement, reading)).toMatchObject([
      {
        bank: 'itau',
        kind: 'account',
        closing: { cents: 91_50, date: '2026-11-30' },
        rows: [{ line: 7, kind: 'movement', date: '2026-11-07', cents: -8_50, description: 'PADARIA', bankId: 'N1' }],
      },
    ]);
  });
});
