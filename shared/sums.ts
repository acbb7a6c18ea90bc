/**
 * What rows add up to, by the sort key of the item that keeps the sum and the name of its attribute there: cents, and numbers of rows.
 * Sums of sums are sums, so an edit is what its new row adds less what the old one did.
 */
export type Sums = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The sums together, without what comes to nothing. */
export function together(...all: readonly Sums[]): Sums {
  const whole = new Map<string, Map<string, number>>();
  for (const [key, attributes] of all.flatMap((sums) => [...sums])) {
    const item = whole.get(key) ?? new Map<string, number>();
    whole.set(key, item);
    for (const [name, number] of attributes) item.set(name, (item.get(name) ?? 0) + number);
  }
  const moved = [...whole].map(([key, item]) => [key, new Map([...item].filter(([, number]) => number !== 0))] as const);
  return new Map(moved.filter(([, item]) => item.size > 0));
}

export const less = (sums: Sums): Sums =>
  new Map([...sums].map(([key, item]) => [key, new Map([...item].map(([name, number]) => [name, -number]))]));
