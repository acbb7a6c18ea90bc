import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AwsCall, Resource, Runtime } from '../../../local/part.ts';
import { secrets } from '../../../local/parts/secrets/part.ts';
import { productClock } from '../../../local/product-clock.ts';
import { recorder } from '../../../local/recorder.ts';
import { openState } from '../../../local/state.ts';

const unused = (): never => {
  throw new Error('the secrets need nothing of this');
};

/** The part over the data folder (a new one unless given) with these resources in its template, as a start of the runtime leaves it. */
export async function provisioned(resources: readonly Resource[], folder = mkdtempSync(join(tmpdir(), 'secrets-'))) {
  const state = openState(folder);
  const runtime: Runtime = {
    account: '000000000000',
    region: 'sa-east-1',
    state,
    clock: productClock(state),
    journal: recorder(),
    folder,
    endpoint: 'http://127.0.0.1:0',
    assembly: folder,
    secret: unused,
    credentialsOf: unused,
    allow: unused,
    deliver: unused,
    invoke: unused,
  };
  const part = secrets();
  await part.provision?.(resources, runtime);
  return { part, folder, state, services: part.services ?? {} };
}

export function secret(properties: Resource['properties'], logicalId = 'Key'): Resource {
  return { stack: 'Stack', logicalId, type: 'AWS::SecretsManager::Secret', properties, metadata: {} };
}

export function parameter(properties: Resource['properties'], logicalId = 'Rate'): Resource {
  return { stack: 'Stack', logicalId, type: 'AWS::SSM::Parameter', properties, metadata: {} };
}

/** A call of a JSON API as the door hands it on. */
export function jsonCall(service: string, operation: string, body: object): AwsCall {
  return {
    service,
    operation,
    method: 'POST',
    path: '/',
    query: new URLSearchParams(),
    headers: {},
    body: Buffer.from(JSON.stringify(body)),
    principal: { operator: true },
    requestId: 'r',
  };
}
