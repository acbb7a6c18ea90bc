import type { CalendarDate } from '../../../shared/calendar.ts';
import type { StatementRow } from './statement.ts';

/*
 * What the words of a row say, whichever format it is of. Banks have no other place for it: an instalment, a balance among the movements, and what a row of a
 * card is, stand in the description.
 */

const instalments: readonly RegExp[] = [
  /\b(?:parcela|parc|pcl|prest|parcelado)\.?\s*:?\s*(\d{1,2})\s*(?:\/|de)\s*(\d{1,2})\b/i,
  /\b(\d{1,2})\s+de\s+(\d{1,2})\s*$/i,
  /\bparc\s*(\d{2})(\d{2})\b/i,
];
/** What every one of them has, to be found at once where there is none. */
const mayHaveInstalment = /\d\s*\/|\d\s+de\s|parc\s*\d{4}/i;
/** On a card alone: in an account `LOJA -02/04` is the day of a purchase. */
const bareInstalment = /[-–\s](\d{1,2})\/(\d{1,2})\s*$/;

/**
 * `Parcela 3/10`, `PARC 02/05 RIO`, `3 de 10`, and on a card `LOJA 7/7`: number 3 of 10. Nothing for one of one, for a third of two, and for what is the row's own
 * day and month.
 */
export function installmentIn(
  text: string,
  of: { readonly isCard: boolean; readonly date: CalendarDate },
): { readonly number: number; readonly of: number } | undefined {
  if (!mayHaveInstalment.test(text)) return undefined;
  for (const form of of.isCard ? [...instalments, bareInstalment] : instalments) {
    const found = form.exec(text);
    const [number, all] = [Number(found?.[1]), Number(found?.[2])];
    const isDay = form === bareInstalment && of.date.endsWith(`${String(all).padStart(2, '0')}-${String(number).padStart(2, '0')}`);
    if (number >= 1 && all >= 2 && number <= all && !isDay) return { number, of: all };
  }
  return undefined;
}

const balances =
  /^\s*(?:s\s+a\s+l\s+d\s+o\b|(?:\(?[+=-]?\)?\s*)?(?:saldo|sdo|sld)\b\.?\s*(?:$|anterior|ant\b|atual|do dia|diario|do mes|do periodo|final|inicial|total|em conta|em c\/c|c\/c|ct|conta|disp|bloq|parcial|apl|aut|inv|poup|apos|de\b|em \d|\d|dia\b|r\$))/i;

/** `SALDO ANTERIOR`, `SALDO DO DIA`, `S A L D O`: what the account held, among what moved. */
export const isBalanceText = (text: string): boolean => mayBeBalance.test(text) && balances.test(withoutAccents(text));
/** How each of them begins, to be found without looking at the rest. */
const mayBeBalance = /^[\s(+=)-]*s/i;

const totals = /^\s*(?:sub)?tota(?:l|is)\b|^\s*cod\.?\s*lanc\.?\s*0\s*$/i;

/** `Total`, `Subtotal deste cartão`, `COD. LANC. 0`. */
export const isTotalText = (text: string): boolean => mayBeTotal.test(text) && totals.test(withoutAccents(text));
const mayBeTotal = /^\s*[stc]/i;

const cardWords: readonly (readonly [kind: NonNullable<StatementRow['cardKind']>, words: RegExp])[] = [
  ['previous_balance', /^\s*(?:saldo|total|valor)\s+(?:da\s+)?(?:fatura\s+)?anterior|^\s*saldo (?:em atraso|restante|financiado anterior)/],
  ['refund', /\bestorno|\bestornad|\breembolso|\bdevoluc|\bcancelamento de compra|\bcredito de (?:compra|estorno)|\bchargeback/],
  [
    'payment',
    /\bpagamentos? valid|\bpagamento (?:recebido|efetuado|antecipado|de fatura|da fatura|fatura|on ?line|em|via |com |debito|pix)|\b(?:pagto|pgto|pag)\.? (?:recebido|efetuado|antecipado|(?:da |de )?(?:fatura|boleto)|(?:por |em )?deb|cobranca|com saldo|cash|pix)|^\s*(?:\d{3} )?(?:pagamento|pagto|pgto)\.?s?\s*$|\binclusao de pagamento|\bobrigado pelo pagamento|\bdeb(?:ito)?\.? aut\w*\.? (?:de )?fatura/,
  ],
  [
    'charge',
    /\biof\b|\bjuros\b|\bmulta\b|\bencargo|\banuidade|\bmora\b|\btarifa|\btar\.? |\bseguro (?:cartao|fatura|prestamista|superprotegido)|\brotativo|\bparcelamento de fatura|\bavaliacao emergencial|\bajuste\b/,
  ],
];

/**
 * What a row of a card is by its words and its sign: negative is bought or charged. A credit is a payment or a refund where it says so; one that says neither
 * (cashback, a carried credit) has no kind, and its owner is asked (domain-rules.md, 30).
 */
export function cardKindOf(text: string, cents: number): StatementRow['cardKind'] {
  const plain = withoutAccents(text).toLowerCase();
  const kind = cardWords.find(([, words]) => words.test(plain))?.[0];
  if (cents > 0) return kind === 'payment' || kind === 'refund' || kind === 'previous_balance' ? kind : undefined;
  return kind === 'charge' || kind === 'previous_balance' ? kind : 'purchase';
}

/** On one line, without doubled spaces and without blanks around. */
export const onOneLine = (text: string): string => (isOnOneLine(text) ? text : text.replaceAll(/\s+/g, ' ').trim());

const space = 0x20;
const noBreakSpace = 0xa0;
/** From here on there are further blanks (U+1680 …), and letters that banks hardly write. */
const firstOfFurther = 0x1680;

/** Nearly every text is so already, and looking takes a tenth of replacing. */
function isOnOneLine(text: string): boolean {
  let before = space;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < space || code === noBreakSpace || code >= firstOfFurther || (code === space && before === space)) return false;
    before = code;
  }
  return text === '' || before !== space;
}

/** `SALDO TOTAL DISPONÍVEL` as `SALDO TOTAL DISPONIVEL`. */
export const withoutAccents = (text: string): string => (/[^ -~]/.test(text) ? text.normalize('NFD').replaceAll(/\p{M}/gu, '') : text);
