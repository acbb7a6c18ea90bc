/** What the rows under a title are: movements, movements that are announced, or balances of something else (an investment). */
export type Section = 'movement' | 'future' | 'balance';

const future =
  /lan[cç]amentos? futuros?|a lan[cç]ar|pr[oó]xim[ao]s? (?:faturas?|lan[cç])|agendad|lan[cç]amentos? (?:previst|programad)|parcelas a vencer|demais (?:faturas|parcelas)/i;
const balance = /^\s*(?:saldos? (?:de |em )?(?:invest|aplic|poupan)|saldos\b|investimentos|aplica[cç][oõ]es|resumo)/i;
const movement = /lan[cç]amentos|movimenta|transa[cç][oõ]es|extrato|compras|despesas|pagamentos/i;
/** `TITULAR ;;; 5456`: a name and the end of a card, and nothing else. */
const holder = /^\p{Lu}[\p{L}\s.']{4,60}\s\d{0,2}(\d{4})$/u;
const card = /(?:final|cart[aã]o|x{4}|\*{4}|•{4})\W{0,12}(?:[\dx*•]{4}[\s.-]?){0,3}(\d{4})\b/i;

/** What the text of a line of its own says about the lines that follow; nothing where it says nothing. */
export function sectionIn(text: string): { readonly section?: Section; readonly cardEnd?: string } | undefined {
  if (text.length > 200) return undefined;
  const cardEnd = card.exec(text)?.[1] ?? holder.exec(text)?.[1];
  const section = titled(text);
  if (cardEnd === undefined && section === undefined) return undefined;
  return { ...(section && { section }), ...(cardEnd !== undefined && { cardEnd }) };
}

function titled(text: string): Section | undefined {
  if (future.test(text)) return 'future';
  if (balance.test(text)) return 'balance';
  return movement.test(text) ? 'movement' : undefined;
}
