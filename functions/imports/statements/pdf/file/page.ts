/** A piece of text as it is placed on a page, in points (1/72 inch). Cells of a table are pieces, and so are words or letters where a program placed them one by one. */
export interface Piece {
  readonly text: string;
  /** Where it begins, from the left edge. */
  readonly x: number;
  /** Its baseline, from the lower edge: what is above has more. */
  readonly y: number;
  readonly width: number;
  /** Of the letters. */
  readonly height: number;
}

/** The pieces of a page, in the order in which the file draws them. */
export type Page = readonly Piece[];

/** What the thread is given. */
export interface PagesAsked {
  readonly bytes: Uint8Array;
  readonly password: string | undefined;
}

/** What the thread answers, once. */
export type PagesTold =
  | { readonly pages: readonly Page[] }
  | { readonly refused: 'password_required' | 'wrong_password' | 'damaged' | 'too_many_pages' | 'expands_too_much' };

/** Pages of a file: the longest invoices have twenty. */
export const mostPages = 60;
/** Pieces of text of a file: what a hundred pages full of small print have. */
export const mostPieces = 200_000;
