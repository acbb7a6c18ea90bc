import type { Bank, Statement } from '../statement.ts';

/** A bank's table, told by the names of its columns (plain: without accents, capitals and signs) and by what stands above them. */
export interface Layout {
  readonly bank: Bank;
  readonly kind: Statement['kind'];
  /** All of them are among the table's columns. */
  readonly columns: readonly string[];
  /** The table has no other columns. */
  readonly isWhole?: true;
  /** Words of the lines above the header, where the columns alone could be another bank's. */
  readonly above?: RegExp;
  /** The text of the first day, where nothing else tells the bank. */
  readonly firstDay?: RegExp;
  /** Purchases are written positive, payments and refunds negative. */
  readonly arePurchasesPositive?: true;
}

/** The first that fits. To teach a bank's table, add its line. */
const layouts: readonly Layout[] = [
  { bank: 'nubank', kind: 'card', columns: ['date', 'title', 'amount'], isWhole: true, arePurchasesPositive: true },
  { bank: 'nubank', kind: 'card', columns: ['date', 'category', 'title', 'amount'], isWhole: true, arePurchasesPositive: true },
  { bank: 'nubank', kind: 'account', columns: ['data', 'valor', 'identificador', 'descricao'], isWhole: true },
  {
    bank: 'c6',
    kind: 'card',
    columns: ['data de compra', 'final do cartao', 'descricao', 'parcela', 'valor em r'],
    arePurchasesPositive: true,
  },
  { bank: 'c6', kind: 'account', columns: ['data lancamento', 'data contabil', 'titulo', 'descricao', 'entrada r', 'saida r'] },
  { bank: 'xp', kind: 'card', columns: ['data', 'estabelecimento', 'portador', 'valor', 'parcela'], arePurchasesPositive: true },
  { bank: 'xp', kind: 'account', columns: ['data', 'descricao', 'valor', 'saldo'], isWhole: true, firstDay: / às \d/ },
  { bank: 'inter', kind: 'card', columns: ['data', 'lancamento', 'categoria', 'tipo', 'valor'], isWhole: true, arePurchasesPositive: true },
  { bank: 'inter', kind: 'account', columns: ['data lancamento', 'historico', 'descricao', 'valor', 'saldo'] },
  { bank: 'inter', kind: 'account', columns: ['data lancamento', 'descricao', 'valor', 'saldo'], isWhole: true },
  { bank: 'inter', kind: 'account', columns: ['data lancamento', 'historico', 'valor', 'saldo'], isWhole: true },
  { bank: 'pagbank', kind: 'account', columns: ['codigo da transacao', 'data', 'tipo', 'descricao', 'valor'] },
  { bank: 'mercado_pago', kind: 'account', columns: ['release date', 'transaction type', 'reference id', 'transaction net amount'] },
  { bank: 'caixa', kind: 'account', columns: ['conta', 'data mov', 'nr doc', 'historico', 'valor', 'deb cred'] },
  { bank: 'caixa', kind: 'account', columns: ['data mov', 'nr doc', 'historico', 'valor', 'saldo'] },
  { bank: 'banco_do_brasil', kind: 'account', columns: ['data', 'dependencia origem', 'historico', 'data do balancete', 'valor'] },
  { bank: 'banco_do_brasil', kind: 'account', columns: ['data', 'lancamento', 'detalhes', 'n documento', 'valor', 'tipo lancamento'] },
  {
    bank: 'banco_do_brasil',
    kind: 'account',
    columns: ['data', 'observacao', 'data balancete', 'agencia origem', 'lote', 'historico', 'inf'],
  },
  { bank: 'bradesco', kind: 'account', columns: ['data', 'historico', 'docto', 'credito r', 'debito r', 'saldo r'] },
  { bank: 'bradesco', kind: 'account', columns: ['data', 'lancamento', 'dcto', 'credito r', 'debito r', 'saldo r'] },
  { bank: 'bradesco', kind: 'card', columns: ['data', 'historico', 'valor us', 'valor r'], arePurchasesPositive: true },
  { bank: 'santander', kind: 'account', columns: ['data', 'descricao', 'docto', 'situacao', 'credito r', 'debito r', 'saldo r'] },
  { bank: 'santander', kind: 'account', columns: ['data', 'descricao', 'docto', 'credito r', 'debito r', 'saldo r'] },
  { bank: 'santander', kind: 'account', columns: ['data', 'historico', 'documento', 'valor r', 'saldo r'], above: /santander/i },
  { bank: 'sicoob', kind: 'account', columns: ['data', 'documento', 'historico', 'valor'], isWhole: true, above: /sicoob|cooperativa/i },
  {
    bank: 'sicredi',
    kind: 'account',
    columns: ['data', 'descricao', 'documento', 'valor r', 'saldo r'],
    above: /sicredi|cooperativa|associado/i,
  },
  { bank: 'sicredi', kind: 'card', columns: ['data', 'descricao', 'parcela', 'valor', 'valor em dolar'], arePurchasesPositive: true },
  { bank: 'btg', kind: 'account', columns: ['data e hora', 'categoria', 'transacao', 'descricao', 'valor'] },
  { bank: 'itau', kind: 'account', columns: ['data', 'lancamento', 'ag origem', 'valor r'] },
  { bank: 'itau', kind: 'account', columns: ['data', 'lancamento', 'razao social', 'cpf cnpj', 'valor r'] },
  { bank: 'itau', kind: 'card', columns: ['data', 'lancamento', 'valor'], isWhole: true, arePurchasesPositive: true },
];

interface Seen {
  /** Plain. */
  readonly names: readonly string[];
  /** The lines above the header. */
  readonly above: string;
  readonly firstDay: string;
}

export function layoutOf({ names, above, firstDay }: Seen): Layout | undefined {
  const filled = names.filter((name) => name !== '');
  return layouts.find(
    (layout) =>
      layout.columns.every((column) => filled.includes(column)) &&
      (!layout.isWhole || filled.length === layout.columns.length) &&
      (layout.above?.test(above) ?? true) &&
      (layout.firstDay?.test(firstDay) ?? true),
  );
}
