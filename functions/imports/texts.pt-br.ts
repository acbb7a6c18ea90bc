import type { Reason } from './matching/verdict.ts';
import type { StatementRow } from './statements/statement.ts';
import type { UnreadableCode } from './statements/unreadable.ts';

/** Every sentence of the imports domain that a person reads, but for those of single formats (statements/<format>/texts.pt-br.ts). */
export const texts = {
  accountErased: 'Esta conta foi excluída.',
  jobNotFound: 'Importação não encontrada.',
  accountNotFound: 'Conta não encontrada.',
  cardNotFound: 'Cartão não encontrado.',
  categoryNotFound: 'Categoria não encontrada.',
  archivedCard: 'Este cartão está arquivado. Escolha outro ou desarquive-o.',
  archivedAccount: 'Esta conta está arquivada. Escolha outra ou desarquive-a.',
  emptyFileName: 'Informe o nome do arquivo.',
  notInPreview: 'Esta importação não está esperando confirmação.',
  otherVersion: 'A prévia mudou desde a sua leitura. Leia a nova prévia e confirme de novo.',
  outdatedPreview:
    'Outra importação para a mesma conta ou cartão terminou depois desta prévia. Leia o arquivo de novo para atualizar a prévia.',
  anotherIsWriting: 'Outra importação para a mesma conta ou cartão está sendo gravada. Tente de novo em instantes.',
  noSuchRow: 'Esta linha não existe na prévia.',
  rowTwice: 'Há mais de uma decisão para esta linha.',
  notToImport: 'Esta linha não é um lançamento e não pode ser importada.',
  mergeNeedsTwin: 'Informe em twinId com qual lançamento esta linha deve ser unida.',
  twinOnlyToMerge: 'twinId só vale com action igual a merge.',
  twinNotCandidate: 'Esta linha só pode ser unida a um lançamento que a prévia indicou para ela.',
  categoryOfOtherType: 'Esta categoria é de outro tipo. Escolha uma do mesmo tipo da linha.',
  cannotCancel: 'Esta importação já foi gravada. Para desfazê-la, use undo.',
  cannotUndo: 'Só dá para desfazer uma importação que foi gravada.',
  takenOverCannotUndo:
    'O que restou de uma fatura desta importação já entrou em outra mais nova, e ela não pode mais ser desfeita. Corrija o que faltar com ajustes na fatura aberta.',
  tooLateToUndo: 'O prazo de 30 dias para desfazer esta importação terminou.',
  noPasswordNeeded: 'Este arquivo não está esperando uma senha.',
  cannotReadAgain: 'Só dá para ler de novo um arquivo que está em prévia ou que não pôde ser lido.',
  noSuchStatement: 'O arquivo não tem este extrato. Veja em statements quais ele tem.',
  readAs: {
    statement: 'O arquivo tem mais de uma conta ou cartão. Confira se a escolhida é a certa.',
    invoiceMonth: 'O arquivo não diz quando a fatura vence. O mês foi escolhido pelas datas das compras.',
  },
  expectedCard: 'O arquivo parece ser de um cartão de crédito, e não o extrato de uma conta.',
  expectedAccount: 'O arquivo parece ser o extrato de uma conta, e não a fatura de um cartão.',
};

/** What became of a job that cannot go on: what happened and what a person can do. */
export const failures: Readonly<
  Record<UnreadableCode | 'upload_expired' | 'preview_expired' | 'not_read' | 'interrupted' | 'same_file' | 'account_gone', string>
> = {
  empty_file: 'O arquivo está vazio. Baixe o extrato de novo no site ou no aplicativo do banco.',
  too_large: 'O arquivo passa de 5 MB. Exporte um período menor.',
  too_many_rows: 'O arquivo tem mais de 60.000 lançamentos. Exporte um período menor.',
  expands_too_much: 'O arquivo fica grande demais ao ser aberto. Exporte um período menor ou outro formato, de preferência OFX.',
  took_too_long: 'A leitura do arquivo demorou demais. Exporte um período menor ou outro formato, de preferência OFX.',
  unknown_format: 'Este formato não é conhecido. Envie o extrato em OFX, CSV, XLSX ou XLS, ou a fatura em PDF.',
  not_a_statement: 'O arquivo não parece ser um extrato nem uma fatura. Confira se é o arquivo certo.',
  login_page:
    'O arquivo é uma página do site do banco, e não o extrato: a sessão deve ter terminado. Entre no site e baixe o extrato de novo.',
  bank_refused: 'O arquivo contém uma mensagem de erro do banco no lugar do extrato. Baixe o extrato de novo.',
  damaged: 'O arquivo está danificado ou incompleto. Baixe o extrato de novo.',
  dangerous_xml:
    'O arquivo contém definições que um extrato não tem, e por segurança não foi lido. Baixe o extrato de novo no site do banco.',
  investment_statement: 'O arquivo é de investimentos, que ainda não são importados. Envie o extrato da conta.',
  no_columns: 'Não foi possível encontrar as colunas de data e valor. Exporte o extrato em OFX ou em outro formato.',
  no_rows: 'O arquivo não tem nenhum lançamento. Confira o período exportado.',
  password_required: 'O arquivo tem senha. Informe a senha para continuar; nos bancos costumam ser os primeiros dígitos do CPF.',
  protected_sheet: 'A planilha tem senha, e planilhas protegidas não são abertas. Abra-a, salve uma cópia sem senha e envie a cópia.',
  wrong_password: 'A senha do arquivo não está certa. Informe de novo.',
  pdf_without_text: 'O PDF é uma imagem, sem texto que possa ser lido. Baixe a fatura original no site ou no aplicativo do banco.',
  too_many_pages: 'O PDF tem páginas demais. Envie uma fatura de cada vez.',
  upload_expired: 'O arquivo não chegou dentro do prazo. Comece a importação de novo.',
  preview_expired: 'A prévia não foi confirmada dentro do prazo. Comece a importação de novo.',
  not_read: 'O arquivo não pôde ser lido por uma falha nossa. Tente de novo em alguns minutos ou envie outro formato, de preferência OFX.',
  interrupted:
    'A importação foi interrompida por uma falha nossa. Confirme de novo para continuar de onde parou, ou desfaça o que foi gravado.',
  same_file: 'Este mesmo arquivo já foi enviado para esta conta. Veja a importação anterior.',
  account_gone: 'A conta ou o cartão desta importação foi excluído.',
};

/** Why a row will not become a new transaction by itself. */
export const reasons: Readonly<Record<Reason | Exclude<StatementRow['kind'], 'movement'>, string>> = {
  same_bank_id: 'Já importada: o banco a identifica com o mesmo código.',
  same_row: 'Já importada: mesmo dia, valor e descrição.',
  same_day_amount_and_text: 'Já importada: mesmo dia e valor, com descrição parecida.',
  same_day_and_amount: 'Parece já importada: mesmo dia e valor, com outra descrição.',
  typed_by_hand: 'Parece um lançamento que você já anotou: será unida a ele.',
  card_payment: 'Parece o pagamento de uma fatura que você já registrou: será unida a ele.',
  several_candidates: 'Parece mais de um lançamento que você já anotou. Escolha a qual unir.',
  deleted_by_user: 'Excluída por você.',
  joins_series: 'É uma parcela de uma compra que você já tem: será ligada a ela.',
  payment: 'É um pagamento da fatura, e não uma compra.',
  previous_balance: 'É o saldo da fatura anterior, e não uma compra.',
  invoice_taken_over:
    'O que restou desta fatura já entrou em outra mais nova, e ela não muda mais. Se algo falta, lance um ajuste na fatura aberta.',
  refund_of_unknown: 'É um estorno de uma compra que não foi encontrada: entra na fatura como ajuste a seu favor.',
  refund_of_several: 'É um estorno que pode ser de mais de uma compra: entra como ajuste a seu favor, ou escolha a compra em twinId.',
  credit_unclear: 'É um crédito, mas o banco não diz de quê. Para incluí-lo na fatura como ajuste a seu favor, escolha import.',
  repeated_in_file: 'O arquivo traz esta linha duas vezes, com o mesmo saldo.',
  balance: 'É um saldo, e não um lançamento.',
  total: 'É um total, e não um lançamento.',
  future: 'É um lançamento futuro, que ainda não aconteceu.',
  zero: 'Não tem valor.',
};
