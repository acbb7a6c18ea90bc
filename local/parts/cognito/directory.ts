import type { Inbox } from '../../inbox.ts';
import { AwsError, type Runtime } from '../../part.ts';
import type { Client, Group, Pool } from './pool.ts';
import type { Turns } from './turns.ts';

/** What every operation of the user pools works on. */
export interface Directory {
  readonly runtime: Runtime;
  readonly inbox: Inbox;
  readonly pools: ReadonlyMap<string, Pool>;
  readonly clients: ReadonlyMap<string, Client>;
  readonly groups: readonly Group[];
  /** Passwords and codes of one person are checked one after the other, so that tries at once can't get round the limits. */
  readonly turns: Turns;
  /** The trace of the call being answered, where it has one. */
  readonly traceId?: string;
}

/** Milliseconds of the product's clock. */
export function now(directory: Directory): number {
  return directory.runtime.clock.now().getTime();
}

/** The value, or InvalidParameterException worded as AWS words a member that is missing. */
export function required<T>(value: T | undefined | null, member: string): T {
  if (value === undefined || value === null || value === '') {
    throw new AwsError(
      'InvalidParameterException',
      `1 validation error detected: Value at '${member}' failed to satisfy constraint: Member must not be null`,
    );
  }
  return value;
}

export function poolOf(directory: Directory, id: string | undefined): Pool {
  const pool = directory.pools.get(required(id, 'userPoolId'));
  if (pool === undefined) throw new AwsError('ResourceNotFoundException', `User pool ${id} does not exist.`);
  return pool;
}

export function clientOf(directory: Directory, id: string | undefined): Client {
  const client = directory.clients.get(required(id, 'clientId'));
  if (client === undefined) throw new AwsError('ResourceNotFoundException', `User pool client ${id} does not exist.`);
  return client;
}
