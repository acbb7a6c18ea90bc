import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Running, startRuntime } from '../../../local/runtime.ts';
import { synthesise } from '../../../local/start/synthesise.ts';

export const SHOP = join(import.meta.dirname, 'shop');

/** A folder of the test's own, gone with `remove`. */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'runtime-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** The shop's app, synthesised into `folder`. */
export async function shopIn(folder: string, context: Record<string, unknown> = {}): Promise<string> {
  return (await synthesise({ project: SHOP, folder, context })).assembly;
}

export function runShop(folder: string, assembly: string): Promise<Running> {
  return startRuntime({ assembly, folder, port: 0 });
}

/** Speaks to the shop as `customer`. */
export async function ask(
  url: string,
  method: string,
  path: string,
  given: { customer?: string; body?: unknown } = {},
): Promise<{ status: number; body: Record<string, unknown>; headers: Headers }> {
  const response = await fetch(`${url}/v1${path}`, {
    method,
    headers: given.customer === undefined ? {} : { Authorization: given.customer },
    ...(given.body === undefined ? {} : { body: JSON.stringify(given.body) }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown>, headers: response.headers };
}

/** Looks until `found` gives something, at most `seconds`; throws, with `what`, after that. */
export async function eventually<T>(
  what: string,
  found: () => T | undefined | false | Promise<T | undefined | false>,
  seconds = 15,
): Promise<T> {
  const until = performance.now() + seconds * 1000;
  for (;;) {
    const value = await found();
    if (value !== undefined && value !== false) return value;
    if (performance.now() > until) throw new Error(`not within ${seconds} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
