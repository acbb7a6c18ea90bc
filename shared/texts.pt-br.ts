/** What a person reads of money and dates in a request. */
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
};
