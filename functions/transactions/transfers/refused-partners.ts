import type { Row } from '../transaction.ts';

/*
 * That two rows are no transfer, their owner says once: the expense keeps the ids of the incomes that it was refused, so that a suggestion is looked for
 * without reading more than the rows, and what is purged takes its refusals with it.
 */

/** Of one expense: more than this many, and it is suggested with nothing any more. */
const mostRefused = 25;
const everything = '*';

type Refusing = Pick<Row, 'refusedPartners'>;

export const isRefused = ({ refusedPartners = [] }: Refusing, into: Pick<Row, 'id'>): boolean =>
  refusedPartners.includes(into.id) || refusedPartners.includes(everything);

/** With one more; as it was where it was refused before. */
export function refusedWith(out: Refusing, into: Pick<Row, 'id'>): readonly string[] {
  const { refusedPartners = [] } = out;
  if (isRefused(out, into)) return refusedPartners;
  return refusedPartners.length < mostRefused ? [...refusedPartners, into.id] : [everything];
}

/** As the attribute `x` of the row; none where nothing was refused. */
export const refusedAttribute = ({ refusedPartners = [] }: Refusing): string | undefined => refusedPartners.join(' ') || undefined;

export const refusedIn = (attribute: unknown): readonly string[] | undefined =>
  typeof attribute === 'string' ? attribute.split(' ') : undefined;
