import type { Untold } from '../../shared/events/tell.ts';
import type { ProblemCode } from '../../shared/problem.ts';
import type { Change } from '../support/memory-table/table.ts';
import type { Action, Asked, Commit, Effect } from './action.ts';
import { clockTolerance } from './actor.ts';
import { Violation, type World } from './world.ts';

/** What the invariants need to know of a domain. */
export interface Rules<Model> {
  /** What anybody's function may write beside what it was asked for: the set-up of a new user, kept answers. */
  background(model: Model, commit: Commit): Effect<Model> | undefined;
  /** Where an item that changed is not as the model says; nothing where it is. */
  disagreement(model: Model, userId: string, change: Change): string | undefined;
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
  /** A commit that no request made. */
  commit(changes: readonly Change[], name: string, effect: (model: Model, commit: Commit) => Effect<Model> | undefined): void;
}

export interface Began {
  readonly from: number;
  committed(changes: readonly Change[]): void;
  check(heard: Heard): void;
}

interface Heard {
  readonly code?: ProblemCode | undefined;
  readonly answer?: unknown;
}

export function record<Model>(world: World, rules: Rules<Model>, userId: string, first: Model): Recorded<Model> {
  const states: Model[] = [first];
  const told: Untold[] = [];
  const current = (): Model => states.at(-1) ?? first;
  const now = () => world.clock.now().getTime();

  /** Takes the commit into the states, and says what is wrong with it. */
  const take: (...of: Parameters<Recorded<Model>['commit']>) => Violation | undefined = (changes, name, effectOf) => {
    const foreign = changes.find(({ key }) => key.pk !== `USER#${userId}`);
    if (foreign) return new Violation('I15 nothing of others is touched', `${name} of ${userId} wrote ${foreign.key.pk}`);
    const made: Commit = { changes, userId, at: now(), request: name };
    const effect = rules.background(current(), made) ?? effectOf(current(), made);
    if (!effect) return new Violation('I10 one effect, on what it builds on', `${name} wrote ${keysOf(changes)}, which nothing allows`);
    if (effect.model !== current()) {
      states.push(effect.model);
      world.note(() => `${name} has committed ${keysOf(changes)}`);
    }
    const wrong = changes.map((change) => rules.disagreement(effect.model, userId, change)).find((each) => each !== undefined);
    if (wrong) return new Violation('what is written is what was asked for', `${name} wrote ${wrong}`);
    const events = changes.flatMap(newEvents);
    told.push(...events);
    return wronglyTold(name, events, effect);
  };
  const commit: Recorded<Model>['commit'] = (...of) => {
    const violation = take(...of);
    if (violation) world.fail(violation);
  };

  return {
    userId,
    states,
    told,
    current,
    commit,
    begin(action, asked, name) {
      const from = now();
      const index = states.length - 1;
      const passed = () => states.slice(index);
      const isRefusedIn = (state: Model, code?: ProblemCode) =>
        [from - clockTolerance, now() + clockTolerance].every((at) => {
          const refusal = action.refusal(state, asked, at);
          return code === undefined ? refusal !== undefined : refusal !== code;
        });
      return {
        from,
        committed: (changes) =>
          commit(changes, name, (model, made) => {
            if (passed().every((state) => isRefusedIn(state))) return undefined;
            return action.effect?.(model, asked, made);
          }),
        check({ code, answer }) {
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

/** The events that this change brought. */
const newEvents = ({ before, after }: Change): Untold[] => {
  if (!after?.tell || after.tell === before?.tell) return [];
  return JSON.parse(String(after.tell)) as Untold[];
};

/** An event in one line: its name, and what of its data the model foresees. */
const lineOf = ({ name, data }: Untold): string => {
  const { transactionId, version, accountId } = data as { transactionId?: string; version?: number; accountId?: string };
  return [name, ...(transactionId ? [transactionId, version] : [accountId])].join(' ').trim();
};

function wronglyTold<Model>(name: string, events: readonly Untold[], { tells = [], mayTell = [] }: Effect<Model>): Violation | undefined {
  const lines = events.map(lineOf);
  const missing = tells.find((line) => !lines.includes(line));
  const surplus = lines.find((line, at) => lines.indexOf(line) !== at || !(tells.includes(line) || mayTell.includes(line)));
  if (missing !== undefined) return new Violation('I9 every change is told', `${name} did not tell ${missing}`);
  if (surplus !== undefined) return new Violation('I9 every change is told once', `${name} told ${surplus}`);
  return undefined;
}
