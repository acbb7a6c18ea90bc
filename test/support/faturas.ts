import { formatDate } from '../../shared/calendar.ts';
import { formatBRL } from '../../shared/money.ts';

/** A line of a fatura: cents, positive for what was bought or charged. */
export interface FaturaLine {
  readonly date: string;
  readonly words: string;
  readonly cents: number;
}

export interface Fatura {
  readonly dueOn: string;
  readonly closedOn?: string;
  readonly lines: readonly FaturaLine[];
  /** What it says it comes to; the lines unless said otherwise. */
  readonly totalCents?: number;
}

const money = (cents: number): string => formatBRL(cents).replaceAll(/[^\d.,-]/g, '');

/** The lines of a fatura's text, as a Brazilian bank words them. */
export function faturaLines({ dueOn, closedOn, lines, totalCents }: Fatura): string[] {
  const isOwed = ({ words }: FaturaLine): boolean => !/pagamento|anterior/i.test(words);
  const total = totalCents ?? lines.filter(isOwed).reduce((whole, { cents }) => whole + cents, 0);
  return [
    'Banco do Povo - Fatura do cartão de crédito',
    `Vencimento: ${formatDate(dueOn)}`,
    ...(closedOn ? [`Data de fechamento ${formatDate(closedOn)}`] : []),
    `Total da fatura R$ ${money(total)}`,
    'Lançamentos',
    ...lines.map(({ date, words, cents }) => `${formatDate(date)} ${words} ${cents < 0 ? '-' : ''}${money(Math.abs(cents))}`),
  ];
}

export const faturaText = (fatura: Fatura): string => faturaLines(fatura).join('\n');
