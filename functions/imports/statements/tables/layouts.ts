import type { Bank, Statement } from '../statement.ts';

/** A bank's table, told by the names of its columns (plain: without accents, case and signs) and by what stands above them. */
export interface Layout {
  readonly bank: Bank;
  readonly kind: Statement['kind'];
  /** All of them are among the table's columns. */
  readonly columns: readonly string[];
  /** Words of the lines above the header, where the columns alone could be another bank's. */
  readonly above?: RegExp;
  /** Purchases are written positive, payments negative. */
  readonly arePurchasesPositive?: true;
}

/** The first that fits. To add a bank, add its line. */
const layouts: readonly Layout[] = [
  { bank: 'nubank', kind: 'card', columns: ['date', 'title', 'amount'], arePurchasesPositive: true },
  { bank: 'nubank', kind: 'account', columns: ['data', 'valor', 'identificador', 'descricao'] },
  { bank: 'c6', kind: 'card', columns: ['data de compra', 'final do cartao', 'parcela', 'valor em r'], arePurchasesPositive: true },
  { bank: 'c6', kind: 'account', columns: ['data lancamento', 'data contabil', 'titulo', 'entrada r', 'saida r'] },
  { bank: 'xp', kind: 'card', columns: ['data', 'estabelecimento', 'portador', 'valor', 'parcela'], arePurchasesPositive: true },
  { bank: 'xp', kind: 'account', columns: ['data', 'descricao', 'valor', 'saldo'], above: /\bxp\b/i },
  { bank: 'inter', kind: 'card', columns: ['data', 'lancamento', 'categoria', 'tipo', 'valor'], arePurchasesPositive: true },
  { bank: 'inter', kind: 'account', columns: ['data lancamento', 'historico', 'descricao', 'valor', 'saldo'] },
  { bank: 'inter', kind: 'account', columns: ['data lancamento', 'descricao', 'valor', 'saldo'] },
  { bank: 'pagbank', kind: 'account', columns: ['codigo da transacao', 'data', 'tipo', 'descricao', 'valor'] },
  { bank: 'mercado_pago', kind: 'account', columns: ['release date', 'transaction type', 'reference id', 'transaction net amount'] },
  { bank: 'caixa', kind: 'account', columns: ['conta', 'data mov', 'nr doc', 'historico', 'valor', 'deb cred'] },
  { bank: 'banco_do_brasil', kind: 'account', columns: ['data', 'dependencia origem', 'historico', 'data do balancete', 'valor'] },
  { bank: 'banco_do_brasil', kind: 'account', columns: ['data', 'lancamento', 'detalhes', 'n documento', 'valor', 'tipo lancamento'] },
  { bank: 'bradesco', kind: 'account', columns: ['data', 'historico', 'docto', 'credito r', 'debito r'] },
  { bank: 'bradesco', kind: 'account', columns: ['data', 'lancamento', 'dcto', 'credito r', 'debito r'] },
  { bank: 'bradesco', kind: 'card', columns: ['data', 'historico', 'valor us', 'valor r'], arePurchasesPositive: true },
  { bank: 'sicoob', kind: 'account', columns: ['data', 'documento', 'historico', 'valor'], above: /sicoob|cooperativa/i },
  {
    bank: 'sicredi',
    kind: 'account',
    columns: ['data', 'descricao', 'documento', 'valor r', 'saldo r'],
    above: /sicredi|cooperativa|associado/i,
  },
  { bank: 'santander', kind: 'account', columns: ['data', 'historico', 'documento', 'valor r', 'saldo r'] },
  { bank: 'btg', kind: 'account', columns: ['data e hora', 'categoria', 'transacao', 'descricao', 'valor'] },
  { bank: 'itau', kind: 'account', columns: ['data', 'lancamento', 'ag origem', 'valor r'] },
  { bank: 'itau', kind: 'card', columns: ['data', 'lancamento', 'valor'], above: /fatura|cartao/i, arePurchasesPositive: true },
];

export const layoutOf = (names: readonly string[], above: string): Layout | undefined =>
  layouts.find((layout) => layout.columns.every((column) => names.includes(column)) && (layout.above?.test(above) ?? true));
