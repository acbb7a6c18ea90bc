import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
  UpdateSecretCommand,
} from '@aws-sdk/client-secrets-manager';
import { describe, expect, test } from 'vitest';
import type { Resource } from '../../../local/part.ts';
import { secrets } from '../../../local/parts/secrets/part.ts';
import { resolveResources } from '../../../local/template/resolve.ts';
import { doorTo } from '../door/open-door.ts';
import { oneStack } from '../template/synthesised.ts';
import { jsonCall, provisioned, secret } from './provisioned.ts';

async function clientOver(resources: readonly Resource[], folder?: string) {
  const start = await provisioned(resources, folder);
  const { client } = await doorTo(start.services);
  return { ...start, client: new SecretsManagerClient(client()) };
}

describe('the value of a secret', () => {
  test('is the template’s, found by name, ARN and ARN without its ending', async () => {
    const { client } = await clientOver([secret({ Name: 'stripe/key', SecretString: 'açaí' })]);
    const byName = await client.send(new GetSecretValueCommand({ SecretId: 'stripe/key' }));
    expect(byName).toMatchObject({
      Name: 'stripe/key',
      SecretString: 'açaí',
      VersionStages: ['AWSCURRENT'],
      CreatedDate: expect.any(Date),
    });
    expect(byName.ARN).toMatch(/^arn:aws:secretsmanager:sa-east-1:000000000000:secret:stripe\/key-[a-zA-Z0-9]{6}$/);
    for (const SecretId of [byName.ARN, byName.ARN?.slice(0, -7)]) {
      expect((await client.send(new GetSecretValueCommand({ SecretId }))).SecretString).toBe('açaí');
    }
  });

  test('that was put survives a restart, until the template says another', async () => {
    const { client, folder, state } = await clientOver([secret({ Name: 'key', SecretString: 'first' })]);
    const put = await client.send(new PutSecretValueCommand({ SecretId: 'key', SecretString: 'second' }));
    expect(put.VersionStages).toEqual(['AWSCURRENT']);
    state.close();

    const value = async (said: string, VersionStage?: string) => {
      const again = await clientOver([secret({ Name: 'key', SecretString: said })], folder);
      return (await again.client.send(new GetSecretValueCommand({ SecretId: 'key', VersionStage }))).SecretString;
    };
    expect(await value('first')).toBe('second');
    expect(await value('first', 'AWSPREVIOUS')).toBe('first');
    expect(await value('third')).toBe('third');
  });

  test('is put once for one token, and a token’s value does not change', async () => {
    const { client } = await clientOver([secret({ Name: 'key' })]);
    const ClientRequestToken = 'a'.repeat(32);
    const put = (SecretString: string) => client.send(new PutSecretValueCommand({ SecretId: 'key', SecretString, ClientRequestToken }));
    await put('one');
    expect((await put('one')).VersionId).toBe(ClientRequestToken);
    await expect(put('other')).rejects.toMatchObject({ name: 'ResourceExistsException' });
    const { VersionIdsToStages } = await client.send(new DescribeSecretCommand({ SecretId: 'key' }));
    expect(VersionIdsToStages).toEqual({ [ClientRequestToken]: ['AWSCURRENT'] });
  });

  test('may be bytes, or stay aside under a stage of its own', async () => {
    const { client } = await clientOver([secret({ Name: 'key', SecretString: 'text' })]);
    const bytes = Uint8Array.from([0, 255, 1]);
    await client.send(new PutSecretValueCommand({ SecretId: 'key', SecretBinary: bytes, VersionStages: ['AWSPENDING'] }));
    expect((await client.send(new GetSecretValueCommand({ SecretId: 'key' }))).SecretString).toBe('text');
    const pending = await client.send(new GetSecretValueCommand({ SecretId: 'key', VersionStage: 'AWSPENDING' }));
    expect([...(pending.SecretBinary ?? [])]).toEqual([...bytes]);
  });
});

test('a generated secret is the same at every start', async () => {
  const declaration = [secret({ Name: 'key', GenerateSecretString: { PasswordLength: 20, ExcludePunctuation: true } })];
  const { client, folder } = await clientOver(declaration);
  const value = (await client.send(new GetSecretValueCommand({ SecretId: 'key' }))).SecretString;
  expect(value).toMatch(/^[A-Za-z0-9]{20}$/);
  const again = await clientOver(declaration, folder);
  expect((await again.client.send(new GetSecretValueCommand({ SecretId: 'key' }))).SecretString).toBe(value);
});

test('what is not there, or not known, is an error that says so', async () => {
  const { client } = await clientOver([secret({ Name: 'key' })]);
  await expect(client.send(new GetSecretValueCommand({ SecretId: 'other' }))).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  await expect(client.send(new GetSecretValueCommand({ SecretId: 'key' }))).rejects.toMatchObject({ message: /staging label: AWSCURRENT/ });
  await expect(client.send(new UpdateSecretCommand({ SecretId: 'key' }))).rejects.toMatchObject({ message: /no operation UpdateSecret/ });
  await expect(client.send(new PutSecretValueCommand({ SecretId: 'key' }))).rejects.toMatchObject({ name: 'InvalidParameterException' });
  await expect(provisioned([secret({ SecretString: 'a', GenerateSecretString: {} })])).rejects.toThrow(/Stack\.Key has both/);
  await expect(provisioned([secret({ GenerateSecretString: { PasswordLength: 2 } })])).rejects.toThrow(
    /GenerateSecretString of Stack\.Key/,
  );
});

test('a call needs the permission on the secret’s whole ARN, however it is named', async () => {
  const { services } = await provisioned([secret({ Name: 'key', SecretString: 'a' })]);
  const access = services.secretsmanager?.access(
    jsonCall('secretsmanager', 'GetSecretValue', { SecretId: 'key', VersionStage: 'AWSCURRENT' }),
  );
  expect(access).toEqual([
    {
      action: 'secretsmanager:GetSecretValue',
      resource: expect.stringMatching(/:secret:key-[a-f0-9]{6}$/),
      context: { 'secretsmanager:SecretId': 'key', 'secretsmanager:VersionStage': 'AWSCURRENT' },
    },
  ]);
});

test('the reference in the template is the ARN that the API gives', async () => {
  const Resources = {
    Key: { Type: 'AWS::SecretsManager::Secret', Properties: { SecretString: 'a', Description: { Ref: 'Rotation' } } },
    Rotation: { Type: 'AWS::SSM::Parameter', Properties: { Name: '/a', Type: 'String', Value: 'b' } },
  };
  const resources = resolveResources(oneStack({ Resources }), secrets().kinds, { account: '000000000000', region: 'sa-east-1' });
  const Outputs = { Key: { Type: 'AWS::SSM::Parameter', Properties: { Value: { Ref: 'Key' } } } };
  const referring = resolveResources(oneStack({ Resources: { ...Resources, Outputs: Outputs.Key } }), secrets().kinds, {
    account: '000000000000',
    region: 'sa-east-1',
  });
  const { client } = await clientOver(resources);
  const described = await client.send(new DescribeSecretCommand({ SecretId: 'Stack-Key' }));
  expect(described.ARN).toBe(referring.find((resource) => resource.logicalId === 'Outputs')?.properties.Value);
  expect(described.Description).toBe('/a');
});
