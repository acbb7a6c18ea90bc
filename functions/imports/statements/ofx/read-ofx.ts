import { bankNamed, bankOfCode } from '../banks.ts';
import { decodeText } from '../charset.ts';
import { type AccountSaid, largestFile, type Reading, type Statement, type Warning } from '../statement.ts';
import { Unreadable } from '../unreadable.ts';
import { amountReader, balanceOf } from './amounts.ts';
import { type Collected, collect, type RawStatement } from './collect.ts';
import { readRows } from './rows.ts';
import { texts } from './texts.pt-br.ts';
import { dayOf, plainWords } from './words.ts';

const looked = 4_000;

/** OFX 1 and 2, QFX and OFC begin with a header, or at once with their root; some begin with a row's list. */
export function looksLikeOfx(bytes: Uint8Array): boolean {
  const { text } = decodeText(bytes.subarray(0, looked - (looked % 2)));
  return /OFXHEADER|<OF[XC]>|<\?OFX|<(?:STMTTRN|BANKTRANLIST|STMTRS|CCSTMTRS|SIGNONMSGSRSV1)>/i.test(text);
}

/**
 * The statements of an OFX or OFC file: one for each account and card that it is of, also where it has no rows.
 * @throws Unreadable `damaged`, `dangerous_xml`, `bank_refused`, `investment_statement`, `not_a_statement`, `too_large`, `too_many_rows`
 */
export function readOfx(bytes: Uint8Array, reading: Reading): readonly Statement[] {
  if (bytes.length > largestFile) throw new Unreadable('too_large');
  const { text } = decodeText(bytes);
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new Unreadable('dangerous_xml');
  const collected = collect(text);
  if (collected.statements.length === 0) throw new Unreadable(whyNone(collected));
  return collected.statements.map((raw) => statementOf(raw, { collected, text, reading }));
}

function whyNone({ said, hasInvestments }: Collected) {
  if (hasInvestments) return 'investment_statement';
  return said.SEVERITY?.toUpperCase() === 'ERROR' ? 'bank_refused' : 'not_a_statement';
}

interface From {
  readonly collected: Collected;
  readonly text: string;
  readonly reading: Reading;
}

function statementOf(raw: RawStatement, { collected, text, reading }: From): Statement {
  const readAmounts = amountReader(raw, reading.choices);
  const { rows, doubts, warnings, opening } = readRows(raw, { text, readAmounts, reading });
  const closing = balanceOf(raw, collected.isOfc);
  const bank = bankOfCode(raw.said.BANKID ?? collected.said.FID ?? '');
  const currency = currencyOf(raw.said.CURDEF ?? '');
  return {
    format: collected.isOfc ? 'ofc' : 'ofx',
    kind: raw.kind,
    bank: bank?.bank ?? bankNamed(plainWords(collected.said.ORG ?? raw.said.ORG ?? '')),
    account: accountOf(raw, bank?.code),
    currency,
    period: periodOf(raw, rows),
    opening,
    closing: closing.said,
    rows,
    invoice: undefined,
    doubts,
    warnings: [...warnings, ...closing.warnings, ...currencyWarnings(currency)],
  };
}

/** As the file says it, and no narrower than its rows: some banks write the day of the export into both ends. */
function periodOf({ said }: RawStatement, rows: Statement['rows']): Statement['period'] {
  const days = [dayOf(said.DTSTART ?? ''), dayOf(said.DTEND ?? ''), ...rows.map(({ date }) => date)].flatMap((day) => day ?? []).toSorted();
  const [from, to] = [days[0], days.at(-1)];
  return from && to ? { from, to } : undefined;
}

function accountOf({ said, kind }: RawStatement, bankCode: string | undefined): AccountSaid {
  const number = said.ACCTID?.trim();
  return {
    ...(bankCode && { bankCode }),
    ...(said.BRANCHID && { branch: said.BRANCHID }),
    ...(number && { number }),
    ...(kind === 'card' && number && /\d{4}$/.test(number) && { cardEnd: number.slice(-4) }),
  };
}

/** `BRC`, which some banks write, is no currency of ISO 4217; the real is. */
function currencyOf(written: string): string {
  const code = written.trim().toUpperCase();
  return /^[A-Z]{3}$/.test(code) && code !== 'BRC' ? code : 'BRL';
}

const currencyWarnings = (currency: string): Warning[] =>
  currency === 'BRL' ? [] : [{ code: 'other_currency', message: texts.otherCurrency(currency) }];
