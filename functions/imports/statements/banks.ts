import type { Bank } from './statement.ts';

/** The banks by their number in Brazilian clearing (COMPE). */
const byCode: Readonly<Record<string, Bank>> = {
  '001': 'banco_do_brasil',
  '033': 'santander',
  '041': 'banrisul',
  '077': 'inter',
  '102': 'xp',
  '104': 'caixa',
  '208': 'btg',
  '237': 'bradesco',
  '260': 'nubank',
  '290': 'pagbank',
  '323': 'mercado_pago',
  '336': 'c6',
  '341': 'itau',
  '348': 'xp',
  '748': 'sicredi',
  '756': 'sicoob',
};

const byName: readonly (readonly [name: RegExp, bank: Bank])[] = [
  [/\bita[uú]/i, 'itau'],
  [/bradesco/i, 'bradesco'],
  [/banco do brasil|\bbb\b/i, 'banco_do_brasil'],
  [/santander/i, 'santander'],
  [/caixa econ|\bcef\b/i, 'caixa'],
  [/nu ?bank|nu pagamentos|^nu\b/i, 'nubank'],
  [/\binter\b|intermedium/i, 'inter'],
  [/\bc6\b/i, 'c6'],
  [/sicoob|bancoob|banco cooperativo do brasil/i, 'sicoob'],
  [/sicredi/i, 'sicredi'],
  [/\bbtg\b/i, 'btg'],
  [/\bxp\b/i, 'xp'],
  [/pag ?bank|pag ?seguro/i, 'pagbank'],
  [/mercado ?pago/i, 'mercado_pago'],
  [/banrisul/i, 'banrisul'],
];

/** `341`, `0341` and `341-7` are one bank; nothing for what is no bank's number. */
export function bankOfCode(written: string): { readonly code: string; readonly bank: Bank | undefined } | undefined {
  const digits = /^\s*0*(\d{1,3})(?:-\d)?\s*$/.exec(written)?.[1];
  if (digits === undefined) return undefined;
  const code = digits.padStart(3, '0');
  return { code, bank: byCode[code] };
}

export const bankNamed = (name: string): Bank | undefined => byName.find(([words]) => words.test(name))?.[1];
