import { record } from './input.ts';

/**
 * DynamoDB's typed attribute values as plain JSON ("Amazon DynamoDB API Reference", AttributeValue). For reading only: sets become lists, bytes
 * stay base64, and a number that a double cannot hold stays text.
 */
export function plainItem(item: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, plainValue(value)]));
}

function plainValue(attribute: unknown): unknown {
  const [type, value] = Object.entries(record(attribute))[0] ?? [];
  if (type === 'N') return plainNumber(String(value));
  if (type === 'NULL') return null;
  if (type === 'M') return plainItem(record(value));
  if (type === 'L' && Array.isArray(value)) return value.map(plainValue);
  if (type === 'NS' && Array.isArray(value)) return value.map((each) => plainNumber(String(each)));
  return value;
}

function plainNumber(text: string): number | string {
  const number = Number(text);
  return Number.isFinite(number) && (!Number.isInteger(number) || Number.isSafeInteger(number)) ? number : text;
}

/** A key's value as a person types it, typed as the table declares the key. */
export function keyValue(type: string, value: string): Record<string, string> {
  return { [type]: value };
}

/** A key that a cursor carried: an object of typed values, or an error. */
export function attributeOf(value: unknown): Record<string, unknown> {
  const key = record(value);
  const typed = Object.values(key).every((each) => typeof each === 'object' && each !== null && Object.keys(each).length === 1);
  if (!typed || Object.keys(key).length === 0) throw new TypeError('not a key');
  return key;
}
