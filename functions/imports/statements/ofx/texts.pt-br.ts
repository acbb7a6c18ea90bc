/** What a person is told of an OFX file. */
export const texts = {
  repeatedBankId: (count: number) =>
    count === 1
      ? 'O banco deu o mesmo código a mais de um lançamento. Eles são reconhecidos pelo dia, valor e descrição.'
      : `O banco repetiu ${count} códigos entre lançamentos. Eles são reconhecidos pelo dia, valor e descrição.`,
  dateMissing: 'Um lançamento não tem data que possa ser lida, e ficou de fora.',
  dateOrder: 'As datas podem ser lidas como dia/mês ou mês/dia. Foram lidas como dia/mês.',
  amountUnread: 'Um lançamento não tem valor que possa ser lido, e ficou de fora.',
  amountRounded: 'Um valor tem mais de duas casas decimais e foi arredondado para centavos.',
  rowInOtherCurrency: 'O valor de um lançamento está em outra moeda. Ele é importado como está, sem conversão.',
  rowsAhead: (count: number) => (count === 1 ? 'Um lançamento tem data depois de hoje.' : `${count} lançamentos têm data depois de hoje.`),
  moreWarnings: (count: number) => `E mais ${count} avisos.`,
  balanceInCents: 'O saldo veio sem vírgula e foi lido em centavos, como este banco costuma escrever.',
  balanceWithoutMark: 'O saldo veio sem vírgula e foi lido em reais.',
  balanceUnread: 'O saldo final não pôde ser lido, e não foi conferido.',
  decimalMark: 'Os valores têm três algarismos depois da vírgula ou do ponto. Foram lidos como decimais.',
  allPositive: 'Nenhum valor tem sinal. As saídas foram reconhecidas pelo tipo que o banco deu a cada lançamento.',
  turned: 'Os valores estão com o sinal trocado em relação aos tipos ou às palavras dos lançamentos. Foram invertidos.',
  cardSigns: 'Quase todos os valores deste cartão são positivos. Se forem compras, inverta os sinais.',
  otherCurrency: (currency: string) => `O extrato está em ${currency}. Os valores são importados como estão, sem conversão.`,
  investmentsLeftOut: 'O arquivo também tem investimentos, que não são importados.',
  bankRefusedPart: 'O banco não entregou tudo o que foi pedido. Confira se falta alguma conta.',
  isOfCard: 'O arquivo é de um cartão, e não de uma conta.',
  isOfAccount: 'O arquivo é de uma conta, e não de um cartão.',
};
