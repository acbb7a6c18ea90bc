import * as z from 'zod/mini';
import { type Clock, epochSeconds } from '../../../shared/clock.ts';
import { Problem } from '../../../shared/problem.ts';
import type { Context } from '../context.ts';
import { texts } from '../texts.pt-br.ts';
import { type Place, readableDays } from './change-log.ts';

/** Where a copy has come to: while it is filled for the first time up to a row, then up to a place of the log. */
export interface Position {
  readonly place: Place;
  /** All that was in the log before this moment lies before the place. Seconds since 1970. */
  readonly asOf: number;
  /** While the whole state is read: the sort key of the last row given, or '' for none yet. */
  readonly after?: string | undefined;
}

const list = 'GET /changes';
const sealed = z.object({ stretch: z.int(), count: z.int(), asOf: z.int(), after: z.optional(z.string()) });

export const sealPosition = async ({ cursors }: Context, userId: string, { place, asOf, after }: Position): Promise<string> =>
  await cursors.seal(userId, list, JSON.stringify({ ...place, asOf, after }));

/** @throws Problem `invalid_cursor`; `cursor_too_old` where what has changed since may be known no more */
export async function openPosition(context: Context, userId: string, cursor: string): Promise<Position> {
  const { stretch, count, asOf, after } = sealed.parse(JSON.parse(await context.cursors.open(userId, list, cursor)));
  if (asOf < now(context.clock) - readableDays * 24 * 60 * 60) throw new Problem('cursor_too_old', texts.cursorTooOld);
  return { place: { stretch, count }, asOf, after };
}

export const now = (clock: Clock): number => epochSeconds(clock.now());
