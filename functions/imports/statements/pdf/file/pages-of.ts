import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { elapsed, waiting } from '../../../../../shared/clock.ts';
import { Unreadable } from '../../unreadable.ts';
import type { Page, PagesAsked, PagesTold } from './page.ts';
import { refuseBomb } from './refuse-bomb.ts';

/** Milliseconds: three times what the longest real invoice takes on a slow machine. */
const mostTime = 20_000;
/** Bytes that the thread may hold, heap and buffers, pdf.js itself (40 MB) included. With what is not counted, and what comes between two looks, the process grows by less than 256 MB. */
const mostMemory = 160 * 1024 * 1024;
/** Milliseconds between two looks at it. */
const lookEvery = 50;

/** Beside this file where it is run as it is written; beside the bundle, which is CommonJS and knows no `import.meta`, on Lambda (lib/imports.ts). */
const program = import.meta.url === undefined ? join(__dirname, 'pages-thread.js') : new URL('pages-thread.ts', import.meta.url);

/** For tests, which cannot wait. */
export interface Bounds {
  readonly mostTime?: number;
  readonly mostMemory?: number;
}

/**
 * The text of a PDF's pages, with where it stands. Whatever the file is made of, an answer comes within 20 s and within 256 MB: it is read in a thread that has no
 * environment (hence no credentials), and that is ended, whatever it is at, when it takes longer or holds more.
 * @throws Unreadable `password_required`, `wrong_password`, `damaged`, `too_many_pages`, `expands_too_much`, `took_too_long`
 */
export async function pagesOf(bytes: Uint8Array, password: string | undefined, bounds: Bounds = {}): Promise<readonly Page[]> {
  refuseBomb(bytes);
  const told = await inThread({ bytes, password }, bounds);
  if ('refused' in told) throw new Unreadable(told.refused);
  return told.pages;
}

async function inThread(asked: PagesAsked, bounds: Bounds): Promise<PagesTold> {
  const worker = new Worker(program, {
    workerData: asked,
    env: {},
    argv: [],
    execArgv: [],
    stdout: true,
    stderr: true,
    // The old generation's limit is behind the looks: at it V8 may end the whole process. A large young one would hold 150 MB of what is forgotten at once.
    resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 16 },
  });
  const { promise, resolve, reject } = Promise.withResolvers<PagesTold>();
  worker.once('message', resolve);
  worker.once('error', (error: Error & { readonly code?: string }) =>
    reject(new Unreadable(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'expands_too_much' : 'damaged', { cause: error })),
  );
  worker.once('exit', () => reject(new Unreadable('damaged')));
  const watch = { isOver: false };
  try {
    return await Promise.race([promise, exceeded(worker, watch, bounds)]);
  } finally {
    watch.isOver = true;
    // Not waited for: a thread deep in native code ends when it comes out of that, and the answer is known.
    worker.terminate().catch(() => undefined);
  }
}

/** Looks at the thread until the watch is over; throws when it takes too long or holds too much. */
async function exceeded(worker: Worker, watch: { readonly isOver: boolean }, bounds: Bounds): Promise<never> {
  const end = elapsed() + (bounds.mostTime ?? mostTime);
  let held = 0;
  const measure = async (): Promise<void> => {
    const { used_heap_size: heap, external_memory: buffers } = await worker.getHeapStatistics();
    held = heap + buffers;
  };
  for (;;) {
    await waiting.pause(lookEvery);
    if (watch.isOver) return await new Promise<never>(() => undefined);
    if (elapsed() > end) throw new Unreadable('took_too_long');
    // A thread that ended cannot be measured, and one deep in native code only later: its time is looked at all the same.
    await Promise.race([measure().catch(() => undefined), waiting.pause(lookEvery)]);
    if (held > (bounds.mostMemory ?? mostMemory)) throw new Unreadable('expands_too_much');
  }
}
