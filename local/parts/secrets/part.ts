import type { Kind, Part, Resource, Runtime, UnresolvedResource } from '../../part.ts';
import { declared } from './declared.ts';
import { declaredParameter, parameterStore } from './parameter-store.ts';
import { parametersService, type Shelf } from './parameters-service.ts';
import { declaredSecret, secretArn } from './secret.ts';
import { secretStore } from './secret-store.ts';
import { secretsService, type Vault } from './secrets-service.ts';

const arn = (secret: UnresolvedResource) => secretArn(secret, secret.physicalName('Name'));

const kinds: Record<string, Kind> = {
  'AWS::SecretsManager::Secret': { ref: arn, attributes: { Id: arn } },
  'AWS::SecretsManager::RotationSchedule': { ref: (schedule) => String(schedule.prop('SecretId')) },
  'AWS::SSM::Parameter': {
    ref: (parameter) => parameter.physicalName('Name'),
    attributes: { Type: (parameter) => parameter.prop('Type') ?? 'String', Value: (parameter) => parameter.prop('Value') },
  },
};

/**
 * Secrets Manager and Systems Manager's Parameter Store: the template's secrets (given or generated) and parameters, read and changed through their APIs.
 * A value that was put survives restarts, until the template itself says another one.
 *
 * What is not as on AWS: an `AWS::SecretsManager::RotationSchedule` is taken and **nothing rotates** (a rotation function can be invoked by hand, and
 * `PutSecretValue` does what its last step does); replicas in other regions are not made; values are kept unencrypted, as KMS is not modelled.
 */
export function secrets(): Part {
  let vault: Vault | undefined;
  let shelf: Shelf | undefined;
  return {
    kinds,
    services: { secretsmanager: secretsService(() => provisioned(vault)), ssm: parametersService(() => provisioned(shelf)) },
    async provision(resources: readonly Resource[], runtime: Runtime) {
      const { account, region, state, clock } = runtime;
      const last = declared(state);
      const ofType = (type: string) => resources.filter((resource) => resource.type === type);
      const here = { account, region, now: () => clock.now() };

      const values = secretStore(state);
      const found = ofType('AWS::SecretsManager::Secret').map((resource) => declaredSecret(resource, runtime, values, last));
      vault = { ...here, store: values, secrets: found };

      const store = parameterStore(state);
      const patterns = ofType('AWS::SSM::Parameter').map((resource) => declaredParameter(resource, runtime, store, last));
      shelf = { ...here, store, patterns: new Map(patterns) };
    },
  };
}

function provisioned<T>(what: T | undefined): T {
  if (what === undefined)
    throw new Error('the secrets and parameters of the template are not there yet: this part has to be provisioned first');
  return what;
}
