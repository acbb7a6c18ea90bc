import type { Write } from '../../shared/commit.ts';
import type { Store } from '../../shared/partition.ts';
import { Problem } from '../../shared/problem.ts';
import { texts } from './texts.pt-br.ts';

/**
 * One account or card as imports know it: which job is writing into it, one at a time, and how many have. A preview was compared with what there was at a certain
 * count; when that has moved on, rows that it calls new may be there by now.
 */
export interface Target {
  readonly id: string;
  readonly writings: number;
  readonly writing: string | undefined;
  /** Until when the writing may last, seconds since 1970: a job that was lost does not keep the others out for ever. */
  readonly until: number;
  /** Whether there is an item of it yet. */
  readonly isKept: boolean;
}

const targetKey = (targetId: string): string => `TARGET#${targetId}`;

export async function findTarget(store: Store, userId: string, targetId: string): Promise<Target> {
  const item = (await store.read(userId, targetKey(targetId))).get(targetKey(targetId));
  const { writings = 0, writing, until = 0 } = (item ?? {}) as { writings?: number; writing?: string; until?: number };
  return { id: targetId, writings, writing, until, isKept: item !== undefined };
}

/** @throws Problem `conflict` while another job writes */
export function refuseTaken({ writing, until }: Target, importId: string, nowSeconds: number): void {
  if (writing !== undefined && writing !== importId && until > nowSeconds)
    throw new Problem('conflict', texts.anotherIsWriting, { retryAfter: 5 });
}

interface Taking {
  readonly userId: string;
  readonly target: Target;
  readonly importId: string;
  readonly until: number;
}

/** The job may write from now on, unless another came first. */
export const take = (store: Store, { userId, target, importId, until }: Taking): Write =>
  store.put(userId, { sk: targetKey(target.id), writings: target.writings, writing: importId, until }, asRead(target));

/** The job has written. Nothing where another has taken the target since. */
export function leave(store: Store, userId: string, target: Target, importId: string): Write[] {
  if (target.writing !== importId) return [];
  return [store.put(userId, { sk: targetKey(target.id), writings: target.writings + 1 }, asRead(target))];
}

const asRead = ({ isKept, writings, writing }: Target) => (isKept ? { exists: true, equals: { writings, writing } } : { exists: false });
