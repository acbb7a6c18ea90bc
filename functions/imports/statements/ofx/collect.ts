import { mostRows } from '../statement.ts';
import { Unreadable } from '../unreadable.ts';
import { addRow, keepLeaf, type LeafTable, leaf, leafTable, type RawRow, rowLeaves, rowPlace } from './leaves.ts';
import { type Source, wordsBetween } from './source.ts';
import { eachTag, namesOf, type Tag } from './tags.ts';

const saidNames = [
  'CURDEF',
  'BANKID',
  'BRANCHID',
  'ACCTID',
  'ACCTTYPE',
  'DTSTART',
  'DTEND',
  'LEDGER',
  'BALAMT',
  'DTASOF',
  'ORG',
  'FID',
  'SEVERITY',
] as const;
type SaidLeaf = (typeof saidNames)[number];

/** The leaves that are asked outside of rows, the first of each. */
export type Said = Readonly<Partial<Record<SaidLeaf, string>>>;

/** One account's or card's part of the file. */
export interface RawStatement {
  readonly kind: 'account' | 'card';
  readonly said: Said;
  readonly ledgerBalance: Said;
  readonly rows: readonly RawRow[];
}

export interface Collected {
  readonly isOfc: boolean;
  /** Outside of all statements. */
  readonly said: Said;
  /** Those of investments only where they list movements of money. */
  readonly statements: readonly RawStatement[];
  readonly hasInvestments: boolean;
  /** The bank says that it did not do all that it was asked. */
  readonly hasError: boolean;
}

/** A file of more accounts is made to be large. */
const mostStatements = 200;

interface OpenStatement {
  kind: RawStatement['kind'];
  readonly isOfInvestments: boolean;
  readonly said: Partial<Record<SaidLeaf, string>>;
  readonly ledgerBalance: Partial<Record<SaidLeaf, string>>;
  readonly rows: RawRow[];
}

interface State {
  /** The aggregate that all others are in. */
  outermost: string | undefined;
  readonly said: Partial<Record<SaidLeaf, string>>;
  readonly statements: OpenStatement[];
  readonly table: LeafTable;
  row: { -readonly [Key in keyof RawRow]: RawRow[Key] } | undefined;
  /** Where leaves go that are of no row; nowhere while something is open that nobody asks for. */
  into: Partial<Record<SaidLeaf, string>> | undefined;
  isOfc: boolean;
  hasInvestments: boolean;
  hasError: boolean;
}

/**
 * Sorts the tags of a file into statements and rows. It asks for no more order than banks keep: lists may lack their end, leaves may be closed or not and come in
 * any order, a card's statement may be closed by an account's tag, the root may be missing. What begins first has to end: else the file is cut off.
 * @throws Unreadable `damaged` where the file ends before it is complete, `too_many_rows`
 */
export function collect(source: Source): Collected {
  const said = {};
  const state: State = {
    outermost: undefined,
    said,
    statements: [],
    table: leafTable(source),
    row: undefined,
    into: said,
    isOfc: false,
    hasInvestments: false,
    hasError: false,
  };
  eachTag(source, names, (tag) => {
    const { known } = tag;
    if (typeof known === 'object') enter(state, known, tag);
    else if (known !== undefined && !tag.isEnd && tag.to > tag.from) keep(state, known, tag);
  });
  if (state.outermost !== undefined || state.row) throw new Unreadable('damaged');

  const { isOfc, hasInvestments, hasError } = state;
  const statements = state.statements
    .filter(({ isOfInvestments, rows }) => !isOfInvestments || rows.length > 0)
    .map((statement) => (isOfCard(statement, isOfc) ? { ...statement, kind: 'card' as const } : statement));
  return { isOfc, said, statements, hasInvestments, hasError };
}

/** By the type of the account, where a bank writes a card as one. `2` is OFC's. */
const isOfCard = ({ said: { ACCTTYPE = '' } }: OpenStatement, isOfc: boolean): boolean =>
  isOfc ? ACCTTYPE === '2' : /^credit_?card$|cart[aã]o/i.test(ACCTTYPE);

/** A leaf goes into the row that is open, by its place there; outside of rows it goes where it was said, by its name. */
function keep(state: State, leaf: number | SaidLeaf, tag: Tag<unknown>): void {
  if (typeof leaf === 'number') {
    if (state.row) keepLeaf(state.table, rowPlace(state.row.number) + leaf, tag);
    return;
  }
  const text = wordsBetween(state.table.source, tag.from, tag.to);
  if (leaf === 'SEVERITY') state.hasError ||= text.toUpperCase() === 'ERROR';
  else if (!state.row && state.into) state.into[leaf] ??= text;
}

/** An aggregate: what its beginning and its end change. Only inside of a row it leaves the row open. */
interface Aggregate {
  readonly name: string;
  readonly isInRow?: boolean;
  readonly begin?: (state: State, at: number) => void;
  readonly end?: (state: State) => void;
}

function enter(state: State, { name, isInRow, begin, end }: Aggregate, { isEnd, at }: Tag<unknown>): void {
  if (!isInRow) {
    endRow(state, at);
    if (!isEnd) state.outermost ??= name;
    else if (state.outermost !== undefined && areOfOneKind(state.outermost, name)) state.outermost = undefined;
  }
  if (isEnd) end?.(state);
  else begin?.(state, at);
}

/** CCSTMTRS and STMTRS, which banks take for each other. */
const areOfOneKind = (one: string, other: string): boolean => one.endsWith(other) || other.endsWith(one);

function endRow(state: State, to: number): void {
  const { row } = state;
  if (!row) return;
  row.to = to;
  current(state).rows.push(row);
  state.row = undefined;
}

const beginRow =
  (isPending: boolean) =>
  (state: State, at: number): void => {
    if (state.table.rows === mostRows) throw new Unreadable('too_many_rows');
    state.row = { table: state.table, number: addRow(state.table), from: at, to: at, isPending, isInCursym: false };
  };

function beginStatement(state: State, kind: OpenStatement['kind'], isOfInvestments = false): OpenStatement {
  if (state.statements.length === mostStatements) throw new Unreadable('too_many_rows');
  const statement = { kind, isOfInvestments, said: {}, ledgerBalance: {}, rows: [] };
  state.statements.push(statement);
  state.into = statement.said;
  return statement;
}

/** Rows and balances without the tag of their statement are of an account's. */
const current = (state: State): OpenStatement => state.statements.at(-1) ?? beginStatement(state, 'account');

const backToStatement = (state: State): void => {
  state.into = current(state).said;
};
const nowhere = (state: State): void => {
  state.into = undefined;
};

const aggregates: readonly Aggregate[] = [
  { name: 'OFX' },
  {
    name: 'OFC',
    begin: (state) => {
      state.isOfc = true;
    },
  },
  ...[
    'SIGNONMSGSRSV1',
    'BANKMSGSRSV1',
    'CREDITCARDMSGSRSV1',
    'INVSTMTMSGSRSV1',
    'STMTTRNRS',
    'CCSTMTTRNRS',
    'BANKTRANLIST',
    'BANKTRANLISTP',
  ].map((name) => ({ name })),
  // A list of the accounts that somebody has is no statement of any of them.
  {
    name: 'ACCTINFORS',
    begin: nowhere,
    end: (state) => {
      state.into = state.statements.at(-1)?.said ?? state.said;
    },
  },
  { name: 'ACCTSTMT', begin: (state) => beginStatement(state, 'account') },
  // In OFC a statement begins before its STMTRS, with the account that it is of.
  {
    name: 'STMTRS',
    begin: (state) => {
      if (!state.isOfc) beginStatement(state, 'account');
    },
  },
  { name: 'CCSTMTRS', begin: (state) => beginStatement(state, 'card') },
  {
    name: 'CCACCTFROM',
    begin: (state) => {
      if (state.into) current(state).kind = 'card';
    },
  },
  {
    name: 'INVSTMTRS',
    begin: (state) => {
      state.hasInvestments = true;
      beginStatement(state, 'account', true);
    },
  },
  { name: 'STMTTRN', begin: beginRow(false) },
  { name: 'STMTTRNP', begin: beginRow(true) },
  {
    name: 'CURRENCY',
    isInRow: true,
    begin: (state) => {
      if (state.row) state.row.isInCursym = true;
    },
  },
  {
    name: 'LEDGERBAL',
    begin: (state) => {
      state.into = current(state).ledgerBalance;
    },
    end: backToStatement,
  },
  { name: 'AVAILBAL', begin: nowhere, end: backToStatement },
];

const names = namesOf<Aggregate | number | SaidLeaf>([
  ...saidNames.map((name) => [name, name] as const),
  ...rowLeaves.map((name) => [name, leaf[name]] as const),
  ...aggregates.map((aggregate) => [aggregate.name, aggregate] as const),
]);
