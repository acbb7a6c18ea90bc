import { plainText } from '../../matching/fingerprint.ts';
import type { GridRow } from './grid.ts';

/** What a column is. */
export type Meaning =
  | 'date'
  | 'postedOn'
  | 'description'
  | 'detail'
  | 'amount'
  | 'credit'
  | 'debit'
  | 'balance'
  | 'direction'
  | 'id'
  | 'installment'
  | 'cardEnd'
  | 'foreign'
  | 'movementType';

/** The names that columns have in the tables of banks, without accents, case and signs (`Valor (R$)` is `valor r`). */
const names: Readonly<Record<Meaning, readonly string[]>> = {
  date: [
    'data',
    'date',
    'dt',
    'data lancamento',
    'data do lancamento',
    'data mov',
    'data movimento',
    'data movimentacao',
    'data da transacao',
    'data transacao',
    'data de compra',
    'data da compra',
    'data compra',
    'data hora',
    'data e hora',
    'data operacao',
    'data da operacao',
    'data ocorrencia',
    'release date',
    'transaction date',
    'booking date',
    'dia',
    'dt lancamento',
    'dt movimento',
    'data mov date',
  ],
  postedOn: [
    'data contabil',
    'data balancete',
    'data do balancete',
    'data efetivacao',
    'data pagamento',
    'data de lancamento',
    'posted date',
    'data valor',
    'value date',
    'posting date',
  ],
  description: [
    'descricao',
    'historico',
    'lancamento',
    'lancamentos',
    'title',
    'titulo',
    'estabelecimento',
    'description',
    'memo',
    'nome',
    'movimentacao',
    'transacao',
    'payee',
    'name',
    'beneficiario',
    'descricao do lancamento',
    'descricao lancamento',
    'historico lancamento',
    'transaction type',
    'original description',
    'label',
    'note',
    'items',
    'descritivo',
  ],
  detail: [
    'detalhe',
    'detalhes',
    'complemento',
    'observacao',
    'observacoes',
    'descricao complementar',
    'informacoes adicionais',
    'favorecido',
    'partner name',
    'favorecido pagador',
    'detail',
  ],
  amount: [
    'valor',
    'valor r',
    'amount',
    'quantia',
    'valor da transacao',
    'valor do lancamento',
    'valor lancamento',
    'valor em r',
    'valor em reais',
    'vlr',
    'value',
    'valor liquido',
    'transaction net amount',
    'montante',
    'net',
    'valor total',
    'total',
    'valor brl',
    'price',
  ],
  credit: [
    'credito',
    'credito r',
    'creditos',
    'creditos r',
    'entrada',
    'entradas',
    'entrada r',
    'entradas r',
    'receita',
    'receitas',
    'credit',
    'deposit',
    'deposits',
    'valor credito',
    'recebimentos',
    'credit amount',
  ],
  debit: [
    'debito',
    'debito r',
    'debitos',
    'debitos r',
    'saida',
    'saidas',
    'saida r',
    'saidas r',
    'despesa',
    'despesas',
    'debit',
    'withdrawal',
    'withdrawals',
    'valor debito',
    'pagamentos',
    'debit amount',
  ],
  balance: [
    'saldo',
    'saldo r',
    'saldo do dia',
    'saldo do dia r',
    'saldos r',
    'saldos',
    'balance',
    'saldo final',
    'saldo parcial',
    'partial balance',
    'saldo em r',
    'running balance',
  ],
  direction: [
    'd c',
    'c d',
    'dc',
    'deb cred',
    'natureza',
    'inf',
    'debito credito',
    'credito debito',
    'tipo lancamento',
    'tipo de lancamento',
    'debit credit',
    'dr cr',
    'entrada saida',
    'sinal',
    'indicador d c',
  ],
  id: [
    'identificador',
    'id',
    'codigo da transacao',
    'id da transacao',
    'id transacao',
    'reference id',
    'id da operacao',
    'transaction id',
    'codigo transacao',
    'unique id',
    'uuid',
    'source id',
  ],
  installment: ['parcela', 'parcelas', 'numero da parcela'],
  cardEnd: ['final do cartao', 'cartao', 'final cartao', 'numero do cartao'],
  foreign: ['valor em us', 'valor us', 'valor us dolar', 'valor em dolar', 'valor usd'],
  movementType: ['tipo', 'type', 'tipo de transacao', 'tipo da transacao'],
};

const meaningOf = new Map(Object.entries(names).flatMap(([meaning, all]) => all.map((name) => [name, meaning as Meaning])));

/** Which column holds what; the first of each. */
export type Columns = Readonly<Partial<Record<Meaning, number>>>;

export interface Header {
  /** The place of its row in the grid. */
  readonly at: number;
  readonly columns: Columns;
  /** The names of all columns, plain. */
  readonly names: readonly string[];
}

/** Rows of preamble and summaries before the table's own header, at most. */
const mostPreamble = 60;

/**
 * The header of the table of movements: the row that names a date and an amount and most other things. Tables of sums stand above it in some files; they have no
 * column of dates.
 */
export function findHeader(rows: readonly GridRow[], from = 0): Header | undefined {
  let best: (Header & { readonly score: number }) | undefined;
  for (let at = from; at < Math.min(rows.length, from + mostPreamble); at++) {
    const row = rows[at];
    if (!row) break;
    const header = headerOf(row, at);
    const score = Object.keys(header.columns).length;
    if (isHeader(header) && score > (best?.score ?? 0)) best = { ...header, score };
  }
  return best;
}

/** Whether the row names the columns of a table of movements. */
export function isHeader({ columns }: Header): boolean {
  const hasAmount = [columns.amount, columns.credit, columns.debit].some((column) => column !== undefined);
  return columns.date !== undefined && hasAmount;
}

export function headerOf({ cells }: GridRow, at: number): Header {
  const plain = cells.map(({ text }) => plainText(text.slice(0, 60)));
  const columns: Partial<Record<Meaning, number>> = {};
  for (const [column, name] of plain.entries()) {
    const meaning = meaningOf.get(name);
    if (meaning === undefined) continue;
    // Two columns of words say one thing together: `Histórico` and `Descrição`.
    const isSecond = meaning === 'description' && columns.description !== undefined;
    columns[isSecond ? 'detail' : meaning] ??= column;
  }
  // One column of posting days alone is the date.
  if (columns.date === undefined && columns.postedOn !== undefined) {
    columns.date = columns.postedOn;
    delete columns.postedOn;
  }
  if (columns.description === undefined) {
    const other = columns.detail ?? columns.movementType;
    if (other !== undefined) columns.description = other;
    delete columns.detail;
  }
  return { at, columns, names: plain };
}
