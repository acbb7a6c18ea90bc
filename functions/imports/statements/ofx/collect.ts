import { mostRows } from '../statement.ts';
import { Unreadable } from '../unreadable.ts';
import { type Tag, tagsIn } from './tags.ts';

/** The leaves of one row, by the names that are asked of it; the first of each. */
export type Leaves = Readonly<Record<string, string>>;

/** One row as it stands in the file. */
export interface RawRow {
  readonly leaves: Leaves;
  readonly from: number;
  readonly to: number;
}

/** One account's or card's part of the file. */
export interface RawStatement {
  readonly kind: 'account' | 'card';
  /** Leaves outside of rows and balances: CURDEF, BANKID, BRANCHID, ACCTID, DTSTART, DTEND, LEDGER. */
  readonly said: Leaves;
  readonly ledgerBalance: Leaves;
  readonly rows: readonly RawRow[];
}

export interface Collected {
  readonly isOfc: boolean;
  /** Outside of all statements: ORG, FID, SEVERITY, CODE. */
  readonly said: Leaves;
  readonly statements: readonly RawStatement[];
  readonly hasInvestments: boolean;
}

const endsOfRow = new Set(['STMTTRN', 'BANKTRANLIST', 'STMTRS', 'CCSTMTRS', 'LEDGERBAL', 'AVAILBAL', 'OFX', 'OFC']);

interface Open {
  kind: RawStatement['kind'];
  readonly said: Record<string, string>;
  readonly ledgerBalance: Record<string, string>;
  readonly rows: RawRow[];
}

/**
 * Sorts the tags of a file into statements and rows. It asks for no more order than banks keep: lists may lack their end, leaves may be closed or not and come in
 * any order, a card's statement may be closed by an account's tag.
 * @throws Unreadable `damaged` where the file ends before it is complete, `too_many_rows`
 */
export function collect(source: string): Collected {
  const said: Record<string, string> = {};
  const statements: Open[] = [];
  const seen = { root: '', isEnded: false, hasInvestments: false, rows: 0 };
  let row: { readonly leaves: Record<string, string>; readonly from: number } | undefined;
  /** Where leaves go that are of no row; nowhere while a balance that nobody asks for is open. */
  let into: Record<string, string> | undefined = said;

  const open = (kind: Open['kind']): Open => {
    const statement: Open = { kind, said: {}, ledgerBalance: {}, rows: [] };
    statements.push(statement);
    into = statement.said;
    return statement;
  };
  // Rows and balances without the tag of their statement are of an account's.
  const current = (): Open => statements.at(-1) ?? open('account');
  const endRow = (to: number): void => {
    if (!row) return;
    seen.rows += 1;
    if (seen.rows > mostRows) throw new Unreadable('too_many_rows');
    current().rows.push({ leaves: row.leaves, from: row.from, to });
    row = undefined;
  };
  const root = ({ name, isEnd }: Tag): void => {
    seen.root = name;
    seen.isEnded ||= isEnd;
  };
  const balance = (leaves: () => Record<string, string> | undefined) => (tag: Tag) => {
    into = tag.isEnd ? current().said : leaves();
  };
  const onOpening = (action: (tag: Tag) => void) => (tag: Tag) => {
    if (!tag.isEnd) action(tag);
  };
  const structure: Readonly<Record<string, (tag: Tag) => void>> = {
    OFX: root,
    OFC: root,
    STMTRS: onOpening(() => open('account')),
    CCSTMTRS: onOpening(() => open('card')),
    CCACCTFROM: onOpening(() => {
      current().kind = 'card';
    }),
    INVSTMTRS: () => {
      seen.hasInvestments = true;
    },
    STMTTRN: onOpening(({ at }) => {
      row = { leaves: {}, from: at };
    }),
    LEDGERBAL: balance(() => current().ledgerBalance),
    AVAILBAL: balance(() => undefined),
  };

  for (const tag of tagsIn(source)) {
    const { name, isEnd, text, at } = tag;
    if (isEnd || text === '') {
      if (endsOfRow.has(name)) endRow(at);
      structure[name]?.(tag);
    } else {
      const leaves = row?.leaves ?? into;
      if (leaves) leaves[name] ??= text;
    }
  }
  if (row || (seen.root !== '' && !seen.isEnded)) throw new Unreadable('damaged');
  return { isOfc: seen.root === 'OFC', said, statements, hasInvestments: seen.hasInvestments };
}
