import { openReaderContext, type ReaderContext } from './context.ts';
import { type ReadingAsked, type ReadingDone, readFile } from './steps/read-file.ts';
import { withoutWords } from './steps/without-words.ts';

let context: ReaderContext | undefined;

/** The first step behind a file that came: the only function that opens files of people. */
export const handler = async (asked: ReadingAsked): Promise<ReadingDone> =>
  await withoutWords('read', async () => {
    context ??= openReaderContext();
    return await readFile(asked, context);
  });
