import { cardKindOf } from '../row-words.ts';
import type { Doubt, Reading, Statement, StatementRow, Warning } from '../statement.ts';
import type { Columns } from './header.ts';
import type { Layout } from './layouts.ts';
import { runningBalance } from './running.ts';
import { texts } from './texts.pt-br.ts';

interface Asked {
  readonly columns: Columns;
  readonly layout: Layout | undefined;
  readonly kind: Statement['kind'];
  readonly reading: Reading;
  /** What the account held before, where the lines above say so. */
  readonly openingCents: number | undefined;
}

interface Signs {
  readonly rows: readonly StatementRow[];
  readonly doubts: readonly Doubt[];
  readonly warnings: readonly Warning[];
}

/**
 * Rows with their signs as their owner feels them: turned round where a person chose so, where the bank's layout is known to write purchases positive, and where only
 * that explains the balances; each by itself where no amount has a sign and the balance tells; and on a card as its words or most of its rows tell, which is a doubt where it turns them.
 */
export function withSigns(rows: readonly StatementRow[], { columns, layout, kind, reading, openingCents }: Asked): Signs {
  const chosen = reading.choices?.flipSigns;
  if (layout || chosen !== undefined) return turned(rows, chosen ?? layout?.arePurchasesPositive === true);
  const running = kind === 'account' ? runningBalance(rows) : undefined;
  const isProven = running !== undefined && running.checked >= 2 && running.wrong * 4 <= running.checked;
  if (isProven) return { ...turned(rows, running.isFlipped), warnings: running.isFlipped ? [byBalance] : [] };

  const movements = rows.filter((row) => row.kind === 'movement');
  const inward = movements.filter(({ cents }) => cents > 0).length;
  const isSigned = columns.direction !== undefined || columns.credit !== undefined || columns.debit !== undefined;
  if (kind === 'card' && !isSigned && movements.length > 0) return signsOfCard(rows, movements);
  if (isSigned || movements.length === 0 || inward < movements.length) return turned(rows, false);
  const told = kind === 'account' ? signsByBalance(rows, openingCents) : undefined;
  if (told) return told;
  return { ...turned(rows, false), doubts: [{ about: 'flipSigns', chosen: 'false', others: ['true'], reason: texts.allPositive }] };
}

/**
 * A card's amounts of which nothing else tells the sign: as its words tell it, which name payments, refunds, charges and instalments; else purchases are what most
 * rows are. Turning round is a doubt, and so is leaving it where as many rows come in as go out.
 */
function signsOfCard(rows: readonly StatementRow[], movements: readonly StatementRow[]): Signs {
  const inward = movements.filter(({ cents }) => cents > 0).length;
  const right = movements.filter((row) => sideInWords(row) === Math.sign(row.cents)).length;
  const wrong = movements.filter((row) => sideInWords(row) === -Math.sign(row.cents)).length;
  const isTurned = right === wrong ? inward * 2 > movements.length : wrong > right;
  const isOpen = isTurned || (right === wrong && inward * 2 === movements.length);
  const doubts: Doubt[] = isOpen
    ? [{ about: 'flipSigns', chosen: String(isTurned), others: [String(!isTurned)], reason: isTurned ? texts.cardSigns : texts.openSigns }]
    : [];
  return { ...turned(rows, isTurned), doubts };
}

/** 1 for what comes in by its words, -1 for what goes out, 0 where they do not tell. */
function sideInWords({ description, installment }: StatementRow): -1 | 0 | 1 {
  const inward = cardKindOf(description, 1);
  if (inward === 'payment' || inward === 'refund') return 1;
  return installment !== undefined || cardKindOf(description, -1) === 'charge' ? -1 : 0;
}

const byBalance: Warning = { code: 'signs_by_balance', message: texts.signsByBalance };

/** Amounts of which none has a sign, where the balance behind each row tells it, in either direction of time. Nothing where one row is not told. */
function signsByBalance(rows: readonly StatementRow[], openingCents: number | undefined): Signs | undefined {
  const oldestFirst = toldInOrder(rows, openingCents);
  if (oldestFirst) return oldestFirst;
  const newestFirst = toldInOrder(rows.toReversed(), openingCents);
  return newestFirst && { ...newestFirst, rows: newestFirst.rows.toReversed() };
}

/** The sign of the first row is told where it is known what the account held before; else it stays as it is, and that is said. */
function toldInOrder(rows: readonly StatementRow[], openingCents: number | undefined): Signs | undefined {
  const warnings: Warning[] = [byBalance];
  let held = openingCents;
  let isTold = true;
  const told = rows.map((row) => {
    const before = held;
    if (row.kind === 'movement' || row.kind === 'balance') held = row.balanceCents ?? held;
    if (row.kind !== 'movement') return row;
    if (before === undefined) warnings.push({ code: 'sign_unknown', line: row.line, message: texts.signUnknown });
    const moved = movedIn(row, before);
    isTold &&= moved !== undefined;
    return { ...row, cents: moved ?? row.cents };
  });
  const movements = rows.filter(({ kind }) => kind === 'movement').length;
  return isTold && movements >= warnings.length ? { rows: told, doubts: [], warnings } : undefined;
}

/** What moved, as the balances before and behind the row tell; nothing where they do not. */
function movedIn({ cents, balanceCents }: StatementRow, held: number | undefined): number | undefined {
  if (balanceCents === undefined) return undefined;
  const moved = held === undefined ? cents : balanceCents - held;
  return Math.abs(moved) === cents ? moved : undefined;
}

const turned = (rows: readonly StatementRow[], isTurned: boolean): Signs => ({
  rows: isTurned ? rows.map(withOtherSign) : rows,
  doubts: [],
  warnings: [],
});

const withOtherSign = (row: StatementRow): StatementRow =>
  row.kind === 'balance' || row.kind === 'total' ? row : { ...row, cents: -row.cents || 0 };
