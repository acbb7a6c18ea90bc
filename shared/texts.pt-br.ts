/** What a person reads of money, dates, texts and rules in a request to any domain. */
export const texts = {
  thirdDecimal: 'Use no máximo duas casas decimais: o valor é em reais e centavos.',
  moreThanZero: 'Informe um valor maior que zero.',
  leastAmount: (amount: string) => `O menor valor é ${amount}.`,
  largestAmount: (amount: string) => `O maior valor é ${amount}.`,
  amountInQuery: 'Informe o valor em reais com ponto e até duas casas decimais, como 89.90.',
  dateForm: 'Informe a data como AAAA-MM-DD, por exemplo 2026-01-31.',
  noSuchDay: 'Este dia não existe no calendário.',
  monthForm: 'Informe o mês como AAAA-MM, por exemplo 2026-01.',
  yearRange: (first: number, last: number) => `Use um ano de ${first} a ${last}.`,
  ruleBroken: 'Uma regra não permite isto. Veja em cada campo o que seria certo.',
  busy: 'Há muitas alterações ao mesmo tempo. Tente de novo em instantes.',
  emptyText: 'Informe pelo menos um caractere.',
  tooLong: (most: number) => `No máximo ${most} caracteres.`,
  invalidColor: 'Informe a cor como #RRGGBB, por exemplo #2E7D32.',
  invalidIcon: 'Informe o nome do ícone em letras minúsculas, números e hífens.',
};
