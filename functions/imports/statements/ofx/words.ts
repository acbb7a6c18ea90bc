import { onOneLine } from '../row-words.ts';
import { beginOf, endOf, leaf, type RawRow } from './leaves.ts';
import { isPlain, wordsBetween } from './source.ts';

/** More than any bank writes into one leaf, and what it is read to. */
const longestRead = 4_000;
/** What is kept of a row's words. */
const longestWords = 500;

/** The words of a leaf of the row as a person reads them. */
function wordsOf(row: RawRow, leaf: number): string {
  const [from, to] = [beginOf(row, leaf), endOf(row, leaf)];
  if (to === 0) return '';
  const { source } = row.table;
  return to - from <= longestWords && isPlain(source.bytes, from, to)
    ? source.text.slice(from, to)
    : plainWords(wordsBetween(source, from, to));
}

/**
 * NAME and MEMO as one, without saying anything twice. What is hashed is MEMO where there is one: banks that write both have left NAME out of earlier exports
 * (Sicoob), so that the same row would not be known again. Where the id is the words of a counterparty (old files of Sicredi) it is part of both.
 */
export function descriptionOf(row: RawRow): { readonly description: string; readonly rawDescription: string } {
  const name = wordsOf(row, leaf.EXTDNAME) || wordsOf(row, leaf.NAME) || wordsOf(row, leaf.PAYEE);
  const memo = wordsOf(row, leaf.MEMO);
  const id = wordsOf(row, leaf.FITID);
  const party = isWords(id) ? id : '';
  if (party === '' && (name === '' || memo === '')) return { description: memo || name, rawDescription: memo || name };
  return { description: joined(joined(name, memo), party), rawDescription: joined(memo || name, party) };
}

function joined(one: string, other: string): string {
  if (one === '' || other.includes(one)) return other;
  if (one.includes(other)) return one;
  const [lowOne, lowOther] = [one.toLowerCase(), other.toLowerCase()];
  if (lowOther.includes(lowOne)) return other;
  return lowOne.includes(lowOther) ? one : `${one} - ${other}`.slice(0, longestWords);
}

/** The bank's id of a row. Zeros and signs that stand for nothing are none, nor are words; CHECKNUM and REFNUM are not ids of a row, whatever they hold. */
export function idOf(row: RawRow): string | undefined {
  const id = wordsOf(row, leaf.FITID);
  return id === '' || filler.test(id) || isWords(id) ? undefined : id;
}

const filler = /^(?:[0\s.,/-]*|n\/?a|null|none|undefined)$/i;

/** `JOAO DA SILVA 12345678900`: two words of letters at least. */
const isWords = (id: string): boolean => id.includes(' ') && /[a-zà-ÿ]{2} [a-zà-ÿ]{2}/i.test(id);

/**
 * A leaf's text as a person reads it: entities opened, also those that were escaped twice, markup gone, on one line, of 500 characters at most.
 * What the bank itself has spoilt (`Transfer?ncia`, U+FFFD) is left as it is.
 */
export function plainWords(text: string): string {
  const cut = text.slice(0, longestRead);
  const opened = cut.includes('&') ? unescaped(unescaped(cut)) : cut;
  const unmarked = opened.includes('<') ? opened.replaceAll(/<\/?[a-z]{1,6}\s{0,3}\/?>/gi, ' ') : opened;
  return onOneLine(unmarked).slice(0, longestWords);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
/** The marks of Portuguese letters as HTML names them, to be put behind their letter. */
const marks: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  cedil: '\u0327',
};
const entity = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z])(acute|grave|circ|tilde|uml|cedil)|([a-z]{2,4}));/gi;

const unescaped = (text: string): string =>
  text.replaceAll(entity, (written: string, ...[decimal, hex, letter, mark, name]: (string | undefined)[]) => {
    if (letter !== undefined) return (letter + (marks[mark?.toLowerCase() ?? ''] ?? '')).normalize('NFC');
    if (name !== undefined) return entities[name.toLowerCase()] ?? written;
    return characterOf(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal));
  });

/** A space for what is no character: controls, halves of pairs, beyond Unicode. */
function characterOf(code: number): string {
  const isCharacter = code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : ' ';
}
