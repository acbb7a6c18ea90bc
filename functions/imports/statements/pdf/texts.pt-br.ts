import { formatBRL } from '../../../../shared/money.ts';

/** What a person is told of an invoice, or of a statement that is a PDF. */
export const texts = {
  totalDiffers: (cents: number) =>
    cents > 0
      ? `O total da fatura tem ${formatBRL(cents)} a mais que a soma dos lançamentos. Confira se falta algum.`
      : `A soma dos lançamentos tem ${formatBRL(-cents)} a mais que o total da fatura. Confira se sobra algum.`,
  subtotalDiffers: (statedCents: number, cents: number) =>
    `O subtotal de ${formatBRL(statedCents)} difere dos seus lançamentos em ${formatBRL(Math.abs(cents))}.`,
  rowUnread: 'Esta linha começa com uma data, mas o seu valor não foi encontrado. Ela não foi incluída.',
  noTotal: 'O total da fatura não foi encontrado, e a soma dos lançamentos não pôde ser conferida.',
  yearGuessed: 'As datas não têm ano e o vencimento não foi encontrado. Foi usado o ano mais recente possível.',
  signsTurned: 'As compras parecem estar escritas como valores negativos.',
  otherKind: 'O arquivo parece ser a fatura de um cartão, e não o extrato de uma conta.',
};
