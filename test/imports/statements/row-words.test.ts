import { describe, expect, test } from 'vitest';
import { cardKindOf, installmentIn, isBalanceText, isTotalText } from '../../../functions/imports/statements/row-words.ts';

const date = '2026-11-10';

describe('the instalment in a row’s words', () => {
  test.each([
    ['Otica Exemplo - Parcela 4/10', 4, 10],
    ['TOK & STOK    PARC 02/05 RIO DE JANEI', 2, 5],
    ['CLINICA EXEMPLO 3 de 10', 3, 10],
    ['LOJA PARC.03/12', 3, 12],
    ['PARCELA: 1 de 6', 1, 6],
    ['MAGALU PARC0310', 3, 10],
  ])('%s', (text, number, of) => {
    expect(installmentIn(text, { isCard: false, date })).toEqual({ number, of });
  });

  test.each(['LOJA 1 de 1', 'PARC 7/5', 'PARC 0/5', 'LOJA', '10 DE NOVEMBRO', 'SAQUE 24H 06996060 04/04'])('is none in %s', (text) => {
    expect(installmentIn(text, { isCard: false, date })).toBeUndefined();
  });

  test('a bare 7/7 is one on a card, unless it is the row’s own day', () => {
    expect(installmentIn('Antecipada - Loja 7/7', { isCard: true, date })).toEqual({ number: 7, of: 7 });
    expect(installmentIn('RSHOP-LOJA EXEMPL-02/04', { isCard: false, date: '2015-04-02' })).toBeUndefined();
    expect(installmentIn('LOJA EXEMPLO 10/11', { isCard: true, date })).toBeUndefined();
  });
});

describe('a row that says what there is', () => {
  test.each([
    'SALDO ANTERIOR',
    'SALDO DO DIA',
    'S A L D O',
    'Saldo',
    'SALDO FINAL',
    'SALDO TOTAL DISPONÍVEL DIA',
    'SDO CTA/APL AUTOM',
    'SALDO EM 30/09',
    '(+) SALDO EM CONTA',
    'SALDO ANT',
    'Saldo Diário',
    'SALDO INVEST FACIL',
  ])('%s is a balance', (text) => {
    expect(isBalanceText(text)).toBe(true);
  });

  test.each(['SALDOS LTDA', 'PIX LOJA DO SALDO', 'SALDO DEVEDOR JUROS', 'LOJA'])('%s moves money', (text) => {
    expect(isBalanceText(text)).toBe(false);
  });

  test.each(['Total de saídas', 'Subtotal deste cartão', 'COD. LANC. 0', 'TOTAL'])('%s is a total', (text) => {
    expect(isTotalText(text)).toBe(true);
  });

  test('a purchase at Total Pet is none', () => {
    expect(isTotalText('COMPRA TOTAL PET')).toBe(false);
  });
});

describe('a row of a card', () => {
  test.each([
    ['PADARIA DO ZE', -8_50, 'purchase'],
    ['IOF de compra internacional', -2_00, 'charge'],
    ['ANUIDADE DIFERENCIADA 03/12', -30_00, 'charge'],
    ['JUROS DE ROTATIVO', -12_00, 'charge'],
    ['Pagamento recebido', 1_591_93, 'payment'],
    ['PAGAMENTO EFETUADO', 100_00, 'payment'],
    ['PAGTO DEBITO AUTOMATICO', 100_00, 'payment'],
    ['PAGTO. POR DEB EM C/C', 100_00, 'payment'],
    ['Pag Fatura Boleto', 100_00, 'payment'],
    ['Estorno de "Loja Exemplo"', 120_00, 'refund'],
    ['Saldo anterior', -500_00, 'previous_balance'],
    ['CASHBACK', 5_00, undefined],
    ['IOF', 2_00, undefined],
  ])('%s of %i is %s', (text, cents, kind) => {
    expect(cardKindOf(text, cents)).toBe(kind);
  });
});
