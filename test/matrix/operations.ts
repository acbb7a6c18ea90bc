import { httpSurface, type Room } from '../../lib/http-surface.ts';
import type { Route, Routes } from '../../shared/route/route.ts';
import { auth } from './auth.ts';
import { cards } from './cards.ts';
import type { Declaration, Declarations } from './declaration.ts';
import { imports } from './imports.ts';
import { reference } from './reference.ts';
import { transactions } from './transactions.ts';

/** Every operation of every room, by room and operation. */
export const declarations: { readonly [R in Room]: Declarations<R> } = { auth, cards, imports, reference, transactions };

export interface Operation {
  readonly room: string;
  /** `auth.login`, as the tests name it. */
  readonly title: string;
  readonly route: Route;
  readonly declaration: Declaration;
}

const rooms: Readonly<Record<string, Routes>> = httpSurface;
const declared: Readonly<Record<string, Readonly<Record<string, Declaration>>>> = declarations;

/**
 * All operations of the HTTP surface with their declarations.
 * @throws Error that names an operation which nobody has declared.
 */
export const operations: readonly Operation[] = Object.entries(rooms).flatMap(([room, routes]) =>
  Object.entries(routes).map(([name, route]) => {
    const declaration = declared[room]?.[name];
    if (!declaration) throw new Error(`${room}.${name} is not in the matrix: declare it in test/matrix/${room}.ts.`);
    return { room, title: `${room}.${name}`, route, declaration };
  }),
);

/** Those that need a user. */
export const operationsOfUsers = operations.filter(({ route }) => route.access === 'user');
