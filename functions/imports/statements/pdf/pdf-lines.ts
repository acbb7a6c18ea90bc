import { getDocumentProxy } from 'unpdf';
import { Unreadable } from '../unreadable.ts';
import { refuseBomb } from './guard.ts';

/** Pages of a file; the longest invoices have twenty. */
const mostPages = 60;
/** Pieces of text of a file: what a hundred pages full of letters have. */
const mostPieces = 200_000;
/** How long reading goes on, in milliseconds, asked after each page. */
const mostTime = 20_000;

interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export const looksLikePdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');

/**
 * The lines of a PDF's text as a person reads them: from the top, a column after the other where a page has two columns of dated lines.
 * @throws Unreadable `password_required`, `wrong_password`, `damaged`, `pdf_without_text`, `too_many_pages`, `expands_too_much`, `took_too_long`
 */
export async function pdfLines(bytes: Uint8Array, password: string | undefined, elapsed: () => number): Promise<string[]> {
  refuseBomb(bytes);
  const document = await open(bytes, password);
  try {
    if (document.numPages > mostPages) throw new Unreadable('too_many_pages');
    const lines: string[] = [];
    let pieces = 0;
    const end = elapsed() + mostTime;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pieces += items.length;
      if (pieces > mostPieces) throw new Unreadable('expands_too_much');
      if (elapsed() > end) throw new Unreadable('took_too_long');
      lines.push(...linesOf(items.flatMap(pieceOf)));
    }
    if (lines.every((line) => !/\p{L}/u.test(line))) throw new Unreadable('pdf_without_text');
    return lines;
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('damaged', { cause: error });
  } finally {
    await document.loadingTask.destroy();
  }
}

async function open(bytes: Uint8Array, password: string | undefined) {
  try {
    // A copy: pdf.js keeps what it is given.
    return await getDocumentProxy(new Uint8Array(bytes), {
      ...(password !== undefined && { password }),
    });
  } catch (error) {
    const { name, code } = error as { name?: string; code?: number };
    if (name === 'PasswordException') throw new Unreadable(code === 2 ? 'wrong_password' : 'password_required', { cause: error });
    throw new Unreadable('damaged', { cause: error });
  }
}

function pieceOf(item: object): Piece[] {
  const { str, transform } = item as { str?: string; transform?: readonly number[] };
  const [x, y] = [transform?.[4], transform?.[5]];
  return str?.trim() && x !== undefined && y !== undefined ? [{ text: str.trim(), x, y }] : [];
}

/** Pieces whose bases are no farther apart are of one line. */
const oneLine = 3;
/** Columns begin so far apart at least. */
const oneColumn = 150;
const beginsWithDay = /^\d{1,2}(?:[/.]\d{2}|\s(?:de\s)?[a-zç]{3})/i;

function linesOf(pieces: readonly Piece[]): string[] {
  const edge = secondColumn(pieces);
  const columns = edge === undefined ? [pieces] : [pieces.filter(({ x }) => x < edge), pieces.filter(({ x }) => x >= edge)];
  return columns.flatMap((column) => {
    const lines: Piece[][] = [];
    for (const piece of column.toSorted((one, other) => other.y - one.y || one.x - other.x)) {
      const line = lines.at(-1);
      if (line?.[0] && Math.abs(line[0].y - piece.y) <= oneLine) line.push(piece);
      else lines.push([piece]);
    }
    return lines.map((line) =>
      line
        .toSorted((one, other) => one.x - other.x)
        .map(({ text }) => text)
        .join(' '),
    );
  });
}

/** Where a second column of dated lines begins; nothing on a page with one. */
function secondColumn(pieces: readonly Piece[]): number | undefined {
  const starts = pieces.filter(({ text }) => beginsWithDay.test(text)).map(({ x }) => x);
  const first = Math.min(...starts);
  const others = starts.filter((x) => x - first > oneColumn);
  // A day of posting beside the day of purchase is nearer than that.
  return others.length >= 3 && starts.length - others.length >= 3 ? Math.min(...others) - 5 : undefined;
}
