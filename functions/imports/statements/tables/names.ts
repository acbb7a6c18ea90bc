/** What a column holds. `status` says whether a row happened; `party` is who the other side is; `holder` who has the card; `ignored` is known to be nothing of ours (fees, categories, numbers of documents). */
export type Meaning =
  | 'date'
  | 'postedOn'
  | 'description'
  | 'detail'
  | 'party'
  | 'type'
  | 'amount'
  | 'credit'
  | 'debit'
  | 'balance'
  | 'direction'
  | 'id'
  | 'installment'
  | 'cardEnd'
  | 'foreign'
  | 'currency'
  | 'status'
  | 'holder'
  | 'ignored';

/*
 * The names that columns have in the tables of banks: plain, that is without accents, capitals and signs (`Valor (R$)` is `valor r`, `Ag./Origem` is `ag origem`).
 * Of two columns with one meaning the name that stands first here wins. To teach a name, add it.
 */
const names: Readonly<Record<Meaning, string>> = {
  date: `
    data da compra, data de compra, data compra, data da transacao, data transacao, transaction date, started date, order date,
    data do lancamento, data lancamento, data de lancamento, dt lancamento, dt lanc, data lanc, data do movimento, data movimento,
    data mov, data movimentacao, data da movimentacao, data de movimentacao, dt movimento, dt mov, data da operacao, data operacao,
    data ocorrencia, data da ocorrencia, data do evento, data evento, data e hora, data hora, date time, data, date, dt, dia,
    release date, booking date, datum, buchungstag, fecha, fecha operacion, operation date, completed date, created at, created,
    operation datetime, data operation, data movto, data do movto`,
  postedOn: `
    data contabil, data balancete, data do balancete, data efetivacao, data de efetivacao, data da efetivacao, data pagamento,
    data do pagamento, data de pagamento, data postagem, data de postagem, posted date, post date, posting date, settlement date,
    data valor, value date, data credito, data do credito, data liquidacao, data da liquidacao, valuta, wertstellung, fecha valor,
    release datetime, data de balancete`,
  description: `
    descricao do lancamento, descricao lancamento, descricao da transacao, descricao, historico do lancamento, historico lancamento,
    historico, lancamento, lancamentos, estabelecimento, nome do estabelecimento, nome estabelecimento, titulo, title,
    original description, description, movimentacao, movimentacoes, movimento, transacao, descritivo, merchant, payee, memo, label,
    beneficiario, name, item, concepto, descripcion, verwendungszweck, note, notes, local, details, local da compra,
    merchant name, nome fantasia, descripcion del movimiento`,
  detail: `
    detalhamento hist, detalhamento, detalhe, detalhes, complemento, complemento do historico, observacao, observacoes, obs,
    descricao complementar, informacoes adicionais, informacao favorecido, favorecido pagador, razao social,
    nome razao social, contraparte, origem destino, remetente destinatario, partner name, counterparty, detail, payment reference,
    reference`,
  party: `
    nome, identificacao, destino, origem, destinatario, remetente, pagador, recebedor, nome do pagador, nome do recebedor, para de, de para,
    nome do destinatario, nome do remetente, favorecido, nome do favorecido, cliente`,
  type: `
    tipo, type, tipo de transacao, tipo da transacao, tipo transacao, tipo de operacao, operacao, transaction type, modalidade`,
  amount: `
    valor brl, valor em r, valor r, valor em reais, valor reais, valor liquido, transaction net amount, net amount, net,
    valor da transacao, valor do lancamento, valor lancamento, valor da compra, valor compra, valor da parcela, valor parcela,
    valor total, valor, vlr, vl, quantia, montante, importancia, amount, amount brl, transaction amount, item total, total, value,
    gross, betrag, importe, valor pago, amount usd, amount eur, valor movimentado, valor bruto, valor movimentacao,
    valor da movimentacao, valor da operacao, valor operacao, debit credit amount, net value, gross value`,
  credit: `
    credito, creditos, credito r, creditos r, valor credito, valor credito r, credito rs, entrada, entradas, entrada r, entradas r,
    valor entrada, receita, receitas, recebimento, recebimentos, deposito, depositos, credit, credits, deposit, deposits,
    credit amount, net credit amount, paid in, money in, haben, abono, abonos, creditado`,
  debit: `
    debito, debitos, debito r, debitos r, valor debito, valor debito r, debito rs, saida, saidas, saida r, saidas r, valor saida,
    despesa, despesas, pagamento, pagamentos, retirada, retiradas, debit, debits, withdrawal, withdrawals, debit amount,
    net debit amount, paid out, money out, soll, cargo, cargos, debitado`,
  balance: `
    saldo, saldos, saldo r, saldos r, saldo rs, saldo do dia, saldo do dia r, saldo em r, saldo final, saldo parcial, saldo atual,
    saldo conta, saldo da conta, saldo apos, saldo depois, saldo posterior, saldo acumulado, balance, balance amount, partial balance, running balance,
    account balance, closing balance, balance after, saldo apos lancamento, saldo contabil, saldo diario, saldo disponivel`,
  direction: `
    d c, c d, dc, cd, deb cred, cred deb, debito credito, credito debito, debit credit, dr cr, natureza, natureza do lancamento, inf,
    sinal, indicador, indicador d c, entrada saida, tipo lancamento, tipo de lancamento, tipo do lancamento, tp lancamento,
    tipo movimento, tipo de movimento, tipo movimentacao`,
  id: `
    identificador, identificador da transacao, id da transacao, id transacao, codigo da transacao, codigo transacao, transaction id,
    id da operacao, id operacao, reference id, source id, transferwise id, unique id, uuid, id, end to end id, endtoendid, e2e id`,
  installment: `
    parcela, parcelas, numero da parcela, n parcela, parcelamento, qtd parcelas, installment, installments`,
  cardEnd: `
    final do cartao, final cartao, cartao, numero do cartao, n do cartao, card, card number, card no, ultimos digitos, cartao final,
    4 ultimos digitos`,
  foreign: `
    valor em us, valor us, valor us dolar, valor dolar, valor em dolar, valor em dolares, valor usd, us, valor em u s, amount currency,
    valor moeda estrangeira, valor em moeda estrangeira, valor moeda origem, valor moeda original, valor original`,
  currency: `
    moeda, currency, codigo da moeda, currency code`,
  status: `
    status, situacao, state, estado, status da transacao, situacao da transacao`,
  holder: `
    portador, adicional, nome no cartao, titular, nome do titular`,
  ignored: `
    documento, docto, dcto, doc, n documento, no documento, numero do documento, numero documento, num documento, nr doc, nr documento,
    categoria, category, categorias, ag origem, agencia origem, dependencia origem, agencia, conta, account, account name, lote,
    cod historico, codigo historico, codigo, cotacao, cotacao em r, cotacao r, taxa, tarifa, tarifas, fee, fees,
    labels, hora, time, horario, cpf cnpj, cnpj cpf, banco, bank, quantity, quantidade, bank account, tags,
    cidade pais, cidade, pais, bandeira, forma de pagamento, valor taxa, n do documento, documento origem, saldo antes, saldo anterior, saldo inicial`,
};

const known = new Map<string, { readonly meaning: Meaning; readonly rank: number }>();
for (const meaning of Object.keys(names) as Meaning[])
  for (const [rank, name] of names[meaning].split(',').entries()) if (!known.has(name.trim())) known.set(name.trim(), { meaning, rank });

/** Where no name is known as a whole, what it begins with; in this order. */
const beginnings: readonly (readonly [beginning: RegExp, meaning: Meaning])[] = [
  [/^(?:valor|vlr|total) (?:em |us )*(?:us|u s|dolar|usd|moeda)\b/, 'foreign'],
  [/^saldos? |^balance /, 'balance'],
  [/^(?:credito|entrada|creditos|entradas) (?:r|rs|em|brl|de)\b/, 'credit'],
  [/^(?:debito|saida|debitos|saidas) (?:r|rs|em|brl|de)\b/, 'debit'],
  [/^(?:valor|vlr|amount|betrag|importe|quantia)\b|\bvalor$/, 'amount'],
  [/^(?:data|dt|date) (?!de nasc|inicial|final|fim)|^data\w{0,3}$/, 'date'],
  [/^(?:descricao|historico|lancamento|estabelecimento|description)\b/, 'description'],
  [/^(?:detalh|complement|observac)/, 'detail'],
  [/^(?:id|identificador) (?:da|do|de)\b/, 'id'],
];

/** Longer than any column's name. */
const longestName = 60;

/** Letters and digits alone, small, without accents. */
export function plainName(text: string): string {
  if (text.length > longestName) return '';
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What a column of this plain name holds, and how good the name is for it (0 is best); nothing where no name says it. */
export function meaningOf(name: string): { readonly meaning: Meaning; readonly rank: number } | undefined {
  const exact = known.get(name);
  if (exact) return exact;
  const like = beginnings.find(([beginning]) => beginning.test(name));
  return like && { meaning: like[1], rank: 1000 };
}
