import type { Resource, Runtime } from '../../../local/part.ts';
import { productClock } from '../../../local/product-clock.ts';
import { recorder } from '../../../local/recorder.ts';
import { openState } from '../../../local/state.ts';

export const ACCOUNT = '000000000000';
export const REGION = 'sa-east-1';

/** What a part is given: real state, clock and journal in `folder`, and what the test gives in their place; whatever else it asks for is an error. */
export function bareRuntime(given: Partial<Runtime> & Pick<Runtime, 'folder'>): Runtime {
  const state = given.state ?? openState(given.folder);
  const clock = given.clock ?? productClock(state);
  return {
    account: ACCOUNT,
    region: REGION,
    state,
    clock,
    journal: recorder(() => clock.now()),
    endpoint: 'http://127.0.0.1:9',
    assembly: given.folder,
    secret: unexpected,
    credentialsOf: unexpected,
    allow: unexpected,
    deliver: unexpected,
    invoke: unexpected,
    ...given,
  };
}

function unexpected(): never {
  throw new Error('not part of this test');
}

/** A resource of a stack named `Stack`. */
export function resource(type: string, logicalId: string, properties: Resource['properties'] = {}): Resource {
  return { stack: 'Stack', logicalId, type, properties, metadata: {} };
}
