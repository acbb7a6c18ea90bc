import { onOneLine, withoutAccents } from '../../row-words.ts';
import type { Line } from '../lines/line.ts';
import type { Around } from './entries.ts';
import { amountsAtEnd } from './money-text.ts';
import { beginning, placeAfter } from './places.ts';

/** How near two rows of a page stand at the nearest, in points; nothing in a text. */
export function pitchOf(rows: readonly Line[]): number | undefined {
  const gaps = rows.flatMap(({ at }, row) => {
    const before = rows[row - 1]?.at;
    return at && before && before.page === at.page && before.y - at.y > at.height / 2 ? [before.y - at.y] : [];
  });
  return gaps.toSorted((one, other) => one - other)[0];
}

/** Lines so much nearer to a row than rows are to each other are of its words. */
const near = 0.7;
/** A further part of the words begins no farther left than so many points right of the day. */
const fromDay = 12;

/**
 * The words of a row whose amount is on its own line, with those of the lines above and under it that are the same row's: on a page those that stand nearer to it than
 * rows do to each other, in a text (which has no distances) those of a row that would have no words else.
 */
export function wrappedWords(own: string, around: Around, at: number): string {
  const { above, below } = sidesOf(own, around, at);
  return onOneLine([...above, own, ...below].join(' '));
}

function sidesOf(own: string, around: Around, at: number): Sides {
  if (around.lines[at]?.at && around.pitch !== undefined) return nearLines(around, at);
  return own === '' ? sharedLines(around, at) : none;
}

const none = { above: [], below: [] };
/** Each side of a row. */
const most = 2;

interface Sides {
  readonly above: readonly string[];
  readonly below: readonly string[];
}

function nearLines(around: Around, at: number): Sides {
  const side = (step: 1 | -1): string[] => {
    const found: string[] = [];
    const end = halfWay(around, at, step);
    for (let other = at + step; found.length < most && isPart(around, other) && isNear(around, { at, other, end }); other += step)
      found.push(around.lines[other]?.text ?? '');
    return step === 1 ? found : found.reverse();
  };
  return { above: side(-1), below: side(1) };
}

/** Points to the middle between this row and the next one on that side: what lies behind is the other's. */
function halfWay({ lines, dated }: Around, at: number, step: 1 | -1): number {
  const row = lines[at]?.at;
  for (let other = at + step; Math.abs(other - at) <= most * 2 + 1; other += step) {
    const next = lines[other]?.at;
    if (!next || next.page !== row?.page) break;
    if (dated[other]) return Math.abs(next.y - row.y) / 2;
  }
  return Number.POSITIVE_INFINITY;
}

interface Near {
  readonly at: number;
  readonly other: number;
  readonly end: number;
}

function isNear({ lines, pitch = 0 }: Around, { at, other, end }: Near): boolean {
  const [row, line, before] = [lines[at], lines[other], lines[at < other ? other - 1 : other + 1]?.at];
  if (!row?.at || !line?.at || !before || row.at.page !== line.at.page) return false;
  const isWithin = Math.abs(line.at.y - row.at.y) < end && Math.abs(before.y - line.at.y) <= near * pitch;
  return isWithin && (line.cells[0]?.x ?? 0) >= (row.cells[0]?.x ?? 0) + fromDay;
}

/** Of the lines between two rows without words, the first half is of the one above; where they are odd, the one more is of the row under them. */
function sharedLines(around: Around, at: number): Sides {
  const side = (step: 1 | -1): string[] => {
    const found: string[] = [];
    let other = at + step;
    while (found.length <= most * 2 && isPart(around, other)) {
      found.push(around.lines[other]?.text ?? '');
      other += step;
    }
    const isShared = around.dated[other] !== undefined;
    if (step === -1) return found.slice(0, isShared ? Math.ceil(found.length / 2) : 1).reverse();
    return found.slice(0, isShared ? Math.floor(found.length / 2) : 1);
  };
  return { above: side(-1), below: side(1) };
}

/** Words, and nothing that says more: no day, no amount, no title. */
function isPart({ lines, dated, layout }: Around, at: number): boolean {
  const line = lines[at];
  if (!line || line.isAside || line.text === '' || dated[at] || layout.under?.test(line.text)) return false;
  if (!/\p{L}/u.test(line.text) || line.text.length > 80 || amountsAtEnd(line.text).amounts.length > 0) return false;
  const place = placeAfter(line.text, beginning);
  return (
    !place.isListed && place.kind === 'movement' && place.cardEnd === undefined && !isDetail.test(withoutAccents(line.text).toLowerCase())
  );
}

const isDetail = /^(?:convers|cotac|cambio|dolar|data\b|usd\b|valor em)/;
