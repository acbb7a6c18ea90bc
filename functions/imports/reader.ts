import { openReaderContext, type ReaderContext } from './context.ts';
import { type ReadingAsked, type ReadingDone, readFile } from './steps/read-file.ts';

let context: ReaderContext | undefined;

/** The first step behind a file that came: the only function that opens files of people. */
export async function handler(asked: ReadingAsked): Promise<ReadingDone> {
  context ??= openReaderContext();
  return await readFile(asked, context);
}
