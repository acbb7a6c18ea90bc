import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Recorded } from '../../../local/journal.ts';
import { AccessDenied, type Delivery, type Resource, type Runtime } from '../../../local/part.ts';
import { bareRuntime, resource } from '../support/bare-runtime.ts';
import { newFolder } from '../support/new-folder.ts';

/** A runtime of the test's own: everything is allowed unless `denied` says no, deliveries are kept. */
export interface TestRuntime extends Runtime {
  readonly deliveries: Delivery[];
  readonly denied: Set<string>;
  readonly entries: () => Recorded[];
  moveClock(milliseconds: number): void;
  close(): void;
}

export function testRuntime(given: { endpoint?: string; folder?: string } = {}): TestRuntime {
  const folder = given.folder ?? newFolder();
  const assembly = join(folder, 'assembly');
  mkdirSync(assembly, { recursive: true });
  const deliveries: Delivery[] = [];
  const denied = new Set<string>();
  let offset = 0;
  const runtime = bareRuntime({
    folder,
    assembly,
    ...(given.endpoint !== undefined && { endpoint: given.endpoint }),
    clock: {
      now: () => new Date(Date.now() + offset),
      moveTo: async () => undefined,
      onMove: () => undefined,
      get offset() {
        return offset;
      },
    },
    credentialsOf: (role) => ({ accessKeyId: `key of ${role}`, secretAccessKey: 'secret' }),
    allow: (_principal, access) => {
      if (denied.has(access.action)) throw new AccessDenied(`not allowed ${access.action}`);
    },
    deliver: async (delivery) => {
      deliveries.push(delivery);
    },
  });
  return {
    ...runtime,
    deliveries,
    denied,
    entries: () => runtime.journal.since(0),
    moveClock: (milliseconds) => {
      offset = milliseconds;
    },
    close: () => runtime.state.close(),
  };
}

const ROLE = 'arn:aws:iam::000000000000:role/worker';

/** A function of the template with its code in it. */
export function inlineFunction(name: string, source: string, properties: Record<string, unknown> = {}): Resource {
  return resource('AWS::Lambda::Function', name.replace(/[^A-Za-z0-9]/g, ''), {
    FunctionName: name,
    Runtime: 'nodejs24.x',
    Handler: 'index.handler',
    Role: ROLE,
    Code: { ZipFile: source },
    ...properties,
  });
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
