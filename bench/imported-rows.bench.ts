import { randomUUID } from 'node:crypto';
import { type ImportedRow, type ImportOutcome, importRows, takeBackRows } from '../functions/transactions/published.ts';
import { addDays } from '../shared/calendar.ts';
import { aHousehold, type Household } from '../test/support/household.ts';
import { localImporter } from '../test/support/local-importer.ts';
import { aPerson } from '../test/support/person.ts';
import type { World } from '../test/support/world.ts';
import { runTheProduct } from './running-product.ts';
import type { Table } from './table.ts';

const mostUnitsARow = 2.2;

/** What writing rows of a bank's file costs, and taking them back, as the local runtime counts it: rows, sums and events. */
export default async function importedRows(): Promise<Table[]> {
  await using product = await runTheProduct();
  const { world, folder } = product;
  const importer = await localImporter(world, folder);
  const household = await aHousehold(await aPerson({ world }));
  const asked = async () => ({ userId: household.person.id, importId: randomUUID(), accountId: await household.account() });
  const rows: Table['rows'][number][] = [];
  const measured = async (title: string, count: number, run: () => Promise<unknown>): Promise<void> => {
    const { calls, readUnits, writeUnits } = await spentBy(world, run);
    rows.push([title, count, calls, readUnits, writeUnits, writeUnits / count]);
  };

  for (const [title, count, days] of [
    ['written: one row', 1, 1],
    ['written: a month’s statement', 90, 30],
    ['written: 500 rows of three months', 500, 90],
    ['written: 500 rows of a year', 500, 365],
  ] as const) {
    const of = await asked();
    const statement = await aStatement(household, count, days);
    let outcomes: ImportOutcome[] = [];
    await measured(title, count, async () => {
      outcomes = await importRows(importer, { ...of, rows: statement, merges: [] });
    });
    const written = outcomes.map(({ key, transactionId }) => ({ key, transactionId }));
    await measured(title.replace('written', 'taken back'), count, async () => await takeBackRows(importer, { ...of, rows: written }));
  }

  const typed = await Promise.all(Array.from({ length: 90 }, async () => (await household.spend(12.34)).body.id));
  const merges = typed.map((transactionId, at) => ({
    key: String(at),
    transactionId,
    type: 'expense' as const,
    amountCents: 12_34,
    bank: { id: `bank-id-digest-${at}`.slice(0, 16), print: `print-digest-${at}`.slice(0, 16) },
    fill: { description: 'COMPRA CARTAO 1234 MERCADO BOM PRECO SP' },
  }));
  const of = await asked();
  await measured('united with what was typed', 90, async () => await importRows(importer, { ...of, rows: [], merges }));

  const most = Math.max(...rows.filter(([title]) => /written: (a month|500)/.test(String(title))).map((row) => Number(row.at(-1))));
  return [
    {
      title: 'What rows of a bank’s file cost',
      note: `By the function behind imported.ts, warm, as the local runtime counted its calls. Goal for a row among others: at most ${mostUnitsARow} write units with its sums and its event: ${most <= mostUnitsARow ? 'reached' : 'missed'} (${most.toFixed(2)}).`,
      columns: ['', 'rows', 'calls to DynamoDB', 'read units', 'write units', 'write units a row'],
      rows,
    },
  ];
}

/** Rows as banks write them, spread over so many days. */
async function aStatement({ today, category }: Household, count: number, days: number): Promise<ImportedRow[]> {
  const market = await category('Mercado');
  return Array.from({ length: count }, (_, at) => ({
    key: String(at),
    date: addDays(today, -Math.floor((at * days) / count)),
    type: 'expense',
    amountCents: 1_234 + at,
    description: `COMPRA CARTAO ${String(at).padStart(4, '0')} MERCADO BOM PRECO SAO PAULO`,
    categoryId: market,
    bank: { id: `id${at}`.padEnd(16, '-'), print: `p${at}`.padEnd(16, '-') },
  }));
}

interface Entry {
  readonly seq: number;
  readonly kind: string;
  readonly service?: string;
  readonly by?: { readonly functionName?: string };
  readonly readUnits?: number;
  readonly writeUnits?: number;
}

/** What the importer asked of DynamoDB meanwhile. */
async function spentBy(world: World, run: () => Promise<unknown>) {
  const entriesSince = async (seq: number): Promise<Entry[]> => await world.local<Entry[]>(`/journal?since=${seq}&kinds=call`);
  const last = (await entriesSince(0)).at(-1)?.seq ?? 0;
  await run();
  const own = (await entriesSince(last)).filter(({ service, by }) => service === 'dynamodb' && /-Importer/.test(by?.functionName ?? ''));
  const sum = (units: 'readUnits' | 'writeUnits') => own.reduce((total, call) => total + (call[units] ?? 0), 0);
  return { calls: own.length, readUnits: sum('readUnits'), writeUnits: sum('writeUnits') };
}
