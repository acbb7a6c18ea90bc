import { createHash } from 'node:crypto';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import type { Clock } from '../clock.ts';
import { epochSeconds } from '../clock.ts';
import { errorFields, log } from '../observability/log.ts';
import { Problem } from '../problem.ts';
import { header } from './headers.ts';
import { bodyText } from './request.ts';
import type { RequestOf, Route } from './route.ts';
import { openSealed, type Print, plainPrint, seal, secretPrint } from './sealed-answer.ts';
import { texts } from './texts.pt-br.ts';

/** A request under an `Idempotency-Key`, as it is kept for a day. */
export interface KeptAnswer {
  /** Names this attempt, so that a retry of our own write is known for ours. */
  readonly attempt: string;
  /** What the request was, as a digest. */
  readonly print: string;
  /** Salt of the digest, for requests that hold a secret. */
  readonly salt?: string;
  /** The answer; absent while the request is being carried out. */
  readonly answer?: string;
}

/** What an answer is kept under. */
export interface AnswerId {
  /** Whose it is, where the request has a user. */
  readonly userId: string | undefined;
  readonly digest: string;
}

/** Where answers are kept. */
export interface Answers {
  /** Takes the id for this attempt until `leaseEnds`, unless it is taken: then gives what is there. */
  begin(id: AnswerId, entry: KeptAnswer, times: { now: number; leaseEnds: number; expiresAt: number }): Promise<KeptAnswer | undefined>;
  finish(id: AnswerId, attempt: string, answer: string): Promise<void>;
  /** Gives the id back, where it is still this attempt's. */
  release(id: AnswerId, attempt: string): Promise<void>;
}

interface Attempt {
  readonly route: Route;
  readonly event: APIGatewayProxyEvent;
  readonly request: RequestOf<Route>;
  readonly context: { readonly answers?: Answers; readonly clock: Clock };
}

const day = 24 * 60 * 60;
/** Longer than a function may run, so that two attempts never overlap. */
const lease = 40;

/**
 * Runs the request once for its `Idempotency-Key`: the same key and request again gives the first answer again, for 24 hours; another request
 * under the key is 422; one still under way is 409. A refused request keeps nothing, so that it can be mended and sent again.
 * An attempt that died, or whose answer could not be kept, is taken up again when its lease is over; that its effect is not doubled is the use case's own guarantee.
 */
export async function once(
  { route, event, request, context }: Attempt,
  run: () => Promise<APIGatewayProxyResult>,
): Promise<APIGatewayProxyResult> {
  const key = header(event, 'idempotency-key');
  const { answers, clock } = context;
  if (key === undefined || route.method === 'GET' || !answers) return await run();
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) throw new Problem('invalid_idempotency_key', texts.invalidIdempotencyKey);

  const id = answerId(route, request, key);
  const content = JSON.stringify([event.path, bodyText(event), header(event, 'if-match') ?? '']);
  const printed = (salt?: string): Promise<Print> => (route.secret ? secretPrint(content, salt) : plainPrint(content));
  const mine = await printed();
  const now = epochSeconds(clock.now());
  const attempt = event.requestContext.requestId;
  const entry: KeptAnswer = { attempt, print: mine.print, ...(mine.salt && { salt: mine.salt }) };

  const taken = await answers.begin(id, entry, { now, leaseEnds: now + lease, expiresAt: now + day });
  if (taken && taken.attempt !== attempt) return replay(taken, taken.salt ? await printed(taken.salt) : mine);
  const answer = await run().catch(async (error: unknown) => {
    await answers.release(id, attempt).catch(leaveToTheLease);
    throw error;
  });
  await answers.finish(id, attempt, seal(JSON.stringify(answer), mine)).catch(leaveToTheLease);
  return answer;
}

/** The caller hears what became of the request, whether or not that can be kept; until the lease is over the key counts as under way. */
function leaveToTheLease(error: unknown): void {
  log('warn', 'answer not kept', { error: errorFields(error) });
}

function replay(kept: KeptAnswer, print: Print): APIGatewayProxyResult {
  if (kept.print !== print.print) throw new Problem('idempotency_key_reused', texts.idempotencyKeyReused);
  if (kept.answer === undefined) throw new Problem('in_progress', texts.inProgress, { retryAfter: 1 });
  const answer = JSON.parse(openSealed(kept.answer, print)) as APIGatewayProxyResult;
  return { ...answer, headers: { ...answer.headers, 'Idempotent-Replayed': 'true' } };
}

/** A key belongs to one user and operation. Without a user, to the e-mail or token that the request speaks for, which is kept as a digest only. */
function answerId(route: Route, request: RequestOf<Route>, key: string): AnswerId {
  const body = (request.body ?? {}) as { email?: string; refreshToken?: string };
  const userId = request.caller?.userId;
  const owner = userId ? `user ${userId}` : `public ${body.email ?? body.refreshToken ?? ''}`;
  const named = JSON.stringify([owner, route.method, route.path, key]);
  return { userId, digest: createHash('sha256').update(named).digest('base64url') };
}
