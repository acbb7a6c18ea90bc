import { Unreadable } from '../../unreadable.ts';

/** What is made of the tags of an XML file. Names come without their prefix. Text comes as it is written, whole, and only where it is asked for. */
export interface XmlReader {
  readonly onOpen: (name: string, attributes: Attributes) => void;
  /** Also of a tag that closes itself. */
  readonly onClose: (name: string) => void;
  readonly onText: (text: string) => void;
}

/** The attributes of one tag, where they are written: `attributeOf` reads them. Good only until the next tag, for it is one object that is filled anew. */
export interface Attributes {
  readonly source: string;
  readonly from: number;
  readonly to: number;
}

export interface XmlScanner {
  /** One piece after the other; a tag or a text may lie in two. */
  push(piece: string): void;
  /** @throws Unreadable `damaged` where a tag is not closed */
  end(): void;
}

/** A tag or a text that is longer is none of a spreadsheet's, whose cells end at 32,767 characters. */
const longestToken = 1024 * 1024;

/**
 * Reads XML in one pass, without building a tree of it: nesting costs nothing, and nothing is expanded but the five entities that XML has.
 * @throws Unreadable `dangerous_xml` for a document type or an entity that the file defines, which no program writes into a spreadsheet; `damaged`
 */
export function xmlScanner(reader: XmlReader): XmlScanner {
  let rest = '';
  return {
    push(piece) {
      const source = rest === '' ? piece : rest + piece;
      const read = scan(source, reader);
      rest = read === source.length ? '' : source.slice(read);
      if (rest.length > longestToken) throw new Unreadable('damaged');
    },
    end() {
      if (rest.trim() !== '') throw new Unreadable('damaged');
    },
  };
}

/** Reads all tags that are whole, and gives where the first begins that is not. */
function scan(source: string, reader: XmlReader): number {
  let at = 0;
  for (;;) {
    const open = source.indexOf('<', at);
    if (open < 0) return at;
    const next = source.charCodeAt(open + 1);
    const end = next === exclamation || next === question ? endOfSpecial(source, open, reader, at) : endOfTag(source, open, reader, at);
    if (end < 0) return at;
    at = end;
  }
}

/** Reads the text before a tag, and the tag. -1 where it is not whole yet. */
function endOfTag(source: string, open: number, reader: XmlReader, textFrom: number): number {
  const close = source.indexOf('>', open);
  if (close < 0) return -1;
  if (open > textFrom) reader.onText(source.slice(textFrom, open));
  if (source.charCodeAt(open + 1) === slash) reader.onClose(localName(source, open + 2, close));
  else readOpening(source, open + 1, close, reader);
  return close + 1;
}

const exclamation = 33;
const question = 63;
const slash = 47;
const colon = 58;

function readOpening(source: string, from: number, close: number, reader: XmlReader): void {
  const isEmpty = source.charCodeAt(close - 1) === slash;
  const to = isEmpty ? close - 1 : close;
  let nameEnd = from;
  while (nameEnd < to && source.charCodeAt(nameEnd) > 32) nameEnd += 1;
  const name = localName(source, from, nameEnd);
  attributes.source = source;
  attributes.from = nameEnd;
  attributes.to = to;
  reader.onOpen(name, attributes);
  attributes.source = '';
  if (isEmpty) reader.onClose(name);
}

const attributes = { source: '', from: 0, to: 0 };

/** Without the prefix of its namespace, which is any. */
function localName(source: string, from: number, to: number): string {
  let start = from;
  let end = to;
  for (let at = from; at < to; at++) {
    const code = source.charCodeAt(at);
    if (code === colon) start = at + 1;
    else if (code <= 32) {
      end = at;
      break;
    }
  }
  return source.slice(start, end);
}

/** Comments and instructions are passed over, a CDATA section is text. -1 where it is not whole yet. */
function endOfSpecial(source: string, open: number, reader: XmlReader, textFrom: number): number {
  if (/^<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i.test(source.slice(open, open + 10))) throw new Unreadable('dangerous_xml');
  const [start, end] = specials.find(([each]) => source.startsWith(each, open)) ?? [undefined, '>'];
  const at = source.indexOf(end, open + (start?.length ?? 2));
  if (at < 0) return -1;
  if (open > textFrom) reader.onText(source.slice(textFrom, open));
  if (start === cdata) reader.onText(source.slice(open + cdata.length, at).replaceAll('&', '&amp;'));
  return at + end.length;
}

const cdata = '<![CDATA[';
const specials = [
  ['<!--', '-->'],
  [cdata, ']]>'],
  ['<?', '?>'],
] as const;

/** The value of an attribute, entities opened; nothing where it is not there. Its prefix is part of the name. */
export function attributeOf({ source, from, to }: Attributes, name: string): string | undefined {
  if (to === from) return undefined;
  const written = source.slice(from, to);
  for (let at = written.indexOf(name); at >= 0; at = written.indexOf(name, at + 1)) {
    if (written.charCodeAt(at - 1) > 32) continue;
    const value = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(written.slice(at + name.length));
    if (value) return plainText(value[1] ?? value[2] ?? '');
  }
  return undefined;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Entities opened. */
export function plainText(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi,
    (written: string, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? written;
      return character(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
    },
  );
}

/** A blank for what is no character. */
export const character = (code: number): string =>
  code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ' ';
