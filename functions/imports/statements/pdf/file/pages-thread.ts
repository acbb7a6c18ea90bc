import { parentPort, workerData } from 'node:worker_threads';
import { getDocumentProxy } from 'unpdf';
import { mostPages, mostPieces, type Page, type PagesAsked, type PagesTold, type Piece } from './page.ts';

/*
 * Runs in a thread of its own, which pages-of.ts starts and may end at any moment: pdf.js has no limit of time or memory that it keeps by itself. It is bundled
 * apart from the function (lib/imports.ts), so that 1.6 MB of it are loaded where a PDF comes and not for any other file.
 */

/** What pdf.js is told not to try: nothing is drawn, so no font is put anywhere, no picture unpacked, no form run; and it does not write to the log. */
const quietly = { verbosity: 0, disableFontFace: true, useSystemFonts: true, enableXfa: false, useWasm: false, maxImageSize: 1 };

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

const tell = (answer: PagesTold): void => parentPort?.postMessage(answer);
told(workerData as PagesAsked).then(tell, () => tell({ refused: 'damaged' }));

async function told({ bytes, password }: PagesAsked): Promise<PagesTold> {
  try {
    const document = await getDocumentProxy(bytes, { ...quietly, ...(password !== undefined && { password }) });
    return document.numPages > mostPages ? { refused: 'too_many_pages' } : await pagesOf(document);
  } catch (error) {
    const { name, code } = error as { readonly name?: string; readonly code?: number };
    if (name !== 'PasswordException') return { refused: 'damaged' };
    return { refused: code === 2 ? 'wrong_password' : 'password_required' };
  }
}

async function pagesOf(document: Document): Promise<PagesTold> {
  const pages: Page[] = [];
  let left = mostPieces;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const pieces: Piece[] = [];
    // Some at a time, and not whole: one page can hold any number of them.
    const reader = (page.streamTextContent() as ReadableStream<{ readonly items: readonly object[] }>).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      left -= part.value.items.length;
      if (left < 0) return { refused: 'expands_too_much' };
      pieces.push(...part.value.items.flatMap(pieceOf));
    }
    pages.push(pieces);
    page.cleanup();
  }
  return { pages };
}

function pieceOf(item: object): Piece[] {
  if (!('str' in item)) return [];
  const { str, transform, width, height } = item as { str: string; transform: readonly number[]; width: number; height: number };
  const [, , , , x, y] = transform;
  return str.trim() !== '' && x !== undefined && y !== undefined ? [{ text: str, x, y, width, height }] : [];
}
