import type { Statement, StatementRow } from '../functions/imports/statements/statement.ts';
import { formatDate } from '../shared/calendar.ts';
import { formatBRL, sum } from '../shared/money.ts';

/** A statement as a table for a terminal: what it is of, each row, what it comes to, whether it adds up, and what is not certain. */
export function printed(statement: Statement): string {
  const { rows, opening, closing, doubts, warnings } = statement;
  const movements = rows.filter(({ kind }) => kind === 'movement');
  const movedCents = sum(movements.map(({ cents }) => cents));
  return [
    headline(statement),
    '',
    ...rows.map(line),
    '',
    `${movements.length} lançamentos, ${formatBRL(movedCents)}${rows.length > movements.length ? `; ${rows.length - movements.length} linhas que não são lançamentos` : ''}`,
    ...(opening ? [`Saldo inicial  ${formatBRL(opening.cents)}`] : []),
    ...(closing ? [`Saldo final    ${formatBRL(closing.cents)}`] : []),
    ...(opening && closing ? [checked(opening.cents + movedCents - closing.cents)] : []),
    ...doubts.map(({ about, chosen, others, reason }) => `Dúvida: ${reason} (${about}: ${chosen}; também pode ser ${others.join(', ')})`),
    ...warnings.map(({ message, line: at }) => `Aviso: ${message}${at === undefined ? '' : ` (linha ${at})`}`),
  ].join('\n');
}

function headline({ format, kind, bank, account, currency, period, invoice }: Statement): string {
  return [
    `${kind === 'card' ? 'Cartão' : 'Conta'} · ${bank ?? 'banco não reconhecido'} · ${format} · ${currency}`,
    ...(account.branch ? [`agência ${account.branch}`] : []),
    ...(account.number ? [`conta ${account.number}`] : []),
    ...(account.cardEnd ? [`final ${account.cardEnd}`] : []),
    ...(period ? [`${formatDate(period.from)} a ${formatDate(period.to)}`] : []),
    ...(invoice?.dueOn ? [`vence em ${formatDate(invoice.dueOn)}`] : []),
    ...(invoice?.totalCents === undefined ? [] : [`total ${formatBRL(invoice.totalCents)}`]),
  ].join(' · ');
}

const marks: Readonly<Record<StatementRow['kind'], string>> = { movement: ' ', future: '>', balance: '=', total: 'Σ', zero: '0' };

const line = ({ kind, date, cents, description, installment, cardKind }: StatementRow): string =>
  [
    marks[kind],
    formatDate(date),
    formatBRL(cents).replaceAll('\u00a0', ' ').padStart(16),
    description,
    ...(installment ? [`[${installment.number}/${installment.of}]`] : []),
    ...(cardKind && cardKind !== 'purchase' ? [`(${cardKind})`] : []),
  ].join('  ');

const checked = (differenceCents: number): string =>
  differenceCents === 0
    ? 'Saldo inicial + lançamentos = saldo final'
    : `Diferença: ${formatBRL(differenceCents)} entre saldo inicial + lançamentos e saldo final`;
