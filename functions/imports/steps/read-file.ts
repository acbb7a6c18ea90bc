import { createHash } from 'node:crypto';
import { today } from '../../../shared/calendar.ts';
import { epochSeconds } from '../../../shared/clock.ts';
import { Refused } from '../../../shared/commit.ts';
import { importFailed, importStarted } from '../../../shared/events/imports.ts';
import type { ReaderContext } from '../context.ts';
import { readingKey, uploadKey } from '../files.ts';
import { changeJob, findJob } from '../find-job.ts';
import { type FailureCode, type Job, previewSeconds } from '../job.ts';
import { readAgain } from '../read-again.ts';
import { fileKey, sameFileJob } from '../same-file.ts';
import { readStatements } from '../statements/read-statements.ts';
import { largestFile, type Reading, type Statement } from '../statements/statement.ts';
import { Unreadable } from '../statements/unreadable.ts';
import { targetData } from '../target-data.ts';

/** What starts a reading: an object that came, in the version that it has, or an event (and no version) that asks for an import to be read once more. */
export interface ReadingAsked {
  readonly userId: string;
  readonly importId: string;
  readonly version: string;
}

/** What the machine goes on with. */
export interface ReadingDone {
  readonly next: 'compare' | 'stop';
}

const stop = { next: 'stop' } as const;

/**
 * Reads a file into statements. Whatever is wrong with the file ends in the job, with its reason; only a fault of ours is thrown. Twice the same does it once:
 * an object that comes after the one that was read, or for a job that has gone on, is not looked at.
 */
export async function readFile(asked: ReadingAsked, context: ReaderContext): Promise<ReadingDone> {
  const { userId, importId, version } = asked;
  const job = await begin(context, userId, importId, version === '' ? undefined : version);
  if (!job) return stop;

  try {
    const outcome = await read(context, userId, job);
    if ('failure' in outcome) await end(context, { userId, job, ...outcome });
    if ('failure' in outcome) return stop;
    await context.files.writeJson(readingKey(userId, importId, job.version), outcome.statements);
    return { next: 'compare' };
  } catch (error) {
    // Cancelled, erased, or read by another at the same time.
    if (error instanceof Refused) return stop;
    throw error;
  }
}

/** The job that is to be read now, and by this: nothing where it is another's turn. */
async function begin(
  context: ReaderContext,
  userId: string,
  importId: string,
  objectVersion: string | undefined,
): Promise<Job | undefined> {
  const job = await findJob(context, userId, importId);
  if (job?.status === 'processing' && (objectVersion === undefined || job.objectVersion === objectVersion)) return job;
  if (job?.status !== 'awaiting_upload' || objectVersion === undefined) return undefined;
  const after = { ...readAgain(job, epochSeconds(context.clock.now())), objectVersion };
  return await changeJob(context, { userId, before: job, after, tells: [[importStarted, { importId, ...targetData(job) }]] }).catch(
    (error: unknown) => {
      if (error instanceof Refused) return undefined;
      throw error;
    },
  );
}

type Outcome =
  | { readonly statements: readonly Statement[] }
  | { readonly failure: FailureCode; readonly sha256?: string; readonly sameAs?: string };

async function read(context: ReaderContext, userId: string, job: Job): Promise<Outcome> {
  const { files, ledger, clock } = context;
  const bytes = await files.readBytes(uploadKey(userId, job.id), job.objectVersion);
  if (!bytes) return { failure: 'upload_expired' };
  if (bytes.length > largestFile) return { failure: 'too_large' };
  const sha256 = createHash('sha256').update(bytes).digest('base64url');
  const sameAs =
    job.again || job.version > 0 ? undefined : await sameFileJob(context, userId, { targetId: job.targetId, sha256, importId: job.id });
  if (sameAs) return { failure: 'same_file', sha256, sameAs };

  const { timeZone } = await ledger.settings(userId);
  const { statement: _, ...choices } = job.choices;
  const reading: Reading = {
    choices,
    expected: job.kind,
    today: today(clock, timeZone),
    ...(job.password && { password: await context.passwords.open(job.id, job.password) }),
  };
  try {
    const statements = await readStatements(bytes, reading);
    await remember(context, userId, job, sha256);
    return { statements };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { failure: error.code, sha256 };
  }
}

/** That these bytes came, and with which job; the password has done its work. */
async function remember(context: ReaderContext, userId: string, job: Job, sha256: string): Promise<void> {
  if (job.sha256 === sha256 && job.password === undefined) return;
  const { password: _, ...rest } = job;
  const kept = { sk: fileKey(job.targetId, sha256), importId: job.id, expiresAt: job.expiresAt };
  await changeJob(context, { userId, before: job, after: { ...rest, sha256 }, along: [context.store.put(userId, kept)] });
}

interface Ending {
  readonly userId: string;
  readonly job: Job;
  readonly failure: FailureCode;
  readonly sha256?: string;
  readonly sameAs?: string;
}

const waitsForPassword: readonly FailureCode[] = ['password_required', 'wrong_password'];

async function end(context: ReaderContext, { userId, job, failure, sha256, sameAs }: Ending): Promise<void> {
  const { password: _, ...rest } = job;
  const known = { ...rest, failure, ...(sha256 && { sha256 }), ...(sameAs && { sameAs }) };
  if (waitsForPassword.includes(failure)) {
    await changeJob(context, { userId, before: job, after: { ...known, status: 'awaiting_password', waitsUntil: passwordUntil(context) } });
    return;
  }
  const status = failure === 'same_file' ? 'cancelled' : 'failed';
  const data = { importId: job.id, code: failure, ...targetData(job) };
  await changeJob(context, { userId, before: job, after: { ...known, status }, tells: [[importFailed, data]] });
}

const passwordUntil = ({ clock }: ReaderContext): number => epochSeconds(clock.now()) + previewSeconds;
