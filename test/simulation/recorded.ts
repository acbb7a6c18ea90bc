import type { Untold } from '../../shared/events/tell.ts';
import type { ProblemCode } from '../../shared/problem.ts';
import type { Change } from '../support/memory-table/table.ts';
import type { Action, Asked, Commit, Effect } from './action.ts';
import { clockTolerance } from './actor.ts';
import { Violation, type World } from './world.ts';

/** What the invariants need to know of a domain. */
export interface Rules<Model> {
  /** What anybody's function may write beside what it was asked for: the set-up of a new user, kept answers. */
  background(model: Model, commit: Commit<Model>): Effect<Model> | undefined;
  /** Where an item that changed is not as the model says; nothing where it is. `at` is now, in milliseconds. */
  disagreement(model: Model, change: Change, at: number): string | undefined;
  /** Whether the user is being erased: anything may come of what is under way; or gone, and then nothing. */
  erasureOf(model: Model): 'none' | 'begun' | 'done';
  /** The events that a change brought. */
  eventsOf(change: Change): readonly Untold[];
  /** An event in one line: its name, and what of its data the model foresees. */
  lineOf(event: Untold): string;
}

/** All states of one user's model, one for each commit; each commit is held against the model when it happens. */
export interface Recorded<Model> {
  readonly userId: string;
  readonly states: readonly Model[];
  current(): Model;
  /** Events that were told, in order. */
  readonly told: readonly Untold[];
  /** A request begins; it may commit, and in the end something is heard. */
  begin<Context>(action: Action<Model, Context>, asked: Asked, name: string): Began;
  /** A function runs that no person waits for; it may commit. */
  react(name: string, effect: (model: Model, commit: Commit<Model>) => Effect<Model> | undefined): Committing;
}

export interface Committing {
  /** Whether it is what the function was asked for: a kept answer is not, nor the set-up of a new user. */
  committed(changes: readonly Change[]): boolean;
}

export interface Began extends Committing {
  readonly from: number;
  check(heard: Heard): void;
}

interface Heard {
  readonly code?: ProblemCode | undefined;
  readonly answer?: unknown;
}

interface Taking<Model> {
  readonly name: string;
  /** Of the state in which who commits began. */
  readonly index: number;
  readonly effectOf: (model: Model, commit: Commit<Model>) => Effect<Model> | undefined;
}

export function record<Model>(world: World, rules: Rules<Model>, userId: string, first: Model): Recorded<Model> {
  const states: Model[] = [first];
  const told: Untold[] = [];
  const current = (): Model => states.at(-1) ?? first;
  const now = () => world.clock.now().getTime();

  /** Takes the commit into the states, and says what is wrong with it. */
  const take = (
    changes: readonly Change[],
    { name, index, effectOf }: Taking<Model>,
  ): { violation?: Violation | undefined; isOwn: boolean } => {
    const wrong = (violation: Violation) => ({ violation, isOwn: true });
    const foreign = changes.find(({ key }) => key.pk !== `USER#${userId}`);
    if (foreign) return wrong(new Violation('I15 nothing of others is touched', `${name} of ${userId} wrote ${foreign.key.pk}`));
    const made: Commit<Model> = { changes, userId, at: now(), request: name, since: states.slice(index) };
    const behind = rules.background(current(), made);
    if (!behind && rules.erasureOf(current()) === 'done')
      return wrong(new Violation('I17 nothing comes back of who was erased', `${name} wrote ${keysOf(changes)}`));
    const effect = behind ?? effectOf(current(), made);
    if (!effect)
      return wrong(new Violation('I10 one effect, on what it builds on', `${name} wrote ${keysOf(changes)}, which nothing allows`));
    if (effect.model !== current()) {
      states.push(effect.model);
      world.note(() => `${name} has committed ${keysOf(changes)}`);
    }
    const found = changes.map((change) => rules.disagreement(effect.model, change, made.at)).find((each) => each !== undefined);
    if (found)
      return wrong(
        new Violation('I1 and I12 what is written is what was asked for, and sums are those of their rows', `${name} wrote ${found}`),
      );
    const events = changes.flatMap((change) => rules.eventsOf(change));
    told.push(...events);
    return { violation: wronglyTold(name, events.map(rules.lineOf), effect), isOwn: behind === undefined };
  };
  const committed = (changes: readonly Change[], taking: Taking<Model>): boolean => {
    const { violation, isOwn } = take(changes, taking);
    if (violation) world.fail(violation);
    return isOwn;
  };

  return {
    userId,
    states,
    told,
    current,
    react(name, effectOf) {
      const index = states.length - 1;
      return { committed: (changes) => committed(changes, { name, index, effectOf }) };
    },
    begin(action, asked, name) {
      const from = now();
      const index = states.length - 1;
      const passed = () => states.slice(index);
      const isRefusedIn = (state: Model, code?: ProblemCode) =>
        [from - clockTolerance, now() + clockTolerance].every((at) => {
          const refusal = action.refusal(state, asked, { at, request: name });
          return code === undefined ? refusal !== undefined : refusal !== code;
        });
      return {
        from,
        committed: (changes) =>
          committed(changes, {
            name,
            index,
            effectOf(model, made) {
              if (passed().every((state) => isRefusedIn(state))) return undefined;
              return action.effect?.(model, asked, made);
            },
          }),
        check({ code, answer }) {
          const erasures = passed().map(rules.erasureOf);
          if (erasures.includes('begun') || (code && erasures.includes('done'))) return;
          const fits = code
            ? passed().some((state) => !isRefusedIn(state, code))
            : passed().some((state) => action.answers(state, asked, answer, { userId, request: name, states: passed(), from, to: now() }));
          const what = code ? `the refusal ${code}` : `the answer ${JSON.stringify(answer)}`;
          if (!fits)
            world.fail(
              new Violation('what is answered is so', `${name} ${JSON.stringify(asked.body ?? asked.query ?? null)} heard ${what}`),
            );
        },
      };
    },
  };
}

const keysOf = (changes: readonly Change[]): string => changes.map(({ key, after }) => `${after ? '' : '-'}${key.sk}`).join(' ');

function wronglyTold<Model>(name: string, lines: readonly string[], { tells = [], mayTell = [] }: Effect<Model>): Violation | undefined {
  if (mayTell === 'anything') return undefined;
  const missing = tells.find((line) => !lines.includes(line));
  const surplus = lines.find((line, at) => lines.indexOf(line) !== at || !(tells.includes(line) || mayTell.includes(line)));
  if (missing !== undefined) return new Violation('I9 every change is told', `${name} did not tell ${missing}`);
  if (surplus !== undefined) return new Violation('I9 every change is told once', `${name} told ${surplus}`);
  return undefined;
}
