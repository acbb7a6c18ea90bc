/** What a person is told of a table: a CSV file, a sheet, a page. */
export const texts = {
  dateOrder: 'As datas podem ser lidas como dia/mês ou mês/dia. Foram lidas como dia/mês.',
  decimalMark: 'Há valores como 1.234, que podem ser mil ou um com decimais. Foram lidos como milhares.',
  cardSigns: 'As compras parecem estar escritas com valor positivo, e foram lidas como gastos.',
  allPositive: 'Nenhum valor tem sinal e nenhuma coluna diz o que entrou e o que saiu. Todos foram lidos como entradas.',
  signsByBalance: 'Os sinais foram invertidos, porque só assim os lançamentos explicam o saldo.',
  columnsFound: 'O arquivo não tem os títulos das colunas de um banco conhecido. Confira se data, descrição e valor estão certos.',
  rowUnread: 'Uma linha tem valor, mas não uma data que possa ser lida, e ficou de fora.',
  amountRounded: 'Um valor tem mais de duas casas decimais e foi arredondado para centavos.',
};
