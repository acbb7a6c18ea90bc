import type { Household } from '../../test/support/household.ts';
import type { Answer, World } from '../../test/support/world.ts';

/** A request of a route, ready to be sent: what it needs is there. */
export interface Prepared {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly token?: string;
  readonly headers?: Record<string, string>;
}

/** Who visits: somebody with accounts and categories, in the world of the runtime. */
export interface Visitor {
  readonly world: World;
  readonly household: Household;
}

/** Makes what the route needs (a code, a session, a transaction) and gives the request, fit for one sending. */
export type Visit = (visitor: Visitor) => Promise<Prepared>;

/** One for every operation. */
export type VisitsOf<Routes> = { readonly [Operation in keyof Routes]: Visit };

export const send = async (world: World, { method, path, ...asked }: Prepared): Promise<Answer> => await world.ask(method, path, asked);

/** The resource's version, as the header of a change. */
export async function ifMatch({ person }: Household, path: string): Promise<Record<string, string>> {
  const { headers } = await person.ask('GET', path);
  return { 'if-match': headers.get('etag') ?? '' };
}

/** A request of the household's person. */
export const asked = ({ person }: Household, method: string, path: string, rest: Pick<Prepared, 'body' | 'headers'> = {}): Prepared => ({
  method,
  path,
  token: person.accessToken,
  ...rest,
});
