import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { addDays } from '../shared/calendar.ts';
import { aHousehold } from '../test/support/household.ts';
import { aPerson, expectStatus } from '../test/support/person.ts';
import { confirm, sendStatement } from '../test/support/statements.ts';
import { eventually, type World } from '../test/support/world.ts';
import { runTheProduct } from './running-product.ts';
import type { Table } from './table.ts';

/** `ROWS=60000` for as many as a file may have. */
const rows = Number(process.env.ROWS ?? 20_000);
/** An import may take so long. */
const mostSeconds = 300;
/** Write units a second that a partition of DynamoDB takes. */
const unitsASecond = 1_000;

interface Entry {
  readonly seq: number;
  readonly kind: 'call' | 'invocation';
  readonly service?: string;
  readonly operation?: string;
  readonly by?: { readonly functionName?: string };
  readonly functionName?: string;
  readonly readUnits?: number;
  readonly writeUnits?: number;
}

/** Who does what, by the names of their functions. */
const parts: readonly (readonly [title: string, isOf: RegExp])[] = [
  ['reading the file (Reader)', /-Reader[0-9A-F]{8}$/],
  ['comparing, planning, counting (Steps)', /-Steps[0-9A-F]{8}$/],
  ['the ledger: rows, sums, events (Importer)', /-Importer[0-9A-F]{8}$/],
  ['its events to the bus (relays)', /Relay/],
  ['whom they concern, and requests meanwhile', /./],
];

/** The rows of one file, from its upload to the ledger, as the local runtime counts it. */
export default async function largeImport(): Promise<Table[]> {
  await using product = await runTheProduct();
  const { world, folder } = product;
  const household = await aHousehold(await aPerson({ world }));
  const { person, today } = household;
  const accountId = await household.account();
  const file = ['Data;Descrição;Valor', ...Array.from({ length: rows }, (_, at) => rowOf(at, today))].join('\n');
  const journal = await followed(world);
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1000;
  const until = async (id: string, status: string) =>
    await eventually(
      async () => {
        const { body } = expectStatus(await person.ask('GET', `/import/jobs/${id}`), 200);
        if (['failed', 'cancelled'].includes(body.status)) throw new Error(`The import ended: ${JSON.stringify(body.error)}`);
        return body.status === status ? body : undefined;
      },
      mostSeconds * 3_000,
      500,
    );

  const id = await sendStatement(person, file, { accountId });
  await until(id, 'preview');
  const toPreview = seconds();
  expectStatus(await confirm(person, id), 202);
  const job = await until(id, 'completed');
  const toLedger = seconds();
  const entries = await journal.end();
  if (job.counts.imported !== rows) throw new Error(`${job.counts.imported} rows were imported.`);

  const calls = entries.filter(({ kind }) => kind === 'call');
  const found = ownersOf(calls).map(([title, own]) => {
    const [readUnits, writeUnits] = [unitsOf(own, 'readUnits'), unitsOf(own, 'writeUnits')];
    const to = (service: string) => own.filter((call) => call.service === service).length;
    return [title, to('dynamodb'), to('s3'), readUnits, writeUnits, writeUnits / rows] as const;
  });
  const ledgerUnits = found[2]?.[4] ?? Number.NaN;
  return [
    {
      title: `${rows.toLocaleString('en')} rows from the upload to the ledger`,
      note: `A CSV file of ${(Buffer.byteLength(file) / 1024 / 1024).toFixed(1)} MB, ${Math.ceil(rows / 20)} days. Goal for a row from preview to ledger: at most 2.2 write units: ${ledgerUnits / rows <= 2.2 ? 'reached' : 'missed'} (${(ledgerUnits / rows).toFixed(2)}).`,
      columns: ['', 'calls to DynamoDB', 'to S3', 'read units', 'write units', 'write units a row'],
      rows: found,
    },
    {
      title: 'Its way',
      note: `Seconds are this machine's, with every part of the product on it. On AWS a partition takes ${unitsASecond.toLocaleString('en')} write units a second: the ledger's part takes ${Math.ceil(ledgerUnits / unitsASecond)} s there at least. Goal: five minutes.`,
      columns: ['', ''],
      rows: [
        ['state transitions (two executions)', transitionsIn(folder)],
        [
          'invocations of functions',
          entries.filter(
            ({ kind, functionName }) => kind === 'invocation' && parts.slice(0, 3).some(([, isOf]) => isOf.test(functionName ?? '')),
          ).length,
        ],
        ['seconds to the preview', Math.round(toPreview)],
        ['seconds to the ledger', Math.round(toLedger)],
      ],
    },
  ];
}

const rowOf = (at: number, today: string): string => {
  const reais = ((at % 9 === 0 ? 1 : -1) * (1_234 + (at % 50_000))) / 100;
  return `${addDays(today, -Math.floor(at / 20) - 1)};COMPRA CARTAO ${String(at).padStart(6, '0')} MERCADO BOM PRECO;${reais.toFixed(2)}`;
};

/** Each call with the first that it is of. */
function ownersOf(calls: readonly Entry[]): [title: string, own: readonly Entry[]][] {
  let left = calls;
  return parts.map(([title, isOf]) => {
    const own = left.filter(({ by }) => isOf.test(by?.functionName ?? '-'));
    left = left.filter((call) => !own.includes(call));
    return [title, own];
  });
}

const unitsOf = (calls: readonly Entry[], units: 'readUnits' | 'writeUnits'): number =>
  calls.reduce((sum, call) => sum + (call[units] ?? 0), 0);

/** The journal from now on, which keeps no more than 10,000 entries itself; until nothing has been written into it for a while. */
async function followed(world: World) {
  const read = async (seq: number) => await world.local<Entry[]>(`/journal?since=${seq}&kinds=call,invocation`);
  let seq = (await read(0)).at(-1)?.seq ?? 0;
  const entries: Entry[] = [];
  const take = async (): Promise<number> => {
    const next = await read(seq);
    seq = next.at(-1)?.seq ?? seq;
    entries.push(...next);
    return next.length;
  };
  let isOver = false;
  const following = (async () => {
    while (!isOver) {
      await take();
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  })();
  return {
    async end(): Promise<readonly Entry[]> {
      isOver = true;
      await following;
      for (let quiet = 0; quiet < 4; quiet = (await take()) === 0 ? quiet + 1 : 0) await new Promise((resolve) => setTimeout(resolve, 500));
      return entries;
    },
  };
}

/** States that were entered, of all executions so far: what is paid for. */
function transitionsIn(folder: string): number {
  using state = new DatabaseSync(join(folder, 'state.sqlite'), { readOnly: true, timeout: 5_000 });
  return Number(state.prepare("SELECT count(*) AS entered FROM states_history WHERE type LIKE '%StateEntered'").get()?.entered);
}
