import { formatDate, type Month } from '../../shared/calendar.ts';

const months = 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'.split(' ');
/** `março de 2026`. */
const named = (month: Month): string => `${months[Number(month.slice(5)) - 1]} de ${month.slice(0, 4)}`;

/** Every sentence of the cards domain that a person reads. */
export const texts = {
  cardNotFound: 'Cartão não encontrado.',
  purchaseNotFound: 'Compra não encontrada.',
  invoiceNotFound: 'Fatura não encontrada.',
  categoryNotFound: 'Categoria não encontrada.',
  tooManyCards: (most: number) => `O limite é de ${most} cartões ao longo do tempo.`,
  oneClosingRule: 'Informe closingDay ou closingDaysBeforeDue, não os dois.',
  closingRuleNeeded: 'Informe em que dia a fatura fecha: closingDay ou closingDaysBeforeDue.',
  archivedCard: 'Este cartão está arquivado. Escolha outro ou desarquive-o.',
  expenseCategory: 'Escolha uma categoria de despesa.',
  fromAfterTo: 'O fim do período vem antes do começo.',
  tooSmallForInstallments: 'O valor não dá um centavo para cada parcela. Use menos parcelas.',
  firstAfterLast: 'A primeira parcela não pode ter número maior que o total de parcelas.',
  dateOutOfReach: (first: string, last: string) => `Use uma data de ${formatDate(first)} a ${formatDate(last)}.`,
  monthOutOfReach: (first: Month, last: Month) => `Use uma fatura de ${named(first)} a ${named(last)}.`,
  closedInvoice: (month: Month, open: Month) =>
    `A fatura de ${named(month)} já fechou e não recebe compras. Para lançar na fatura aberta, informe invoiceMonth como ${open}; o que o banco cobrou ou devolveu na fatura fechada entra como ajuste (adjustment) ou pela importação da fatura.`,
};
