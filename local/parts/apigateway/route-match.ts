/** A path template, split. */
export interface RouteTemplate {
  readonly path: string;
  readonly segments: readonly string[];
}

/** Splits `/orders/{id}` or `/{proxy+}`. Throws where a greedy parameter is not the last segment. */
export function routeTemplate(path: string, where: string): RouteTemplate {
  const segments = segmentsOf(path);
  const greedy = segments.findIndex((segment) => segment.endsWith('+}'));
  if (greedy >= 0 && greedy !== segments.length - 1) throw new Error(`${where}: a greedy parameter must be the last segment`);
  return { path, segments };
}

export interface Match<R> {
  readonly route: R;
  readonly pathParameters: Readonly<Record<string, string>>;
}

/**
 * The route for a method and a path: at each segment fixed text wins over a parameter, a parameter over a greedy one; the method itself over `ANY`.
 * Parameters keep their percent-encoding, as API Gateway hands them on.
 */
export function matchRoute<R extends RouteTemplate & { readonly method: string }>(
  routes: readonly R[],
  method: string,
  path: string,
): Match<R> | undefined {
  const segments = segmentsOf(path);
  const matches = routes
    .filter((route) => route.method === method || route.method === 'ANY')
    .flatMap((route) => {
      const pathParameters = parametersOf(route.segments, segments);
      return pathParameters === undefined ? [] : [{ route, pathParameters }];
    });
  return matches.toSorted((a, b) => compare(a.route, b.route))[0];
}

function segmentsOf(path: string): string[] {
  const trimmed = path.replace(/^\//, '').replace(/\/$/, '');
  return trimmed === '' ? [] : trimmed.split('/');
}

function parametersOf(template: readonly string[], segments: readonly string[]): Record<string, string> | undefined {
  const parameters: Record<string, string> = {};
  for (const [at, part] of template.entries()) {
    const name = /^\{(.+?)\+?\}$/.exec(part)?.[1];
    const given = segments[at];
    if (given === undefined) return undefined;
    if (name === undefined && part !== given) return undefined;
    if (name !== undefined && part.endsWith('+}')) return { ...parameters, [name]: segments.slice(at).join('/') };
    if (name !== undefined) parameters[name] = given;
  }
  return template.length === segments.length ? parameters : undefined;
}

function rank(segment: string | undefined): number {
  if (segment === undefined) return 3;
  if (segment.endsWith('+}')) return 2;
  return segment.startsWith('{') ? 1 : 0;
}

function compare(a: RouteTemplate & { readonly method: string }, b: RouteTemplate & { readonly method: string }): number {
  for (let at = 0; at < Math.max(a.segments.length, b.segments.length); at += 1) {
    const difference = rank(a.segments[at]) - rank(b.segments[at]);
    if (difference !== 0) return difference;
  }
  return Number(a.method === 'ANY') - Number(b.method === 'ANY');
}
