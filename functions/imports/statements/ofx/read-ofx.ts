import { bankNamed, bankOfCode } from '../banks.ts';
import { decodeText } from '../charset.ts';
import { type AccountSaid, largestFile, type Reading, type Statement, type Warning } from '../statement.ts';
import { Unreadable, type UnreadableCode } from '../unreadable.ts';
import { readAmounts } from './amounts.ts';
import { balancesOf } from './balances.ts';
import { type Collected, collect, type RawStatement } from './collect.ts';
import { currencyOf } from './currency.ts';
import { readDates } from './dates.ts';
import { leaf, textOf } from './leaves.ts';
import { readRows } from './rows.ts';
import { type Source, sourceOf } from './source.ts';
import { texts } from './texts.pt-br.ts';
import { plainWords } from './words.ts';

const looked = 4_000;

/** OFX 1 and 2, QFX and OFC begin with a header, or at once with their root; some begin with a list of rows. */
export function looksLikeOfx(bytes: Uint8Array): boolean {
  const { text } = decodeText(bytes.subarray(0, looked));
  return /OFXHEADER|<OF[XC]>|<\?OFX|<(?:STMTTRN|BANKTRANLIST|STMTRS|CCSTMTRS|SIGNONMSGSRSV1|BANKMSGSRSV1|CREDITCARDMSGSRSV1)>/i.test(text);
}

/**
 * The statements of an OFX or OFC file: one for each account and card that it is of, also where it has no rows.
 * @throws Unreadable `damaged`, `dangerous_xml`, `login_page`, `bank_refused`, `investment_statement`, `not_a_statement`, `too_large`, `too_many_rows`
 */
export function readOfx(bytes: Uint8Array, reading: Reading): readonly Statement[] {
  if (bytes.length > largestFile) throw new Unreadable('too_large');
  const source = sourceOf(bytes);
  if (isDangerous(source)) throw new Unreadable('dangerous_xml');
  const collected = collect(source);
  const said = collected.statements.filter(saysAnything);
  if (said.length === 0) throw new Unreadable(whyNone(collected, source));
  const statements = said.map((raw) => statementOf(raw, { source, collected, reading }));
  const isOther = reading.expected !== undefined && statements.every(({ kind }) => kind !== reading.expected);
  return isOther ? statements.map((each) => ({ ...each, warnings: [otherKind(each), ...each.warnings] })) : statements;
}

const saysAnything = ({ said, ledgerBalance, rows }: RawStatement): boolean =>
  rows.length > 0 ||
  ledgerBalance.BALAMT !== undefined ||
  [said.ACCTID, said.DTSTART, said.DTEND, said.LEDGER].some((each) => each !== undefined);

/** Entities that a file declares for itself are what hostile XML is made of; no bank writes any. The type of an HTML page is another matter. */
const isDangerous = ({ text, hasPassages }: Source): boolean => hasPassages && /<!DOCTYPE(?! html)|<!ENTITY/i.test(text);

function whyNone({ hasError, hasInvestments }: Collected, { text }: Source): UnreadableCode {
  if (hasInvestments) return 'investment_statement';
  if (hasError) return 'bank_refused';
  return /<html|<!DOCTYPE html/i.test(text) ? 'login_page' : 'not_a_statement';
}

const otherKind = ({ kind }: Statement): Warning => ({ code: 'other_kind', message: kind === 'card' ? texts.isOfCard : texts.isOfAccount });

interface From {
  readonly source: Source;
  readonly collected: Collected;
  readonly reading: Reading;
}

function statementOf(raw: RawStatement, { source, collected, reading }: From): Statement {
  const choices = reading.choices ?? {};
  const currency = currencyOf(raw.said.CURDEF ?? currencyOfRows(raw));
  const code = bankOfCode(raw.said.BANKID ?? '') ?? bankOfCode(collected.said.FID ?? raw.said.FID ?? '');
  const bank = code?.bank ?? bankNamed(plainWords(`${collected.said.ORG ?? raw.said.ORG ?? ''} ${collected.said.FID ?? ''}`));
  const amounts = readAmounts(raw.rows, choices);
  const dates = readDates(raw.rows, choices);
  const { rows, doubts, warnings } = readRows(raw, { source, amounts, dates, choices, currency });
  const balances = balancesOf(raw, { rows, bank, amounts, dates });
  return {
    format: collected.isOfc ? 'ofc' : 'ofx',
    kind: raw.kind,
    bank,
    account: accountOf(raw, code?.code),
    currency,
    period: periodOf([dates.read(raw.said.DTSTART ?? ''), dates.read(raw.said.DTEND ?? ''), ...rows.map(({ date }) => date)]),
    opening: balances.opening,
    closing: balances.closing,
    rows,
    invoice: undefined,
    doubts,
    warnings: [...warnings, ...balances.warnings, ...warningsOf(collected, { currency, rows, reading })],
  };
}

/** What the first row names, where the statement names none. */
function currencyOfRows({ rows: [first] }: RawStatement): string {
  return first?.isInCursym ? textOf(first, leaf.CURSYM) : '';
}

/** As the file says it, and no narrower than its rows: some banks write the day of the export into both ends. */
function periodOf(days: readonly (string | undefined)[]): Statement['period'] {
  let from: string | undefined;
  let to: string | undefined;
  for (const day of days) {
    if (day !== undefined && (from === undefined || day < from)) from = day;
    if (day !== undefined && (to === undefined || day > to)) to = day;
  }
  return from !== undefined && to !== undefined ? { from, to } : undefined;
}

function accountOf({ said, kind }: RawStatement, bankCode: string | undefined): AccountSaid {
  const number = plainWords(said.ACCTID ?? '');
  const branch = plainWords(said.BRANCHID ?? '');
  const cardEnd = kind === 'card' ? /\d{4}$/.exec(number)?.[0] : undefined;
  return { ...(bankCode && { bankCode }), ...(branch && { branch }), ...(number && { number }), ...(cardEnd && { cardEnd }) };
}

function warningsOf(
  { hasError, hasInvestments }: Collected,
  { currency, rows, reading }: Pick<Statement, 'currency' | 'rows'> & { reading: Reading },
): Warning[] {
  const ahead = rows.filter(({ kind, date }) => kind === 'movement' && date > reading.today).length;
  return [
    ...(currency === 'BRL' ? [] : [{ code: 'other_currency', message: texts.otherCurrency(currency) }]),
    ...(ahead === 0 ? [] : [{ code: 'rows_ahead', message: texts.rowsAhead(ahead) }]),
    ...(hasInvestments ? [{ code: 'investments_left_out', message: texts.investmentsLeftOut }] : []),
    ...(hasError ? [{ code: 'bank_refused_part', message: texts.bankRefusedPart }] : []),
  ];
}
