/** Passages of a file whose angle brackets are no tags. */
const passages = [
  { open: '<!--', close: '-->', isKept: false },
  { open: '<![CDATA[', close: ']]>', isKept: true },
] as const;

/** Behind the comment or CDATA that begins at `at`; behind the `<` where neither does. What has no end goes on to the end of the text. */
export function endOfPassage(text: string, at: number): number {
  const passage = passages.find(({ open }) => text.startsWith(open, at));
  if (!passage) return at + 1;
  const end = text.indexOf(passage.close, at + passage.open.length);
  return end < 0 ? text.length : end + passage.close.length;
}

/** Without the comments, and with what CDATA holds. */
export function withoutPassages(text: string): string {
  const kept: string[] = [];
  let done = 0;
  for (let at = text.indexOf('<!'); at >= 0; at = text.indexOf('<!', at)) {
    const passage = passages.find(({ open }) => text.startsWith(open, at));
    const end = endOfPassage(text, at);
    if (passage) {
      kept.push(text.slice(done, at));
      if (passage.isKept) kept.push(text.slice(at + passage.open.length, end).replace(passage.close, ''));
      done = end;
    }
    at = end;
  }
  return kept.join('') + text.slice(done);
}
