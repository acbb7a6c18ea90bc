import { plain } from '../filter.ts';

/** Days between what a person says they paid and what the bank says. */
export const mostDaysOff = 5;

/** What a bank calls the payment of a card's invoice. */
const ofInvoice =
  /\bfat(?:ura|uras|\.)?\b|\b(?:pag\w*|pg|pgto|deb\w*|da|gastos?)\b.*\bcart(?:ao|oes|\.)?\b|\bcart(?:ao|oes|\.)? (?:de )?cred/;
/** What is bought with a card at once: a debit of the shop, and not of the invoice. */
const atShop = /\bcompras?\b|\bcart(?:ao|\.)? (?:de )?deb|\bdeb(?:ito)? (?:com|no) cart/;

/** These words speak of a card's invoice. A boleto or a PIX says only how it was paid. */
export function speaksOfInvoice(description = ''): boolean {
  const words = plain(description);
  return ofInvoice.test(words) && !atShop.test(words);
}
