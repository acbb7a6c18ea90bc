import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isDeepStrictEqual } from 'node:util';
import { inject } from 'vitest';
import { expectStatus, type Person } from '../support/person.ts';
import { eventually, theWorld } from '../support/world.ts';
import { operationsOfUsers } from './operations.ts';

type Row = Readonly<Record<string, unknown>>;

/** Everything there is of a person: the items of every table, what the user pool holds, and what each room tells them. */
export interface Belongings {
  readonly items: readonly Row[];
  readonly pool: readonly Row[];
  readonly told: Readonly<Record<string, unknown>>;
}

/** The items of every table in this person's partition, the authorizer's counts of their requests included. */
export async function everyItemOf(person: Person): Promise<Row[]> {
  const tables = await theWorld().local<{ name: string }[]>('/tables');
  const found = await Promise.all(tables.map(async ({ name }) => await partition(name, `USER#${person.id}`)));
  return found.flat();
}

/** Without those counts: every request changes them. */
const itemsOf = async (person: Person): Promise<Row[]> => (await everyItemOf(person)).filter(({ sk }) => !String(sk).startsWith('WINDOW#'));

async function partition(table: string, key: string): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | undefined = '';
  while (cursor !== undefined) {
    const query = new URLSearchParams({ key, limit: '50', ...(cursor && { cursor }) });
    const page: { items: Row[]; nextCursor?: string } = await theWorld().local(`/tables/${table}/items?${query}`);
    rows.push(...page.items.map((item) => ({ table, ...item })));
    cursor = page.nextCursor;
  }
  return rows;
}

/** Their account in the user pool, password included, and the logins that have not been revoked. */
function poolEntriesOf({ id }: Person): Row[] {
  using state = new DatabaseSync(join(inject('folder'), 'state.sqlite'), { readOnly: true, timeout: 5_000 });
  const entries = ['cognito_users', 'cognito_logins'].flatMap((table) =>
    state.prepare(`SELECT * FROM ${table} WHERE username = ?`).all(id),
  );
  return entries.map((entry) => ({ ...entry }));
}

/** What the operations of this room that read all of a person's things tell them. */
async function toldOf(person: Person, room: string): Promise<Record<string, unknown>> {
  const reads = operationsOfUsers.filter((each) => each.room === room && each.route.method === 'GET' && !each.route.params);
  const answers = reads.map(async ({ title, route }) => {
    // A cursor of the changes says which second it is of.
    const { cursor: _, ...said } = expectStatus(await person.ask('GET', route.path), route.status).body;
    return [title, said];
  });
  return Object.fromEntries(await Promise.all(answers));
}

/**
 * What there is of this person now, and what the operations of `room` tell them of it.
 * @throws Error where nothing is found, so that no comparison passes because it looked in the wrong place
 */
export async function belongingsOf(person: Person, room: string): Promise<Belongings> {
  // First what they are told: whoever asks for changes for the first time has them kept from then on.
  const told = await toldOf(person, room);
  const [items, pool] = [await itemsOf(person), poolEntriesOf(person)];
  if (items.length === 0 || pool.length === 0) throw new Error(`Nothing is kept of ${person.email}: what can't be seen can't be compared.`);
  return { items, pool, told };
}

/** The settings of somebody whose registration has been heard of: `ts` is when their time zone was told. It may come after their first requests. */
const isHeardOf = ({ sk, ts }: Row): boolean => sk === 'SETTINGS' && Boolean(ts);

/** A job that goes on behind the answer: a file that is being read, an import that is being written. */
const isUnderWay = ({ sk, status }: Row): boolean =>
  String(sk).startsWith('JOB#') && ['processing', 'importing', 'undoing'].includes(String(status));

/** Waits until what the person has done before no longer changes anything behind the answers. */
export async function settle(person: Person): Promise<void> {
  let before = await itemsOf(person);
  await eventually(async () => {
    const now = await itemsOf(person);
    const isStill = isDeepStrictEqual(now, before) && now.some(isHeardOf) && !now.some(isUnderWay);
    before = now;
    return isStill || undefined;
  });
}

/** The same, once all is settled. */
export async function settledBelongingsOf(person: Person, room: string): Promise<Belongings> {
  await settle(person);
  return await belongingsOf(person, room);
}
