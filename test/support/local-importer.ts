import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LambdaClient } from '@aws-sdk/client-lambda';
import type { Importer } from '../../functions/transactions/published.ts';
import type { World } from './world.ts';

/** The transactions domain's importer as another domain's function reaches it: by the Lambda API of the runtime that keeps its data in this folder. */
export async function localImporter(world: World, folder: string): Promise<Importer> {
  const functions = await world.local<{ name: string }[]>('/functions');
  const functionName = functions.map(({ name }) => name).find((name) => /transactions-Importer/.test(name));
  if (!functionName) throw new Error('The runtime has no importer.');
  const client = new LambdaClient({
    endpoint: `http://127.0.0.1:${readFileSync(join(folder, 'door-port'), 'utf8').trim()}`,
    region: 'sa-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  return { client, functionName };
}
