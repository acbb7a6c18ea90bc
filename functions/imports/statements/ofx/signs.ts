import { cardKindOf } from '../row-words.ts';
import type { Choices, Doubt } from '../statement.ts';
import type { RawStatement } from './collect.ts';
import { leaf, type RawRow, textOf } from './leaves.ts';
import { texts } from './texts.pt-br.ts';
import { descriptionOf } from './words.ts';

export interface Signs {
  /** What the written amount of the row at that place is multiplied by: 1 or -1. */
  of(at: number): number;
  readonly doubts: readonly Doubt[];
}

/** Types by which a bank says that money goes out of an account. `1` is OFC's debit. Outside of the specification: D, DB, OUT. */
const outward = new Set([
  'DEBIT',
  'DIRECTDEBIT',
  'PAYMENT',
  'REPEATPMT',
  'CHECK',
  'ATM',
  'POS',
  'CASH',
  'FEE',
  'SRVCHG',
  'D',
  'DB',
  'DEB',
  'DEBITO',
  'OUT',
  '1',
]);
const inward = new Set(['CREDIT', 'DEP', 'DIRECTDEP', 'C', 'CR', 'CRED', 'CREDITO', 'IN', '0']);

type Side = 'out' | 'in' | undefined;

/**
 * The sign is the amount's; a row's type says nothing against it (domain-rules.md; a type outside of the specification says nothing at all). But where no amount
 * has a sign the types decide, and where all of them contradict the amounts these are turned round; so they are on a card whose payments alone are negative.
 * Each time it is a doubt, unless a person chose.
 */
export function readSigns({ kind, rows }: RawStatement, cents: readonly (number | undefined)[], { flipSigns }: Choices): Signs {
  const positive = cents.reduce<number>((count, each = 0) => (each > 0 ? count + 1 : count), 0);
  const negative = cents.reduce<number>((count, each = 0) => (each < 0 ? count + 1 : count), 0);
  const side = (at: number): Side => sideOf(rows[at], kind);
  const areTypesTrusted = negative === 0 && cents.some((each = 0, at) => each > 0 && side(at) === 'out');
  const isOddCard = kind === 'card' && positive >= 3 && positive > negative && !areTypesTrusted;
  const isTurned = (negative > 0 && doAllDisagree(cents, side)) || (isOddCard && arePaymentsNegative(rows, cents));
  const sign = (flipSigns ?? isTurned) ? -1 : 1;

  const doubt = (reason: string): Doubt => ({ about: 'flipSigns', chosen: String(isTurned), others: [String(!isTurned)], reason });
  const doubts: Doubt[] = [];
  if (flipSigns === undefined) {
    if (areTypesTrusted) doubts.push(doubt(texts.allPositive));
    else if (isTurned) doubts.push(doubt(texts.turned));
    else if (isOddCard) doubts.push(doubt(texts.cardSigns));
  }
  return { of: areTypesTrusted ? (at) => (side(at) === 'out' ? -sign : sign) : () => sign, doubts };
}

/** A payment of a card comes in; nothing else of its types is any different. */
function sideOf(row: RawRow | undefined, kind: RawStatement['kind']): Side {
  const type = row ? textOf(row, leaf.TRNTYPE).toUpperCase() : '';
  if (inward.has(type)) return 'in';
  return outward.has(type) && !(kind === 'card' && (type === 'PAYMENT' || type === 'REPEATPMT')) ? 'out' : undefined;
}

/** Money goes out by the types of some and comes in by those of others, and their amounts say the opposite, each of them. The first that agrees ends it. */
function doAllDisagree(cents: readonly (number | undefined)[], side: (at: number) => Side): boolean {
  const disagreeing = new Set<Side>();
  for (const [at, each = 0] of cents.entries()) {
    const said = each === 0 ? undefined : side(at);
    if (said !== undefined && (said === 'out') === each < 0) return false;
    disagreeing.add(said);
  }
  return disagreeing.has('out') && disagreeing.has('in');
}

/** There are payments among the rows, by their words, and all of them are negative. */
function arePaymentsNegative(rows: readonly RawRow[], cents: readonly (number | undefined)[]): boolean {
  const payments = rows.flatMap((row, at) => {
    const amount = cents[at] ?? 0;
    return amount !== 0 && cardKindOf(descriptionOf(row).description, Math.abs(amount)) === 'payment' ? [amount] : [];
  });
  return payments.length > 0 && payments.every((amount) => amount < 0);
}
