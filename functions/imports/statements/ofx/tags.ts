/** One tag of an OFX or OFC file. A leaf has its text; `isEnd` closes an aggregate. */
export interface Tag {
  /** In capitals. */
  readonly name: string;
  readonly isEnd: boolean;
  /** What stands between it and the next tag, as it is written, without the blanks around it. */
  readonly text: string;
  /** Where it begins. */
  readonly at: number;
}

/** What people's words may hold between angle brackets, and is no tag of the format. */
const markup = new Set(['B', 'BR', 'CENTER', 'DIV', 'EM', 'FONT', 'I', 'P', 'S', 'SPAN', 'STRONG', 'SUB', 'SUP', 'U']);
const name = /\/?([A-Za-z][A-Za-z0-9_.]{0,31})\s*\/?>/y;

/**
 * The tags of an OFX file in their order, whether leaves are closed (XML) or not (SGML), and however they are broken into lines. In one pass: what is no tag
 * (`<BR/>`, `A < B`, a comment) stays in the text that it stands in. The closing tag of a leaf is given as any other, and says nothing.
 */
export function* tagsIn(source: string): Generator<Tag> {
  let open: { readonly name: string; readonly isEnd: boolean; readonly at: number; readonly textAt: number } | undefined;
  let at = source.indexOf('<');
  while (at >= 0) {
    name.lastIndex = at + 1;
    const found = name.exec(source);
    const tagName = found?.[1]?.toUpperCase();
    if (found && tagName !== undefined && !markup.has(tagName)) {
      if (open) yield { name: open.name, isEnd: open.isEnd, text: textOf(source, open.textAt, at), at: open.at };
      open = { name: tagName, isEnd: source[at + 1] === '/', at, textAt: name.lastIndex };
      at = source.indexOf('<', name.lastIndex);
    } else {
      at = source.indexOf('<', source.startsWith('<!--', at) ? endOfComment(source, at) : at + 1);
    }
  }
  if (open) yield { name: open.name, isEnd: open.isEnd, text: textOf(source, open.textAt, source.length), at: open.at };
}

function endOfComment(source: string, at: number): number {
  const end = source.indexOf('-->', at);
  return end < 0 ? source.length : end + 3;
}

/** Without its comments. */
function textOf(source: string, from: number, to: number): string {
  let text = source.slice(from, to).trim();
  for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', at)) text = text.slice(0, at) + text.slice(endOfComment(text, at));
  return text.trim();
}
