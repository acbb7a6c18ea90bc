import { randomUUID } from 'node:crypto';
import type { Resource, Runtime } from '../../part.ts';
import { digest, physicalName } from '../../template/physical-name.ts';
import type { Declared } from './declared.ts';
import { generated } from './generated.ts';
import type { SecretStore } from './secret-store.ts';

/** A secret of the template. */
export interface Secret {
  readonly arn: string;
  readonly name: string;
  readonly description: string | undefined;
  readonly kmsKeyId: string | undefined;
  readonly tags: readonly { readonly Key: string; readonly Value: string }[];
}

interface Place {
  readonly account: string;
  readonly region: string;
}

/** A secret's ARN: its name and, as on AWS, six characters more, here always the same for a name. */
export function secretArn({ account, region }: Place, name: string): string {
  const plain = `arn:aws:secretsmanager:${region}:${account}:secret:${name}`;
  return `${plain}-${digest(plain, 6)}`;
}

/** Reads a secret of the template and gives it the value that the template says: a text, a generated one, or none. */
export function declaredSecret(resource: Resource, runtime: Runtime, store: SecretStore, last: Declared): Secret {
  const { properties } = resource;
  const { SecretString: text, GenerateSecretString: wish } = properties;
  const place = `${resource.stack}.${resource.logicalId}`;
  if (text !== undefined && wish !== undefined)
    throw new Error(`the secret ${place} has both SecretString and GenerateSecretString: it may have one`);
  const name = physicalName(resource, properties.Name);
  const arn = secretArn(runtime, name);
  if (text !== undefined || wish !== undefined) {
    last.whenChanged(arn, { text, wish }, () => {
      const value = text === undefined ? generatedFor(place, wish) : String(text);
      store.put(arn, { id: randomUUID(), text: value, binary: undefined, createdAt: runtime.clock.now() }, ['AWSCURRENT']);
    });
  }
  return { arn, name, description: properties.Description, kmsKeyId: properties.KmsKeyId, tags: properties.Tags ?? [] };
}

function generatedFor(place: string, wish: Parameters<typeof generated>[0]): string {
  try {
    return generated(wish);
  } catch (cause) {
    throw new Error(`GenerateSecretString of ${place}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
