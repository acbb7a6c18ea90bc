import type { BucketLinks } from '../../shared/upload.ts';

const unexpected = (): never => {
  throw new Error('This test sends and fetches no files.');
};

/** For a context in which no file is sent or fetched. */
export const noLinks: BucketLinks = { form: unexpected, link: unexpected };
