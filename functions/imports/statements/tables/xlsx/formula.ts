/*
 * Some programs write a formula without what it came to. Where it is plain arithmetic on numbers, as in `-(10+0.3)`, it is worked out; what asks other cells is not.
 */

const longest = 200;
const mostFactors = 200;

/** What a formula of numbers, `+ - * /` and parentheses comes to; nothing for any other. */
export function arithmeticIn(formula: string): number | undefined {
  const text = formula.replace(/^=/, '').replaceAll(' ', '');
  if (text === '' || text.length > longest || !/^[-+*/().\d]+$/.test(text)) return undefined;
  const reader = { text, at: 0, factors: 0 };
  const value = sum(reader);
  return reader.at === text.length && value !== undefined && Number.isFinite(value) ? value : undefined;
}

interface Reader {
  readonly text: string;
  at: number;
  factors: number;
}

function sum(reader: Reader): number | undefined {
  let value = product(reader);
  while (value !== undefined && (reader.text[reader.at] === '+' || reader.text[reader.at] === '-')) {
    const sign = reader.text[reader.at] === '+' ? 1 : -1;
    reader.at += 1;
    const next = product(reader);
    value = next === undefined ? undefined : value + sign * next;
  }
  return value;
}

function product(reader: Reader): number | undefined {
  let value = factor(reader);
  while (value !== undefined && (reader.text[reader.at] === '*' || reader.text[reader.at] === '/')) {
    const isTimes = reader.text[reader.at] === '*';
    reader.at += 1;
    const next = factor(reader);
    if (next === undefined) return undefined;
    value = isTimes ? value * next : value / next;
  }
  return value;
}

function factor(reader: Reader): number | undefined {
  reader.factors += 1;
  if (reader.factors > mostFactors) return undefined;
  const first = reader.text[reader.at];
  if (first === '-' || first === '+') {
    reader.at += 1;
    const value = factor(reader);
    return value === undefined || first === '+' ? value : -value;
  }
  if (first === '(') {
    reader.at += 1;
    const value = sum(reader);
    if (reader.text[reader.at] !== ')') return undefined;
    reader.at += 1;
    return value;
  }
  const digits = /^(?:\d+\.?\d*|\.\d+)/.exec(reader.text.slice(reader.at))?.[0];
  if (digits === undefined) return undefined;
  reader.at += digits.length;
  return Number(digits);
}
