/** A rule of a bucket's `CorsConfiguration` ("Elements of a CORS configuration", Amazon S3 user guide). */
export interface CorsRule {
  readonly AllowedOrigins: readonly string[];
  readonly AllowedMethods: readonly string[];
  readonly AllowedHeaders?: readonly string[];
  readonly ExposedHeaders?: readonly string[];
  readonly MaxAge?: number | string;
}

export function readCors(configuration: { readonly CorsRules?: readonly CorsRule[] } | undefined): readonly CorsRule[] {
  return configuration?.CorsRules ?? [];
}

/** What a browser asks before, or with, a request. */
export interface CorsRequest {
  readonly origin: string;
  readonly method: string;
  /** Lower-case names of `Access-Control-Request-Headers`; none for an actual request. */
  readonly headers: readonly string[];
}

/** The headers of the first rule that allows the request; `undefined` where none does. */
export function corsHeaders(rules: readonly CorsRule[], request: CorsRequest): Record<string, string> | undefined {
  const rule = rules.find((each) => isAllowed(each, request));
  if (!rule) return undefined;
  const isForAll = rule.AllowedOrigins.includes('*');
  return {
    'access-control-allow-origin': isForAll ? '*' : request.origin,
    'access-control-allow-methods': rule.AllowedMethods.join(', '),
    ...(!isForAll && { 'access-control-allow-credentials': 'true' }),
    ...(request.headers.length > 0 && { 'access-control-allow-headers': request.headers.join(', ') }),
    ...(rule.ExposedHeaders?.length && { 'access-control-expose-headers': rule.ExposedHeaders.join(', ') }),
    ...(rule.MaxAge !== undefined && { 'access-control-max-age': String(rule.MaxAge) }),
    vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
  };
}

function isAllowed(rule: CorsRule, { origin, method, headers }: CorsRequest): boolean {
  const allowed = (rule.AllowedHeaders ?? []).map((header) => header.toLowerCase());
  return (
    rule.AllowedOrigins.some((pattern) => matches(pattern, origin)) &&
    rule.AllowedMethods.includes(method) &&
    headers.every((header) => allowed.some((pattern) => matches(pattern, header)))
  );
}

/** One `*` stands for any characters. */
function matches(pattern: string, value: string): boolean {
  const star = pattern.indexOf('*');
  if (star < 0) return pattern === value;
  const [before, after] = [pattern.slice(0, star), pattern.slice(star + 1)];
  return value.length >= before.length + after.length && value.startsWith(before) && value.endsWith(after);
}
