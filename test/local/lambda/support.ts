import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Recorded } from '../../../local/journal.ts';
import { AccessDenied, type Delivery, type Resource, type Runtime } from '../../../local/part.ts';
import { recorder } from '../../../local/recorder.ts';
import { openState } from '../../../local/state.ts';

/** A runtime of the test's own: everything is allowed unless `denied` says no, deliveries are kept. */
export interface TestRuntime extends Runtime {
  readonly deliveries: Delivery[];
  readonly denied: Set<string>;
  readonly entries: () => Recorded[];
  moveClock(milliseconds: number): void;
  close(): void;
}

export function testRuntime(given: { endpoint?: string; folder?: string } = {}): TestRuntime {
  const folder = given.folder ?? mkdtempSync(join(tmpdir(), 'lambda-'));
  mkdirSync(join(folder, 'assembly'), { recursive: true });
  const state = openState(folder);
  const deliveries: Delivery[] = [];
  const denied = new Set<string>();
  const journal = recorder();
  let offset = 0;
  return {
    account: '000000000000',
    region: 'sa-east-1',
    state,
    clock: {
      now: () => new Date(Date.now() + offset),
      moveTo: async () => undefined,
      onMove: () => undefined,
      get offset() {
        return offset;
      },
    },
    journal,
    folder,
    endpoint: given.endpoint ?? 'http://127.0.0.1:9',
    assembly: join(folder, 'assembly'),
    secret: (name) => `secret of ${name}`,
    credentialsOf: (role) => ({ accessKeyId: `key of ${role}`, secretAccessKey: 'secret' }),
    allow: (_principal, access) => {
      if (denied.has(access.action)) throw new AccessDenied(`not allowed ${access.action}`);
    },
    deliver: async (delivery) => {
      deliveries.push(delivery);
    },
    invoke: async () => {
      throw new Error('not used here');
    },
    deliveries,
    denied,
    entries: () => journal.since(0),
    moveClock: (milliseconds) => {
      offset = milliseconds;
    },
    close: () => {
      state.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const ROLE = 'arn:aws:iam::000000000000:role/worker';

/** A function of the template with its code in it. */
export function inlineFunction(name: string, source: string, properties: Record<string, unknown> = {}): Resource {
  return {
    stack: 'Test',
    logicalId: name.replace(/[^A-Za-z0-9]/g, ''),
    type: 'AWS::Lambda::Function',
    properties: {
      FunctionName: name,
      Runtime: 'nodejs24.x',
      Handler: 'index.handler',
      Role: ROLE,
      Code: { ZipFile: source },
      ...properties,
    },
    metadata: {},
  };
}

/** A function whose code is an asset of the assembly. */
export function assetFunction(
  runtime: Runtime,
  name: string,
  files: Record<string, string>,
  properties: Record<string, unknown> = {},
): Resource {
  const path = `asset.${name}`;
  mkdirSync(join(runtime.assembly, path), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(runtime.assembly, path, file), text);
  const manifest = {
    files: { [name]: { source: { path, packaging: 'zip' }, destinations: { local: { bucketName: 'assets', objectKey: `${name}.zip` } } } },
  };
  writeFileSync(join(runtime.assembly, `${name}.assets.json`), JSON.stringify(manifest));
  return inlineFunction(name, '', { ...properties, Code: { S3Bucket: 'assets', S3Key: `${name}.zip` } });
}

/** Looks until `found` gives something, at most `seconds`; throws, with `what`, after that. */
export async function eventually<T>(
  what: string,
  found: () => T | undefined | false | Promise<T | undefined | false>,
  seconds = 10,
): Promise<T> {
  const until = performance.now() + seconds * 1000;
  for (;;) {
    const value = await found();
    if (value !== undefined && value !== false) return value;
    if (performance.now() > until) throw new Error(`not within ${seconds} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
