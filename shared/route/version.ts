import { Problem } from '../problem.ts';
import { texts } from './texts.pt-br.ts';

/**
 * Refuses a change that builds on another version than the one there is. `*` names whichever there is (RFC 9110, 13.1.1).
 * @throws Problem `version_mismatch`
 */
export function requireVersion(ifMatch: string, version: string): void {
  if (ifMatch !== '*' && ifMatch !== version) throw versionMismatch();
}

/** Whether an `If-None-Match` names this version: any of a list, weak or not, or `*` (RFC 9110, 13.1.2). */
export const isNamedBy = (ifNoneMatch: string, version: string): boolean =>
  ifNoneMatch.split(',').some((tag) => ['*', `"${version}"`].includes(tag.trim().replace(/^W\//, '')));

/** For the loser of a race between two changes of the same version. */
export const versionMismatch = (cause?: unknown): Problem => new Problem('version_mismatch', texts.versionMismatch, { cause });
