import { httpSurface, type Room } from '../../lib/http-surface.ts';
import type { Route } from '../../shared/route/route.ts';
import { auth } from './auth.ts';
import { cards } from './cards.ts';
import { imports } from './imports.ts';
import { reference } from './reference.ts';
import { transactions } from './transactions.ts';
import type { Visit, VisitsOf } from './visit.ts';

/** A route that does not compile here has no visit yet: write one in the file of its room. */
const visits: { readonly [R in Room]: VisitsOf<(typeof httpSurface)[R]> } = { auth, cards, imports, reference, transactions };

/** Every route of the product with its visit. */
export const everyRoute: readonly { readonly route: Route; readonly visit: Visit }[] = Object.entries(httpSurface).flatMap(
  ([room, routes]) => {
    const own: Readonly<Record<string, Visit>> = visits[room as Room];
    return Object.entries(routes).flatMap(([operation, route]) => {
      const visit = own[operation];
      return visit ? [{ route, visit }] : [];
    });
  },
);
