import { onTestFinished } from 'vitest';
import { type Door, openDoor } from '../../../local/door/door.ts';
import type { House } from '../../../local/door/exchange.ts';
import { type Credential, openCredentials } from '../../../local/identity/credentials.ts';
import type { Access, AwsAnswer, AwsCall, AwsService } from '../../../local/part.ts';
import { AccessDenied } from '../../../local/part.ts';
import { recorder } from '../../../local/recorder.ts';
import { openState } from '../../../local/state.ts';
import { newFolder } from '../support/new-folder.ts';

export const role = 'arn:aws:iam::000000000000:role/Writer';

/** A service that keeps what it is asked and answers `answer`; every call needs `accesses`. */
export function listening(
  answer: AwsAnswer | ((call: AwsCall) => Promise<AwsAnswer>) = { status: 200, body: '{}' },
  accesses: Access[] = [],
) {
  const calls: AwsCall[] = [];
  const service: AwsService = {
    access: () => accesses,
    async handle(call) {
      calls.push(call);
      return typeof answer === 'function' ? await answer(call) : answer;
    },
  };
  return { calls, service };
}

/** An open door on a free port, closed when the test ends. IAM allows everything that is not about `arn:forbidden`. */
export async function doorTo(services: Readonly<Record<string, AwsService>>, house: Partial<House> = {}) {
  const journal = recorder();
  const credentials = openCredentials('secret', openState(newFolder()));
  const iam: House['iam'] = {
    allow(_principal, { action, resource }) {
      if (resource === 'arn:forbidden') throw new AccessDenied(`User: x is not authorized to perform: ${action} on resource: ${resource}`);
    },
  };
  const door: Door = await openDoor({
    port: 0,
    region: 'sa-east-1',
    services,
    iam,
    find: credentials.find,
    journal,
    now: () => new Date(),
    ...house,
  });
  onTestFinished(() => door.close());
  return {
    door,
    journal,
    writer: credentials.credentialsOf(role, 'write'),
    client: (credential?: Credential) => clientOptions(door, credential),
  };
}

/** What an SDK client is made with to call through the door, as the operator or with a role's keys, once. */
function clientOptions(
  door: Door,
  { accessKeyId, secretAccessKey }: Omit<Credential, 'principal'> = { accessKeyId: 'local', secretAccessKey: 'local' },
) {
  return { endpoint: door.endpoint, region: 'sa-east-1', credentials: { accessKeyId, secretAccessKey }, maxAttempts: 1 };
}
