/** Why a file cannot be read: what the job fails with. Each has its sentence in texts.pt-br.ts, which tells a person what to do. */
export type UnreadableCode =
  | 'empty_file'
  | 'too_large'
  | 'too_many_rows'
  | 'expands_too_much'
  | 'took_too_long'
  | 'unknown_format'
  | 'not_a_statement'
  | 'login_page'
  | 'bank_refused'
  | 'damaged'
  | 'dangerous_xml'
  | 'investment_statement'
  | 'no_columns'
  | 'no_rows'
  | 'password_required'
  | 'protected_sheet'
  | 'wrong_password'
  | 'pdf_without_text'
  | 'too_many_pages';

/** A file is refused as a whole, with a true reason; nothing of it is imported. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly code: UnreadableCode;

  constructor(code: UnreadableCode, options?: ErrorOptions) {
    super(`The file is refused: ${code}.`, options);
    this.code = code;
  }
}
