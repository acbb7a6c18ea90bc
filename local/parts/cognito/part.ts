import type { Inbox } from '../../inbox.ts';
import type { Kind, Part, Resource, Runtime } from '../../part.ts';
import { clientFrom, groupFrom } from './declared-client.ts';
import { poolFrom } from './declared-pool.ts';
import type { Directory } from './directory.ts';
import { keepGroups } from './group.ts';
import { clientIdOf, clientSecretOf, poolArn, poolIdOf, providerName } from './ids.ts';
import type { Pool } from './pool.ts';
import { createTables } from './schema.ts';
import { type UserPoolService, userPoolService } from './service.ts';
import { openSigningKeys } from './signing-keys.ts';
import { openTurns } from './turns.ts';

const KINDS: Record<string, Kind> = {
  'AWS::Cognito::UserPool': {
    ref: (resource) => poolIdOf(resource, resource.region),
    attributes: {
      Arn: (resource) => poolArn({ id: poolIdOf(resource, resource.region) }, resource.region, resource.account),
      ProviderName: (resource) => providerName(poolIdOf(resource, resource.region)),
      ProviderURL: (resource) => `https://${providerName(poolIdOf(resource, resource.region))}`,
      UserPoolId: (resource) => poolIdOf(resource, resource.region),
    },
  },
  'AWS::Cognito::UserPoolClient': {
    ref: clientIdOf,
    attributes: {
      ClientId: clientIdOf,
      Name: (resource) => resource.prop('ClientName') ?? resource.logicalId,
      ClientSecret: (resource) => {
        if (resource.prop('GenerateSecret')) return clientSecretOf(resource);
        throw new Error(
          `cognito: ClientSecret of ${resource.stack}/${resource.logicalId}: the client has none; declare GenerateSecret: true`,
        );
      },
    },
  },
  'AWS::Cognito::UserPoolGroup': { ref: (resource) => String(resource.prop('GroupName') ?? resource.logicalId) },
  // A name only: hosted sign-in pages don't exist here.
  'AWS::Cognito::UserPoolDomain': { ref: (resource) => String(resource.prop('Domain')) },
};

/** Cognito user pools: people, passwords, codes and tokens, durable before each answer. Codes arrive in `inbox`. */
export function cognito(inbox: Inbox): Part & { readonly services: { readonly 'cognito-idp': UserPoolService } } {
  let directory: Directory | undefined;
  const open = () => {
    if (directory === undefined) throw new Error('cognito: called before the pools were provisioned');
    return directory;
  };
  return {
    kinds: KINDS,
    services: { 'cognito-idp': userPoolService(open) },
    async provision(resources, runtime) {
      createTables(runtime.state);
      directory = directoryOf(resources, runtime, inbox);
      for (const pool of directory.pools.values()) {
        await openSigningKeys(runtime.state, pool.id);
        keepGroups(directory, pool);
      }
    },
  };
}

function directoryOf(resources: readonly Resource[], runtime: Runtime, inbox: Inbox): Directory {
  const of = (type: string) => resources.filter((resource) => resource.type === `AWS::Cognito::${type}`);
  const pools = new Map<string, Pool>(
    of('UserPool')
      .map((resource) => poolFrom(resource, runtime))
      .map((pool) => [pool.id, pool]),
  );
  const clients = new Map(
    of('UserPoolClient')
      .map((resource) => clientFrom(resource, pools))
      .map((client) => [client.id, client]),
  );
  const groups = of('UserPoolGroup').map((resource) => groupFrom(resource, pools));
  return { runtime, inbox, pools, clients, groups, turns: openTurns() };
}
