import { type CalendarDate, yearOf } from '../../../../shared/calendar.ts';
import { readAmount } from '../amount-text.ts';
import { dateFrom, monthNamed, readDate } from '../date-text.ts';
import type { InvoiceSaid } from '../statement.ts';

const day = String.raw`(\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{1,2}\s+(?:de\s+)?[a-zç]{3,9}\.?\s+(?:de\s+)?\d{4})`;
const money = String.raw`(-?\s?(?:R\$\s?)?-?\d{1,3}(?:\.\d{3})*,\d{2}|-?\s?(?:R\$\s?)?-?\d+,\d{2})`;

const dueOn = [
  new RegExp(String.raw`venc(?:imento|e)\b[^\d]{0,40}${day}`, 'i'),
  new RegExp(String.raw`pagar at[eé][^\d]{0,20}${day}`, 'i'),
  new RegExp(String.raw`^\s*fatura\s+${day}`, 'im'),
];
const closedOn = [new RegExp(String.raw`(?:fechamento|emiss[aã]o|data de corte|fechada em)\b[^\d]{0,40}${day}`, 'i')];
const total = [
  new RegExp(String.raw`total (?:a pagar|desta fatura|da (?:sua )?fatura|geral da fatura)\b[^\d-]{0,60}${money}`, 'i'),
  new RegExp(String.raw`(?:valor (?:total )?da fatura|no valor de|o total da sua fatura [eé]|valor a pagar)\b[^\d-]{0,60}${money}`, 'i'),
  new RegExp(String.raw`^\s*total\W{0,30}${money}\s*$`, 'im'),
];
const previous = [new RegExp(String.raw`(?:fatura|saldo|total da fatura|valor) anterior\b[^\d-]{0,60}${money}`, 'i')];
const limit = [new RegExp(String.raw`limite (?:total|de cr[eé]dito|do cart[aã]o)[^\d]{0,60}${money}`, 'i')];

/** What an invoice says of itself, wherever it stands among its lines: due date, closing date, total, what was owed before, limit. */
export function factsIn(text: string): InvoiceSaid {
  const [due, closed] = [dateOf(text, dueOn) ?? dueWithoutYear(text), dateOf(text, closedOn)];
  const [totalCents, previousCents, limitCents] = [centsOf(text, total), centsOf(text, previous), centsOf(text, limit)];
  return {
    ...(due && { dueOn: due }),
    ...(closed && { closedOn: closed }),
    ...(totalCents !== undefined && { totalCents }),
    ...(previousCents !== undefined && { previousCents }),
    ...(limitCents !== undefined && { limitCents }),
  };
}

const dayAndMonth = /venc(?:imento|e)\b\W{0,10}(?:em |dia )?(\d{1,2})(?:\/(\d{1,2})\b|\s+(?:de\s+)?([a-zç]{3,9})\b)/i;
const fullDate = /\b\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})\b/g;

/** `Vencimento: 05 de Outubro`: of the year in which it follows the last day that the invoice names whole. Nothing where it names none. */
function dueWithoutYear(text: string): CalendarDate | undefined {
  const [, day, number, name = ''] = dayAndMonth.exec(text) ?? [];
  const month = number === undefined ? monthNamed(name.toLowerCase()) : Number(number);
  const last = (text.match(fullDate) ?? [])
    .flatMap((written) => readDate(written) ?? [])
    .toSorted()
    .at(-1);
  if (day === undefined || month === undefined || last === undefined) return undefined;
  const inYear = dateFrom(yearOf(last), month, Number(day));
  return inYear !== undefined && inYear < last ? dateFrom(yearOf(last) + 1, month, Number(day)) : inYear;
}

function dateOf(text: string, forms: readonly RegExp[]): CalendarDate | undefined {
  for (const form of forms) {
    const date = readDate(form.exec(text)?.[1] ?? '');
    if (date) return date;
  }
  return undefined;
}

function centsOf(text: string, forms: readonly RegExp[]): number | undefined {
  for (const form of forms) {
    const amount = readAmount(form.exec(text)?.[1] ?? '', ',');
    if (amount) return amount.cents;
  }
  return undefined;
}
