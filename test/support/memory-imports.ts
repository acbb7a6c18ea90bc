import type { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Context as CardsContext } from '../../functions/cards/context.ts';
import { takeImport as takeCardImport } from '../../functions/cards/imported/take-import.ts';
import { cardLedger } from '../../functions/cards/published.ts';
import { cancelImport } from '../../functions/imports/cancel-import.ts';
import { confirmImport } from '../../functions/imports/confirm-import.ts';
import type { Context, ReaderContext, StepContext } from '../../functions/imports/context.ts';
import { createInvoiceImport } from '../../functions/imports/create-invoice-import.ts';
import { createStatementImport } from '../../functions/imports/create-statement-import.ts';
import { type Files, uploadKey } from '../../functions/imports/files.ts';
import { listRows } from '../../functions/imports/list-rows.ts';
import { readImport } from '../../functions/imports/read-import.ts';
import { sealedPasswords } from '../../functions/imports/sealed-password.ts';
import { compare } from '../../functions/imports/steps/compare.ts';
import { finish } from '../../functions/imports/steps/end.ts';
import { plan } from '../../functions/imports/steps/plan.ts';
import { readFile } from '../../functions/imports/steps/read-file.ts';
import { takeBackPart } from '../../functions/imports/steps/take-back-part.ts';
import { writePart } from '../../functions/imports/steps/write-part.ts';
import { undoImport } from '../../functions/imports/undo-import.ts';
import { takeImport } from '../../functions/transactions/imported/take-import.ts';
import { ledger as ledgerOf, standing } from '../../functions/transactions/published.ts';
import { systemIds } from '../../shared/ids.ts';
import { openStore } from '../../shared/partition.ts';
import { aMemoryLedger, type MemoryLedger } from './memory-ledger.ts';
import { memoryClient } from './memory-table/client.ts';
import { type MemoryTable, memoryTable } from './memory-table/table.ts';

/** The process that was under way ended here, and did not make its next call. */
class Killed extends Error {
  override readonly name = 'Killed';
}

/** Where a process is killed: at which call to a door, counted over all of them, and on which side of it. */
export type Kill = (call: number) => 'before' | 'after' | undefined;

/**
 * The imports domain with the real use cases and steps, on tables and files in memory, before the real transactions domain. Its machines are the definition's states
 * in their order, each tried again until it is done, as Step Functions does.
 */
export interface MemoryImports {
  readonly ledger: MemoryLedger;
  readonly table: MemoryTable;
  /** The cards domain, with the real use cases on a table in memory. */
  readonly cards: { readonly context: CardsContext; readonly table: MemoryTable };
  /** Calls to doors so far. */
  calls(): number;
  /** From now on processes are killed where it says. */
  kill(where: Kill): void;
  /** A file comes for the account, and is read and compared: the import's id. */
  send(accountId: string, file: string | Uint8Array): Promise<string>;
  /** A fatura comes for the card, and is read and compared: the import's id. */
  sendInvoice(cardId: string, file: string | Uint8Array, choices?: { readonly again?: boolean }): Promise<string>;
  rows(importId: string): Promise<Awaited<ReturnType<typeof listRows>>['items']>;
  confirm(importId: string, decisions?: readonly object[]): Promise<void>;
  undo(importId: string): Promise<void>;
  cancel(importId: string): Promise<void>;
  job(importId: string): Promise<Awaited<ReturnType<typeof readImport>>['value']>;
}

/** Kills that one state survives: more than any test plans. */
const mostTries = 60;

export function aMemoryImports(userId: string): MemoryImports {
  const ledger = aMemoryLedger('2026-11-28T12:00:00.000Z');
  const { clock } = ledger.context;
  const table = memoryTable('imports', clock.now);
  let calls = 0;
  let kills: Kill = () => undefined;
  const door = async <T>(work: () => Promise<T>): Promise<T> => {
    calls += 1;
    const side = kills(calls);
    if (side === 'before') throw new Killed();
    const answer = await work();
    if (side === 'after') throw new Killed();
    return answer;
  };

  const dynamodb = behind(memoryClient(table), door);
  const onLedger = behind(ledger.context.dynamodb, door);
  const objects = new Map<string, Uint8Array>();
  const files = behindFiles(memoryFiles(objects), door);
  const own = { clock, ids: systemIds, dynamodb, table: table.name, store: openStore(dynamodb, table.name), files };
  const reading = ledgerOf(onLedger, ledger.table.name, clock);
  const passwords = sealedPasswords(async () => 'um segredo');
  const takes = takeImport(() => ({ ...ledger.context, dynamodb: onLedger, store: openStore(onLedger, ledger.table.name) }));
  const client = invoking(takes, door);
  const cardsTable = memoryTable('cards', clock.now);
  const cardsContext = cardsContextOf(memoryClient(cardsTable), cardsTable.name, ledger);
  const onCards = behind(memoryClient(cardsTable), door);
  const cards = cardLedger(onCards, cardsTable.name, ledger.table.name);
  const takesCards = takeCardImport(() => ({
    ...cardsContext,
    dynamodb: onCards,
    store: openStore(onCards, cardsTable.name),
    standing: standing(onLedger, ledger.table.name),
  }));

  const reader: ReaderContext = { ...own, passwords, ledger: reading };
  const steps: StepContext = {
    ...own,
    ledger: reading,
    cards,
    importer: { client, functionName: 'importer' },
    cardImporter: { client: invoking(takesCards, door), functionName: 'cards' },
  };
  const api = {
    ...own,
    passwords,
    ledger: reading,
    cards,
    cursors: { seal: async () => '', open: async () => '' },
    links: { form: () => ({ url: '', fields: {}, expiresAt: '2026-11-28T12:15:00.000Z' }), link: () => '' },
    checkAnswers: true,
  } satisfies Context;

  /** As a person does who hears nothing, or a machine whose step died. */
  const again = async <T>(work: () => Promise<T>): Promise<T> => {
    for (let number = 1; ; number++) {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof Killed) || number === mostTries) throw error;
      }
    }
  };
  const asked = (importId: string, body?: object) =>
    ({
      caller: { userId, sessionId: 's', plan: 'free', groups: [], tokenExpiresAt: 4_102_444_800 },
      client: { userAgent: '', address: '' },
      params: { id: importId },
      query: undefined,
      body,
      ifMatch: undefined,
      idempotencyKey: `key-${importId}`,
    }) as never;
  const write = async (importId: string): Promise<void> => {
    const { parts } = await again(async () => await plan({ userId, importId }, steps));
    for (const { step, ...part } of parts) await again(async () => await { writePart, takeBackPart }[step](part, steps));
    await again(async () => await finish({ userId, importId }, steps));
  };
  /** What a request that was cut off has done is seen by asking again, as a person sees it. */
  const request = async (importId: string, status: string, work: () => Promise<unknown>): Promise<void> => {
    await again(async () => {
      const { value } = await readImport(asked(importId), api);
      if (value.status !== status) await work();
    });
    await write(importId);
  };

  const sent = async (open: (key: string) => Promise<{ readonly id: string }>, file: string | Uint8Array): Promise<string> => {
    const key = String(objects.size);
    const { id } = await again(async () => await open(key));
    objects.set(`${uploadKey(userId, id)}?v1`, typeof file === 'string' ? new TextEncoder().encode(file) : file);
    const { next } = await again(async () => await readFile({ userId, importId: id, version: 'v1' }, reader));
    if (next === 'compare') await again(async () => await compare({ userId, importId: id }, steps));
    return id;
  };

  return {
    ledger,
    table,
    cards: { context: cardsContext, table: cardsTable },
    calls: () => calls,
    kill(where) {
      kills = where;
    },
    send: async (accountId, file) =>
      await sent(async (key) => await createStatementImport(asked(key, { accountId, fileName: 'extrato.ofx' }), api), file),
    sendInvoice: async (cardId, file, choices = {}) =>
      await sent(async (key) => await createInvoiceImport(asked(key, { cardId, fileName: 'fatura.txt', ...choices }), api), file),
    async rows(importId) {
      const request: object = { ...(asked(importId) as object), query: { limit: 100 } };
      return (await listRows(request as never, api)).items;
    },
    confirm: async (importId, rows = []) =>
      await request(importId, 'importing', async () => await confirmImport(asked(importId, { version: 1, rows }), api)),
    undo: async (importId) => await request(importId, 'undoing', async () => await undoImport(asked(importId), api)),
    async cancel(importId) {
      await cancelImport(asked(importId), api);
    },
    job: async (importId) => (await readImport(asked(importId), api)).value,
  };
}

/** A function as Lambda's client reaches it. */
const invoking = (takes: (asked: unknown) => Promise<object>, door: Door): LambdaClient =>
  ({
    send: async ({ input }: InvokeCommand) =>
      await door(async () => ({
        Payload: new TextEncoder().encode(JSON.stringify((await takes(JSON.parse(String(input.Payload)))) ?? null)),
      })),
  }) as unknown as LambdaClient;

const cardsContextOf = (dynamodb: DynamoDBDocumentClient, table: string, ledger: MemoryLedger): CardsContext => ({
  clock: ledger.context.clock,
  ids: systemIds,
  dynamodb,
  table,
  store: openStore(dynamodb, table),
  cursors: { seal: async () => '', open: async () => '' },
  standing: standing(ledger.context.dynamodb, ledger.table.name),
  checkAnswers: true,
});

type Door = <T>(work: () => Promise<T>) => Promise<T>;

const behind = (client: DynamoDBDocumentClient, door: Door): DynamoDBDocumentClient =>
  ({ send: async (command: never) => await door(async () => await client.send(command)) }) as unknown as DynamoDBDocumentClient;

const behindFiles = (files: Files, door: Door): Files => ({
  readBytes: async (key, version) => await door(async () => await files.readBytes(key, version)),
  readJson: async (key) => await door(async () => await files.readJson(key)),
  writeJson: async (key, value) => await door(async () => await files.writeJson(key, value)),
  removeAll: async (prefix) => await door(async () => await files.removeAll(prefix)),
});

function memoryFiles(objects: Map<string, Uint8Array>): Files {
  const read = (key: string, version?: string) => objects.get(version === undefined ? key : `${key}?${version}`);
  return {
    readBytes: async (key, version) => read(key, version),
    readJson: async (key) => JSON.parse(new TextDecoder().decode(read(key))),
    async writeJson(key, value) {
      objects.set(key, new TextEncoder().encode(JSON.stringify(value)));
    },
    async removeAll(prefix) {
      for (const key of objects.keys()) if (key.startsWith(prefix)) objects.delete(key);
    },
  };
}
