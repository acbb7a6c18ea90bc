import type { Edit, Given } from '../edited-row.ts';
import type { Row } from '../transaction.ts';
import { type SeriesField, seriesFields } from './on-transaction.ts';
import { ownFields, rowField } from './own-fields.ts';
import type { Template } from './series.ts';

/** What an edit says of several occurrences: what it does not name stays, `null` clears. */
export interface Said {
  readonly amount?: number;
  readonly account?: number;
  /** 0 for none. */
  readonly category?: number;
  readonly description?: string | null;
  readonly notes?: string | null;
}

export const saidIn = ({ amount, accountId, categoryId, description, notes }: Edit, { account, category }: Given): Said => ({
  ...(amount !== undefined && { amount }),
  ...(accountId !== undefined && account !== undefined && { account }),
  ...(categoryId !== undefined && { category: category ?? 0 }),
  ...(description !== undefined && { description }),
  ...(notes !== undefined && { notes }),
});

export const fieldsOf = (said: Said): SeriesField[] => seriesFields.filter((field) => said[field] !== undefined);

/** Without what the other says as well. */
export const without = (said: Said, other: Said): Said =>
  Object.fromEntries(Object.entries(said).filter(([field]) => other[field as SeriesField] === undefined));

/** A template or a transaction with these fields as they are said. */
export const saying = <T extends Pick<Template, (typeof rowField)[SeriesField]>>(of: T, said: Said, fields = fieldsOf(said)): T => ({
  ...of,
  ...Object.fromEntries(fields.map((field) => [rowField[field], said[field] ?? undefined])),
});

interface Following {
  /** Of the series, which its categories are of as well. */
  readonly type: Row['type'];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The occurrence as it follows its series: what it has of its own stays. Nothing where it says that already. */
export function followed(row: Row, said: Said, { type, now }: Following): Row | undefined {
  const own = ownFields(row);
  const fields = fieldsOf(said).filter((field) => !own.has(field) && (field !== 'category' || row.type === type));
  const after = saying(row, said, fields);
  const isSame = fields.every((field) => after[rowField[field]] === row[rowField[field]]);
  return isSame ? undefined : { ...after, version: row.version + 1, updatedAt: now };
}
