import { comparison, invalidPattern, valuesOf } from './comparison.ts';

/** An event pattern as the template or a filter has it. */
export type Pattern = Readonly<Record<string, unknown>>;

type Matcher = (event: unknown) => boolean;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const compiled = new WeakMap<Pattern, Matcher>();

/**
 * Whether the event matches the pattern ("Amazon EventBridge event patterns"): every field of the pattern matches, a field matches if one of its
 * listed values or comparisons does, and a list in the event matches if one of its elements does; fields below a list of objects are
 * compared within one and the same object. One difference: numbers are equal by value, where AWS compares how they are written (300 and 3.0e2).
 * Throws InvalidEventPatternException where the pattern is not valid.
 */
export function matches(pattern: Pattern, event: unknown): boolean {
  return checkPattern(pattern)(event);
}

/** Checks a pattern once and returns its test. Throws InvalidEventPatternException naming what is wrong. */
export function checkPattern(pattern: Pattern): Matcher {
  const known = compiled.get(pattern);
  if (known) return known;
  const matcher = fields(pattern, '');
  compiled.set(pattern, matcher);
  return matcher;
}

function fields(pattern: unknown, path: string): Matcher {
  if (!isRecord(pattern)) throw invalidPattern(`${path || 'the pattern'} must be an object or a list`);
  if (Object.keys(pattern).length === 0) throw invalidPattern(`${path || 'the pattern'}: empty objects are not allowed`);
  const tests = Object.entries(pattern).map(([name, wanted]) => field(name, wanted, path === '' ? name : `${path}.${name}`));
  const test = (value: unknown) => tests.every((each) => each(value));
  return (value) => (Array.isArray(value) && value.some(isRecord) ? value.some(test) : test(value));
}

function field(name: string, wanted: unknown, path: string): Matcher {
  if (name === '$or') return either(wanted, path);
  const of = (event: unknown) => (isRecord(event) ? event[name] : undefined);
  if (!Array.isArray(wanted)) {
    const test = fields(wanted, path);
    return (event) => test(of(event));
  }
  if (wanted.length === 0) throw invalidPattern(`${path}: empty arrays are not allowed`);
  const tests = wanted.map(comparison);
  return (event) => {
    const values = valuesOf(of(event));
    return tests.some((test) => test(values));
  };
}

function either(wanted: unknown, path: string): Matcher {
  if (!Array.isArray(wanted) || wanted.length === 0) throw invalidPattern(`${path} must be a list of patterns`);
  const alternatives = wanted.map((alternative) => fields(alternative, path));
  return (event) => alternatives.some((test) => test(event));
}
