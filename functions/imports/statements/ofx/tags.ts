import { endOfPassage } from './passages.ts';
import type { Source } from './source.ts';

/** One tag of an OFX or OFC file. The same object for each tag of a file: what is kept of it has to be copied. */
export interface Tag<Known> {
  /** What the tag's name stands for; nothing for a name that nobody asks for. */
  readonly known: Known | undefined;
  /** `</NAME>`. */
  readonly isEnd: boolean;
  /** Where it begins. */
  readonly at: number;
  /** What stands between it and the next tag, without the blanks around it, is from here … */
  readonly from: number;
  /** … to here. */
  readonly to: number;
}

/** Names of tags and what they stand for, whatever their case. */
export interface Names<Known> {
  find(bytes: Uint8Array, from: number, to: number): Known | 'markup' | undefined;
}

/** What people's words may hold between angle brackets, and is no tag of the format. */
const markup = ['A', 'B', 'BR', 'CENTER', 'DIV', 'EM', 'FONT', 'I', 'LI', 'P', 'S', 'SPAN', 'STRONG', 'SUB', 'SUP', 'U', 'UL'];

const longestName = 32;
const longestTag = 400;
const less = 0x3c;
const greater = 0x3e;
const slash = 0x2f;
const blank = 0x20;

/**
 * Visits the tags of a file in their order, whether leaves are closed (XML) or not (SGML), and however they are broken into lines. In one pass, and in time that
 * grows with the file alone. What is no tag (`<BR/>`, `A < B`, a comment, CDATA and all it holds) stays in the text that it stands in: `wordsBetween` takes it out.
 */
export function eachTag<Known>({ bytes, text }: Source, names: Names<Known>, visit: (tag: Tag<Known>) => void): void {
  const tag = { known: undefined as Known | undefined, isEnd: false, at: -1, from: 0, to: 0 };
  let at = nextTag(bytes, 0);
  while (at < bytes.length) {
    const isEnd = bytes[at + 1] === slash;
    const nameAt = isEnd ? at + 2 : at + 1;
    const nameEnd = endOfName(bytes, nameAt);
    const known = nameEnd === nameAt ? 'markup' : names.find(bytes, nameAt, nameEnd);
    const end = known === 'markup' ? -1 : endOfTag(bytes, nameEnd, known !== undefined);
    if (known !== 'markup' && end >= 0) {
      if (tag.at >= 0) visit(endedAt(tag, bytes, at));
      tag.known = known;
      tag.isEnd = isEnd;
      tag.at = at;
      tag.from = end;
      at = nextTag(bytes, end);
    } else at = nextTag(bytes, endOfPassage(text, at));
  }
  if (tag.at >= 0) visit(endedAt(tag, bytes, bytes.length));
}

function nextTag(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== less) at += 1;
  return at;
}

/** The tag, once it is known where the next one begins. */
function endedAt<Ended extends { from: number; to: number }>(tag: Ended, bytes: Uint8Array, next: number): Ended {
  let { from } = tag;
  let to = next;
  while (from < to && (bytes[from] ?? 0) <= blank) from += 1;
  while (to > from && (bytes[to - 1] ?? 0) <= blank) to -= 1;
  tag.from = from;
  tag.to = to;
  return tag;
}

const isLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
const isOfName = (code: number): boolean => isLetter(code) || (code >= 0x30 && code <= 0x39) || code === 0x2e || code === 0x5f;

/** Behind the name that begins at `from`: letters, digits, `.` and `_`, a letter first. `from` where there is none, or too long a one. */
function endOfName(bytes: Uint8Array, from: number): number {
  if (!isLetter(bytes[from] ?? 0)) return from;
  let at = from + 1;
  while (isOfName(bytes[at] ?? 0)) at += 1;
  return at - from > longestName ? from : at;
}

/** Behind the `>` of a tag whose name ends at `from`, or -1. Only tags that are known may have attributes: `<OFX xmlns="…">`. */
function endOfTag(bytes: Uint8Array, from: number, mayHaveAttributes: boolean): number {
  const code = bytes[from] ?? 0;
  if (code === greater) return from + 1;
  if (code > blank && code !== slash) return -1;
  const limit = Math.min(bytes.length, from + longestTag);
  for (let at = from; at < limit; at += 1) {
    const inside = bytes[at] ?? 0;
    if (inside === greater) return at + 1;
    if (inside === less || (inside > blank && inside !== slash && !mayHaveAttributes)) return -1;
  }
  return -1;
}

/** Finds names by a number that is made of their letters, so that none of a file's 200,000 has to be made a string. */
export function namesOf<Known>(entries: readonly (readonly [name: string, known: Known])[]): Names<Known> {
  const all: readonly (readonly [string, Known | 'markup'])[] = [...markup.map((name) => [name, 'markup'] as const), ...entries];
  const capitals = all.map(([name, known]) => ({ letters: new TextEncoder().encode(name), known }));
  const byHash = new Map(capitals.map((each) => [hashOf(each.letters, 0, each.letters.length), each]));
  if (byHash.size !== all.length) throw new Error('Two names make one number.');
  return {
    find(bytes, from, to) {
      const found = byHash.get(hashOf(bytes, from, to));
      return found !== undefined && isSame(found.letters, bytes, from, to) ? found.known : undefined;
    },
  };
}

const capital = (code: number): number => (code >= 0x61 && code <= 0x7a ? code - 0x20 : code);

function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; at += 1) hash = (Math.imul(hash, 31) + capital(bytes[at] ?? 0)) | 0;
  return hash;
}

function isSame(letters: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (letters.length !== to - from) return false;
  for (let at = from; at < to; at += 1) if (capital(bytes[at] ?? 0) !== letters[at - from]) return false;
  return true;
}
