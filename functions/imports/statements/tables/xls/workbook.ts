import { Unreadable } from '../../unreadable.ts';
import { isDayFormat } from '../number-formats.ts';
import { type BiffRecord, recordsFrom } from './records.ts';
import { sharedTexts, textAt } from './strings.ts';

export interface SheetPlace {
  readonly name: string;
  readonly at: number;
  readonly isHidden: boolean;
}

/** What the first part of the file says of all sheets. */
export interface XlsWorkbook {
  readonly sheets: readonly SheetPlace[];
  readonly texts: readonly string[];
  /** Whether the style of this number shows numbers as days. */
  readonly areDays: readonly boolean[];
  readonly countsFrom1904: boolean;
  /** Since Excel 97 texts say how wide their characters are. */
  readonly isWide: boolean;
}

const end = 0x000a;
const version97 = 0x0600;
const worksheet = 0;

interface Found {
  readonly sheets: SheetPlace[];
  texts: readonly string[];
  readonly formats: Map<number, string>;
  /** The number of the format of each style. */
  readonly styles: number[];
  countsFrom1904: boolean;
  isWide: boolean;
}

/** How each record is read, by its number. */
const readers: Readonly<Record<number, (record: BiffRecord, found: Found) => void>> = {
  2057: ({ data, at }, found) => {
    if (at === 0) found.isWide = wordAt(data, 0) >= version97;
  },
  47: () => {
    throw new Unreadable('protected_sheet');
  },
  34: ({ data }, found) => {
    found.countsFrom1904 = wordAt(data, 0) === 1;
  },
  133: ({ data }, found) => found.sheets.push(...sheetIn(data, found.isWide)),
  1054: ({ data }, { formats, isWide }) => formats.set(wordAt(data, 0), textAt(data, 2, { isWide, lengthBytes: isWide ? 2 : 1 })),
  224: ({ data }, { styles }) => styles.push(wordAt(data, 2)),
  252: ({ data, more }, found) => {
    found.texts = sharedTexts([data, ...more]);
  },
};

/** @throws Unreadable `protected_sheet` where the file is encrypted */
export function workbookOf(bytes: Uint8Array): XlsWorkbook {
  const found: Found = { sheets: [], texts: [], formats: new Map(), styles: [], countsFrom1904: false, isWide: false };
  for (const record of recordsFrom(bytes, 0)) {
    if (record.id === end) break;
    readers[record.id]?.(record, found);
  }
  const { formats, styles, ...rest } = found;
  return { ...rest, areDays: styles.map((format) => isDayFormat(format, formats.get(format))) };
}

/** Charts and macros are sheets too, and none of ours. */
function sheetIn(data: DataView, isWide: boolean): SheetPlace[] {
  if (data.byteLength < 8 || data.getUint8(5) !== worksheet) return [];
  return [{ name: textAt(data, 6, { isWide, lengthBytes: 1 }), at: data.getUint32(0, true), isHidden: (data.getUint8(4) & 3) !== 0 }];
}

/** 0 where the record is too short. */
export const wordAt = (data: DataView, at: number): number => (at + 2 > data.byteLength ? 0 : data.getUint16(at, true));
