/** One record of an old Excel file. What is too long for one goes on in those that follow it (`more`). */
export interface BiffRecord {
  readonly id: number;
  readonly data: DataView;
  readonly at: number;
  readonly more: readonly DataView[];
}

const goesOn = 0x003c;

/** The records from a place on, in their order, as far as they are whole. */
export function* recordsFrom(bytes: Uint8Array, from: number): Generator<BiffRecord> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = from;
  while (at + 4 <= bytes.length) {
    const id = view.getUint16(at, true);
    const data = dataAt(bytes, view, at);
    if (!data) return;
    let next = at + 4 + data.byteLength;
    const more: DataView[] = [];
    while (next + 4 <= bytes.length && view.getUint16(next, true) === goesOn) {
      const piece = dataAt(bytes, view, next);
      if (!piece) break;
      more.push(piece);
      next += 4 + piece.byteLength;
    }
    yield { id, data, at, more };
    at = next;
  }
}

function dataAt(bytes: Uint8Array, view: DataView, at: number): DataView | undefined {
  const length = view.getUint16(at + 2, true);
  return at + 4 + length > bytes.length ? undefined : new DataView(bytes.buffer, bytes.byteOffset + at + 4, length);
}
