import { AwsError } from '../../part.ts';
import type { Client } from './pool.ts';

/** Throws NotAuthorizedException where the client may not write one of the attributes. `sub` and the `…_verified` ones nobody writes. */
export function checkWritable(client: Client, attributes: Record<string, string>): void {
  for (const name of Object.keys(attributes)) {
    const isReserved = name === 'sub' || name.endsWith('_verified');
    if (isReserved || (client.writes !== undefined && !client.writes.has(name))) {
      throw new AwsError('NotAuthorizedException', 'A client attempted to write unauthorized attribute');
    }
  }
}
