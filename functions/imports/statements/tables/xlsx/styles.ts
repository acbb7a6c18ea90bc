import { isDayFormat } from '../number-formats.ts';
import { attributeOf, type XmlReader } from './xml.ts';

/** Styles of cells that are looked at; Excel itself has no more. */
const mostStyles = 65_000;

/** Which styles of the workbook show numbers as days, by their place. */
export function stylesReader(areDays: boolean[]): XmlReader {
  const codes = new Map<number, string>();
  let isInside = false;
  return {
    onOpen(name, attributes) {
      if (name === 'cellXfs') isInside = true;
      if (name === 'numFmt') codes.set(Number(attributeOf(attributes, 'numFmtId')), attributeOf(attributes, 'formatCode') ?? '');
      if (name !== 'xf' || !isInside || areDays.length >= mostStyles) return;
      const id = Number(attributeOf(attributes, 'numFmtId') ?? 0);
      areDays.push(isDayFormat(id, codes.get(id)));
    },
    onClose(name) {
      if (name === 'cellXfs') isInside = false;
    },
    onText: () => undefined,
  };
}
