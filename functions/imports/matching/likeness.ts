import { plainText } from './fingerprint.ts';

/** Words that say how money moved and not where it went. */
const ways = new Set(
  'a ao as boleto cartao com compra cred credito da das de deb debito do doc dos e em enviada enviado efetuado estab online p para pag pagamento pagto parcela parc pela pelo pgto pix por qr code realizada realizado recebida recebido ted transacao transf transferencia via visa elo mastercard no na'.split(
    ' ',
  ),
);

/** The words of a description that tell it from another, each once. */
export function tellingWords(text: string): readonly string[] {
  const words = plainText(text)
    .split(' ')
    .filter((word) => word.length > 1 && !ways.has(word) && !/^\d+$/.test(word));
  return [...new Set(words)].slice(0, 40);
}

/**
 * How alike two descriptions are, from 0 to 1: the share of the shorter one's telling words that the other has, whole or as part of a longer word
 * (`mercado` in `supermercado`). Two without telling words are not alike.
 */
export function likenessOf(one: readonly string[], other: readonly string[]): number {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length === 0) return 0;
  const met = short.filter((word) => long.some((candidate) => isSameWord(word, candidate))).length;
  return met / short.length;
}

/** From here on two descriptions count as similar. */
export const similarFrom = 0.5;

function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.length >= 4 && long.includes(short);
}
