import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { operatorCall } from '../../../local/console/operator-call.ts';

interface Heard {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A server in the door's place that answers `status` and `body` and keeps what it heard. */
async function aDoor(status: number, body: object) {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8');
    request.on('data', (chunk) => {
      text += chunk;
    });
    request.on('end', () => {
      heard.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body: text });
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { heard, call: operatorCall(`http://127.0.0.1:${port}`, 'sa-east-1'), [Symbol.asyncDispose]: close };
}

test('a call goes out as an SDK would send it, signed as the operator for its service', async () => {
  await using door = await aDoor(200, { TableNames: [] });
  expect(await door.call('dynamodb', 'ListTables', new ListTablesCommand({ Limit: 3 }).input as Record<string, unknown>)).toEqual({
    TableNames: [],
  });
  const [request] = door.heard;
  expect(request).toMatchObject({ method: 'POST', url: '/', body: '{"Limit":3}' });
  expect(request?.headers['x-amz-target']).toBe('DynamoDB_20120810.ListTables');
  expect(request?.headers.authorization).toMatch(
    /^AWS4-HMAC-SHA256 Credential=local\/\d{8}\/sa-east-1\/dynamodb\/aws4_request, SignedHeaders=.*host.*, Signature=[0-9a-f]{64}$/,
  );
});

test('Scheduler is spoken to in REST, with names that need escaping', async () => {
  await using door = await aDoor(200, {});
  await door.call('scheduler', 'ListSchedules', { NextToken: 'a+b' });
  await door.call('scheduler', 'GetSchedule', { Name: 'a.b_c-1', GroupName: 'mine' });
  expect(door.heard.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'GET /schedules?NextToken=a%2Bb',
    'GET /schedules/a.b_c-1?groupName=mine',
  ]);
});

test('an error keeps the code that AWS gave it, without its namespace', async () => {
  await using door = await aDoor(400, { __type: 'com.amazonaws.dynamodb.v20120810#ResourceNotFoundException', message: 'No such table' });
  await expect(door.call('dynamodb', 'DescribeTable', { TableName: 'x' })).rejects.toMatchObject({
    code: 'ResourceNotFoundException',
    message: 'No such table',
    status: 400,
  });
});

test('a service or operation it does not speak is named', async () => {
  await using door = await aDoor(200, {});
  await expect(door.call('kinesis', 'ListStreams', {})).rejects.toThrow('kinesis');
  await expect(door.call('scheduler', 'DeleteSchedule', {})).rejects.toThrow('scheduler:DeleteSchedule');
  expect(door.heard).toEqual([]);
});
