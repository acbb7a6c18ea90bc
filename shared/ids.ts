import { v5, v7 } from 'uuid';

/** Where a use case takes new ids. Given, so that a test can foresee them. */
export interface Ids {
  /** A new opaque id, sortable by creation (UUIDv7). */
  next(): string;
}

export const systemIds: Ids = { next: () => v7() };

const namespace = '5f4c1a52-6d0e-5c7b-9a53-1c0de0f1a1ce';

/** The one id that belongs to these words (UUIDv5): the same words give the same id, on every try and in every process. */
export const derivedId = (...words: string[]): string => v5(JSON.stringify(words), namespace);
