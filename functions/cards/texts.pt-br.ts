import { formatDate, type Month } from '../../shared/calendar.ts';
import { formatBRL } from '../../shared/money.ts';

const months = 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'.split(' ');
/** `março de 2026`. */
const named = (month: Month): string => `${months[Number(month.slice(5)) - 1]} de ${month.slice(0, 4)}`;

/** Every sentence of the cards domain that a person reads. */
export const texts = {
  cardNotFound: 'Cartão não encontrado.',
  purchaseNotFound: 'Compra não encontrada.',
  refundNotFound: 'Estorno não encontrado.',
  prepaymentNotFound: 'Antecipação não encontrada.',
  chargeNotFound: 'Encargo não encontrado.',
  paymentNotFound: 'Pagamento não encontrado.',
  accountNotFound: 'Conta não encontrada.',
  archivedAccount: 'Esta conta está arquivada. Escolha outra ou desarquive-a.',
  invoiceNotFound: 'Fatura não encontrada.',
  categoryNotFound: 'Categoria não encontrada.',
  tooManyCards: (most: number) => `O limite é de ${most} cartões ao longo do tempo.`,
  tooManyRows: 'O período tem lançamentos demais em meses incompletos. Use meses inteiros.',
  oneClosingRule: 'Informe closingDay ou closingDaysBeforeDue, não os dois.',
  closingRuleNeeded: 'Informe em que dia a fatura fecha: closingDay ou closingDaysBeforeDue.',
  archivedCard: 'Este cartão está arquivado. Escolha outro ou desarquive-o.',
  expenseCategory: 'Escolha uma categoria de despesa.',
  fromAfterTo: 'O fim do período vem antes do começo.',
  tooSmallForInstallments: 'O valor não dá um centavo para cada parcela. Use menos parcelas.',
  firstAfterLast: 'A primeira parcela não pode ter número maior que o total de parcelas.',
  dateOutOfReach: (first: string, last: string) => `Use uma data de ${formatDate(first)} a ${formatDate(last)}.`,
  monthOutOfReach: (first: Month, last: Month) => `Use uma fatura de ${named(first)} a ${named(last)}.`,
  noSuchInstallment: 'Esta compra não tem esta parcela aqui.',
  installmentTwice: 'Informe cada parcela uma vez.',
  notAhead: 'Só se antecipam parcelas de faturas futuras.',
  alreadyRefunded: 'Uma dessas parcelas já foi estornada. Antecipe as outras.',
  discountAbove: 'O desconto é maior que as parcelas antecipadas.',
  refundAboveBought: (mostCents: number) =>
    mostCents > 0 ? `O estorno passa do que falta estornar: ${formatBRL(mostCents)}.` : 'Tudo já foi estornado.',
  refundBeforePurchase: 'O estorno não pode ser de antes da compra.',
  tooManyLinked: (most: number) => `Uma compra tem no máximo ${most} estornos e antecipações. Desfaça um deles antes.`,
  hasLinked: 'Esta compra tem estornos ou antecipações. Desfaça-os antes de mudar o valor, a data ou as parcelas.',
  amountZero: 'Informe um valor diferente de zero.',
  onlyAdjustmentBelowZero: 'Só um ajuste (adjustment) pode ser negativo.',
  aboveDebt: (mostCents: number) =>
    `Juros, IOF e multa não passam de 100% da dívida original (Lei 14.690/2023). Ainda cabem ${formatBRL(mostCents)}.`,
  paidAhead: 'A data do pagamento não pode estar no futuro.',
  futureInvoice: (opensOn: string) =>
    `Esta fatura só começa em ${formatDate(opensOn)}. Para pagar parcelas antes, use a antecipação da compra (prepayments).`,
  openInvoice: (closesOn: string) =>
    `Esta fatura ainda está aberta e fecha em ${formatDate(closesOn)}. Para pagar antes do fechamento, envie early como true.`,
  nothingOwed: 'Não há nada a pagar nesta fatura.',
  takenOver: (month: Month, by: Month) =>
    `O que restou da fatura de ${named(month)} já entrou na fatura de ${named(by)}. Pague ou ajuste essa; a de ${named(month)} não muda mais.`,
  closedToCharges: (open: Month) =>
    `Esta fatura já fechou e só recebe ajustes (adjustment). Lance encargos na fatura aberta, de ${named(open)}.`,
  closedKeepsDates: (open: Month) => `Esta fatura já fechou e mantém suas datas. A fatura aberta é a de ${named(open)}.`,
  closingDateOutOfReach: (first: string, last: string) => `Esta fatura pode fechar de ${first} a ${last}.`,
  ruleFromOutOfReach: (first: Month, last: Month) => `A nova regra pode valer a partir das faturas de ${named(first)} a ${named(last)}.`,
  tooManyToMove: (most: number) =>
    `Mais de ${most} compras mudariam de fatura de uma vez. Faça a mudança valer a partir de uma fatura seguinte (closingRuleFrom).`,
  longestPeriodOfMonths: (months: number) => `O período pode ter no máximo ${months} meses.`,
  closedKeepsPurchases: (month: Month, open: Month) =>
    `Parte desta compra está na fatura de ${named(month)}, que já fechou. Em vez de excluir, registre um estorno; ele entra na fatura aberta, de ${named(open)}.`,
  closedInvoice: (month: Month, open: Month) =>
    `A fatura de ${named(month)} já fechou e não recebe compras. Para lançar na fatura aberta, informe invoiceMonth como ${open}; o que o banco cobrou ou devolveu na fatura fechada entra como ajuste (adjustment) ou pela importação da fatura.`,
};
