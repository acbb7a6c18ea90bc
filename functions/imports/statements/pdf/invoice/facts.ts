import { type CalendarDate, yearOf } from '../../../../../shared/calendar.ts';
import { dateFrom } from '../../date-text.ts';
import { withoutAccents } from '../../row-words.ts';
import type { Cell, Line } from '../lines/line.ts';
import { type DayText, leadingDay } from './day-text.ts';
import { moneyIn } from './money-text.ts';

/** What an invoice says of itself, wherever it stands among its lines. Cents, positive where they are owed. */
export interface Facts {
  readonly dueOn: CalendarDate | undefined;
  readonly closedOn: CalendarDate | undefined;
  /** The day it was made, which is not always that of the closing. */
  readonly issuedOn: CalendarDate | undefined;
  /** What may be its total, the likeliest first: invoices offer other sums too, of paying later. */
  readonly totals: readonly number[];
  readonly previousCents: number | undefined;
  /** What the summary says was paid of that. */
  readonly paidCents: number | undefined;
  /** What of the one before is still owed after its payment. */
  readonly remainderCents: number | undefined;
  /** Sums of this invoice's own lines, as the summary has them. */
  readonly currentCents: readonly number[];
  readonly limitCents: number | undefined;
}

interface Label {
  readonly words: RegExp;
  /** What stands between the label and its value makes it another. */
  readonly not?: RegExp;
}

const labels = {
  total: [
    {
      words: /total (?:desta|da sua|da) fatura|valor total (?:desta|da) fatura|saldo desta fatura|valor da (?:sua )?fatura/,
      // `Total da fatura de setembro`, on the one of October.
      not: /anterior|minim|^\s?de\s/,
    },
    { words: /total a pagar|valor a pagar|no valor de|total fatura de/, not: /minim|parcel/ },
  ],
  /** Asked where nothing says more. */
  sum: [
    {
      words: /^\W{0,6}(?:valor )?total\b/,
      not: /\b(?:de|do|dos|das|para|parcelad\w*|cartao|final|utilizado|financiado|deste|nacion\w*|internac\w*)\b|%/,
    },
  ],
  previous: [
    {
      words: /(?<!(?:remanescente|restante) (?:da )?)(?:fatura|saldo|total da fatura|valor da fatura|saldo fatura) anterior/,
      not: /remanescente|restante|pagamento/,
    },
  ],
  paid: [
    {
      words: /(?:creditos\s?\/\s?)?pagamentos?\s?(?:\/\s?creditos|recebidos?|efetuados?|e creditos|antecipado)?\b/,
      not: /minim|forma|anual|parcel/,
    },
  ],
  remainder: [{ words: /(?:valor|saldo) (?:remanescente|restante|financiado)/ }],
  current: [
    {
      words:
        /lancamentos atuais|compras\s?\/\s?debitos|despesas do mes|total de compras|total geral dos lancamentos|consumos de|despesas\s?\/\s?debitos|gastos deste mes|compras e saques/,
    },
  ],
  limit: [{ words: /limite (?:total|de credito|do cartao|unico)/, not: /disponivel|utilizado|saque/ }],
  due: [{ words: /vencimento|vence em|pagar ate|^fatura(?=\s\d{1,2}\s)/, not: /proxim|fechamento/ }],
  closed: [
    { words: /fechamento (?:desta|da) fatura|fatura fechada em|data d[eo] (?:fechamento|corte)|fechamento/, not: /proxim/ },
    { words: /(?:feitas|realizad[oa]s) ate/ },
    { words: /(?:periodo vigente|transacoes de|consumos de)\W{0,3}\d{1,2}[^\d]{1,12}(?:\d{1,2})?[^\d]{0,12}\ba\b/ },
  ],
  issued: [{ words: /emissao(?: e envio)?|emitida em|postagem/ }],
} as const satisfies Record<string, readonly Label[]>;

/** What is asked of a text: a value behind each label. */
export function factsIn(lines: readonly Line[]): Facts {
  const said = statementsIn(lines.slice(0, mostLines).filter(({ text }) => text !== '' && text.length <= 300));
  const cents = (of: readonly Label[]): number[] => valuesOf(said, of, moneyBehind).map((found) => found.cents);
  const day = (of: readonly Label[]): DayText | undefined => valuesOf(said, of, dayBehind)[0];
  const [due, closed, issued] = [day(labels.due), day(labels.closed), day(labels.issued)];

  const issuedOn = wholeDate(issued);
  const dueOn = wholeDate(due) ?? firstAfter(due, wholeDate(closed) ?? issuedOn ?? earliest(said));
  const [paid, limit] = [cents(labels.paid)[0], cents(labels.limit)[0]];
  return {
    dueOn,
    closedOn: wholeDate(closed) ?? lastBefore(closed, dueOn ?? issuedOn),
    issuedOn,
    totals: unique(firstOf(cents(labels.total), cents(labels.sum))),
    previousCents: cents(labels.previous)[0],
    paidCents: paid === undefined ? undefined : Math.abs(paid),
    remainderCents: cents(labels.remainder)[0],
    currentCents: unique(cents(labels.current)),
    limitCents: limit === undefined || limit === 0 ? undefined : limit,
  };
}

/** Lines of an invoice that are looked at for what it says of itself. */
const mostLines = 3_000;

/**
 * Everything that may be a label with its value: each line; a label over its value; a line whose value stands on the next. Lines that begin with a day are values, never
 * labels: a shop may be called `Total`. Plain, without accents and capitals.
 */
function statementsIn(lines: readonly Line[]): readonly string[] {
  const labelled = lines.map((line, at) => ({ line, at })).filter(({ line }) => !leadingDay(line.text));
  const whole = labelled.map(({ line }) => line.text);
  const over = labelled.flatMap(({ line: { cells }, at }) =>
    cells.length < 12 ? cells.flatMap((cell) => besides(cell, lines.slice(at + 1, at + 3))) : [],
  );
  const above = labelled.flatMap(({ line: { text }, at }) => (/\d/.test(text) ? [] : [`${text} ${lines[at + 1]?.text ?? ''}`]));
  return [...whole, ...over, ...above].map((text) => withoutAccents(text).toLowerCase());
}

/** The cell with the nearest one under it. */
function besides(cell: Cell, below: readonly Line[]): string[] {
  if (/\d/.test(cell.text)) return [];
  const under = below.flatMap(({ cells }) => cells.find(({ x, right }) => x < cell.right && right > cell.x) ?? [])[0];
  return under ? [`${cell.text} ${under.text}`] : [];
}

function valuesOf<Value>(said: readonly string[], of: readonly Label[], behind: (text: string) => Value | undefined): Value[] {
  return of.flatMap((label) => said.flatMap((text) => valueIn(text, label, behind) ?? []));
}

function valueIn<Value>(text: string, { words, not }: Label, behind: (text: string) => Value | undefined): Value | undefined {
  const found = words.exec(text);
  if (!found) return undefined;
  const rest = text.slice(found.index + found[0].length);
  const gap = /^[^\d]*/.exec(rest)?.[0] ?? '';
  return not?.test(gap) ? undefined : behind(rest);
}

const money = /[-+\u2212]?\s?(?:r\$\s?)?[-+\u2212]?\s?(?:\d{1,3}(?:\.\d{3})+|\d{1,9}),\d{2}(?!\d|\s?%)(?:\s?-(?=\s|$))?/;

const moneyBehind = (text: string) => {
  const found = money.exec(text.slice(0, 120));
  return found ? moneyIn(found[0].trim()) : undefined;
};

/** The first day behind the label, whatever words stand between. */
function dayBehind(text: string): DayText | undefined {
  for (const { index } of text.slice(0, 120).matchAll(/(?<![\d/.,])\d{1,2}(?=[\s/.º-])/g)) {
    const day = leadingDay(text.slice(index).replace(/^(\S+)[.;)](?=\s|$)/, '$1'));
    if (day) return day.day;
  }
  return undefined;
}

const wholeDate = (day: DayText | undefined): CalendarDate | undefined =>
  day?.year === undefined ? undefined : dateFrom(day.year, day.month, day.day);

/** `Vencimento: 05 de Outubro`: the first that follows a day that is known whole. */
function firstAfter(day: DayText | undefined, known: CalendarDate | undefined): CalendarDate | undefined {
  if (!day || known === undefined) return undefined;
  const inYear = dateFrom(yearOf(known), day.month, day.day);
  return inYear !== undefined && inYear < known ? dateFrom(yearOf(known) + 1, day.month, day.day) : inYear;
}

function lastBefore(day: DayText | undefined, known: CalendarDate | undefined): CalendarDate | undefined {
  if (!day || known === undefined) return undefined;
  const inYear = dateFrom(yearOf(known), day.month, day.day);
  return inYear !== undefined && inYear > known ? dateFrom(yearOf(known) - 1, day.month, day.day) : inYear;
}

/** The earliest day that the text names whole. */
function earliest(said: readonly string[]): CalendarDate | undefined {
  let first: CalendarDate | undefined;
  for (const text of said)
    for (const [written] of text.matchAll(/\b\d{1,2}\/\d{1,2}\/\d{2,4}\b/g)) {
      const date = wholeDate(leadingDay(written)?.day);
      if (date !== undefined && (first === undefined || date < first)) first = date;
    }
  return first;
}

const firstOf = (likely: readonly number[], others: readonly number[]): readonly number[] => (likely.length > 0 ? likely : others);

const unique = (numbers: readonly number[]): number[] => [...new Set(numbers)];
