import { Problem } from '../problem.ts';
import { texts } from './texts.pt-br.ts';

/**
 * Refuses a change that builds on another version than the one there is. `*` names whichever there is (RFC 9110, 13.1.1).
 * @throws Problem `version_mismatch`
 */
export function requireVersion(ifMatch: string, version: string): void {
  if (ifMatch !== '*' && ifMatch !== version) throw versionMismatch();
}

/** For the loser of a race between two changes of the same version. */
export const versionMismatch = (cause?: unknown): Problem => new Problem('version_mismatch', texts.versionMismatch, { cause });
