import { withoutAccents } from '../../row-words.ts';

/** Where among an invoice's lines a row stands, as the titles above it say. */
export interface Place {
  /** `none`: of a box that lists no movements, as offers to pay in instalments. */
  readonly kind: 'movement' | 'future' | 'none';
  /** Whether a title of movements came yet: what is above them all is the summary. */
  readonly isListed: boolean;
  readonly cardEnd: string | undefined;
  /** The table has a column of US$ beside that of R$, before or behind it. */
  readonly dollars: 'before' | 'behind' | undefined;
}

export const beginning: Place = { kind: 'movement', isListed: false, cardEnd: undefined, dollars: undefined };

const future = /proxim[ao]s? faturas?|lancamentos? futuros?|parcelamentos?( da)? proxima|parcelas? futuras?|compras a vencer/;
const listed =
  /^(?:lancamentos|transacoes|compras|despesas|detalhamento|detalhes de consumo|movimentac|historico de|demonstrativo|produtos e servicos|pagamentos?\b|parcelamentos?$|anuidade$|outros\b|saques?$|encargos cobrados|tarifas$)/;
const none =
  /simulac|opc(?:ao|oes) de (?:pagamento|parcelamento)|parcele (?:sua|a) fatura|parcelamento (?:d[ae] )?fatura|^limites?\b|encargos (?:para o|financeiros)|custo efetivo|em cumprimento|formas? de pagamento|boleto|recibo do pagador|ficha de compensac|autenticac|informacoes complementares|programa de (?:pontos|recompensas)/;

/** Longer lines are sentences. */
const longestTitle = 120;
const hasAmount = /\d,\d{2}\b/;

/** The place after a line that begins with no day: another where it is a title. */
export function placeAfter(line: string, before: Place): Place {
  const cardEnd = cardEndIn(line) ?? before.cardEnd;
  const dollars = dollarsIn(line) ?? before.dollars;
  const kind = kindOf(line);
  return { kind: kind ?? before.kind, isListed: before.isListed || kind === 'movement', cardEnd, dollars };
}

/** A title has no amount; a sum of what is to come (`Total das próximas faturas 300,00`) is none. */
function kindOf(line: string): Place['kind'] | undefined {
  if (line.length > longestTitle) return undefined;
  const plain = withoutAccents(line).toLowerCase().trim();
  if (hasAmount.test(line)) return /^(?:pagamentos|transacoes|lancamentos)\b/.test(plain) && !/total/.test(plain) ? 'movement' : undefined;
  if (future.test(plain)) return 'future';
  if (none.test(plain)) return 'none';
  return listed.test(plain) ? 'movement' : undefined;
}

const masked = /(?:\d{4,6}|[*xX•]{4})[\s.]?(?:[*xX•]{2,6}[\s.]?){1,4}(\d{4})\b/;
const named = /(?:\bfinal|\bcart[aã]o(?: n[º°o.]*)?|\bnr\.?)\W{0,12}(\d{4})\b(?![\d/.,])/i;

/** The last four digits of a card that a line names: `Final 1234`, `5364****2916`, `XXXX XXXX XXXX 5678`, `(Cartão 9665)`. */
export const cardEndIn = (line: string): string | undefined =>
  line.length > 300 ? undefined : (masked.exec(line) ?? named.exec(line))?.[1];

function dollarsIn(line: string): Place['dollars'] {
  const [dollars, reais] = [line.search(/U(?:S?\$\$?)/), line.search(/R\$/)];
  if (dollars < 0 || hasAmount.test(line) || !/data|valor|estabelecimento|descri|hist[oó]rico|\bnr\b/i.test(line)) return undefined;
  return reais >= 0 && reais < dollars ? 'behind' : 'before';
}
