/** What a person is told of an OFX file. */
export const texts = {
  repeatedBankId: (count: number) =>
    count === 1
      ? 'O banco deu o mesmo código a mais de um lançamento. Eles são reconhecidos pelo dia, valor e descrição.'
      : `O banco repetiu ${count} códigos entre lançamentos. Eles são reconhecidos pelo dia, valor e descrição.`,
  dateMissing: 'Um lançamento não tem data que possa ser lida, e ficou de fora.',
  amountUnread: 'Um lançamento não tem valor que possa ser lido, e ficou de fora.',
  amountRounded: 'Um valor tem mais de duas casas decimais e foi arredondado para centavos.',
  balanceInCents: 'O saldo veio sem vírgula e foi lido em centavos, como este banco costuma escrever.',
  balanceUnread: 'O saldo final não pôde ser lido, e não foi conferido.',
  decimalMark: 'Os valores têm três algarismos depois da vírgula ou do ponto. Foram lidos como decimais.',
  allPositive: 'Nenhum valor tem sinal. As saídas foram reconhecidas pelo tipo que o banco deu a cada lançamento.',
  cardSigns: 'Quase todos os valores deste cartão são positivos. Se forem compras, inverta os sinais.',
  otherCurrency: (currency: string) => `O extrato está em ${currency}. Os valores são importados como estão, sem conversão.`,
};
