import type { httpSurface, Room } from '../../lib/http-surface.ts';
import type { ProblemCode } from '../../shared/problem.ts';
import type { Person } from '../support/person.ts';
import type { Call } from './ask.ts';

/**
 * What the matrix has to know of an operation beyond its route. The rest (what is refused, what is another person's) is generated.
 * Every text field of the path, the query and the body is named in `fields`, at its path (`params.id`, `body.splits[].categoryId`), so that
 * nothing that names a thing of somebody's can be forgotten.
 */
export type Declaration = Somebodys | Nobodys;

export interface Somebodys {
  /** Brings about what the call needs, and gives a call that works for this person, once. */
  call(person: Person): Promise<Call>;
  readonly fields?: Readonly<Record<string, Field>>;
  /** A list of the body whose elements are answered each by itself, in a list of the same name: a mistake in one is told there, with the status when it works. */
  readonly each?: string;
}

/** A public operation that holds nothing of a person. */
export interface Nobodys {
  call(): Promise<Call>;
  readonly fields?: Readonly<Record<string, Value>>;
  /** Why there is nothing of someone else's behind it. */
  readonly nothingOfAnothers: string;
}

export type Field = Value | Bearer | Reference;

interface Value {
  readonly kind: 'value';
}

interface Bearer {
  readonly kind: 'bearer';
  readonly code: ProblemCode;
  readonly reason: string;
}

export interface Reference {
  readonly kind: 'reference';
  /** The value of Ana's that Bruno will ask with. */
  of(ana: Person): Promise<string>;
  /** What Bruno is answered, for Ana's value as for nobody's: a refusal, or `accepted` where the answer gives nothing away. */
  readonly outcome: ProblemCode | 'accepted';
  /** Further fields of Bruno's call, where his own of the working call would be Ana's too. */
  readonly along?: Readonly<Record<string, unknown>>;
}

/** It says something and names nothing. */
export const value: Value = { kind: 'value' };

/** A secret that gives its bearer the right by itself; with one digit changed, the call is refused with `code`. */
export const bearer = (code: ProblemCode, reason: string): Bearer => ({ kind: 'bearer', code, reason });

/** It names a thing of a person's. Another's is refused like one that does not exist: `not_found` unless said otherwise. */
export const reference = (of: Reference['of'], more: Partial<Pick<Reference, 'outcome' | 'along'>> = {}): Reference => ({
  kind: 'reference',
  of,
  outcome: 'not_found',
  ...more,
});

/** One declaration for every operation of the room: a missing or a superfluous one does not compile. */
export type Declarations<R extends Room> = { readonly [Operation in keyof (typeof httpSurface)[R]]: Declaration };
