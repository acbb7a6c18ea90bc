import { expect, test } from 'vitest';
import type { Resource } from '../../../local/part.ts';
import { jsonCall, parameter, provisioned } from './provisioned.ts';

async function shelf(resources: readonly Resource[], folder?: string) {
  const start = await provisioned(resources, folder);
  const call = async (operation: string, body: object) =>
    JSON.parse(String((await start.services.ssm?.handle(jsonCall('ssm', operation, body)))?.body));
  return { ...start, call };
}

const rate = parameter({ Name: '/limits/rate', Type: 'String', Value: '60', AllowedPattern: '^\\d+$' });

test('a parameter is read by name, ARN and version', async () => {
  const { call } = await shelf([rate]);
  const { Parameter } = await call('GetParameter', { Name: '/limits/rate' });
  expect(Parameter).toEqual({
    ARN: 'arn:aws:ssm:sa-east-1:000000000000:parameter/limits/rate',
    Name: '/limits/rate',
    Type: 'String',
    Value: '60',
    Version: 1,
    LastModifiedDate: expect.any(Number),
    DataType: 'text',
  });
  expect((await call('GetParameter', { Name: Parameter.ARN })).Parameter.Value).toBe('60');
  await call('PutParameter', { Name: '/limits/rate', Value: '90', Overwrite: true });
  expect((await call('GetParameter', { Name: '/limits/rate' })).Parameter).toMatchObject({ Value: '90', Version: 2 });
  expect((await call('GetParameter', { Name: '/limits/rate:1' })).Parameter.Value).toBe('60');
});

test('several are read at once, and those that are not there are named', async () => {
  const { call } = await shelf([rate]);
  expect(await call('GetParameters', { Names: ['/limits/rate', '/nobody'] })).toMatchObject({
    Parameters: [{ Name: '/limits/rate' }],
    InvalidParameters: ['/nobody'],
  });
});

test('a value that was put survives a restart, until the template says another', async () => {
  const { call, folder, state } = await shelf([rate]);
  await call('PutParameter', { Name: '/limits/rate', Value: '90', Overwrite: true });
  state.close();
  const valueAfter = async (resource: Resource) =>
    (await (await shelf([resource], folder)).call('GetParameter', { Name: '/limits/rate' })).Parameter.Value;
  expect(await valueAfter(rate)).toBe('90');
  expect(await valueAfter({ ...rate, properties: { ...rate.properties, Value: '120' } })).toBe('120');
});

test.each<[string, string, object, string]>([
  ['that is not there', 'GetParameter', { Name: '/nobody' }, 'ParameterNotFound'],
  ['in a version that is not there', 'GetParameter', { Name: '/limits/rate:7' }, 'ParameterVersionNotFound'],
  ['that exists, put without overwriting', 'PutParameter', { Name: '/limits/rate', Value: '1', Type: 'String' }, 'ParameterAlreadyExists'],
  [
    'that does not match its pattern',
    'PutParameter',
    { Name: '/limits/rate', Value: 'x', Overwrite: true },
    'ParameterPatternMismatchException',
  ],
  ['without a type', 'PutParameter', { Name: '/new', Value: 'x' }, 'ValidationException'],
  ['that is to be encrypted', 'PutParameter', { Name: '/new', Value: 'x', Type: 'SecureString' }, 'ValidationException'],
  ['by an operation that is not known', 'DeleteParameter', { Name: '/limits/rate' }, 'UnknownOperationException'],
])('a parameter %s is an error', async (_name, operation, body, code) => {
  const { call } = await shelf([rate]);
  await expect(call(operation, body)).rejects.toMatchObject({ code });
});

test('a call needs the permission on every parameter it names', async () => {
  const { services } = await shelf([rate]);
  expect(services.ssm?.access(jsonCall('ssm', 'GetParameters', { Names: ['/limits/rate', 'plain:2'] }))).toEqual([
    { action: 'ssm:GetParameters', resource: 'arn:aws:ssm:sa-east-1:000000000000:parameter/limits/rate' },
    { action: 'ssm:GetParameters', resource: 'arn:aws:ssm:sa-east-1:000000000000:parameter/plain' },
  ]);
});

test('what does nothing here is refused at the start', async () => {
  await expect(provisioned([parameter({ Type: 'String', Value: 'a', Policies: '[]' })])).rejects.toThrow(/Stack\.Rate has Policies/);
  await expect(provisioned([parameter({ Type: 'String', Value: 'a', AllowedPattern: '^b$' })])).rejects.toThrow(/AllowedPattern/);
});
