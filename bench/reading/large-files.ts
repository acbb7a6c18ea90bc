import { utils, write } from '@e965/xlsx';

/** Bytes: what may be uploaded. */
const most = 5 * 1024 * 1024;

const shops = [
  'MERCADO BOM PREÇO SÃO PAULO',
  'PIX RECEBIDO MARIA DA CONCEIÇÃO',
  'FARMACIA CENTRAL & CIA',
  'POSTO 24H',
  'COMPRA CARTAO PADARIA DO ZÉ',
];
const shopOf = (at: number): string => `${shops[at % shops.length]} ${String(at).padStart(6, '0')}`;
const dayOf = (at: number): Date => new Date(Date.UTC(2026, 10, 28) - Math.floor(at / 40) * 86_400_000);
const centsOf = (at: number): number => (at % 7 === 0 ? 1 : -1) * (1_234 + ((at * 7_919) % 900_000));

/** Rows as they come, until the file has 5 MB. */
function fullOf(head: string, row: (at: number) => string, foot: string): Buffer {
  const parts = [head];
  let length = Buffer.byteLength(head) + Buffer.byteLength(foot);
  for (let at = 0; ; at += 1) {
    const next = row(at);
    length += Buffer.byteLength(next);
    if (length > most) break;
    parts.push(next);
  }
  return Buffer.from([...parts, foot].join(''));
}

/** OFX of 5 MB as Itaú writes it, but in UTF-8. */
export const largeOfx = (): Buffer =>
  fullOf(
    'OFXHEADER:100\r\nDATA:OFXSGML\r\nVERSION:102\r\nSECURITY:NONE\r\nENCODING:USASCII\r\nCHARSET:1252\r\nCOMPRESSION:NONE\r\n\r\n<OFX>\r\n<SIGNONMSGSRSV1>\r\n<SONRS>\r\n<STATUS>\r\n<CODE>0\r\n<SEVERITY>INFO\r\n</STATUS>\r\n<DTSERVER>20261128100000[-03:EST]\r\n<LANGUAGE>POR\r\n</SONRS>\r\n</SIGNONMSGSRSV1>\r\n<BANKMSGSRSV1>\r\n<STMTTRNRS>\r\n<TRNUID>1001\r\n<STATUS>\r\n<CODE>0\r\n<SEVERITY>INFO\r\n</STATUS>\r\n<STMTRS>\r\n<CURDEF>BRL\r\n<BANKACCTFROM>\r\n<BANKID>0341\r\n<ACCTID>1234567890\r\n<ACCTTYPE>CHECKING\r\n</BANKACCTFROM>\r\n<BANKTRANLIST>\r\n<DTSTART>20200101100000[-03:EST]\r\n<DTEND>20261128100000[-03:EST]\r\n',
    (at) => {
      const day = dayOf(at).toISOString().slice(0, 10).replaceAll('-', '');
      const cents = centsOf(at);
      return `<STMTTRN>\r\n<TRNTYPE>${cents < 0 ? 'DEBIT' : 'CREDIT'}\r\n<DTPOSTED>${day}100000[-03:EST]\r\n<TRNAMT>${(cents / 100).toFixed(2)}\r\n<FITID>${day}${String(at).padStart(6, '0')}\r\n<CHECKNUM>${day}${String(at).padStart(6, '0')}\r\n<MEMO>${shopOf(at)}\r\n</STMTTRN>\r\n`;
    },
    '</BANKTRANLIST>\r\n<LEDGERBAL>\r\n<BALAMT>1234.56\r\n<DTASOF>20261128100000[-03:EST]\r\n</LEDGERBAL>\r\n</STMTRS>\r\n</STMTTRNRS>\r\n</BANKMSGSRSV1>\r\n</OFX>\r\n',
  );

/** A table of 5 MB, whose words take what its 60,000 rows leave them. */
export const largeCsv = (): Buffer =>
  fullOf(
    'Data;Lançamento;Documento;Valor;Saldo\r\n',
    (at) => {
      const [year, month, day] = dayOf(at).toISOString().slice(0, 10).split('-');
      const text = (cents: number) =>
        `${cents < 0 ? '-' : ''}${Math.floor(Math.abs(cents) / 100)},${String(Math.abs(cents) % 100).padStart(2, '0')}`;
      return `${day}/${month}/${year};"${shopOf(at)} COMPROVANTE DE PAGAMENTO";${String(at).padStart(8, '0')};${text(centsOf(at))};\r\n`;
    },
    '',
  );

/** 60,000 rows of a sheet, as another program writes them. */
export function largeXlsx(): Uint8Array {
  const rows = Array.from({ length: 60_000 }, (_, at) => [dayOf(at), shopOf(at), at, centsOf(at) / 100]);
  const sheet = utils.aoa_to_sheet([['Data', 'Lançamento', 'Documento', 'Valor'], ...rows], { UTC: true });
  return new Uint8Array(write(utils.book_new(sheet), { type: 'buffer', bookType: 'xlsx', compression: true, bookSST: true }) as Uint8Array);
}
