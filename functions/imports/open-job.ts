import { epochSeconds } from '../../shared/clock.ts';
import { commit, Refused } from '../../shared/commit.ts';
import { unlessErased } from '../../shared/erasure.ts';
import { derivedId } from '../../shared/ids.ts';
import { Problem } from '../../shared/problem.ts';
import type { Context } from './context.ts';
import { uploadKey } from './files.ts';
import { type Job, jobItem, jobSeconds, uploadLimit, uploadSeconds } from './job.ts';
import { texts } from './texts.pt-br.ts';

interface Asked extends Pick<Job, 'fileName' | 'kind' | 'targetId'> {
  readonly userId: string;
  readonly password?: string;
  readonly again?: boolean;
  readonly idempotencyKey: string | undefined;
}

const day = 24 * 60 * 60;

/** Writes a job and gives a form for its file: exactly one object, up to 5 MB, for 15 minutes. Once for its Idempotency-Key. */
export async function openJob(context: Context, { userId, password, again = false, idempotencyKey, ...asked }: Asked) {
  const { clock, ids, store, table, passwords } = context;
  const onceKey = idempotencyKey === undefined ? undefined : `ONCE#${derivedId(userId, 'POST /import', asked.kind, idempotencyKey)}`;
  const id = ids.next();
  const now = clock.now();
  const seconds = epochSeconds(now);
  const job: Job = {
    ...asked,
    id,
    status: 'awaiting_upload',
    changes: 1,
    version: 0,
    createdAt: now.toISOString(),
    updatedAt: now.toISOString(),
    waitsUntil: seconds + uploadSeconds,
    expiresAt: seconds + jobSeconds,
    again,
    choices: {},
    ...(password !== undefined && { password: await passwords.seal(id, password) }),
  };

  const once = onceKey ? [store.put(userId, { sk: onceKey, importId: id, expiresAt: seconds + day }, { exists: false })] : [];
  try {
    await commit(context.dynamodb, [store.put(userId, jobItem(job), { exists: false }), unlessErased(table, userId), ...once]);
    return answer(context, userId, id);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const made = onceKey && (await store.read(userId, onceKey)).get(onceKey)?.importId;
    // The same request, sent before; else its sender is erased.
    if (typeof made !== 'string') throw new Problem('unauthenticated', texts.accountErased, { cause: error });
    return answer(context, userId, made);
  }
}

function answer({ links }: Context, userId: string, id: string) {
  const upload = links.form({
    key: uploadKey(userId, id),
    contentType: 'application/octet-stream',
    atMost: uploadLimit,
    seconds: uploadSeconds,
  });
  return { id, status: 'awaiting_upload' as const, upload };
}
