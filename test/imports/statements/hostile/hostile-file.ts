import type { UnreadableCode } from '../../../../functions/imports/statements/unreadable.ts';

/** A file that somebody sends by mistake or to do harm: a few lines of program here, so that none is kept. */
export interface HostileFile {
  readonly name: string;
  readonly make: () => Uint8Array | Promise<Uint8Array>;
  /** What it is refused with; one of several where the machine's speed decides which limit is met first. */
  readonly codes: readonly UnreadableCode[];
  readonly password?: string;
}

export const mebibyte = 1024 * 1024;
export const fiveMegabytes = 5 * mebibyte;

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The same at each run, and nothing that anybody wrote. */
export function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
}
