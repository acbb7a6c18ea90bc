import { Buffer } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { type AwsAnswer, type AwsCall, AwsError, type AwsService } from '../../part.ts';
import { bodyOf, jsonAnswer, needed, optional } from './json-call.ts';
import type { Secret } from './secret.ts';
import type { SecretStore, Version } from './secret-store.ts';

/** What the API works on, once the template's secrets exist. */
export interface Vault {
  readonly secrets: readonly Secret[];
  readonly store: SecretStore;
  readonly now: () => Date;
  readonly account: string;
  readonly region: string;
}

type Body = Readonly<Record<string, unknown>>;

const operations: Readonly<Record<string, (vault: Vault, body: Body) => object>> = {
  GetSecretValue: getSecretValue,
  DescribeSecret: describeSecret,
  PutSecretValue: putSecretValue,
};

/** Secrets Manager's `GetSecretValue`, `DescribeSecret` and `PutSecretValue`, as its API reference words them. Secrets themselves come from the template. */
export function secretsService(open: () => Vault): AwsService {
  return {
    access(call) {
      const body = bodyOf(call);
      const { account, region } = open();
      const id = optional(body, 'SecretId') ?? '';
      const unknown = id.startsWith('arn:') ? id : `arn:aws:secretsmanager:${region}:${account}:secret:${id}`;
      return [{ action: `secretsmanager:${call.operation}`, resource: found(open(), id)?.arn ?? unknown, context: contextOf(body) }];
    },
    handle: async (call) => answered(open(), call),
  };
}

function answered(vault: Vault, call: AwsCall): AwsAnswer {
  const operation = Object.hasOwn(operations, call.operation) ? operations[call.operation] : undefined;
  if (operation !== undefined) return jsonAnswer(operation(vault, bodyOf(call)));
  const known = Object.keys(operations).join(', ');
  throw new AwsError(
    'UnknownOperationException',
    `The local Secrets Manager has no operation ${call.operation}; it has ${known}. Secrets come from the template.`,
  );
}

/** Condition keys of the call ("Actions, resources, and condition keys for AWS Secrets Manager"). */
function contextOf(body: Body): Record<string, string> {
  const keys = ['SecretId', 'VersionId', 'VersionStage'].map((member) => [`secretsmanager:${member}`, optional(body, member)] as const);
  return Object.fromEntries(keys.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
}

function getSecretValue(vault: Vault, body: Body): object {
  const secret = secretOf(vault, body);
  const [id, stage] = [optional(body, 'VersionId'), optional(body, 'VersionStage')];
  const wanted = (version: Version) =>
    (id === undefined || version.id === id) &&
    (id !== undefined && stage === undefined ? true : version.stages.includes(stage ?? 'AWSCURRENT'));
  const version = vault.store.versions(secret.arn).find(wanted);
  if (version === undefined) {
    const what = id === undefined ? `staging label: ${stage ?? 'AWSCURRENT'}` : `VersionId: ${id}`;
    throw new AwsError('ResourceNotFoundException', `Secrets Manager can't find the specified secret value for ${what}`);
  }
  return {
    ARN: secret.arn,
    Name: secret.name,
    VersionId: version.id,
    SecretString: version.text,
    SecretBinary: version.binary?.toString('base64'),
    VersionStages: version.stages,
    CreatedDate: version.createdAt,
  };
}

function describeSecret(vault: Vault, body: Body): object {
  const secret = secretOf(vault, body);
  const versions = vault.store.versions(secret.arn);
  return {
    ARN: secret.arn,
    Name: secret.name,
    Description: secret.description,
    KmsKeyId: secret.kmsKeyId,
    Tags: secret.tags,
    LastChangedDate: versions[0]?.createdAt,
    VersionIdsToStages: Object.fromEntries(versions.map((version) => [version.id, version.stages])),
  };
}

function putSecretValue(vault: Vault, body: Body): object {
  const secret = secretOf(vault, body);
  const [text, binary] = [optional(body, 'SecretString'), optional(body, 'SecretBinary')];
  if ((text === undefined) === (binary === undefined)) {
    throw new AwsError('InvalidParameterException', 'You must provide either SecretString or SecretBinary, and not both.');
  }
  const id = optional(body, 'ClientRequestToken') ?? randomUUID();
  if (id.length < 32 || id.length > 64)
    throw new AwsError('InvalidParameterException', 'ClientRequestToken has to be 32 to 64 characters long.');
  const stages = Array.isArray(body.VersionStages) ? body.VersionStages.map(String) : ['AWSCURRENT'];
  const value = { id, text, binary: binary === undefined ? undefined : Buffer.from(binary, 'base64'), createdAt: vault.now() };
  const version = vault.store.put(secret.arn, value, stages);
  return { ARN: secret.arn, Name: secret.name, VersionId: version.id, VersionStages: version.stages };
}

function secretOf(vault: Vault, body: Body): Secret {
  const secret = found(vault, needed(body, 'SecretId', 'InvalidParameterException'));
  if (secret === undefined) throw new AwsError('ResourceNotFoundException', "Secrets Manager can't find the specified secret.");
  return secret;
}

/** By name, ARN, or ARN without its last six characters. */
function found({ secrets }: Vault, id: string): Secret | undefined {
  return secrets.find((secret) => secret.name === id || secret.arn === id || secret.arn.slice(0, -7) === id);
}
