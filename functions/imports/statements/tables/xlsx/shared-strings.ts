import { plainText, type XmlReader } from './xml.ts';

/** The texts that cells name by number, in their order. A text in several formats is one; how it is spoken (`rPh`) is none of it. */
export function sharedStringsReader(strings: string[]): XmlReader {
  let text = '';
  let isText = false;
  let isSpoken = false;
  return {
    onOpen(name) {
      if (name === 'si') text = '';
      isText = name === 't' && !isSpoken;
      isSpoken ||= name === 'rPh';
    },
    onClose(name) {
      if (name === 'si') strings.push(cellText(text));
      if (name === 'rPh') isSpoken = false;
      isText = false;
    },
    onText(written) {
      if (isText) text += written;
    },
  };
}

/** As a cell holds it: entities opened, `_x000D_` too, no blanks around it. */
export function cellText(written: string): string {
  const text = plainText(written);
  const opened = text.includes('_x')
    ? text.replaceAll(/_x([0-9A-F]{4})_/gi, (_, hex: string) => controlled(Number.parseInt(hex, 16)))
    : text;
  return ofItsOwn(opened.trim());
}

/** A piece of a longer text holds on to the whole of it in memory; a copy does not. Short ones are copies anyway. */
const ofItsOwn = (text: string): string => (text.length < 13 ? text : ` ${text}`.slice(1));

const controlled = (code: number): string => (code >= 0x20 && (code < 0xd800 || code > 0xdfff) ? String.fromCharCode(code) : ' ');
