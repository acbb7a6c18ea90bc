import type { Call } from './ask.ts';

/** The call with another value in the field at this path, as `textFields` names paths; in a list, in its first place. */
export function withField(call: Call, path: string, change: (value: unknown) => unknown): Call {
  const changed = structuredClone(call) as Record<string, unknown>;
  const steps = path.replaceAll('[]', '.0').split('.');
  const last = steps.pop() ?? '';
  let place = changed;
  for (const step of steps) {
    place[step] ??= {};
    place = place[step] as Record<string, unknown>;
  }
  place[last] = change(place[last]);
  return changed;
}

export const withHeader = (call: Call, name: string, value: string): Call => ({ ...call, headers: { ...call.headers, [name]: value } });

export const withoutHeader = ({ headers = {}, ...call }: Call, name: string): Call => ({
  ...call,
  headers: Object.fromEntries(Object.entries(headers).filter(([given]) => given !== name)),
});

/**
 * A value of the same form that names nothing: the first digit is another.
 * @throws Error for what has no digit
 */
export function withOneDigitChanged(value: unknown): string {
  const text = String(value);
  const changed = text.replace(/\d/, (digit) => (digit === '0' ? '1' : '0'));
  if (changed === text) throw new Error(`${text} has no digit to change.`);
  return changed;
}
