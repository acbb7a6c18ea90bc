import { join } from 'node:path';
import { type Running, startRuntime } from '../../../local/runtime.ts';
import { synthesise } from '../../../local/start/synthesise.ts';

export const SHOP = join(import.meta.dirname, 'shop');

/** The shop's app, synthesised into `folder`. */
export async function shopIn(folder: string, context: Record<string, unknown> = {}): Promise<string> {
  return (await synthesise({ project: SHOP, folder, context })).assembly;
}

/** Runs the shop on a free port, but for the policy statements named. */
export function runShop(folder: string, assembly: string, without: readonly string[] = []): Promise<Running> {
  return startRuntime({ assembly, folder, port: 0, without });
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
