import type { CalendarDate } from '../../../../../shared/calendar.ts';
import { cardKindOf, installmentIn, isTotalText, withoutAccents } from '../../row-words.ts';
import type { StatementRow } from '../../statement.ts';
import { type DayText, dateOf } from './day-text.ts';
import type { Entry } from './entries.ts';
import type { Money } from './money-text.ts';

/** One way to understand an invoice where its lines leave several open. The total tells which is right (reconcile.ts). */
export interface Way {
  /** Also what stands in boxes whose title says that they list no movements. */
  readonly isEverywhere?: true;
  /** Also charges that have no day. */
  readonly hasUndated?: true;
  /** A minus with a blank behind it is the dash of an empty column. */
  readonly isDashEmpty?: true;
  /** Purchases are written negative. */
  readonly isTurned?: true;
}

export interface Days {
  /** The day that nothing on the invoice is after. */
  readonly latest: CalendarDate;
  /** The day of charges that have none. */
  readonly charged: CalendarDate;
}

/** The row of an entry, read this way; nothing where it is none. */
export function rowOf(entry: Entry, way: Way, days: Days): StatementRow | undefined {
  const { at, day, postedOn, words, money, foreign, place, raw } = entry;
  if (!money || !/\p{L}/u.test(words)) return undefined;
  if ((place.kind === 'none' && !way.isEverywhere) || (day === undefined && !way.hasUndated)) return undefined;
  const { date, installment } = datedBy(day, words, days);
  if (date === undefined) return undefined;

  const cents = signed(entry, way);
  const cardKind = cents === 0 ? undefined : cardKindOf(words, cents);
  const posted = postedOn && dateOf(postedOn, days.latest);
  return {
    line: at + 1,
    raw,
    kind: kindOf(entry, cents, cardKind),
    date,
    ...(posted && { postedOn: posted }),
    cents,
    description: words,
    rawDescription: words,
    ...(installment && { installment }),
    ...(cardKind && { cardKind }),
    ...(place.cardEnd !== undefined && { cardEnd: place.cardEnd }),
    ...(foreign && { foreign }),
  };
}

function kindOf({ words, place }: Entry, cents: number, cardKind: StatementRow['cardKind']): StatementRow['kind'] {
  if (cents === 0) return 'zero';
  if (cardKind === 'previous_balance') return 'balance';
  if (isTotalText(words)) return 'total';
  return place.kind === 'future' ? 'future' : 'movement';
}

/** The day and the instalment tell about each other: `11/12` on the 11th of December is none, and instalment 14 was bought more than a year ago. */
function datedBy(
  day: DayText | undefined,
  words: string,
  { latest, charged }: Days,
): Pick<StatementRow, 'installment'> & { readonly date: CalendarDate | undefined } {
  const first = day ? dateOf(day, latest) : charged;
  const installment = first === undefined ? undefined : installmentOf(words, first);
  const date = day && installment ? dateOf(day, latest, installment.number) : first;
  return { date, ...(installment && { installment }) };
}

/** `LOJA 11/12 SAO PAULO`: banks print the city behind it. `LOJAPARC01/03`: or no blank before it. */
const inner = /(?:\s|parc)(\d{2})\/(\d{2})(?=\s|$)/i;

function installmentOf(words: string, date: CalendarDate): StatementRow['installment'] {
  const said = installmentIn(words, { isCard: true, date });
  const [, number, of] = (said ? undefined : inner.exec(words)) ?? [];
  if (said || number === undefined) return said;
  return installmentIn(`PARC ${number}/${of}`, { isCard: true, date });
}

/** What is a credit although nothing marks it: banks print what was bought without a sign, and some of them all else too. */
const credits = /^(?:credito\b|cred\.? |desconto\b|cashback\b|bonus\b|bonificac|abatimento\b|ajuste a credito)/;

function signed({ money, words }: Entry, way: Way): number {
  if (!money) return 0;
  const size = Math.abs(money.cents);
  return (isCredit(money, words, way) ? size : -size) || 0;
}

function isCredit(money: Money, words: string, { isDashEmpty, isTurned }: Way): boolean {
  if (money.side) return money.side === 'c';
  const isMinus = money.isMinus && !(isDashEmpty && money.isLoose);
  if (isTurned) return !isMinus;
  if (isMinus || (isDashEmpty && money.isPlus)) return true;
  const said = cardKindOf(words, Math.abs(money.cents));
  return said === 'payment' || said === 'refund' || credits.test(withoutAccents(words).toLowerCase());
}
