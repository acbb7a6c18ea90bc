import type { BalanceSaid, Bank, StatementRow, Warning } from '../statement.ts';
import { type Amounts, readOddAmount } from './amounts.ts';
import type { RawStatement } from './collect.ts';
import type { Dates } from './dates.ts';
import { leaf, textOf } from './leaves.ts';
import { texts } from './texts.pt-br.ts';

interface Asked {
  readonly rows: readonly StatementRow[];
  readonly bank: Bank | undefined;
  readonly amounts: Amounts;
  readonly dates: Dates;
}

interface Balances {
  readonly opening: BalanceSaid | undefined;
  readonly closing: BalanceSaid | undefined;
  readonly warnings: readonly Warning[];
}

/** What the file says that the account held before its rows and after them: in LEDGERBAL (OFC: LEDGER), and in rows like `SALDO ANTERIOR`. */
export function balancesOf(raw: RawStatement, asked: Asked): Balances {
  const { closing, warnings } = ledgerBalance(raw, asked);
  return { opening: openingOf(asked.rows), closing: closing ?? closingOf(asked.rows), warnings };
}

function ledgerBalance(
  raw: RawStatement,
  asked: Asked,
): { readonly closing: BalanceSaid | undefined; readonly warnings: readonly Warning[] } {
  const text = raw.ledgerBalance.BALAMT ?? raw.said.LEDGER ?? '';
  if (!/\d/.test(text)) return { closing: undefined, warnings: [] };
  const cents = readOddAmount(text, asked.amounts.mark)?.cents;
  if (cents === undefined) return { closing: undefined, warnings: [{ code: 'balance_unread', message: texts.balanceUnread }] };

  const date = asked.dates.read(raw.ledgerBalance.DTASOF ?? raw.said.DTEND ?? '');
  const isBare = /^[-+]?\d+$/.test(text) && cents !== 0;
  if (isBare && isInCents(cents / 100, raw, asked))
    return { closing: { cents: cents / 100, date }, warnings: [{ code: 'balance_in_cents', message: texts.balanceInCents }] };
  const isOdd = isBare && areAllWithCents(raw);
  return { closing: { cents, date }, warnings: isOdd ? [{ code: 'balance_without_mark', message: texts.balanceWithoutMark }] : [] };
}

/**
 * Itaú writes R$ 123,45 as `12345` in more than half of its files (docs/rules/statements-ofx.md). A row that says the balance decides; else it is so for Itaú where
 * all amounts have their two decimals: where zeros are left out (`-500.5`), `1200` means reais.
 */
function isInCents(cents: number, raw: RawStatement, { rows, bank }: Asked): boolean {
  const said = rows.filter(({ kind, cents: each }) => kind === 'balance' && each !== 0);
  if (said.some((row) => row.cents === cents * 100)) return false;
  return said.some((row) => row.cents === cents) || (bank === 'itau' && (raw.rows.length === 0 || areAllWithCents(raw)));
}

function areAllWithCents({ rows }: RawStatement): boolean {
  const amounts = rows.map((row) => textOf(row, leaf.TRNAMT)).filter((amount) => /\d/.test(amount));
  return amounts.length > 0 && amounts.every((amount) => /[.,]\d\d$/.test(amount));
}

/** The previous balance among the rows, where no row is older: banks write the oldest row first, or last. */
function openingOf(rows: readonly StatementRow[]): BalanceSaid | undefined {
  const said = rows.find(({ kind, description }) => kind === 'balance' && /anterior|inicial/i.test(description));
  if (!said || rows.some(({ kind, date }) => kind === 'movement' && date < said.date)) return undefined;
  return { cents: said.cents, date: said.date };
}

/** The latest balance among the rows, where no row that moved is later. What is only available, blocked or invested is another balance. */
function closingOf(rows: readonly StatementRow[]): BalanceSaid | undefined {
  const said = rows
    .filter(
      ({ kind, description }) =>
        kind === 'balance' && /final|atual|do dia|em conta|^(?:saldo|s a l d o)$/i.test(description) && !/disp|bloq|apl/i.test(description),
    )
    .toSorted((one, other) => one.date.localeCompare(other.date))
    .at(-1);
  if (!said || rows.some(({ kind, date }) => kind === 'movement' && date > said.date)) return undefined;
  return { cents: said.cents, date: said.date };
}
