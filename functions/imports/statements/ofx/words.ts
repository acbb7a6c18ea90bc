import type { CalendarDate } from '../../../../shared/calendar.ts';
import { dateFrom, readDate } from '../date-text.ts';
import { onOneLine } from '../row-words.ts';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const entity = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi;

/** A leaf's text as a person reads it: entities opened, also those that were escaped twice, markup and CDATA marks gone, on one line. */
export function plainWords(text: string): string {
  if (!text.includes('&') && !text.includes('<')) return onOneLine(text);
  const opened = unescaped(unescaped(text.replaceAll('<![CDATA[', '').replaceAll(']]>', '')));
  return onOneLine(opened.replaceAll(/<\/?[a-z]{1,6}\s*\/?>/gi, ' '));
}

const unescaped = (text: string): string =>
  text.replaceAll(entity, (written: string, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return entities[name.toLowerCase()] ?? written;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    const isCharacter = code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : ' ';
  });

/**
 * The civil day of an OFX instant, `20251107223000[-3:BRT]`: as it is written, whatever the hour and the zone. Also `2025-11-07T…`, `07/11/2025`, and short of
 * digits. Nothing for zeros and for what is no day.
 */
export function dayOf(text: string): CalendarDate | undefined {
  const packed = /^\d{8}/.exec(text)?.[0];
  if (packed) return dateFrom(Number(packed.slice(0, 4)), Number(packed.slice(4, 6)), Number(packed.slice(6)));
  return readDate(text);
}
