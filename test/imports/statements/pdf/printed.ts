import { PDFDocument, type PDFFont, StandardFonts } from '@cantoo/pdf-lib';
import type { Printed } from './invoices.ts';

/** A piece of text on a page, in points from the lower left corner. */
export interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** The text ends at `x`, as amounts do in a column. */
  readonly isRight?: boolean;
}

interface Made {
  readonly password?: string;
  /** Each letter is placed by itself, as some programs do. */
  readonly isByLetter?: boolean;
}

/** A PDF whose pages hold these pieces. */
export async function pdfWith(pages: readonly (readonly Placed[])[], { password, isByLetter }: Made = {}): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const pieces of pages) {
    const page = document.addPage([595, 842]);
    for (const piece of isByLetter ? pieces.flatMap((whole) => letters(whole, font)) : pieces) {
      const size = piece.size ?? 9;
      const text = printable(piece.text);
      page.drawText(text, { x: piece.isRight ? piece.x - font.widthOfTextAtSize(text, size) : piece.x, y: piece.y, size, font });
    }
  }
  if (password !== undefined) document.encrypt({ userPassword: password, ownerPassword: `${password}-dono` });
  return await document.save();
}

/** The standard fonts have no such minus. */
const printable = (text: string): string => text.replaceAll('−', '-');

function letters({ text, x, y, size = 9, isRight }: Placed, font: PDFFont): Placed[] {
  let at = isRight ? x - font.widthOfTextAtSize(printable(text), size) : x;
  return [...printable(text)].map((letter) => {
    const placed = { text: letter, x: at, y, size };
    at += font.widthOfTextAtSize(letter, size);
    return placed;
  });
}

interface Paper {
  /** Where the lines begin and where amounts end. */
  readonly left?: number;
  readonly right?: number;
  readonly pitch?: number;
  /** Printed at the top of each page. */
  readonly header?: readonly string[];
  readonly linesAPage?: number;
}

/** Lines one under the other, page after page: cells in columns, the last amount of a line at the right edge. */
export function paged(
  lines: readonly Printed[],
  { left = 40, right = 480, pitch = 14, header = [], linesAPage = 45 }: Paper = {},
): Placed[][] {
  const pages: Placed[][] = [];
  for (let from = 0; from < lines.length; from += linesAPage) {
    const printed = [...(from === 0 ? [] : header), ...lines.slice(from, from + linesAPage)];
    pages.push(printed.flatMap((line, at) => placed(line, { left, right, y: 800 - at * pitch })));
  }
  return pages;
}

const isAmount = (cell: string): boolean => /^[-+−]?\s?(?:R\$\s?)?[-−]?\d[\d.]*,\d{2,4}\s?[-CD]?$/.test(cell);

/** One line, its cells side by side: words from the left, amounts at the right edge (the dollars of a table that has them behind it), notes behind. */
export function placed(line: Printed, { left, right, y }: { readonly left: number; readonly right: number; readonly y: number }): Placed[] {
  const cells = typeof line === 'string' ? [line] : line;
  const first = cells.findIndex((cell, at) => at > 0 && isAmount(cell));
  const words = first < 0 ? cells : cells.slice(0, first);
  const rest = first < 0 ? [] : cells.slice(first);
  let x = left;
  const wordsPlaced = words.map((text) => {
    const piece = { text, x, y };
    // No letter of Helvetica is wider than seven tenths of its size, on average.
    x += Math.max(text === '' || /^\d$/.test(text) ? 15 : 60, text.length * 6.2 + 12);
    return piece;
  });
  const amounts = rest.filter(isAmount);
  const amountsPlaced = amounts.map((text, at) => ({ text, x: right - (amounts.length - 1 - at) * 60, y, isRight: true }));
  const notes = rest.filter((cell) => !isAmount(cell)).map((text) => ({ text, x: right + 10, y, size: 5 }));
  return [...wordsPlaced.filter(({ text }) => text !== ''), ...amountsPlaced, ...notes];
}
