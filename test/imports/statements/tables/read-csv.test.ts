import { describe, expect, test } from 'vitest';
import type { Reading } from '../../../../functions/imports/statements/statement.ts';
import { looksLikeCsv, readCsv } from '../../../../functions/imports/statements/tables/read-csv.ts';
import { Unreadable } from '../../../../functions/imports/statements/unreadable.ts';

const today = '2026-11-28';
const bytes = (text: string) => new TextEncoder().encode(text);

function statementOf(text: string, reading: Partial<Reading> = {}) {
  const [statement] = readCsv(bytes(text), { today, ...reading });
  if (!statement) throw new Error('No statement');
  return statement;
}

const movements = (text: string, reading: Partial<Reading> = {}) =>
  statementOf(text, reading)
    .rows.filter(({ kind }) => kind === 'movement')
    .map(({ date, cents, description }) => [date, cents, description]);

describe('the table of a bank', () => {
  test('Nubank, account: each row has an id', () => {
    const text = 'Data,Valor,Identificador,Descrição\n03/06/2026,-26.73,6655-a,Pix enviado\n04/06/2026,1400.00,6655-b,"Salário, junho"\n';
    expect(statementOf(text)).toMatchObject({
      bank: 'nubank',
      kind: 'account',
      doubts: [],
      rows: [
        { date: '2026-06-03', cents: -26_73, bankId: '6655-a', line: 2 },
        { date: '2026-06-04', cents: 1_400_00, bankId: '6655-b', description: 'Salário, junho' },
      ],
    });
  });

  test('Nubank, card: purchases are written positive, and are felt as negative', () => {
    const text =
      'date,title,amount\n2026-06-28,Bar,24.50\n2026-06-28,Bar,24.50\n2026-06-10,Pagamento recebido,-1591.93\n2026-06-03,Ótica - Parcela 4/10,59.00\n';
    expect(statementOf(text, { expected: 'card' })).toMatchObject({
      bank: 'nubank',
      kind: 'card',
      doubts: [],
      warnings: [],
      rows: [
        { cents: -24_50, cardKind: 'purchase' },
        { cents: -24_50, cardKind: 'purchase' },
        { cents: 1_591_93, cardKind: 'payment' },
        { cents: -59_00, installment: { number: 4, of: 10 } },
      ],
    });
  });

  test('Inter, account: the lines above say whose it is, and the balance runs', () => {
    const text =
      '\ufeffExtrato Conta Corrente\nConta ;12345678\nPeríodo ;19/08/2026 a 17/09/2026\nSaldo ;1.436,61\n\nData Lançamento;Histórico;Descrição;Valor;Saldo\n' +
      '30/08/2026;Pix enviado;FULANO;-250,00;1.742,51\n30/08/2026;Pix enviado;FULANO;-250,00;1.492,51\n02/09/2026;Pagamento efetuado;NETFLIX;-55,90;1.436,61\n';
    expect(statementOf(text)).toMatchObject({
      bank: 'inter',
      account: { number: '12345678' },
      period: { from: '2026-08-19', to: '2026-09-17' },
      opening: { cents: 1_992_51 },
      closing: { cents: 1_436_61, date: '2026-09-02' },
      warnings: [],
      rows: [{ description: 'Pix enviado - FULANO', balanceCents: 1_742_51 }, { cents: -250_00 }, { cents: -55_90 }],
    });
  });

  test('Bradesco: credit and debit have columns, a second table follows, and sums are no movements', () => {
    const text =
      'Extrato de: Ag: 1234 | Conta: 12345-6 | Entre 01/08/2026 e 31/08/2026\nData;Histórico;Docto.;Crédito (R$);Débito (R$);Saldo (R$)\n' +
      '31/07/2026;SALDO ANTERIOR;;;;1.000,00\n03/08/2026;PIX RECEBIDO;1530131;500,00;;1.500,00\n;DES: FULANO DE TAL 03/08;;;;\n04/08/2026;CONTA DE LUZ;1530132;;-120,50;1.379,50\n' +
      ';;Total;500,00;-120,50;1.379,50\n\nÚltimos Lançamentos\nData;Histórico;Docto.;Crédito (R$);Débito (R$);Saldo (R$)\n01/09/2026;PIX QR CODE;1530133;;-10,00;1.369,50\n;;Total;0,00;-10,00;1.369,50\n';
    expect(statementOf(text)).toMatchObject({
      bank: 'bradesco',
      opening: { cents: 1_000_00, date: '2026-07-31' },
      closing: { cents: 1_369_50 },
    });
    expect(movements(text)).toEqual([
      ['2026-08-03', 500_00, 'PIX RECEBIDO DES: FULANO DE TAL 03/08'],
      ['2026-08-04', -120_50, 'CONTA DE LUZ'],
      ['2026-09-01', -10_00, 'PIX QR CODE'],
    ]);
  });

  test('Banco do Brasil: a balance of no day, a column that says what came in, and a column of nothing', () => {
    const text =
      '"Data","Lançamento","Detalhes","N° documento","Valor","Tipo Lançamento",\n"30/09/2026","Saldo Anterior","","","1.234,56","",\n' +
      '"01/10/2026","Pix - Enviado","01/10 12:34 FULANO","100101","-100,00","Saída",\n"02/10/2026","Pix - Recebido","","100102","30,00","Entrada",\n' +
      '"00/00/0000","Saldo do dia","","","1.164,56","",\n"31/10/2026","S A L D O","","","1.164,56","",\n';
    expect(statementOf(text)).toMatchObject({
      bank: 'banco_do_brasil',
      opening: { cents: 1_234_56, date: '2026-09-30' },
      closing: { cents: 1_164_56, date: '2026-10-31' },
      warnings: [],
    });
    expect(movements(text)).toEqual([
      ['2026-10-01', -100_00, 'Pix - Enviado - 01/10 12:34 FULANO'],
      ['2026-10-02', 30_00, 'Pix - Recebido'],
    ]);
  });

  test('Caixa: packed days, and D or C in a column', () => {
    const text =
      '"Conta";"Data_Mov";"Nr_Doc";"Historico";"Valor";"Deb_Cred"\n"00012345";"20260801";"000001";"PIX ENVIADO";"50.00";"D"\n"00012345";"20260802";"000002";"CRED TED";"1200.00";"C"\n';
    expect(statementOf(text)).toMatchObject({ bank: 'caixa', doubts: [] });
    expect(movements(text)).toEqual([
      ['2026-08-01', -50_00, 'PIX ENVIADO'],
      ['2026-08-02', 1_200_00, 'CRED TED'],
    ]);
  });

  test('C6, card: instalments, the card and dollars have columns', () => {
    const text =
      'Data de Compra;Nome no Cartão;Final do Cartão;Categoria;Descrição;Parcela;Valor (em US$);Cotação (em R$);Valor (em R$)\n' +
      '01/08/2026;FULANO;1234;Restaurante;BISTRO;Única;0;0;50.00\n02/08/2026;FULANO;1234;Software;EDITOR;2/6;10.50;5.20;54.60\n05/08/2026;FULANO;9876;-;Inclusao de Pagamento;Única;0;0;-900.00\n';
    expect(statementOf(text)).toMatchObject({
      bank: 'c6',
      kind: 'card',
      rows: [
        { cents: -50_00, cardEnd: '1234' },
        { cents: -54_60, installment: { number: 2, of: 6 }, foreign: { currency: 'USD', cents: 10_50 } },
        { cents: 900_00, cardEnd: '9876', cardKind: 'payment' },
      ],
    });
  });

  test('Mercado Pago: the table of sums above gives opening and closing', () => {
    const text =
      'INITIAL_BALANCE;CREDITS;DEBITS;FINAL_BALANCE\n100,00;500,00;-50,00;550,00\n\nRELEASE_DATE;TRANSACTION_TYPE;REFERENCE_ID;TRANSACTION_NET_AMOUNT;PARTIAL_BALANCE\n' +
      '13-08-2026;Transferência Pix enviada FULANO;123;-50,00;50,00\n14-08-2026;Transferência Pix recebida;124;500,00;550,00\n';
    expect(statementOf(text)).toMatchObject({
      bank: 'mercado_pago',
      opening: { cents: 100_00 },
      closing: { cents: 550_00 },
      rows: [{ bankId: '123', cents: -50_00, date: '2026-08-13' }, { bankId: '124' }],
    });
  });

  test('Sicoob: words go on in the rows below, days have no year, amounts end in C or D', () => {
    const text =
      'SICOOB\nPeríodo: 01/12/2025 a 31/01/2026\nDATA;DOCUMENTO;HISTÓRICO;VALOR\n;;SALDO ANTERIOR;1.000,00C\n29/12;Pix;PIX EMIT.OUTRA IF;50,00D\n;;Pagamento Pix;\n;;***.123.456-**;\n02/01;Pix;PIX RECEBIDO;20,00C\n;;Recebimento Pix;\n;;SALDO DO DIA;970,00C\n';
    expect(statementOf(text)).toMatchObject({ bank: 'sicoob', doubts: [], warnings: [] });
    expect(movements(text)).toEqual([
      ['2025-12-29', -50_00, 'PIX EMIT.OUTRA IF Pagamento Pix ***.123.456-**'],
      ['2026-01-02', 20_00, 'PIX RECEBIDO Recebimento Pix'],
    ]);
  });

  test('announced movements are future ones', () => {
    const text =
      'data;lançamento;ag./origem;valor (R$);saldos (R$)\nlançamentos;;;;\n02/09/2026;PIX;1234;-250,00;\nlançamentos futuros;;;;\n15/12/2026;ALUGUEL;1234;-900,00;\n';
    expect(statementOf(text).rows).toMatchObject([{ kind: 'movement' }, { kind: 'future', cents: -900_00 }]);
  });
});

describe('what a column says', () => {
  test('a day beyond the twelfth tells the order of day and month for the whole column', () => {
    expect(statementOf('Date,Description,Amount\n01/02/2026,A,-1.00\n01/29/2026,B,-2.00\n')).toMatchObject({
      doubts: [],
      rows: [{ date: '2026-01-02' }, { date: '2026-01-29' }],
    });
  });

  test('where none does it is asked, and the answer is kept to', () => {
    const text = 'Data;Descrição;Valor\n03/04/2026;A;-1,00\n';
    expect(statementOf(text)).toMatchObject({
      rows: [{ date: '2026-04-03' }],
      doubts: [{ about: 'dateOrder', chosen: 'dmy', others: ['mdy'] }],
    });
    expect(statementOf(text, { choices: { dateOrder: 'mdy' } })).toMatchObject({ rows: [{ date: '2026-03-04' }], doubts: [] });
  });

  test('one amount with decimals tells what marks them in its column', () => {
    expect(movements('Data;Descrição;Valor\n31/01/2026;ALUGUEL;-3.000\n31/01/2026;FEIRA;-111,11\n').map(([, cents]) => cents)).toEqual([
      -3_000_00, -111_11,
    ]);
    expect(statementOf('Data;Descrição;Valor\n31/01/2026;ALUGUEL;-3.000\n')).toMatchObject({
      rows: [{ cents: -3_000_00 }],
      doubts: [{ about: 'decimalMark', chosen: ',', others: ['.'] }],
    });
    expect(statementOf('Data;Descrição;Valor\n31/01/2026;ALUGUEL;-3.000\n', { choices: { decimalMark: '.' } })).toMatchObject({
      rows: [{ cents: -3_00 }],
      doubts: [],
    });
  });

  test('a column with both marks is read cell by cell', () => {
    expect(
      movements('Data;Descrição;Valor\n31/01/2026;A;10.25\n31/01/2026;B;-5,25\n31/01/2026;C;R$ 2,0\n').map(([, cents]) => cents),
    ).toEqual([10_25, -5_25, 2_00]);
  });

  test('signs are proven by the balance where it runs, in either direction of time', () => {
    const oldest = 'Data;Descrição;Valor;Saldo\n13/01/2026;A;10,00;90,00\n14/01/2026;B;20,00;70,00\n15/01/2026;C;-5,00;75,00\n';
    expect(statementOf(oldest)).toMatchObject({
      rows: [{ cents: -10_00 }, { cents: -20_00 }, { cents: 5_00 }],
      opening: { cents: 100_00 },
      closing: { cents: 75_00 },
      warnings: [{ code: 'signs_by_balance' }],
    });
    const newest = 'Data;Descrição;Valor;Saldo\n15/01/2026;C;-5,00;65,00\n14/01/2026;B;-20,00;70,00\n13/01/2026;A;-10,00;90,00\n';
    expect(statementOf(newest)).toMatchObject({ opening: { cents: 100_00 }, closing: { cents: 65_00 }, warnings: [] });
  });

  test('a balance that does not follow is told with its line and the difference', () => {
    const text =
      'Data;Descrição;Valor;Saldo\n13/01/2026;A;-10,00;90,00\n14/01/2026;B;-20,00;70,00\n15/01/2026;C;-5,00;60,00\n16/01/2026;D;-5,00;55,00\n';
    const [warning] = statementOf(text).warnings;
    expect(warning).toMatchObject({ code: 'balance_breaks', line: 4 });
    expect(warning?.message).toContain('-R$ 5,00');
  });

  test('a card of an unknown bank with positive purchases is turned round, and asked about', () => {
    const text = 'Data;Loja;Parcela;Valor\n13/01/2026;MERCADO;-;10,00\n14/01/2026;POSTO;1/3;20,00\n15/01/2026;PAGAMENTO;-;-30,00\n';
    const statement = statementOf(text, { expected: 'card' });
    expect(statement).toMatchObject({ kind: 'card', rows: [{ cents: -10_00 }, { cents: -20_00 }, { cents: 30_00 }] });
    expect(statement.doubts).toMatchObject([{ about: 'flipSigns', chosen: 'true', others: ['false'] }]);
    expect(statementOf(text, { choices: { flipSigns: false } })).toMatchObject({ rows: [{ cents: 10_00 }, {}, {}], doubts: [] });
  });

  test('amounts without any sign in an account are asked about', () => {
    expect(statementOf('Data;Descrição;Valor\n13/01/2026;A;10,00\n')).toMatchObject({ doubts: [{ about: 'flipSigns', chosen: 'false' }] });
  });

  test('a row without a day has that of the row above where the table goes on, and is told where it does not', () => {
    const text = 'Data;Descrição;Valor\n13/01/2026;A;-10,00\n;B;-20,00\n14/01/2026;C;-5,00\n;Tarifa do mês;-7,00\n';
    expect(movements(text)).toEqual([
      ['2026-01-13', -10_00, 'A'],
      ['2026-01-13', -20_00, 'B'],
      ['2026-01-14', -5_00, 'C'],
    ]);
    expect(statementOf(text).warnings.map(({ code, line }) => [code, line])).toEqual([
      ['date_unread', 5],
      ['date_above', undefined],
    ]);
  });

  test('a row whose amount cannot be read is told with its line', () => {
    expect(statementOf('Data;Descrição;Valor\n13/01/2026;A;abc\n14/01/2026;B;-1,00\n').warnings).toMatchObject([
      { code: 'amount_unread', line: 2 },
    ]);
  });
});

describe('a table whose header is not known', () => {
  test('is read by what its columns hold, and says so', () => {
    const text = '13/01/2026;PADARIA;-10,00\n14/01/2026;SALARIO;2.000,00\n';
    expect(statementOf(text)).toMatchObject({ warnings: [{ code: 'columns_found' }] });
    expect(movements(text)).toEqual([
      ['2026-01-13', -10_00, 'PADARIA'],
      ['2026-01-14', 2_000_00, 'SALARIO'],
    ]);
  });

  test('of two amounts that which adds up is the balance', () => {
    const text = '13/01/2026;90,00;PADARIA;-10,00\n14/01/2026;2.090,00;SALARIO;2.000,00\n15/01/2026;2.080,00;FEIRA;-10,00\n';
    expect(statementOf(text)).toMatchObject({
      rows: [{ cents: -10_00, balanceCents: 90_00 }, { cents: 2_000_00 }, { cents: -10_00 }],
      closing: { cents: 2_080_00 },
    });
  });

  test.each([
    ['two amounts that could be the row’s', '13/01/2026;PADARIA;-10,00;3,00\n14/01/2026;POSTO;-20,00;7,00\n'],
    ['names in a language that we do not read', '日期,金额,备注\n2026-01-13,10.00,A\n2026-01-14,11.00,B\n'],
    ['no days', 'Nome;Valor\nA;10,00\nB;20,00\n'],
    ['no amounts', 'Data;Descrição\n13/01/2026;A\n'],
  ])('%s: it is refused', (_, text) => {
    expect(() => statementOf(text)).toThrow(new Unreadable('no_columns'));
  });
});

describe('a file that is cut', () => {
  const text = 'Data;Descrição;Valor\n13/01/2026;A;-10,00\n14/01/2026;B;-20,00\n15/01/2026;C;-30,05\n';

  test('within its last row is refused, and never read as a smaller amount', () => {
    for (let end = text.indexOf('15/01') + 1; end < text.length - 1; end++) {
      const cut = text.slice(0, end);
      const read = (() => {
        try {
          return movements(cut).length;
        } catch (error) {
          if (error instanceof Unreadable) return error.code;
          throw error;
        }
      })();
      expect([2, 'damaged']).toContain(read);
    }
    expect(movements(text.trimEnd())).toHaveLength(3);
  });
});

test('CSV is known by its bytes', () => {
  expect(looksLikeCsv(bytes('Data;Valor\n'))).toBe(true);
  for (const other of ['<html><table>', '%PDF-1.7 ,', 'PK\u0003\u0004\u0000;\u0001\u0002\u0003', '{"a":1,"b":2}', 'texto'])
    expect(looksLikeCsv(bytes(other))).toBe(false);
});
