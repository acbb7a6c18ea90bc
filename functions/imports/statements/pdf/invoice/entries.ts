import { isTotalText, onOneLine, withoutAccents } from '../../row-words.ts';
import type { StatementRow } from '../../statement.ts';
import type { Line } from '../lines/line.ts';
import { type DatedLine, datedLine, foreignIn, plainWords } from './dated-line.ts';
import type { DayText } from './day-text.ts';
import type { InvoiceLayout } from './layouts.ts';
import { amountsAtEnd, type Money } from './money-text.ts';
import { beginning, type Place, placeAfter } from './places.ts';
import { pitchOf, wrappedWords } from './wrapped.ts';

/** A row as it stands in an invoice, before anything is decided about its sign. */
export interface Entry {
  /** The place of its line, from 0. */
  readonly at: number;
  /** Nothing for a charge that the bank prints without one (`Repasse de IOF em R$ 0,67`). */
  readonly day: DayText | undefined;
  readonly postedOn?: DayText | undefined;
  readonly words: string;
  /** What is charged in reais; nothing where no amount was found for a line that begins with a day. */
  readonly money: Money | undefined;
  readonly foreign?: StatementRow['foreign'];
  readonly place: Place;
  readonly raw: string;
}

/** What the invoice says that some of its rows come to. */
export interface Subtotal {
  readonly at: number;
  readonly cents: number;
  /** Printed above its rows, as C6 does (`Subtotal deste cartão` beside the card's name). */
  readonly isAbove: boolean;
}

export interface Entries {
  readonly entries: readonly Entry[];
  readonly subtotals: readonly Subtotal[];
}

/** Everything among the lines that may be a row, in their order. Linear in the lines. */
export function entriesIn(lines: readonly Line[], layout: InvoiceLayout): Entries {
  const dated = lines.map(({ text, isAside }) => (isAside ? undefined : datedLine(text)));
  const around: Around = { lines, dated, layout, pitch: pitchOf(lines.filter((_, at) => dated[at])) };
  const entries: Entry[] = [];
  const subtotals: Subtotal[] = [];
  let place = beginning;
  for (const [at, { text, isAside }] of lines.entries()) {
    if (isAside || text === '') continue;
    const here = dated[at];
    if (here) {
      entries.push(entryOf(here, around, { at, place }));
      continue;
    }
    const subtotal = subtotalIn(text, at);
    if (subtotal) subtotals.push(subtotal);
    const charge = subtotal ? undefined : chargeIn(text, { at, place });
    if (charge) entries.push(charge);
    place = placeAfter(text, place);
  }
  return { entries, subtotals };
}

export interface Around {
  readonly lines: readonly Line[];
  readonly dated: readonly (DatedLine | undefined)[];
  readonly layout: InvoiceLayout;
  /** Points between two rows; nothing in a text. */
  readonly pitch: number | undefined;
}

interface At {
  readonly at: number;
  readonly place: Place;
}

function entryOf(dated: DatedLine, around: Around, { at, place }: At): Entry {
  // A day and an amount alone are a row only where rows are listed; above them they are when the invoice is due, and what it comes to.
  const isRow = dated.words !== '' || place.isListed;
  const { words, ...found } = (isRow ? (chargedOf(dated, place) ?? amountBelow(around, at, place)) : undefined) ?? {
    words: '',
    money: undefined,
    foreign: undefined,
  };
  const cardEnd = dated.cardEnd ?? place.cardEnd;
  const described = onOneLine(`${dated.words} ${words}`);
  return {
    at,
    day: dated.day,
    postedOn: dated.postedOn,
    words: plainWords(dated.amounts.length > 0 ? wrappedWords(described, around, at) : described),
    money: found.money,
    foreign: found.foreign ?? (found.money && paidAbroad(around, at)),
    place: { ...place, cardEnd },
    raw: onOneLine(around.lines[at]?.text ?? '').slice(0, 500),
  };
}

interface Charged {
  readonly words: string;
  readonly money: Money | undefined;
  readonly foreign: StatementRow['foreign'];
}

/** Which of the line's amounts is the one in reais: the last, or the first where a column of US$ follows; nothing where all are of other currencies. */
function chargedOf({ amounts }: Pick<DatedLine, 'amounts'>, { dollars }: Place): Charged | undefined {
  const reais = amounts.filter(({ currency }) => currency === undefined || currency === 'BRL');
  const money = dollars === 'behind' && reais.length > 1 ? reais[0] : reais.at(-1);
  return money && { words: '', money, foreign: foreignIn(amounts, money, dollars !== undefined) };
}

/** Lines that a row goes on over, at most: a purchase abroad has its amount there, its rate, and what is charged. */
const mostBelow = 5;
const detail = /^(?:convers|cotac|cambio|dolar|valor e simbolo|principal\b|peso |total a pagar:? r\$ ?[\d.,]+ \(|r\$.{0,40}juros)/;

/** The amount of a row that goes on over further lines, and the words on the way to it. */
function amountBelow({ lines, dated }: Around, at: number, place: Place): Charged | undefined {
  const words: string[] = [];
  let foreign: StatementRow['foreign'];
  const below = lines.slice(at + 1, at + 1 + mostBelow);
  for (const [next, line] of below.entries()) {
    if (dated[at + 1 + next]) return undefined;
    if (line.isAside) continue;
    const part = partOf(line.text, place);
    if (!part.isDetail && isTotalText(line.text)) return undefined;
    foreign ??= part.foreign;
    if (part.charged)
      return { money: part.charged.money, words: [...words, part.words].join(' '), foreign: foreign ?? part.charged.foreign };
    if (placeAfter(line.text, place).kind !== place.kind) return undefined;
    words.push(part.words);
  }
  return undefined;
}

interface Part {
  readonly isDetail: boolean;
  readonly words: string;
  readonly charged: Charged | undefined;
  readonly foreign: StatementRow['foreign'];
}

/** What a line under a row says of it. A rate (`Conversão: USD 1 = R$ 5,38`) is no amount, but one may stand behind it. */
function partOf(text: string, place: Place): Part {
  const { words, amounts } = amountsAtEnd(text);
  const isDetail = detail.test(withoutAccents(text).toLowerCase());
  const foreign = foreignText(text);
  return {
    isDetail,
    words: isDetail || foreign ? '' : words,
    charged: amounts.length > (isDetail ? 1 : 0) ? chargedOf({ amounts }, place) : undefined,
    foreign,
  };
}

const before = /^\W{0,3}(US\$|USD|EUR|GBP|ARS|CLP|UYU|BOB|PEN|MXN|COP|PYG)\s?(\d[\d.,]{0,14})\b/i;
const behind = /(?:^|:\s)(\d[\d.,]{0,14})\s(USD|EUR|GBP|ARS|CLP|UYU|BOB|PEN|MXN|COP|PYG)\b/i;

/** `USD 42.00`, `Valor e símbolo da moeda de origem: 20,00 USD`, `200,00 BOB 18,00`. */
function foreignText(line: string): StatementRow['foreign'] {
  const [, name, amount] = before.exec(line) ?? [];
  const [, other, code] = behind.exec(line) ?? [];
  const digits = (amount ?? other ?? '').replaceAll(/[.,](?=\d{3})/g, '').replace(',', '.');
  if (!/^\d+(?:\.\d{1,2})?$/.test(digits)) return undefined;
  const [whole = '0', cents = ''] = digits.split('.');
  return { currency: (name ?? code ?? '').toUpperCase().replace('US$', 'USD'), cents: Number(whole + cents.padEnd(2, '0')) };
}

/** What was paid in another currency, on the line under a row that has its amount itself. */
function paidAbroad({ lines, dated }: Around, at: number): StatementRow['foreign'] {
  const next = lines[at + 1];
  return next && !dated[at + 1] && !next.isAside ? foreignText(next.text) : undefined;
}

const undatedCharge = /^(?:repasse de iof|iof\b|juros\b|multa\b|mora\b|encargos? d|anuidade\b|tarifa\b|seguro\b)/;

/** A charge that has no day: only among the lists of movements, since summaries name the same. */
function chargeIn(text: string, { at, place }: At): Entry | undefined {
  if (!place.isListed || place.kind !== 'movement' || !undatedCharge.test(withoutAccents(text).toLowerCase())) return undefined;
  const { words, amounts } = amountsAtEnd(text);
  const money = amounts.at(-1);
  if (!money) return undefined;
  return {
    at,
    day: undefined,
    words: plainWords(words.replace(/(?:\s[\d.,]+\s?%|\sem(?:\sR\$)?)+$/, '')),
    money,
    place,
    raw: onOneLine(text).slice(0, 500),
  };
}

const subtotalWords =
  /^(?:sub ?)?total\b|subtotal deste cartao|^valor total\b|^lancamentos (?:no cartao|internacionais|produtos e servicos|nacionais)\b/;

function subtotalIn(text: string, at: number): Subtotal | undefined {
  const plain = withoutAccents(text).toLowerCase();
  const [money, ...others] = amountsAtEnd(text).amounts;
  if (!money || others.length > 1 || !subtotalWords.test(plain)) return undefined;
  return { at, cents: money.cents, isAbove: plain.includes('subtotal deste cartao') };
}
