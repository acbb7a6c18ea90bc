import { epochSeconds } from '../../shared/clock.ts';
import type { Write } from '../../shared/commit.ts';
import { accessTokenLifetime } from './session.ts';

/**
 * What the authorizer needs of a user for one hour, on one item: how many requests each minute had, and which sessions ended.
 * One conditional update counts and refuses at once, so a request costs one round trip and one write unit; the hours expire by TTL,
 * so the item stays small. A session that ends is named in every hour in which one of its access tokens may still be presented.
 */

const hour = 60 * 60;

/** What clocks may differ by, in seconds. */
const skew = 5 * 60;

const userPartition = (userId: string): string => `USER#${userId}`;

/** Key of the user's item for the hour of this instant (seconds since 1970). */
export const windowKey = (userId: string, second: number): { pk: string; sk: string } => ({
  pk: userPartition(userId),
  sk: `WINDOW#${Math.floor(second / hour)}`,
});

/** When the hour's item may go: it and the hour after are over. */
export const windowExpiry = (second: number): number => (Math.floor(second / hour) + 2) * hour;

/** The counter of this minute within its hour. */
export const minuteField = (second: number): string => `m${Math.floor(second / 60) % 60}`;

/** Writes that make every access token of these sessions refused from now on. */
export function refuseSessions(table: string, userId: string, sessionIds: readonly string[], now: Date): Write[] {
  const second = epochSeconds(now);
  const hours = new Map(
    [second - skew, second, second + accessTokenLifetime + skew].map((instant) => [windowKey(userId, instant).sk, instant]),
  );
  if (sessionIds.length === 0) return [];
  return [...hours.values()].map((instant) => ({
    Update: {
      TableName: table,
      Key: windowKey(userId, instant),
      UpdateExpression: 'ADD ended :ids SET expiresAt = :expiry',
      ExpressionAttributeValues: { ':ids': new Set(sessionIds), ':expiry': windowExpiry(instant) },
    },
  }));
}
