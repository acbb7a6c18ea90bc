import { Problem } from '../../shared/problem.ts';
import { once } from '../../shared/route/answer-once.ts';
import { problemAnswer } from '../../shared/route/problem-answer.ts';
import type { HttpContext } from '../../shared/route/serve.ts';
import type { Change } from '../support/memory-table/table.ts';
import { type Action, type Asked, eventOf } from './action.ts';
import { type Actor, actor, Crashed } from './actor.ts';
import type { Committing, Recorded } from './recorded.ts';
import { Violation, type World } from './world.ts';

/** A domain as people see it. */
export interface Domain<Model, Context extends HttpContext> {
  readonly actions: readonly Action<Model, Context>[];
  /** The context of one function; `changed` hears what it commits. */
  open(self: Actor, changed: (changes: readonly Change[]) => void): Context;
}

/** An app that hears nothing, or that it is too early, asks again a few times, and no later than kept answers last. */
const mostTries = 6;
const patience = 20 * 60 * 60 * 1000;

/** One request of a person's, sent again until an answer comes or they give up; whatever is heard is held against the model. */
export async function perform<Model, Context extends HttpContext>(
  world: World,
  domain: Domain<Model, Context>,
  recorded: Recorded<Model>,
  { action, asked, name }: { readonly action: Action<Model, Context>; readonly asked: Asked; readonly name: string },
): Promise<void> {
  const began = recorded.begin(action, asked, name);
  for (let number = 1; number <= mostTries; number++) {
    if (world.clock.now().getTime() - began.from > patience) return;
    const outcome = await send(world, domain, began, { action, asked, name: `${name}.${number}` });
    world.note(() => `${name}.${number} hears ${outcome.heard}`);
    if (outcome.isFinal) {
      began.check({ code: outcome.problem?.code, answer: outcome.answer });
      return;
    }
    // Without a key nobody could tell the second from the first.
    if (action.route.method === 'POST' && asked.idempotencyKey === undefined) return;
    await world.turn(name, world.chance.whole(500, 15_000));
  }
}

/** What a person heard. */
export interface Outcome {
  readonly heard: string;
  /** Whether asking again would be of no use. */
  readonly isFinal: boolean;
  readonly problem?: Problem;
  readonly answer?: unknown;
}

async function send<Model, Context extends HttpContext>(
  world: World,
  domain: Domain<Model, Context>,
  began: Committing,
  { action, asked, name }: { readonly action: Action<Model, Context>; readonly asked: Asked; readonly name: string },
): Promise<Outcome> {
  const { route } = action;
  try {
    const answer = await actor(world, name, async (self) => {
      let commits = 0;
      const context = domain.open(self, (changes) => {
        if (began.committed(changes)) commits++;
        if (commits > (action.mostCommits ?? 1)) world.fail(new Violation('I10 one effect', `${name} has committed ${commits} times`));
      });
      const request = { client: { userAgent: '', address: '' }, ...asked };
      const event = eventOf(route, asked, name);
      const answered = await once({ route, event, request: request as never, context }, async () => {
        const result = await action.useCase(request as never, context);
        return { statusCode: route.status, body: JSON.stringify(result ?? null) };
      });
      return JSON.parse(answered.body) as unknown;
    });
    return { heard: 'ok', isFinal: true, answer };
  } catch (error) {
    if (error instanceof Problem) {
      const isFinal = !['in_progress', 'temporarily_unavailable'].includes(error.code);
      return { heard: error.code, isFinal, problem: error };
    }
    if (error instanceof Crashed) return { heard: 'nothing', isFinal: false };
    if (isPassing(error)) return { heard: '503', isFinal: false };
    throw new Violation(
      'every request is answered',
      `${name} met ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  }
}

/** What the HTTP stack answers with 503: AWS out of breath after all tries. */
const isPassing = (error: unknown): boolean => problemAnswer(error).statusCode === 503;
