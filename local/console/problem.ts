/** A refusal the console answers as `application/problem+json` (RFC 9457). */
export class Problem extends Error {
  readonly status: number;
  readonly title: string;

  constructor(status: number, title: string, detail: string, cause?: unknown) {
    super(detail, { cause });
    this.name = 'Problem';
    this.status = status;
    this.title = title;
  }
}

export function badRequest(detail: string, cause?: unknown): Problem {
  return new Problem(400, 'Bad request', detail, cause);
}

export function notFound(detail: string, cause?: unknown): Problem {
  return new Problem(404, 'Not found', detail, cause);
}
