/** An element's content: text, elements by name, or several elements of one name. */
export type Node = string | number | boolean | { readonly [name: string]: Node | readonly Node[] | undefined };

const NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/';

/** A document with one root element, as S3 writes them. */
export function xml(root: string, content: Node, hasNamespace = true): string {
  const attribute = hasNamespace ? ` xmlns="${NAMESPACE}"` : '';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root}${attribute}>${inside(content)}</${root}>`;
}

function inside(content: Node): string {
  if (typeof content !== 'object') return escaped(String(content));
  return Object.entries(content)
    .flatMap(([name, value]) => (value === undefined ? [] : [value].flat().map((each) => `<${name}>${inside(each)}</${name}>`)))
    .join('');
}

function escaped(text: string): string {
  return text.replace(/[&<>"\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * The contents of every element `name` in the text, as written. Enough for the small documents that S3 takes (Delete, Tagging,
 * CompleteMultipartUpload), whose elements never hold one of the same name.
 */
export function elements(text: string, name: string): string[] {
  return [...text.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`, 'g'))].map(([, content = '']) => content);
}

/** The text of the first element `name`. */
export function textOf(text: string, name: string): string | undefined {
  const [content] = elements(text, name);
  return content === undefined ? undefined : unescaped(content);
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(#x?[0-9a-fA-F]+|\w+);/g, (whole, entity: string) => {
    if (entity.startsWith('#x')) return String.fromCodePoint(Number.parseInt(entity.slice(2), 16));
    if (entity.startsWith('#')) return String.fromCodePoint(Number(entity.slice(1)));
    return ENTITIES[entity] ?? whole;
  });
}
