/** The template cannot be run here; the message names the stack, the resource and what to do. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
  /** Where in the template it happened, where that is known: it is already in the message. */
  readonly place: string | undefined;

  constructor(message: string, options: { readonly cause?: unknown; readonly place?: string } = {}) {
    super(
      options.place === undefined ? message : `${options.place}: ${message}`,
      options.cause === undefined ? {} : { cause: options.cause },
    );
    this.place = options.place;
  }
}
