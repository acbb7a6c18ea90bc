/*
 * How large DynamoDB counts an item: the bytes of names and values ("DynamoDB item sizes and formats"). Numbers and nested values to within a few
 * bytes; what is kept here is far from the limit, or far beyond it.
 */

/** The largest item, in bytes. */
export const largestItem = 400 * 1024;
/** What a query reads at once, in bytes. */
export const largestPage = 1024 * 1024;

export const sizeOf = (item: object): number =>
  Object.entries(item).reduce((size, [name, value]) => size + bytes(name) + valueSize(value), 0);

const bytes = (text: string): number => Buffer.byteLength(text);

function valueSize(value: unknown): number {
  if (typeof value === 'string') return bytes(value);
  if (typeof value === 'number') return 1 + Math.ceil(String(value).replace(/[-.]/g, '').length / 2);
  if (typeof value !== 'object' || value === null) return 1;
  if (value instanceof Set) return [...value].reduce<number>((size, each) => size + valueSize(each), 0);
  if (Array.isArray(value)) return value.reduce<number>((size, each) => size + 1 + valueSize(each), 3);
  return 3 + Object.entries(value).reduce((size, [name, each]) => size + 1 + bytes(name) + valueSize(each), 0);
}
