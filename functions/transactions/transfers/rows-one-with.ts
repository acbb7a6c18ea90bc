import type { RowChange } from '../change-row.ts';
import type { Context } from '../context.ts';
import type { Row } from '../transaction.ts';
import { isLeg } from './bond.ts';
import { transferOf } from './find-transfer.ts';
import type { Transfer } from './transfer.ts';

/** The row, and what is deleted and restored with it: of a leg its partner and the fee, of any other nothing. The row itself comes first. */
export async function rowsOneWith(context: Context, userId: string, row: Row): Promise<readonly [Row, ...Row[]]> {
  if (!isLeg(row)) return [row];
  const others = rowsOf(await transferOf(context, userId, row)).filter(({ id }) => id !== row.id);
  return [row, ...others];
}

/** The legs, and the fee unless it was deleted, or taken back, by itself. */
export const rowsOf = ({ out, in: into, fee }: Transfer): readonly [Row, ...Row[]] => [
  out,
  into,
  ...(fee?.deletedAt === out.deletedAt && fee ? [fee] : []),
];

/** The same change of all of them. */
export const changed = ([first, ...others]: readonly [Row, ...Row[]], change: Partial<Row>): [RowChange, ...RowChange[]] => {
  const of = (before: Row): RowChange => ({ before, after: { ...before, ...change, version: before.version + 1 } });
  return [of(first), ...others.map(of)];
};
