import { randomUUID } from 'node:crypto';
import { aPerson, type Person } from '../support/person.ts';
import type { Answer } from '../support/world.ts';
import { ask, type Call } from './ask.ts';
import type { Declaration, Nobodys } from './declaration.ts';
import { withHeader } from './fields.ts';
import type { Operation } from './operations.ts';

/** Somebody with a call of theirs that works, once. */
export interface Asker {
  readonly person: Person;
  readonly call: Call;
  readonly accessToken: string;
  /** The `Idempotency-Key` they work under. */
  readonly key: string;
}

/** Who plays in the tests of one operation. Each is there when first asked for, and then the same. */
export interface Cast {
  ana(): Promise<Asker>;
  bruno(): Promise<Asker>;
  /** The answer to Ana's call, made once. */
  anaHasWorked(): Promise<Answer>;
}

export const isNobodys = (declaration: Declaration): declaration is Nobodys => 'nothingOfAnothers' in declaration;

export function castOf({ declaration, route }: Operation): Cast {
  const asker = (name: string) =>
    remembered(async (): Promise<Asker> => {
      const person = await aPerson({ name });
      const call = isNobodys(declaration) ? await declaration.call() : await declaration.call(person);
      return { person, call, accessToken: person.accessToken, key: randomUUID() };
    });
  const ana = asker('Ana Souza');
  const anaHasWorked = remembered(async () => {
    const { call, accessToken, key } = await ana();
    return await ask(route, withHeader(call, 'idempotency-key', key), route.access === 'user' ? { accessToken } : {});
  });
  return { ana, bruno: asker('Bruno Lima'), anaHasWorked };
}

function remembered<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
