import * as z from 'zod/mini';
import { defineEvent } from './event.ts';

const importId = z.string();
const exampleId = '0195f7a0-5c9e-7c11-9d3e-2f6f5b9d1a01';

/** Where its rows go: into an account or into a card. */
const target = { accountId: z.nullable(z.string()), cardId: z.nullable(z.string()) };
const exampleTarget = { accountId: 'a1-6f3c9d0b2a1e4f5d8c7b', cardId: null };
const rows = z.int().check(z.gte(0));

export const importStarted = defineEvent({
  publisher: 'imports',
  name: 'import.started',
  version: 1,
  description: 'A file of a bank has come, and is being read.',
  data: z.object({ importId, ...target }),
  example: { importId: exampleId, ...exampleTarget },
});

export const importReadingRequested = defineEvent({
  publisher: 'imports',
  name: 'import.reading_requested',
  version: 1,
  description: 'A file is to be read once more: its password was given, or its owner wants it read in another way. Starts the reading.',
  data: z.object({ importId }),
  example: { importId: exampleId },
});

export const importPreviewReady = defineEvent({
  publisher: 'imports',
  name: 'import.preview_ready',
  version: 1,
  description: 'What a file holds, and what of it is there already, can be looked at and confirmed. Nothing has been written.',
  data: z.object({ importId, ...target, version: z.int().check(z.gte(1)), rows, newRows: rows, likelyDuplicates: rows }),
  example: { importId: exampleId, ...exampleTarget, version: 1, rows: 42, newRows: 17, likelyDuplicates: 1 },
});

export const importConfirmed = defineEvent({
  publisher: 'imports',
  name: 'import.confirmed',
  version: 1,
  description: 'Its owner confirmed a preview. Starts the writing.',
  data: z.object({ importId, ...target, version: z.int().check(z.gte(1)) }),
  example: { importId: exampleId, ...exampleTarget, version: 1 },
});

export const importCompleted = defineEvent({
  publisher: 'imports',
  name: 'import.completed',
  version: 1,
  description: 'Everything confirmed is written. Each transaction has told of itself.',
  data: z.object({ importId, ...target, imported: rows, merged: rows }),
  example: { importId: exampleId, ...exampleTarget, imported: 17, merged: 1 },
});

export const importFailed = defineEvent({
  publisher: 'imports',
  name: 'import.failed',
  version: 1,
  description: 'A file cannot be read, or its writing was interrupted; `code` says why.',
  data: z.object({ importId, ...target, code: z.string() }),
  example: { importId: exampleId, ...exampleTarget, code: 'unknown_format' },
});

export const importUndoRequested = defineEvent({
  publisher: 'imports',
  name: 'import.undo_requested',
  version: 1,
  description: 'Its owner takes an import back. Starts the taking back.',
  data: z.object({ importId, ...target }),
  example: { importId: exampleId, ...exampleTarget },
});

export const importUndone = defineEvent({
  publisher: 'imports',
  name: 'import.undone',
  version: 1,
  description: 'What an import wrote is taken back; its rows can be imported again. Each transaction has told of its deletion.',
  data: z.object({ importId, ...target }),
  example: { importId: exampleId, ...exampleTarget },
});
