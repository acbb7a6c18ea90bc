import type { Bank, Reading } from '../../../../functions/imports/statements/statement.ts';

/*
 * Tables as banks write them, with people, shops and amounts of ours. Each says whose it is, what its movements sum to, and what else must come out.
 */

export interface Case {
  readonly name: string;
  readonly bank: Bank | undefined;
  readonly kind?: 'account' | 'card';
  readonly text: string | readonly string[];
  /** Date, cents and words of each movement, in the file's order. */
  readonly movements: readonly (readonly [date: string, cents: number, description: string])[];
  readonly opening?: number;
  readonly closing?: number;
  readonly doubts?: readonly string[];
  readonly warnings?: readonly string[];
  readonly reading?: Partial<Reading>;
}

export const cases: readonly Case[] = [
  {
    name: 'Itaú, account: totals and limits below the table are no movements',
    bank: 'itau',
    text: [
      'data;lançamento;ag./origem;valor (R$);saldos (R$)',
      '31/08/2026;SALDO ANTERIOR;;;100,00',
      '01/09/2026;PIX RECEBIDO PESSOA;;100,00;',
      '02/09/2026;PADARIA EXEMPLO;1234;-20,00;',
      '02/09/2026;SALDO TOTAL DISPONÍVEL DIA;;;180,00',
      ';(+) LIMITE DA CONTA TOTAL;;15.500,00;',
      ';JUROS DO LIMITE DA CONTA;;0,20;',
    ],
    movements: [
      ['2026-09-01', 100_00, 'PIX RECEBIDO PESSOA'],
      ['2026-09-02', -20_00, 'PADARIA EXEMPLO'],
    ],
    opening: 100_00,
    closing: 180_00,
  },
  {
    name: 'Itaú, account, as text: no header at all',
    bank: undefined,
    text: '31/08/2026;TED RECEBIDA;1.234,56\n01/09/2026;DEBITO AUTOMATICO;-42,90\n',
    movements: [
      ['2026-08-31', 1_234_56, 'TED RECEBIDA'],
      ['2026-09-01', -42_90, 'DEBITO AUTOMATICO'],
    ],
    warnings: ['columns_found'],
  },
  {
    name: 'Itaú, card: purchases are positive, decimals may be one or none',
    bank: 'itau',
    kind: 'card',
    text: '\ufeffdata,lançamento,valor\n2026-06-09,PAGAMENTO COM SALDO,-1826.59\n2026-06-08,CONDOR SITIO CERCADO,15.6\n2026-06-04,Mensalidade - Plano do cartão,80\n',
    movements: [
      ['2026-06-09', 1_826_59, 'PAGAMENTO COM SALDO'],
      ['2026-06-08', -15_60, 'CONDOR SITIO CERCADO'],
      ['2026-06-04', -80_00, 'Mensalidade - Plano do cartão'],
    ],
  },
  {
    name: 'Itaú, company: the other side has a column',
    bank: 'itau',
    text: [
      'Data;Lançamento;Razão Social;CPF/CNPJ;Valor (R$);Saldo (R$)',
      '13/09/2026;PIX RECEBIDO;PADARIA LTDA;00.000.000/0001-00;10,00;10,00',
    ],
    movements: [['2026-09-13', 10_00, 'PIX RECEBIDO - PADARIA LTDA']],
    opening: 0,
    closing: 10_00,
  },
  {
    name: 'Bradesco, account: lines end with CR, amounts are quoted, a balance comes without a movement',
    bank: 'bradesco',
    text: [
      'Extrato de: Ag: 1234 | Conta: 123456-7 | Entre 01/03/2026 e 31/03/2026',
      'Data;Histórico;Docto.;Crédito (R$);Débito (R$);Saldo (R$);',
      '27/02/26;SALDO ANTERIOR;;;;"1,00";',
      '02/03/26; Resg/vencto Cdb;0582389;"5.259,87";;"5.260,87";',
      '02/03/26; Transfe Pix;0620330;;"-4.022,58";"1.238,29";',
      ';Des: Fulana de Tal 01/03;;',
      '30/03/26; Pix Qrcode Est;1408493;;"-189,99";"1.048,30";',
      ';Total;;"5.259,87";"-4.212,57";"1.048,30"',
    ].join('\r'),
    movements: [
      ['2026-03-02', 5_259_87, 'Resg/vencto Cdb'],
      ['2026-03-02', -4_022_58, 'Transfe Pix Des: Fulana de Tal 01/03'],
      ['2026-03-30', -189_99, 'Pix Qrcode Est'],
    ],
    opening: 1_00,
    closing: 1_048_30,
  },
  {
    name: 'Bradesco, account: debits without a minus, blanks for nothing, a first row that is no movement',
    bank: 'bradesco',
    text: [
      'Extrato de: Ag: 1234 | Conta: 99999-9;;;;;',
      'Data;Histórico;Docto.;Crédito (R$);Débito (R$);Saldo (R$)',
      '30/04/2026;COD. LANC. 0;0;0,00; ;2.539,71',
      '04/05/2026;COMPRA ELO DEBITO VISTA;10099; ;56,50;2.483,21',
      '07/05/2026;RENDIMENTOS;706673;4,56; ;2.487,77',
      ';;;;;',
      'Filtro de resultados - Movimentação entre:  01/05/2026 e 31/05/2026;;;;;',
      ';;Total;4,56;56,50;2.487,77;',
    ],
    movements: [
      ['2026-05-04', -56_50, 'COMPRA ELO DEBITO VISTA'],
      ['2026-05-07', 4_56, 'RENDIMENTOS'],
    ],
    opening: 2_539_71,
    closing: 2_487_77,
  },
  {
    name: 'Bradesco, card: days without a year, a block for each card, what is announced at the end',
    bank: 'bradesco',
    kind: 'card',
    text: [
      'Data: 09/01/2026 05:39:40',
      'Situação da Fatura: ABERTA',
      'FULANO DE TAL ;;; 5456',
      'Data;Histórico;Valor(US$);Valor(R$);',
      '15/12;SALDO ANTERIOR ;0,00;3583,84',
      '15/12;PAGTO. POR DEB EM C/C ;0,00;-3583,84',
      '08/12;LOJA DE JOIAS 1/3;0,00;103,00',
      'FULANO DE TAL ;;; 2724',
      'Data;Histórico;Valor(US$);Valor(R$);',
      '07/01;OPENAI *CHATGPT SUBSCR ;92,72;480,29',
      'Total da fatura em Real: ;;;583,29',
      'Lançamentos programados',
      'Data;Histórico;Valor(US$);Valor(R$);',
      '13/02/2026;LOJA DE JOIAS 2/3;;103,00',
      '',
    ].join('\r'),
    movements: [
      ['2025-12-15', 3_583_84, 'PAGTO. POR DEB EM C/C'],
      ['2025-12-08', -103_00, 'LOJA DE JOIAS 1/3'],
      ['2026-01-07', -480_29, 'OPENAI *CHATGPT SUBSCR'],
    ],
  },
  {
    name: 'Banco do Brasil, account: points for decimals, and a column of nothing at the end',
    bank: 'banco_do_brasil',
    text: [
      '"Data","Dependencia Origem","Histórico","Data do Balancete","Número do documento","Valor",',
      '"31/01/2026","","Saldo Anterior","","0","5574.88",',
      '"01/02/2026","316-6","Compra com Cartão - 01/02 17:00 RESTAURANTE","","361216","-10.00",',
      '"02/02/2026","","Benefício INSS","","196324558","1397.51",',
      '"28/02/2026","","S A L D O","","0","6962.39",',
    ],
    movements: [
      ['2026-02-01', -10_00, 'Compra com Cartão - 01/02 17:00 RESTAURANTE'],
      ['2026-02-02', 1_397_51, 'Benefício INSS'],
    ],
    opening: 5_574_88,
    closing: 6_962_39,
  },
  {
    name: 'Banco do Brasil, account: C and D also beside balances',
    bank: undefined,
    text: [
      '"Data","Lançamento","Detalhes","N. documento","Valor","Tipo"',
      '"01/07/2026","Saldo Anterior","","0","1.000,00","C"',
      '"13/07/2026","Pix - Recebido","MARIA DA SILVA","0","2.500,00","C"',
      '"20/07/2026","Pagamento de Boleto","LUZ","123","150,75","D"',
      '"31/07/2026","S A L D O","","0","3.349,25","C"',
    ],
    movements: [
      ['2026-07-13', 2_500_00, 'Pix - Recebido - MARIA DA SILVA'],
      ['2026-07-20', -150_75, 'Pagamento de Boleto - LUZ'],
    ],
    opening: 1_000_00,
    closing: 3_349_25,
  },
  {
    name: 'Caixa, account: the balance of each day among the rows',
    bank: 'caixa',
    text: [
      '"Conta";"Data_Mov";"Nr_Doc";"Historico";"Valor";"Deb_Cred"',
      '"00012345";"20260801";"000000";"SALDO ANT";"100.00";"C"',
      '"00012345";"20260801";"000001";"PIX ENVIADO";"50.00";"D"',
      '"00012345";"20260801";"000000";"SALDO DIA";"50.00";"C"',
    ],
    movements: [['2026-08-01', -50_00, 'PIX ENVIADO']],
    opening: 100_00,
    closing: 50_00,
  },
  {
    name: 'Caixa, account: D and C behind amounts',
    bank: 'caixa',
    text: [
      'Conta: 1234 000123456-7',
      'Período: 01/07/2026 a 31/07/2026',
      'Data Mov.;Nr. Doc.;Histórico;Valor;Saldo',
      '05/07/2026;000001;COMPRA DEBITO PADARIA;12,50 D;1.987,50 C',
      '06/07/2026;000002;DEPOSITO DINHEIRO;100,00 C;2.087,50 C',
    ],
    movements: [
      ['2026-07-05', -12_50, 'COMPRA DEBITO PADARIA'],
      ['2026-07-06', 100_00, 'DEPOSITO DINHEIRO'],
    ],
    opening: 2_000_00,
    closing: 2_087_50,
  },
  {
    name: 'Santander, account: states of rows, credit and debit apart',
    bank: 'santander',
    text: [
      'EXTRATO DE CONTA CORRENTE',
      'Agência: 1234 Conta: 01-002345-6',
      'Data;Descrição;Docto;Situação;Crédito (R$);Débito (R$);Saldo (R$)',
      '31/08/2026;SALDO ANTERIOR;;;;;1.000,00',
      '01/09/2026;PIX RECEBIDO;000123;Efetivado;500,00;;1.500,00',
      '02/09/2026;COMPRA CARTAO;000124;Efetivado;;-20,10;1.479,90',
      '03/09/2026;PIX AGENDADO;000125;Agendado;;-30,00;1.479,90',
    ],
    movements: [
      ['2026-09-01', 500_00, 'PIX RECEBIDO'],
      ['2026-09-02', -20_10, 'COMPRA CARTAO'],
    ],
    opening: 1_000_00,
    closing: 1_479_90,
  },
  {
    name: 'Nubank, card: an older table with a category, and commas in quotes',
    bank: 'nubank',
    kind: 'card',
    text: 'date,category,title,amount\n2026-06-09,serviços,Netflix,"59,90"\n2026-05-10,,Pagamento recebido,"- 625,29"\n',
    movements: [
      ['2026-06-09', -59_90, 'Netflix'],
      ['2026-05-10', 625_29, 'Pagamento recebido'],
    ],
  },
  {
    name: 'Inter, account: newest first, R$ before amounts, quotes within words',
    bank: 'inter',
    text: [
      'Data Lançamento;Descrição;Valor;Saldo',
      '10/07/2026;Pagamento efetuado: "CEMIG";-R$ 150,75;R$ 2.849,25',
      '03/07/2026;Pix recebido: "Cp :MARIA DA SILVA";R$ 2.500,00;R$ 3.000,00',
    ],
    movements: [
      ['2026-07-10', -150_75, 'Pagamento efetuado: "CEMIG"'],
      ['2026-07-03', 2_500_00, 'Pix recebido: "Cp :MARIA DA SILVA"'],
    ],
    opening: 500_00,
    closing: 2_849_25,
  },
  {
    name: 'Inter, card: every field quoted, the instalment among the types',
    bank: 'inter',
    kind: 'card',
    text: [
      '\ufeff"Data","Lançamento","Categoria","Tipo","Valor"',
      '"27/06/2026","LOJA EXEMPLO           Betim         BRA","TRANSPORTE","Compra à vista","R$ 15,00"',
      '"12/06/2026","OFICINA EXEMPLO","OUTROS","Parcela 1/2","R$ 1.166,50"',
      '"02/06/2026","PAGAMENTO ON LINE","OUTROS","Compra à vista","-R$ 318,19"',
    ],
    movements: [
      ['2026-06-27', -15_00, 'LOJA EXEMPLO Betim BRA'],
      ['2026-06-12', -1_166_50, 'OFICINA EXEMPLO'],
      ['2026-06-02', 318_19, 'PAGAMENTO ON LINE'],
    ],
  },
  {
    name: 'C6, account',
    bank: 'c6',
    text: [
      'EXTRATO DE CONTA CORRENTE C6 BANK',
      'Agência: 1 / Conta: 12345678',
      '',
      'Data Lançamento,Data Contábil,Título,Descrição,Entrada(R$),Saída(R$),Saldo do Dia(R$)',
      '20/07/2026,20/07/2026,Pix recebido de FULANO,Pix recebido de FULANO,100.00,0.00,1074.50',
      '20/07/2026,21/07/2026,DEBITO DE CARTAO,"MERCADO, EXEMPLO",0.00,25.50,1074.50',
      '21/07/2026,21/07/2026,Pix enviado,BELTRANA,0.00,1000.00,74.50',
    ],
    movements: [
      ['2026-07-20', 100_00, 'Pix recebido de FULANO'],
      ['2026-07-20', -25_50, 'DEBITO DE CARTAO - MERCADO, EXEMPLO'],
      ['2026-07-21', -1_000_00, 'Pix enviado - BELTRANA'],
    ],
    opening: 1_000_00,
    closing: 74_50,
  },
  {
    name: 'Sicoob: a deposit that is blocked counts when it is set free',
    bank: 'sicoob',
    text: [
      'SICOOB',
      'Período: 01/08/2026 a 31/08/2026',
      'DATA;DOCUMENTO;HISTÓRICO;VALOR',
      '03/08;;SALDO ANTERIOR;100,00C',
      '03/08;;SALDO BLOQ.ANTERIOR;0,00*',
      '04/08;1;DEP.CHEQUE BLOQ.1D;6.254,00*',
      '06/08;1;LIBER.DEPOSITO BLOQ;6.254,00C',
      '06/08;;SALDO DO DIA;6.354,00C',
    ],
    movements: [['2026-08-06', 6_254_00, 'LIBER.DEPOSITO BLOQ']],
    opening: 100_00,
    closing: 6_354_00,
  },
  {
    name: 'Sicredi, card: a long preamble, instalments in parentheses, a column of dollars',
    bank: 'sicredi',
    kind: 'card',
    text: [
      'Sicredi',
      'Vencimento: 10/09/2026',
      ...Array.from({ length: 17 }, (_, at) => `Linha ${at}`),
      'Data;Descrição;Parcela;Valor;Valor em Dólar;Adicional;Nome;',
      '15/08/2026;MERCADO;;"R$ 150,00";;;FULANO;',
      '16/08/2026;LOJA;(02/03);"R$ 50,00";;;FULANO;',
      '17/08/2026;PAGAMENTO RECEBIDO;;"-R$ 900,00";;;FULANO;',
    ],
    movements: [
      ['2026-08-15', -150_00, 'MERCADO'],
      ['2026-08-16', -50_00, 'LOJA'],
      ['2026-08-17', 900_00, 'PAGAMENTO RECEBIDO'],
    ],
  },
  {
    name: 'BTG: blank columns, amounts as in English, the balance of each day among the rows',
    bank: 'btg',
    text: [
      ';Extrato de conta corrente;;;;;;;;15/07/2026',
      ';Cliente:;Fulana de Tal',
      ';Período do extrato:;17/04/2026 a 15/07/2026',
      ';Data e hora;Categoria;Transação;;;Descrição;;;;Valor',
      ';17/04/2026 00:32;Contas;Pagamento de fatura;;;Fatura do cartão;;;;-14,097.44',
      ';17/04/2026 23:59;;;;;Saldo Diário;;;;87.53',
      ';02/05/2026 20:25;Seguro;Pix recebido;;;Fulana Invest;;;;5,000.00',
      ';02/05/2026 23:59;;;;;Saldo Diário;;;;5,087.53',
    ],
    movements: [
      ['2026-04-17', -14_097_44, 'Pagamento de fatura - Fatura do cartão'],
      ['2026-05-02', 5_000_00, 'Pix recebido - Fulana Invest'],
    ],
    opening: 14_184_97,
    closing: 5_087_53,
  },
  {
    name: 'XP, account: the hour behind the day',
    bank: 'xp',
    text: [
      'Data;Descricao;Valor;Saldo',
      '06/02/26 às 14:03:18;Pix enviado;-R$ 50,00;R$ 950,00',
      '05/02/26 às 09:00:00;Pix recebido;R$ 1.000,00;R$ 1.000,00',
    ],
    movements: [
      ['2026-02-06', -50_00, 'Pix enviado'],
      ['2026-02-05', 1_000_00, 'Pix recebido'],
    ],
    opening: 0,
    closing: 950_00,
  },
  {
    name: 'PagBank: integers and one decimal among others, blanks behind',
    bank: 'pagbank',
    text: 'CODIGO DA TRANSACAO;DATA;TIPO;DESCRICAO;VALOR\na-1;05/02/2026;Cartão de Crédito;Pagamento de Fatura;-169,05 \na-2;07/02/2026;Pix recebido;FULANO;200 \na-3;08/02/2026;Pix enviado;LOJA;-1.234,5 \n',
    movements: [
      ['2026-02-05', -169_05, 'Pagamento de Fatura'],
      ['2026-02-07', 200_00, 'FULANO'],
      ['2026-02-08', -1_234_50, 'LOJA'],
    ],
  },
  {
    name: 'Cora: the other side is called its identification',
    bank: undefined,
    text: [
      'Data,Transação,Tipo Transação,Identificação,Valor',
      '03/11/2026,Transf Pix recebida,CRÉDITO,Maria da Silva,R$ 150.00',
      '24/11/2026,Pagamento de boleto,DÉBITO,Energia S.A.,-R$ 89.90',
    ],
    movements: [
      ['2026-11-03', 150_00, 'Transf Pix recebida - Maria da Silva'],
      ['2026-11-24', -89_90, 'Pagamento de boleto - Energia S.A.'],
    ],
  },
  {
    name: 'PicPay: the month as a word, the hour behind it, a sign before R$',
    bank: undefined,
    text: [
      'Data,Descrição,Valor',
      '"03 nov 2026, 10:22",Pix recebido de Maria,"+ R$ 150,00"',
      '"24 nov 2026, 11:02",Pagamento,"- R$ 89,90"',
    ],
    movements: [
      ['2026-11-03', 150_00, 'Pix recebido de Maria'],
      ['2026-11-24', -89_90, 'Pagamento'],
    ],
  },
  {
    name: 'Stone: the balance before a row and after it',
    bank: undefined,
    text: [
      'Movimentação,Tipo,Valor,Saldo antes,Saldo depois,Tarifa,Data,Situação,Destino',
      'Crédito,Pix,"150,00","1000,00","1150,00","0,00",03/11/2026 10:20,Efetuado,Maria',
      'Débito,Pix,"-89,90","1150,00","1060,10","0,00",24/11/2026 10:20,Efetuado,Luz S.A.',
    ],
    movements: [
      ['2026-11-03', 150_00, 'Maria'],
      ['2026-11-24', -89_90, 'Luz S.A.'],
    ],
    opening: 1_000_00,
    closing: 1_060_10,
  },
  {
    name: 'InfinitePay: a name and what was done',
    bank: undefined,
    text: [
      'Data;Hora;Tipo de transação;Nome;Detalhe;Valor (R$)',
      '03/11/2026;10:20:00;Pix;Maria;Recebido;+150,00',
      '24/11/2026;10:20:00;Pix;Joao;Enviado;-89,90',
    ],
    movements: [
      ['2026-11-03', 150_00, 'Maria - Recebido'],
      ['2026-11-24', -89_90, 'Joao - Enviado'],
    ],
  },
  {
    name: 'Wise: English columns, and days with dashes, which are no American ones',
    bank: undefined,
    text: [
      '"TransferWise ID",Date,Amount,Currency,Description,"Running Balance"',
      'T-2,02-11-2026,-50.00,BRL,"Card transaction",950.00',
      'T-1,01-11-2026,1000.00,BRL,"Topped up",1000.00',
    ],
    movements: [
      ['2026-11-02', -50_00, 'Card transaction'],
      ['2026-11-01', 1_000_00, 'Topped up'],
    ],
    doubts: ['dateOrder'],
    opening: 0,
    closing: 950_00,
  },
  {
    name: 'a card whose words tell that its payments are negative',
    bank: undefined,
    kind: 'card',
    text: [
      'Data;Estabelecimento;Valor',
      '03/11/2026;MERCADO;150,20',
      '14/11/2026;PAGAMENTO RECEBIDO;-890,00',
      '15/11/2026;ESTORNO LOJA;-20,00',
      '16/11/2026;UBER;20,00',
    ],
    movements: [
      ['2026-11-03', -150_20, 'MERCADO'],
      ['2026-11-14', 890_00, 'PAGAMENTO RECEBIDO'],
      ['2026-11-15', 20_00, 'ESTORNO LOJA'],
      ['2026-11-16', -20_00, 'UBER'],
    ],
    doubts: ['flipSigns'],
  },
  {
    name: 'a card with more refunds than purchases, whose words tell that it is right',
    bank: undefined,
    kind: 'card',
    text: [
      'Data;Estabelecimento;Valor',
      '13/11/2026;MERCADO;-150,20',
      '14/11/2026;ESTORNO LOJA;20,00',
      '15/11/2026;PAGAMENTO RECEBIDO;130,20',
    ],
    movements: [
      ['2026-11-13', -150_20, 'MERCADO'],
      ['2026-11-14', 20_00, 'ESTORNO LOJA'],
      ['2026-11-15', 130_20, 'PAGAMENTO RECEBIDO'],
    ],
  },
  {
    name: 'a card of which nothing tells what its purchases are',
    bank: undefined,
    kind: 'card',
    text: ['Data;Estabelecimento;Valor', '13/11/2026;MERCADO;-150,20', '14/11/2026;LOJA;20,00'],
    movements: [
      ['2026-11-13', -150_20, 'MERCADO'],
      ['2026-11-14', 20_00, 'LOJA'],
    ],
    doubts: ['flipSigns'],
  },
  {
    name: 'a table of amounts without signs, where the balance tells them',
    bank: undefined,
    text: [
      'SALDO INICIAL;1.000,00',
      'Data;Descricao;Valor;Saldo',
      '21/04/2026;Compra Mercado;100,00;900,00',
      '22/04/2026;Pix Recebido;50,00;950,00',
    ],
    movements: [
      ['2026-04-21', -100_00, 'Compra Mercado'],
      ['2026-04-22', 50_00, 'Pix Recebido'],
    ],
    opening: 1_000_00,
    closing: 950_00,
    warnings: ['signs_by_balance'],
  },
  {
    name: 'commas that nobody quoted, within words',
    bank: 'itau',
    kind: 'card',
    text: 'data,lançamento,valor\n2026-09-21,Uber, Viagem 123,45.67\n2026-09-22,Padaria,3.20\n',
    movements: [
      ['2026-09-21', -45_67, 'Uber, Viagem 123'],
      ['2026-09-22', -3_20, 'Padaria'],
    ],
  },
  {
    name: 'commas that nobody quoted, within amounts',
    bank: undefined,
    text: 'data,descrição,valor,saldo\n21/09/2026,Padaria,-3,20,1.096,80\n22/09/2026,Mercado,-96,80,1.000,00\n',
    movements: [
      ['2026-09-21', -3_20, 'Padaria'],
      ['2026-09-22', -96_80, 'Mercado'],
    ],
    opening: 1_100_00,
    closing: 1_000_00,
  },
  {
    name: 'lines that are quoted as a whole',
    bank: undefined,
    text: '"Data;Descrição;Valor"\n"21/09/2026;Padaria;-3,20"\n"22/09/2026;Loja ""X"";-96,80"\n',
    movements: [
      ['2026-09-21', -3_20, 'Padaria'],
      ['2026-09-22', -96_80, 'Loja "X"'],
    ],
  },
  {
    name: 'a shop that is called Total',
    bank: undefined,
    text: 'Data;Descrição;Valor\n21/09/2026;TOTAL EXPRESS;-3,20\n22/09/2026;TOTAL GERAL;-3,20\n',
    movements: [['2026-09-21', -3_20, 'TOTAL EXPRESS']],
  },
  {
    name: 'directions of amounts and of balances in columns without names',
    bank: undefined,
    text: ['Data;Histórico;Valor;;Saldo;', '21/09/2026;A;10,00;D;5,00;D', '22/09/2026;B;15,00;C;10,00;C'],
    movements: [
      ['2026-09-21', -10_00, 'A'],
      ['2026-09-22', 15_00, 'B'],
    ],
    opening: 5_00,
    closing: 10_00,
  },
  {
    name: 'rows that were cancelled, and rows that wait',
    bank: undefined,
    text: ['Data;Descrição;Valor;Status', '21/09/2026;A;-10,00;Concluída', '22/09/2026;B;-15,00;Cancelada', '23/09/2026;C;-5,00;Pendente'],
    movements: [['2026-09-21', -10_00, 'A']],
    warnings: ['row_cancelled'],
  },
];

/** The bytes of its file. */
export const bytesOf = ({ text }: Case): Uint8Array => new TextEncoder().encode(typeof text === 'string' ? text : `${text.join('\n')}\n`);
