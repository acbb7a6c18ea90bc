import { describe, expect, test } from 'vitest';
import { merchants } from '../../../functions/imports/categories/merchants.pt-br.ts';
import { categorySuggester } from '../../../functions/imports/categories/suggest-category.ts';
import { defaultCategories } from '../../../functions/transactions/texts.pt-br.ts';

const categories = defaultCategories.map(({ type, name }) => ({ id: name, name, type }));
const bySuggester = (past: Parameters<typeof categorySuggester>[0]['past'] = []) => categorySuggester({ past, categories });
const chosen = (description: string, categoryId: string | null, type: 'income' | 'expense' = 'expense') => ({
  type,
  description,
  categoryId,
});

describe('the category of a row', () => {
  test.each([
    ['COMPRA CARTAO - PAO DE ACUCAR 2187', 'Mercado'],
    ['IFOOD *RESTAURANTE SABOR', 'Restaurantes e lanches'],
    ['UBER *TRIP HELP.UBER.COM', 'Transporte'],
    ['PAG*AUTO POSTO CENTRAL', 'Transporte'],
    ['DEB AUT ENEL SP', 'Contas da casa'],
    ['VIVO MOVEL', 'Internet e celular'],
    ['DROGASIL 1234', 'Saúde'],
    ['NETFLIX.COM', 'Assinaturas'],
    ['MERCADO LIVRE *3 PRODUTOS', 'Compras'],
    ['IOF COMPRA INTERNACIONAL', 'Impostos e taxas'],
    ['BOOKING.COM HOTEL', 'Viagens'],
  ])('%s is %s by what merchants are', (description, name) => {
    expect(bySuggester()('expense', description)).toMatchObject({ categoryId: name, source: 'rules' });
  });

  test('is asked of the right direction', () => {
    expect(bySuggester()('income', 'PAGTO SALARIO ACME')).toMatchObject({ categoryId: 'Salário' });
    expect(bySuggester()('income', 'UBER *TRIP')).toBeUndefined();
    expect(bySuggester()('expense', 'PIX ENVIADO FULANO EXEMPLO')).toBeUndefined();
  });

  test('is what the person chose before, whatever the merchant is', () => {
    const suggest = bySuggester([chosen('Uber Trip', 'Lazer'), chosen('UBER *TRIP', 'Viagens'), chosen('uber trip', 'Viagens')]);
    expect(suggest('expense', 'PAG UBER TRIP 0911')).toEqual({ categoryId: 'Viagens', confidence: 0.65, source: 'own_past' });
  });

  test('of two choices made equally often the later one counts', () => {
    const suggest = bySuggester([chosen('Padaria do Zé', 'Mercado'), chosen('Padaria do Zé', 'Lazer')]);
    expect(suggest('expense', 'PADARIA DO ZE')).toMatchObject({ categoryId: 'Lazer', confidence: 0.45 });
  });

  test('is never one that is gone, nor learnt from rows without telling words or without a category', () => {
    const suggest = bySuggester([chosen('Loja Azul', 'apagada'), chosen('PIX', 'Lazer'), chosen('Fulano', null)]);
    expect(suggest('expense', 'Pix enviado')).toBeUndefined();
    expect(suggest('expense', 'Fulano')).toBeUndefined();
    expect(suggest('expense', 'LOJA AZUL')?.source).toBe('rules');
  });

  test('has rules for default categories only, without accents and case', () => {
    const names = Object.entries(merchants).flatMap(([type, byName]) => Object.keys(byName).map((name) => `${type} ${name}`));
    expect(names.filter((name) => !defaultCategories.some((category) => `${category.type} ${category.name}` === name))).toEqual([]);
    const words = Object.values(merchants).flatMap((byName) => Object.values(byName).flatMap((list) => list.split('|')));
    expect(words.filter((word) => !/^[a-z0-9]+( [a-z0-9]+)*$/.test(word))).toEqual([]);
  });
});
