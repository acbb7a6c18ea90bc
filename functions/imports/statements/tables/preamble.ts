import type { CalendarDate } from '../../../../shared/calendar.ts';
import { readAmount } from '../amount-text.ts';
import { readDate } from '../date-text.ts';
import type { AccountSaid, BalanceSaid, InvoiceSaid, Statement } from '../statement.ts';
import { withoutCurrency } from './amounts.ts';
import type { DateOrder } from './dates.ts';
import { type GridRow, textOf } from './grid.ts';
import { plainName } from './names.ts';

/** What the lines around a table say of it. */
export interface Said {
  readonly account: AccountSaid;
  readonly period: Statement['period'];
  readonly opening: BalanceSaid | undefined;
  readonly closing: BalanceSaid | undefined;
  readonly invoice: InvoiceSaid | undefined;
}

/** Lines longer than this are no labels. */
const longestLine = 300;

/** `above` are the lines over the table, `below` those under it. */
export function readPreamble(
  { above, below }: { readonly above: readonly GridRow[]; readonly below: readonly GridRow[] },
  order: DateOrder,
): Said {
  const lines = above.map((row) => row.cells.map(textOf).filter(Boolean).join(' ; ').slice(0, longestLine));
  const text = lines.join('\n');
  const balances = [...labelled(above), ...tabled(above), ...labelled(below)];
  const balanceNamed = (names: RegExp): BalanceSaid | undefined => {
    const cents = balances.find(({ label }) => names.test(label))?.cents;
    return cents === undefined ? undefined : { cents, date: undefined };
  };
  return {
    account: accountIn(text),
    period: periodIn(text, order),
    opening: balanceNamed(/^(?:saldo|balance)\b.*(?:anterior|inicial|start)|^(?:initial|opening|starting|beginning) balance/),
    closing: balanceNamed(/^(?:saldo|balance)\b.*(?:final|end\b)|^(?:final|closing|ending) balance/),
    invoice: invoiceIn(text, balances, order),
  };
}

interface Labelled {
  /** Plain. */
  readonly label: string;
  readonly cents: number;
}

/** `Saldo anterior: R$ 1,00` in one cell, or a label and an amount in two. */
function labelled(rows: readonly GridRow[]): Labelled[] {
  return rows.flatMap(({ cells }) => {
    const texts = cells.map(textOf).filter(Boolean);
    return texts.flatMap((text, at) => {
      const inside = /^([^:\d]{4,60}):\s*(\S.{0,30})$/.exec(text);
      if (inside) return amountLabelled(inside[1] ?? '', inside[2] ?? '');
      const next = texts[at + 1];
      return next === undefined ? [] : amountLabelled(text.replace(/:\s*$/, ''), next);
    });
  });
}

/** A row of names above a row of amounts. */
function tabled(rows: readonly GridRow[]): Labelled[] {
  return rows.flatMap(({ cells }, at) => {
    const below = rows[at + 1];
    if (!below || cells.length < 2 || below.cells.length < cells.length) return [];
    return cells.flatMap((cell, column) => (typeof cell === 'string' ? amountLabelled(cell, textOf(below.cells[column])) : []));
  });
}

function amountLabelled(label: string, amount: string): Labelled[] {
  const plain = plainName(label);
  const read = plain === '' ? undefined : readAmount(withoutCurrency(amount).text);
  return read ? [{ label: plain, cents: read.cents }] : [];
}

const day = String.raw`(\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d\d-\d\d)`;
const range = new RegExp(`${day}\\s{0,3}(?:a|à|até|ate|e|to|-|–|\\s;\\s)\\s{0,3}(?:a |à )?${day}`, 'i');

function periodIn(text: string, order: DateOrder): Statement['period'] {
  const found = range.exec(text);
  const from = dateIn(found?.[1], order) ?? dateAfter(text, /\b(?:data inicial|de|in[ií]cio|start date)\s{0,3}[:;]\s{0,3}/i, order);
  const to = dateIn(found?.[2], order) ?? dateAfter(text, /\b(?:data final|at[eé]|fim|end date)\s{0,3}[:;]\s{0,3}/i, order);
  return from && to && from <= to ? { from, to } : undefined;
}

const dateIn = (text: string | undefined, order: DateOrder): CalendarDate | undefined =>
  text === undefined ? undefined : readDate(text, order);

function dateAfter(text: string, label: RegExp, order: DateOrder): CalendarDate | undefined {
  const found = new RegExp(label.source + day, 'i').exec(text);
  return dateIn(found?.[1], order);
}

function accountIn(text: string): AccountSaid {
  const both = /(?:ag[eê]ncia|ag)\.?\s?\/\s?conta\W{1,8}(\d{1,5}(?:-[\dx])?)\s?\/\s?(\d[\d.]{2,14}(?:-[\dx])?)/i.exec(text);
  const branch = both?.[1] ?? /(?:ag[eê]ncia|\bag)\b\W{1,8}(\d{1,5}(?:-[\dx])?)\b/i.exec(text)?.[1];
  const number = both?.[2] ?? /(?:\bconta|c\/c|account)(?: corrente| number)?\b\W{1,8}(\d[\d.]{2,14}(?:-[\dx])?)/i.exec(text)?.[1];
  const cardEnd = /(?:final|cart[aã]o)\W{0,12}(?:[\dx*•]{4}[\s.-]?){0,3}(\d{4})\b/i.exec(text)?.[1];
  return { ...(branch && { branch }), ...(number && { number }), ...(cardEnd && { cardEnd }) };
}

function invoiceIn(text: string, amounts: readonly Labelled[], order: DateOrder): InvoiceSaid | undefined {
  const dueOn = dateAfter(text, /vencimento(?: da fatura)?\s{0,3}[:;]?\s{0,3}/i, order);
  const closedOn = dateAfter(text, /fechamento(?: da fatura)?\s{0,3}[:;]?\s{0,3}/i, order);
  const totalCents = amounts.find(({ label }) =>
    /^(?:(?:valor )?total (?:da|desta) fatura|valor da fatura|total a pagar)/.test(label),
  )?.cents;
  const previousCents = amounts.find(({ label }) => /fatura anterior/.test(label))?.cents;
  const limitCents = amounts.find(({ label }) => /^limite (?:total|de credito)/.test(label))?.cents;
  const said = {
    ...(dueOn && { dueOn }),
    ...(closedOn && { closedOn }),
    ...(totalCents !== undefined && { totalCents }),
    ...(previousCents !== undefined && { previousCents }),
    ...(limitCents !== undefined && { limitCents }),
  };
  return Object.keys(said).length > 0 ? said : undefined;
}
