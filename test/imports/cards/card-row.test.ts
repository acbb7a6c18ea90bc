import { describe, expect, test } from 'vitest';
import { becomesOf, isBroughtForward, wordsOfSeries } from '../../../functions/imports/cards/card-row.ts';
import { cardKindOf, installmentIn } from '../../../functions/imports/statements/row-words.ts';

describe('what a row of a fatura becomes', () => {
  test.each([
    ['PADARIA DO ZE', -18_90, 'purchase', undefined],
    ['IOF COMPRA INTERNACIONAL', -1_23, 'charge', 'iof'],
    ['Juros do rotativo', -12_00, 'charge', 'interest'],
    ['Encargos de financiamento', -3_00, 'charge', 'interest'],
    ['Multa por atraso', -2_00, 'charge', 'fine'],
    ['JUROS DE MORA', -2_00, 'charge', 'interest'],
    ['Anuidade diferenciada 3/12', -32_50, 'charge', 'annual_fee'],
    ['Seguro cartão protegido', -9_90, 'charge', 'adjustment'],
    ['Pagamento recebido', 700_00, 'payment', undefined],
    ['PAGTO. EFETUADO', 700_00, 'payment', undefined],
    ['Total da fatura anterior', -650_00, 'previous_balance', undefined],
    ['Estorno de PADARIA DO ZE', 8_90, 'refund', undefined],
    ['Cashback do mês', 5_00, 'charge', 'cashback'],
    ['Crédito diverso', 2_00, 'credit', undefined],
    // A credit is never a purchase, and a payment of something else is one that its owner is asked about.
    ['LOJA BELA', 10_00, 'credit', undefined],
  ])('%s of %i cents: %s', (description, cents, becomes, chargeKind) => {
    const cardKind = cardKindOf(description, cents);
    expect(becomesOf({ description, cents, ...(cardKind && { cardKind }) })).toEqual({ becomes, ...(chargeKind && { chargeKind }) });
  });
});

describe('the words of a series', () => {
  test.each([
    ['LOJA BELA Parcela 3/10', 'LOJA BELA'],
    ['LOJA BELA - Parcela 03/10', 'LOJA BELA'],
    ['PARC 02/05 LOJA BELA RIO', 'LOJA BELA RIO'],
    ['LOJA BELA (Parcela 3 de 10)', 'LOJA BELA'],
    ['LOJA BELA 03/10', 'LOJA BELA'],
    ['LOJA BELA 3 de 10', 'LOJA BELA'],
    ['LOJA 24H PARC0310', 'LOJA 24H'],
    ['Antecipada - LOJA BELA 7/7', 'LOJA BELA'],
    ['LOJA 310 Parcela 3/10', 'LOJA 310'],
    ['Parcela 3/10', 'Parcela 3/10'],
  ])('%s: %s', (description, words) => {
    const installment = installmentIn(description, { isCard: true, date: '2026-08-12' });
    expect(installment).toBeDefined();
    expect(wordsOfSeries(description, installment)).toBe(words);
  });

  test('are those of what is no series as they are', () => {
    expect(wordsOfSeries('POSTO 3/10', undefined)).toBe('POSTO 3/10');
    expect(isBroughtForward('Antecipada - LOJA 7/7')).toBe(true);
    expect(isBroughtForward('LOJA 7/7')).toBe(false);
  });
});
