import fc from 'fast-check';

interface Change {
  /** Where, from 0 to 1. */
  readonly at: number;
  readonly kind: 'set' | 'insert' | 'delete' | 'repeat' | 'swap';
  readonly byte: number;
  readonly length: number;
}

const marks = [...new TextEncoder().encode('"\';,.\t\n\r<>&/-+0 ![]$')];

/** One to eight changes of a file: bytes set, put in, lost, written twice or exchanged. */
export const changes = fc.array(
  fc.record<Change>({
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    kind: fc.constantFrom('set', 'insert', 'delete', 'repeat', 'swap'),
    byte: fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(...marks)),
    length: fc.integer({ min: 1, max: 60 }),
  }),
  { minLength: 1, maxLength: 8 },
);

export function changed(file: Uint8Array, asked: readonly Change[]): Uint8Array {
  let result = Buffer.from(file);
  for (const { at, kind, byte, length } of asked) {
    const from = Math.floor(at * result.length);
    const [before, part, after] = [result.subarray(0, from), result.subarray(from, from + length), result.subarray(from + length)];
    if (kind === 'set') result = Buffer.concat([before, Uint8Array.of(byte), result.subarray(from + 1)]);
    else if (kind === 'insert') result = Buffer.concat([before, Uint8Array.of(byte), result.subarray(from)]);
    else if (kind === 'delete') result = Buffer.concat([before, after]);
    else if (kind === 'repeat') result = Buffer.concat([before, part, part, after]);
    else result = Buffer.concat([after, part, before]);
  }
  return new Uint8Array(result);
}
