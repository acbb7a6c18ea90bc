/** An object of an OpenAPI document. */
// biome-ignore lint/suspicious/noExplicitAny: a document of the template; whoever reads it checks what is read.
export type Node = Record<string, any>;

const FUNCTION_URI = /:lambda:path\/2015-03-31\/functions\/(arn:[^/]+)\/invocations$/;

/** The function's ARN in the URI of an integration or an authorizer; `undefined` for any other URI. */
export function functionArnIn(uri: unknown): string | undefined {
  return FUNCTION_URI.exec(String(uri))?.[1];
}
