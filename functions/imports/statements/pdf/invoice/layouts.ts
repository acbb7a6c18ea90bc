import type { Bank } from '../../statement.ts';

/**
 * What is particular about a bank's invoice. Most of it is not: lines that begin with a day and end with an amount are read the same whoever printed them, and what
 * cannot be known beforehand (whether a lonely dash is a minus) is tried, and proven by the total. To teach a bank's invoice, add its line.
 */
export interface InvoiceLayout {
  /** Nothing for issuers that the model has no name for. */
  readonly bank: Bank | undefined;
  /** What only its invoices say. */
  readonly knows: RegExp;
  /** A dash that stands apart from the amount is an empty column (Inter's `Beneficiário`); a plus is a credit. */
  readonly hasLooseDash?: true;
  /** What stands under a purchase and is not of its words: Itaú's own category, and the city. */
  readonly under?: RegExp;
}

/** The first that is known by its words. */
const layouts: readonly InvoiceLayout[] = [
  { bank: 'nubank', knows: /\bnubank\b|nu pagamentos|EMISSÃO E ENVIO/i },
  {
    bank: 'inter',
    knows: /banco inter|\binter\.co\b|\bsuper app\b.{0,40}inter|Despesas da fatura[\s\S]{0,200}Beneficiário/i,
    hasLooseDash: true,
  },
  { bank: 'c6', knows: /\bc6 (?:bank|carbon|black|platinum)|banco c6|Subtotal deste cartão/i },
  { bank: 'mercado_pago', knows: /mercado pago|Movimentações na fatura/i },
  { bank: 'sicredi', knows: /sicredi/i },
  { bank: 'sicoob', knows: /sicoob|bancoob/i },
  { bank: 'banrisul', knows: /banrisul/i },
  { bank: 'caixa', knows: /cart[õo]es caixa|caixa econ[ôo]mica/i },
  { bank: 'btg', knows: /\bbtg\b/i },
  { bank: 'xp', knows: /banco xp|\bxp visa\b|xp investimentos/i },
  { bank: 'pagbank', knows: /pag ?bank|pag ?seguro/i },
  { bank: undefined, knows: /picpay|porto ?(?:bank|seg)|midway|riachuelo|renner|realize|atacad[ãa]o|carrefour|digio|\bneon\b/i },
  { bank: 'banco_do_brasil', knows: /ourocard|banco do brasil|app bb\b/i },
  { bank: 'bradesco', knows: /bradesco/i },
  { bank: 'santander', knows: /santander/i },
  { bank: 'itau', knows: /ita[uú]|Lançamentos: compras e saques/i, under: /^[a-zà-ÿ][a-zà-ÿ .]*\s+[A-ZÀ-Þ][A-ZÀ-Þ0-9 .'-]*$/ },
];

const unknown: InvoiceLayout = { bank: undefined, knows: /^/ };

/** Purchases name banks as well (`PAG*`, `MERCADO PAGO`), so the lines that begin with a day are not asked. */
export const layoutOf = (undated: string): InvoiceLayout => layouts.find(({ knows }) => knows.test(undated)) ?? unknown;
