/**
 * Every way in which a request can be refused: its HTTP status and a stable English title.
 * A client may build on `code`; the sentence a person reads is the problem's `detail`, in Portuguese.
 */
export const problemCatalogue = {
  malformed_json: { status: 400, title: 'The body is not valid JSON' },
  validation_failed: { status: 400, title: 'The request has invalid fields' },
  invalid_cursor: { status: 400, title: 'The cursor is not one this list gave to this user' },
  invalid_idempotency_key: { status: 400, title: 'The Idempotency-Key header is invalid' },
  unauthenticated: { status: 401, title: 'A valid access token is required' },
  invalid_credentials: { status: 401, title: 'The credentials are not valid' },
  forbidden: { status: 403, title: 'Not allowed' },
  not_found: { status: 404, title: 'Not found' },
  method_not_allowed: { status: 405, title: 'The resource does not have this method' },
  conflict: { status: 409, title: 'The request conflicts with the current state' },
  in_progress: { status: 409, title: 'The same request is still being carried out' },
  cursor_too_old: { status: 410, title: 'What changed since the cursor is no longer known: start over without it' },
  version_mismatch: { status: 412, title: 'The resource has changed since it was read' },
  payload_too_large: { status: 413, title: 'The body is too large' },
  unsupported_media_type: { status: 415, title: 'The body must be application/json' },
  idempotency_key_reused: { status: 422, title: 'The Idempotency-Key was used with another request' },
  invalid_code: { status: 422, title: 'The code is wrong or has expired' },
  rule_broken: { status: 422, title: 'A rule does not allow it' },
  weak_password: { status: 422, title: 'The password does not meet the rules' },
  precondition_required: { status: 428, title: 'If-Match is required' },
  rate_limited: { status: 429, title: 'Too many requests' },
  too_many_attempts: { status: 429, title: 'Too many attempts' },
  internal_error: { status: 500, title: 'Something went wrong' },
  temporarily_unavailable: { status: 503, title: 'Temporarily unavailable' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof problemCatalogue;

/** One wrong field: where it is (`body.email`, `query.limit`) and, in Portuguese, what would be right. */
export interface FieldError {
  readonly path: string;
  readonly message: string;
}

/**
 * A refusal, thrown where the rule is and turned into `application/problem+json` (RFC 9457) in one place.
 * `detail` is Portuguese that a person can be shown. `retryAfter` is in seconds.
 *
 * @example throw new Problem('not_found', 'Sessão não encontrada.');
 */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly detail: string;
  readonly errors: readonly FieldError[] | undefined;
  readonly retryAfter: number | undefined;

  constructor(code: ProblemCode, detail: string, more: { errors?: readonly FieldError[]; retryAfter?: number; cause?: unknown } = {}) {
    super(`${code}: ${problemCatalogue[code].title}`, { cause: more.cause });
    this.code = code;
    this.detail = detail;
    this.errors = more.errors;
    this.retryAfter = more.retryAfter;
  }

  get status(): number {
    return problemCatalogue[this.code].status;
  }
}
