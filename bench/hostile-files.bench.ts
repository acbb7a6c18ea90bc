import { hostileFiles } from '../test/imports/statements/hostile/hostile-files.ts';
import { openReadingRoom } from './reading/measured-reading.ts';
import type { Table } from './table.ts';

const isPdf = (name: string): boolean => name.startsWith('PDF');

/** What each file that is made to do harm takes before it is refused, in a process of its own. */
export default async function hostile(): Promise<Table[]> {
  await using room = await openReadingRoom();
  const rows: [string, number, string, number, number][] = [];
  for (const { name, make, password } of hostileFiles) {
    // The process gives no password: another file says the same of it.
    if (password !== undefined) continue;
    const file = await make();
    const { found, milliseconds, megabytes } = await room.read('the door', file);
    rows.push([name, file.length, String(found), Math.round(milliseconds), Math.round(megabytes)]);
  }

  const most = (of: typeof rows, at: 3 | 4): number => Math.max(...of.map((row) => row[at]));
  const others = rows.filter(([name]) => !isPdf(name));
  const [time, pdfTime, memory] = [most(others, 3), most(rows, 3), most(rows, 4)];
  const isReached = time <= 2_000 && pdfTime <= 21_000 && memory <= 256;
  return [
    {
      title: 'Files that are made to do harm',
      note: `Each read once, as an upload is, in a process of its own: what it is refused with, milliseconds until then (on this machine), and memory beyond what the process held before. Goal: a refusal of at most 2 s (PDF: 20), at most 256 MB: ${isReached ? 'reached' : 'missed'} (${time} ms, PDF ${pdfTime} ms, ${memory} MB).`,
      columns: ['file', 'bytes', 'refused with', 'ms', 'MB'],
      rows,
    },
  ];
}
