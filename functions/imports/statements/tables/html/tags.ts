/** A piece of a page: a tag, or the text up to the next one. */
export interface Piece {
  /** Small; nothing for text. */
  readonly tag: string | undefined;
  readonly isEnd: boolean;
  /** What is written in the tag behind its name, or the text. */
  readonly text: string;
}

/** A tag's attributes may hold `>` between quotes; longer ones are not looked into. */
const longestTag = 2_000;
const start = /\/?([a-z][a-z0-9:-]{0,20})/iy;
/** What is between such tags is not for people. */
const unread = new Set(['script', 'style', 'noscript', 'template']);

/** The tags and texts of a page in their order, in one pass. Comments, scripts and styles are left out; a `<` that begins no tag is text. */
export function* piecesOf(page: string): Generator<Piece> {
  let textFrom = 0;
  for (let open = page.indexOf('<'); open >= 0; ) {
    const found = tagAt(page, open);
    if (!found) {
      open = page.indexOf('<', open + 1);
      continue;
    }
    if (open > textFrom) yield { tag: undefined, isEnd: false, text: page.slice(textFrom, open) };
    if (found.piece) yield found.piece;
    textFrom = found.next;
    open = page.indexOf('<', textFrom);
  }
  if (textFrom < page.length) yield { tag: undefined, isEnd: false, text: page.slice(textFrom) };
}

/** The tag that begins here, and where what follows it does; no piece for what is passed over, and nothing where no tag begins. */
function tagAt(page: string, open: number): { readonly piece?: Piece; readonly next: number } | undefined {
  const end = passedOver(page, open);
  if (end !== undefined) return { next: end };
  start.lastIndex = open + 1;
  const name = start.exec(page)?.[1]?.toLowerCase();
  if (name === undefined) return undefined;
  const isEnd = page[open + 1] === '/';
  const from = start.lastIndex;
  const close = endOfTag(page, from);
  const piece = { tag: name, isEnd, text: page.slice(from, close) };
  return { piece, next: !isEnd && unread.has(name) ? endOfUnread(page, name, close) : close + 1 };
}

/** Where a comment, a declaration or an instruction ends; nothing where it is none. */
function passedOver(page: string, open: number): number | undefined {
  if (page.startsWith('<!--', open)) return endOf(page, '-->', open + 4) + 3;
  const next = page[open + 1];
  return next === '!' || next === '?' ? endOf(page, '>', open) + 1 : undefined;
}

function endOf(page: string, mark: string, from: number): number {
  const at = page.indexOf(mark, from);
  return at < 0 ? page.length : at;
}

function endOfUnread(page: string, name: string, from: number): number {
  const end = new RegExp(`</${name}`, 'gi');
  end.lastIndex = from;
  return end.exec(page)?.index ?? page.length;
}

function endOfTag(page: string, from: number): number {
  let quote = '';
  for (let at = from; at < Math.min(page.length, from + longestTag); at++) {
    const letter = page[at] ?? '';
    if (quote === '' && letter === '>') return at;
    if (quote === '' && (letter === '"' || letter === "'")) quote = letter;
    else if (letter === quote) quote = '';
  }
  return endOf(page, '>', from);
}
