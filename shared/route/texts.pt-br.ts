const typeNames: Record<string, string> = {
  string: 'um texto',
  number: 'um número',
  int: 'um número inteiro',
  boolean: 'true ou false',
  object: 'um objeto',
  array: 'uma lista',
};

const formats: Record<string, string> = {
  email: 'Informe um e-mail válido, como nome@exemplo.com.br.',
  url: 'Informe um endereço https válido.',
  uuid: 'Informe um identificador válido.',
  datetime: 'Informe um instante ISO 8601 em UTC, como 2026-01-31T12:00:00Z.',
};

const typeName = (type: string): string => typeNames[type] ?? 'outro tipo de valor';
const characters = (count: number): string => (count === 1 ? '1 caractere' : `${count} caracteres`);

/** What a person reads of requests in general. */
export const texts = {
  validationFailed: 'Há campos inválidos. Veja em cada um o que seria certo.',
  unknownField: 'Este campo não existe nesta operação.',
  invalid: 'Valor inválido.',
  required: (type: string) => `Obrigatório: informe ${typeName(type)}.`,
  expected: (type: string) => `Informe ${typeName(type)}.`,
  format: (format: string) => formats[format] ?? 'O formato não é válido.',
  tooBig: (origin: string, maximum: number) => (origin === 'string' ? `No máximo ${characters(maximum)}.` : `No máximo ${maximum}.`),
  tooSmall: (origin: string, minimum: number) => (origin === 'string' ? `No mínimo ${characters(minimum)}.` : `No mínimo ${minimum}.`),
  oneOf: (values: readonly string[]) => `Um destes: ${values.join(', ')}.`,
  malformedJson: 'O corpo da requisição não é um JSON válido.',
  bodyTooLarge: (kilobytes: number) => `O corpo da requisição passa de ${kilobytes} kB.`,
  unsupportedMediaType: 'Envie o corpo como application/json.',
  methodNotAllowed: 'Esta operação não existe neste recurso.',
  ifMatchRequired: 'Envie o cabeçalho If-Match com o ETag que você leu.',
  versionMismatch: 'O recurso mudou desde a sua leitura. Leia de novo e refaça a alteração.',
  rateLimited: (seconds: number) => `Muitas requisições. Tente de novo em ${seconds === 1 ? '1 segundo' : `${seconds} segundos`}.`,
  invalidCursor: 'Este cursor não é desta lista. Recomece da primeira página.',
  invalidIdempotencyKey: 'A Idempotency-Key deve ter de 1 a 255 caracteres ASCII visíveis.',
  idempotencyKeyReused: 'Esta Idempotency-Key já foi usada com outra requisição.',
  inProgress: 'A mesma requisição ainda está em andamento. Tente de novo em instantes.',
  unavailable: 'Serviço temporariamente indisponível. Tente de novo em instantes.',
  internal: 'Algo deu errado do nosso lado. Nada foi perdido; tente de novo em instantes.',
};
