/** Words that stand together, apart from others on their line: a column's. */
export interface Cell {
  readonly text: string;
  readonly x: number;
  readonly right: number;
}

/** A line of a page, or of a column of it, as a person reads it. */
export interface Line {
  /** Its cells, with one space between. */
  readonly text: string;
  readonly cells: readonly Cell[];
  /** Baseline and height of the letters in points; nothing in a text, where lines are all as far from each other. */
  readonly at?: { readonly page: number; readonly y: number; readonly height: number };
  /** Stands beside the table, not in it: a box of limits or rates. It says nothing about the rows. */
  readonly isAside?: true;
}

export const lineOf = (cells: readonly Cell[], at?: Line['at'], isAside = false): Line => ({
  text: cells.map(({ text }) => text).join(' '),
  cells,
  ...(at && { at }),
  ...(isAside && { isAside }),
});

/** The lines of a text that somebody copied: tabs and wide gaps part cells, and the place in the line is where they stand. */
export function linesOfText(text: string): Line[] {
  return text.split(/\r\n|\r|\n/).map((written) => {
    const cells: Cell[] = [];
    // One pass: a pattern that looked for gaps would try each blank of a long run anew.
    let start = 0;
    for (const part of written.split(/(\t+| {2,})/)) {
      const words = part.trim();
      if (words !== '') cells.push({ text: words, x: start, right: start + part.length });
      start += part.length;
    }
    return lineOf(cells);
  });
}
