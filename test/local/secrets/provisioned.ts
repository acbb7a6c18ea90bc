import type { AwsCall, Resource } from '../../../local/part.ts';
import { secrets } from '../../../local/parts/secrets/part.ts';
import { bareRuntime, resource } from '../support/bare-runtime.ts';
import { newFolder } from '../support/new-folder.ts';

/** The part over the data folder (a new one unless given) with these resources in its template, as a start of the runtime leaves it. */
export async function provisioned(resources: readonly Resource[], folder = newFolder()) {
  const runtime = bareRuntime({ folder });
  const part = secrets();
  await part.provision?.(resources, runtime);
  return { part, folder, state: runtime.state, services: part.services ?? {} };
}

export function secret(properties: Resource['properties'], logicalId = 'Key'): Resource {
  return resource('AWS::SecretsManager::Secret', logicalId, properties);
}

export function parameter(properties: Resource['properties'], logicalId = 'Rate'): Resource {
  return resource('AWS::SSM::Parameter', logicalId, properties);
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
