import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEngine } from '../local/parts/dynamodb/engine.ts';
import { chooseEngine } from '../local/parts/dynamodb/engine-choice.ts';
import { targetOf } from '../local/parts/dynamodb/engine-client.ts';
import { type Measured, underLoad } from './load.ts';

interface Floor {
  readonly connections: number;
  readonly seconds: number;
}

/** A server of Node that answers at once and does nothing. */
export async function onABareServer(floor: Floor): Promise<Measured> {
  const server = createServer((_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"status":"ok"}'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const request = async (): Promise<number> => {
    const response = await fetch(url);
    await response.text();
    return response.status;
  };
  try {
    return await underLoad({ ...floor, request });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** The engine of the local runtime, with nothing before it: a put of a new item of a transaction's size each. */
export async function onTheBareEngine(floor: Floor): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'bare-engine-'));
  const engine = await startEngine(chooseEngine(folder, process.env));
  const TableName = 'bare';
  const keys = ['pk', 'sk'] as const;
  const put = async (connection: number): Promise<number> => {
    const Item = { pk: { S: `USER#${connection}` }, sk: { S: randomUUID() }, am: { N: '8990' }, de: { S: 'x'.repeat(100) } };
    return (await engine.send(targetOf('PutItem'), JSON.stringify({ TableName, Item }))).status;
  };
  try {
    await engine.call('CreateTable', {
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: keys.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: keys.map((AttributeName, at) => ({ AttributeName, KeyType: at === 0 ? 'HASH' : 'RANGE' })),
    });
    const measured = await underLoad({ ...floor, request: put });
    if ([...measured.statuses.keys()].some((status) => status !== 200)) throw new Error('The engine refused a put.');
    return measured;
  } finally {
    await engine.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
