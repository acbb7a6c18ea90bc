import { onOneLine } from '../../row-words.ts';
import type { StatementRow } from '../../statement.ts';
import { type DayText, leadingDay } from './day-text.ts';
import { amountsAtEnd, type Money, moneyIn } from './money-text.ts';

/** A line that begins with a day: of a purchase, mostly. */
export interface DatedLine {
  readonly day: DayText;
  readonly postedOn?: DayText;
  readonly words: string;
  /** The amounts at its end: one mostly; more where the purchase was made in another currency; none where they stand on a line below. */
  readonly amounts: readonly Money[];
  /** The card it was bought with, where the line names it. */
  readonly cardEnd?: string;
}

/** Boxes that can be ticked, marks of cards, and Santander's digit for the kind of purchase. */
const mark = /^(?:[@»>*•□☐]\s*|\d\s+(?=\d{1,2}\/\d{2}\s))/;
const hour = /^(?:às\s+)?\d{1,2}[:h]\d{2}(?::\d{2})?\s+/;
const ownCard = /^[•*·.x]{4}\s?(\d{4})(?:\s+|$)/i;
/** What C6 prints behind the amount of a purchase abroad, and of its tax. */
const tail = /\s+(?:(IOF)\s+(?:de\s+)?transa[cç][oõ]es\s+(?:no\s+)?exterior|((?:US\$|USD|EUR|GBP)\s?[\d.,]+)\s*\|.{0,80})$/i;

/** Nothing for a line that does not begin with a day. */
export function datedLine(line: string): DatedLine | undefined {
  const first = leadingDay(line.trimStart().replace(mark, ''));
  if (!first) return undefined;
  const second = leadingDay(first.rest);
  // Written as the first is: `10/01 25 DE MARCO TECIDOS` was bought in the street of that name.
  const isPosting = second?.day.form === first.day.form && /\p{L}/u.test(second.rest);
  const rest = (isPosting ? second.rest : first.rest).replace(hour, '');
  const card = ownCard.exec(rest);
  const after = tail.exec(rest);
  const { words, amounts } = amountsAtEnd((card ? rest.slice(card[0].length) : rest).replace(tail, ''));
  const abroad = after?.[2] === undefined ? undefined : moneyIn(after[2]);
  return {
    day: first.day,
    ...(isPosting && { postedOn: second.day }),
    words: plainWords(after?.[1] ? `${words} - IOF` : words),
    amounts: abroad ? [abroad, ...amounts] : amounts,
    ...(card?.[1] !== undefined && { cardEnd: card[1] }),
  };
}

/** Without the dash of an empty column and the country at its end: part by part, since a pattern for all of them would try each anew. */
export function plainWords(words: string): string {
  const parts = onOneLine(words).split(' ');
  while (parts.length > 1 && /^(?:[-–]|BR)$/.test(parts.at(-1) ?? '')) parts.pop();
  return parts.join(' ');
}

/** What was paid abroad: the amount in another currency, where one is named, or where the table has a column of US$. */
export function foreignIn(amounts: readonly Money[], charged: Money | undefined, hasDollars: boolean): StatementRow['foreign'] {
  for (const money of amounts) {
    if (money === charged || money.cents === 0 || money.currency === 'BRL') continue;
    if (money.currency !== undefined) return { currency: money.currency, cents: Math.abs(money.cents) };
    if (hasDollars) return { currency: 'USD', cents: Math.abs(money.cents) };
  }
  return undefined;
}
