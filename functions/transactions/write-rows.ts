import { commit, fitsOneCommit, Refused, type Write } from '../../shared/commit.ts';
import { count } from '../../shared/observability/count.ts';
import type { Item } from '../../shared/partition.ts';
import { placeFor, type WriteContext, writesOf } from './change-row.ts';
import type { Context } from './context.ts';
import type { Settings } from './settings.ts';
import { sumsOf } from './sums.ts';
import type { Row } from './transaction.ts';

/** What DynamoDB takes in one transaction. */
const mostWrites = 100;
/** Rows of one commit: what is left is for their sums. */
const mostRows = 90;

type CommitContext = WriteContext & Pick<Context, 'dynamodb'>;

interface Writing {
  readonly userId: string;
  readonly settings: Settings;
  /** New ones, each under an id that nothing else can have. */
  readonly rows: readonly Row[];
  /** The accounts that were read. */
  readonly accounts: readonly Item[];
  /** What must hold, or be written, with each commit. */
  readonly along?: readonly Write[];
}

/** `there`: it had been written before. `left`: nothing was written, because its account went away, or what goes along was refused. */
type Written = 'written' | 'there' | 'left';

/**
 * Writes many new rows in few commits: each row with the sums that it moves and the event that it tells, all or nothing, and once under its id. The sums of a commit
 * are folded, so that a row among many costs little more than itself. Cut off between commits and run again, it finds what is there and writes the rest.
 */
export async function writeRows(context: CommitContext, writing: Writing): Promise<ReadonlyMap<string, Written>> {
  const outcomes = new Map<string, Written>();
  for (const pack of packsOf(context, writing))
    for (const [id, written] of await writePack(context, writing, pack)) outcomes.set(id, written);
  const created = [...outcomes.values()].filter((written) => written === 'written').length;
  if (created > 0) count({ transactions_created_total: created });
  return outcomes;
}

type Pack = readonly [Row, ...Row[]];

/** By date, so that those of one month go together, and as many as fit with the sums that they move. */
function packsOf(context: WriteContext, { settings, rows, along = [] }: Writing): Pack[] {
  const place = placeFor(context, settings);
  const packs: [Row, ...Row[]][] = [];
  let sums = new Set<string>();
  for (const row of rows.toSorted((one, other) => one.date.localeCompare(other.date))) {
    const own = sumsOf(row, place).keys();
    const together = new Set([...sums, ...own]);
    const pack = packs.at(-1);
    const fits = pack && pack.length < mostRows && pack.length + 1 + together.size + along.length <= mostWrites;
    if (fits) pack.push(row);
    else packs.push([row]);
    sums = fits ? together : new Set(sumsOf(row, place).keys());
  }
  return packs;
}

async function writePack(context: CommitContext, writing: Writing, pack: Pack): Promise<[id: string, Written][]> {
  const { userId, settings, accounts, along = [] } = writing;
  const [first, ...others] = pack;
  const rows = [{ after: first }, ...others.map((after) => ({ after }))] as const;
  const writes = [...writesOf(context, { userId, settings, rows, accounts, isMany: true }), ...along];
  // Rows of very many categories move more sums of a month than one update can say.
  if (!fitsOneCommit(writes) && others.length > 0) return await writeHalves(context, writing, pack);
  try {
    await commit(context.dynamodb, writes);
    return pack.map(({ id }) => [id, 'written']);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    // The rows come first among the writes, one each.
    const isThere = (_: Row, place: number): boolean => error.failed.includes(place);
    const there = pack.filter(isThere);
    const [next, ...rest] = pack.filter((row, place) => !isThere(row, place));
    if (there.length === 0) return pack.map(({ id }) => [id, 'left']);
    return [
      ...there.map(({ id }): [string, Written] => [id, 'there']),
      ...(next ? await writePack(context, writing, [next, ...rest]) : []),
    ];
  }
}

async function writeHalves(context: CommitContext, writing: Writing, pack: Pack): Promise<[id: string, Written][]> {
  const middle = Math.ceil(pack.length / 2);
  const outcomes: [id: string, Written][] = [];
  for (const [first, ...others] of [pack.slice(0, middle), pack.slice(middle)])
    if (first) outcomes.push(...(await writePack(context, writing, [first, ...others])));
  return outcomes;
}
