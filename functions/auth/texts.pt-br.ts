/** Every sentence of the auth domain that a person reads. */
export const texts = {
  invalidCredentials: 'E-mail ou senha incorretos. Se você acabou de se cadastrar, confirme o e-mail antes de entrar.',
  wrongPassword: 'A senha está incorreta.',
  invalidCode: 'O código está errado ou venceu. Peça outro e tente de novo.',
  tooManyAttempts: 'Muitas tentativas. Espere alguns minutos e tente de novo.',
  weakPassword: 'A senha precisa de pelo menos 8 caracteres, com letra maiúscula, letra minúscula e número.',
  sessionEnded: 'Esta sessão foi encerrada. Entre de novo.',
  tooManyLogins: 'Houve muitos acessos ao mesmo tempo e nada foi encerrado. Tente de novo em instantes.',
  sessionNotFound: 'Sessão não encontrada.',
  receiptNotFound: 'Comprovante de exclusão não encontrado.',
  invalidTimeZone: 'Informe um fuso horário IANA, como America/Sao_Paulo.',
  invalidWhatsapp: 'Informe o número com código do país, como +5511987654321.',
  invalidAvatarUrl: 'Informe um endereço https com até 500 caracteres.',
  emptyName: 'Informe o nome.',
};

const product = 'Controle Financeiro';

/** A mail in two forms that say the same. */
export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** `code` is put in by Cognito: the trigger passes its placeholder. */
export const mails = {
  confirmation: (code: string): Mail =>
    withCode(
      'Confirme seu e-mail',
      'Use este código para confirmar seu e-mail e começar a usar o Controle Financeiro.',
      code,
      'O código vale por 24 horas.',
    ),
  passwordReset: (code: string): Mail =>
    withCode(
      'Redefinição de senha',
      'Use este código para criar uma nova senha.',
      code,
      'O código vale por 1 hora. Se não foi você quem pediu, ignore este e-mail: sua senha continua a mesma.',
    ),
  alreadyRegistered: (): Mail =>
    letter('Você já tem uma conta', [
      'Alguém tentou se cadastrar no Controle Financeiro com este e-mail, que já tem uma conta.',
      'Se foi você, entre com a sua senha, ou peça uma nova em "Esqueci minha senha". Se não foi, não é preciso fazer nada.',
    ]),
};

const withCode = (subject: string, opening: string, code: string, ending: string): Mail => ({
  subject: `${subject} — ${product}`,
  text: `${opening}\n\n${code}\n\n${ending}\n`,
  html: frame(
    `<p>${opening}</p><p style="font-size:28px;letter-spacing:6px;font-weight:700;margin:24px 0">${code}</p><p style="color:#5b6470">${ending}</p>`,
  ),
});

const letter = (subject: string, paragraphs: readonly string[]): Mail => ({
  subject: `${subject} — ${product}`,
  text: `${paragraphs.join('\n\n')}\n`,
  html: frame(paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('')),
});

const frame = (content: string): string =>
  `<!doctype html><html lang="pt-BR"><body style="font-family:system-ui,sans-serif;max-width:480px;margin:32px auto;color:#1d2430;line-height:1.5"><h1 style="font-size:18px;color:#0b6b4f">${product}</h1>${content}</body></html>`;
