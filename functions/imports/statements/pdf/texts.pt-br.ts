import { formatBRL } from '../../../../shared/money.ts';

/** What a person is told of an invoice. */
export const texts = {
  totalDiffers: (cents: number) =>
    `A soma dos lançamentos difere do total da fatura em ${formatBRL(Math.abs(cents))}. Confira se falta ou sobra algum lançamento.`,
  noTotal: 'O total da fatura não foi encontrado, e a soma dos lançamentos não pôde ser conferida.',
  yearGuessed: 'As datas não têm ano e o vencimento não foi encontrado. Foi usado o ano mais recente possível.',
};
