import { largeCsv, largeOfx, largeXlsx } from './reading/large-files.ts';
import { type MeasuredReading, openReadingRoom, type ReadingRoom } from './reading/measured-reading.ts';
import type { Reader } from './reading/readers.ts';
import { interleaved } from './rounds.ts';
import type { Table } from './table.ts';

interface Comparison {
  readonly title: string;
  readonly file: () => Uint8Array;
  /** The first is the floor. */
  readonly readers: readonly Reader[];
  readonly note: string;
}

const comparisons: readonly Comparison[] = [
  {
    title: 'OFX of 5 MB',
    file: largeOfx,
    readers: ['plain decoding (UTF-8)', 'a plain pass over the bytes', 'OFX, ours', 'ofx-js', 'ofx-data-extractor', 'node-ofx-parser'],
    note: 'The packages give a tree of texts; ours gives days, cents, signs, balances and warnings. Its words hold accents.',
  },
  {
    title: 'CSV of 5 MB',
    file: largeCsv,
    readers: [
      'plain decoding (UTF-8)',
      'a plain pass over the bytes',
      'uDSV, splitting alone',
      'csv-parse, splitting alone',
      'CSV, our splitter alone',
      'CSV, ours',
    ],
    note: 'Splitting gives cells; ours finds the header, and gives days, cents, signs and warnings.',
  },
  {
    title: 'XLSX of 60,000 rows',
    file: largeXlsx,
    readers: ['inflating alone', 'XLSX, ours', 'SheetJS'],
    note: 'SheetJS gives cells; ours gives days, cents, signs and warnings.',
  },
];

/** What it takes to read the largest files, beside packages and beside doing nothing with the same bytes. */
export default async function statements(): Promise<Table[]> {
  await using room = await openReadingRoom();
  const tables: Table[] = [];
  for (const comparison of comparisons) tables.push(await tableOf(comparison, room));
  return tables;
}

async function tableOf({ title, file, readers, note }: Comparison, room: ReadingRoom): Promise<Table> {
  const bytes = file();
  const found = new Map<Reader, MeasuredReading[]>(readers.map((reader) => [reader, []]));
  const cpu = await interleaved(readers, async (reader) => {
    const measured = await room.read(reader, bytes);
    found.get(reader)?.push(measured);
    return measured.cpu;
  });
  const [floor = Number.NaN, pass = Number.NaN] = cpu;
  const isText = readers[1] === 'a plain pass over the bytes';
  return {
    title,
    note: `${bytes.length.toLocaleString('en')} bytes. CPU of one reading in a fresh process that has loaded the bundle, median of nine rounds; memory beyond what the process held before, the most of the nine. ${note}`,
    columns: ['', 'rows', `× ${readers[0]}`, ...(isText ? ['× a plain pass'] : []), 'memory, MB'],
    rows: readers.map((reader, at) => {
      const all = found.get(reader) ?? [];
      const own = cpu[at] ?? Number.NaN;
      const memory = Math.round(Math.max(...all.map(({ megabytes }) => megabytes)));
      return [reader, all[0]?.found ?? '', own / floor, ...(isText ? [own / pass] : []), memory];
    }),
  };
}
