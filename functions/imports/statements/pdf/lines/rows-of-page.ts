import { onOneLine } from '../../row-words.ts';
import type { Page, Piece } from '../file/page.ts';
import type { Cell } from './line.ts';

/** What stands on one height of a page, over its whole width. */
export interface PageRow {
  readonly cells: readonly Cell[];
  readonly y: number;
  readonly height: number;
}

/** Baselines that are so much nearer than the letters are high are one row's. */
const sameRow = 0.45;
/** A gap as wide as so many heights parts cells; a narrower one words. */
const cellGap = 1.1;
const wordGap = 0.16;
/** Letters of one word do not stand over each other. */
const overlap = 0.5;
/** Of pieces that say nothing of their height. */
const usualHeight = 8;

/** From the top down, each from left to right. */
export function rowsOfPage(page: Page): PageRow[] {
  const rows: Piece[][] = [];
  for (const piece of page.toSorted((one, other) => other.y - one.y || one.x - other.x)) {
    const first = rows.at(-1)?.[0];
    if (first && first.y - piece.y <= sameRow * heightOf(first)) rows.at(-1)?.push(piece);
    else rows.push([piece]);
  }
  return rows.map((pieces) => {
    const height = Math.max(...pieces.slice(0, 50).map(heightOf));
    return { cells: cellsOf(pieces, height), y: pieces[0]?.y ?? 0, height };
  });
}

const heightOf = ({ height }: Piece): number => (height > 0 ? height : usualHeight);

function cellsOf(pieces: readonly Piece[], height: number): Cell[] {
  const cells: { text: string[]; x: number; right: number }[] = [];
  for (const { text, x, width } of pieces.toSorted((one, other) => one.x - other.x)) {
    const before = cells.at(-1);
    const gap = x - (before?.right ?? 0);
    if (before === undefined || gap > cellGap * height) {
      cells.push({ text: [text], x, right: x + width });
      continue;
    }
    before.text.push(gap > wordGap * height || gap < -overlap * height ? ` ${text}` : text);
    before.right = Math.max(before.right, x + width);
  }
  return cells.map(({ text, x, right }) => ({ text: onOneLine(text.join('')), x, right }));
}
