const reais = (cents: number): string =>
  `${cents < 0 ? '-' : ''}R$ ${(Math.abs(cents) / 100).toLocaleString('pt-BR', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;

/** What a person is told of a table: a CSV file, a sheet, a page. */
export const texts = {
  dateOrder: (order: string) =>
    order === 'mdy'
      ? 'As datas podem ser lidas como dia/mês ou mês/dia. Foram lidas como mês/dia.'
      : 'As datas podem ser lidas como dia/mês ou mês/dia. Foram lidas como dia/mês.',
  decimalMark: 'Há valores como 1.234, que podem ser mil duzentos e trinta e quatro ou um com decimais. Foram lidos como milhares.',
  year: (year: string) => `As datas não têm ano. Foram lidas como as últimas até hoje, a contar de ${year}.`,
  openSigns:
    'Há tantos valores positivos quanto negativos neste cartão, e nada diz quais são compras. Se as positivas forem compras, inverta os sinais.',
  cardSigns: 'As compras deste cartão estão escritas com valor positivo e foram lidas como gastos.',
  cardAsWritten: 'Quase todos os valores deste cartão são positivos e foram lidos como créditos. Se forem compras, inverta os sinais.',
  allPositive: 'Nenhum valor tem sinal, e nenhuma coluna diz o que entrou e o que saiu. Todos foram lidos como entradas.',
  signUnknown: 'O valor desta linha não tem sinal, e nada diz se entrou ou saiu. Foi lido como entrada: confira.',
  signsByBalance: 'Os sinais foram invertidos: só assim os lançamentos explicam o saldo.',
  balanceBreaks: (cents: number) => `O saldo desta linha não confere com os lançamentos: há uma diferença de ${reais(cents)}.`,
  columnsFound: 'O arquivo não diz o que são suas colunas. Elas foram reconhecidas pelo conteúdo: confira data, descrição e valor.',
  rowWithoutDate: 'Uma linha tem valor, mas não uma data que possa ser lida, e ficou de fora.',
  rowWithoutAmount: 'Uma linha tem data, mas não um valor que possa ser lido, e ficou de fora.',
  dateAbove: (count: number) =>
    count === 1
      ? 'Um lançamento não tem data própria e recebeu a do lançamento acima.'
      : `${count} lançamentos não têm data própria e receberam a do lançamento acima.`,
  rowCancelled: 'Um lançamento foi cancelado ou recusado, segundo o arquivo, e ficou de fora.',
  amountRounded: 'Um valor tem mais de duas casas decimais e foi arredondado para centavos.',
  mayBeCut: 'O arquivo termina sem fim de linha. Se foi cortado, o valor da última linha pode estar incompleto: confira.',
  otherCurrency: (currency: string) => `O extrato está em ${currency}. Os valores são importados como estão, sem conversão.`,
  severalCurrencies: 'O arquivo mistura moedas. Cada moeda foi lida como um extrato separado.',
  repeatedBankId: (count: number) =>
    count === 1
      ? 'O banco deu o mesmo código a mais de um lançamento. Eles são reconhecidos pelo dia, valor e descrição.'
      : `O banco repetiu ${count} códigos entre lançamentos. Eles são reconhecidos pelo dia, valor e descrição.`,
};
