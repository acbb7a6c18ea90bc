import { randomInt } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteMessageBatchCommand, ListQueuesCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, expect, inject, test } from 'vitest';
import { seededRandom } from '../support/fault-middleware.ts';
import { type LocalRuntime, startLocalRuntime } from '../support/local-runtime.ts';
import { newEmail, password } from '../support/person.ts';
import { type Answer, eventually, type World, worldAt } from '../support/world.ts';
import { copyAssembly } from './changed-assembly.ts';

const seed = Number(process.env.SEED ?? randomInt(1_000_000));
const kills = 5;
const peopleAtOnce = 8;
/** The app is killed when it has given up to so many answers since its start, at a moment between two of them, or after so many milliseconds. */
const mostAnswers = 30;
const longestLife = 8_000;

const folder = mkdtempSync(join(tmpdir(), 'kill-'));
let runtime: LocalRuntime | undefined;
afterAll(async () => {
  await runtime?.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** What was answered to somebody, and how often they asked without hearing an answer. */
interface Life {
  readonly email: string;
  /** Access tokens that were given. */
  readonly tokens: string[];
  unheard: number;
}

/** A queue that every event of the bus comes to, so that what was told can still be seen when whoever told it is dead. */
function addWitness(stack: string, resources: Parameters<Parameters<typeof copyAssembly>[2]>[1]): void {
  const bus = Object.keys(resources).find((id) => resources[id]?.Type === 'AWS::Events::EventBus');
  if (!stack.endsWith('platform') || !bus) return;
  const queue = { 'Fn::GetAtt': ['Witness', 'Arn'] };
  const mayBeSent = { Effect: 'Allow', Principal: { Service: 'events.amazonaws.com' }, Action: 'sqs:SendMessage', Resource: queue };
  Object.assign(resources, {
    Witness: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'witness' } },
    WitnessPolicy: {
      Type: 'AWS::SQS::QueuePolicy',
      Properties: { Queues: [{ Ref: 'Witness' }], PolicyDocument: { Version: '2012-10-17', Statement: [mayBeSent] } },
    },
    WitnessRule: {
      Type: 'AWS::Events::Rule',
      Properties: {
        EventBusName: { Ref: bus },
        EventPattern: { source: [{ prefix: 'controle-financeiro.' }] },
        State: 'ENABLED',
        Targets: [{ Id: 'witness', Arn: queue }],
      },
    },
  });
}

interface Seen {
  readonly id: string;
  readonly name: string;
  readonly userId: string;
  readonly sessionId: string | undefined;
}

/** Takes all that the witness has by now. */
async function takeFromWitness(seen: Map<string, Seen>): Promise<void> {
  const port = readFileSync(join(folder, 'door-port'), 'utf8').trim();
  const endpoint = `http://127.0.0.1:${port}`;
  const sqs = new SQSClient({ endpoint, region: 'sa-east-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } });
  const { QueueUrls = [] } = await sqs.send(new ListQueuesCommand({ QueueNamePrefix: 'witness' }));
  const QueueUrl = QueueUrls[0];
  if (!QueueUrl) throw new Error('The runtime has no witness: its sources changed while the test ran, and it was synthesised again.');
  for (;;) {
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
    if (Messages.length === 0) break;
    for (const { Body } of Messages) {
      const { 'detail-type': name, detail } = JSON.parse(Body ?? '');
      seen.set(detail.id, { id: detail.id, name, userId: detail.userId, sessionId: detail.data.sessionId });
    }
    const Entries = Messages.map(({ ReceiptHandle }, place) => ({ Id: String(place), ReceiptHandle }));
    await sqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }));
  }
  sqs.destroy();
}

test('nothing that was answered is lost, and nothing is half there, however often the app is killed', async () => {
  const random = seededRandom(seed);
  const because = `SEED=${seed}`;
  copyAssembly(inject('folder'), folder, addWitness);
  let up = Promise.withResolvers<World>();
  let isOver = false;
  let answers = 0;

  /** Asks until an answer is heard; a request that the kill cut off is asked again, as a person would. */
  const heard = async (life: Life, ask: (world: World) => Promise<Answer>): Promise<Answer> => {
    for (;;) {
      const world = await up.promise;
      try {
        const answer = await ask(world);
        answers++;
        return answer;
      } catch {
        life.unheard++;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  };

  const live = async (life: Life): Promise<void> => {
    const { email } = life;
    const status = async (ask: (world: World) => Promise<Answer>, ...expected: number[]): Promise<Answer> => {
      const answer = await heard(life, ask);
      if (!expected.includes(answer.status)) throw new Error(`Expected ${expected}, not ${answer.status}: ${JSON.stringify(answer.body)}`);
      return answer;
    };
    await status((world) => world.ask('POST', '/auth/register', { body: { name: 'Ana', email, password } }), 201);
    const before = life.unheard;
    const confirmed = await status(
      async (world) => await world.ask('POST', '/auth/confirm-email', { body: { email, code: await world.code(email) } }),
      204,
      422,
    );
    if (confirmed.status === 422 && life.unheard === before) throw new Error(`The code in the inbox of ${email} was refused.`);
    for (let count = 0; count < 2; count++) {
      const { body } = await status((world) => world.ask('POST', '/auth/login', { body: { email, password } }), 200);
      life.tokens.push(body.accessToken);
    }
  };

  const lives: Life[] = [];
  const crowd = Promise.all(
    Array.from({ length: peopleAtOnce }, async () => {
      while (!isOver) {
        const life: Life = { email: newEmail('ana'), tokens: [], unheard: 0 };
        lives.push(life);
        await live(life);
      }
    }),
  );
  // A failure is heard where it is awaited, below.
  crowd.catch(() => undefined);

  for (let count = 0; count <= kills; count++) {
    runtime = await startLocalRuntime({ folder });
    up.resolve(worldAt(runtime.origin));
    if (count === kills) break;
    const enough = answers + Math.ceil(random() * mostAnswers);
    await eventually(async () => (answers >= enough ? true : undefined), longestLife).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, random() * 100));
    up = Promise.withResolvers<World>();
    await runtime.kill();
  }
  isOver = true;
  await crowd.catch((cause: unknown) => {
    throw new Error(`${because}: somebody heard an answer they could not go on with`, { cause });
  });

  const world = await up.promise;
  const seen = new Map<string, Seen>();
  const tables = await world.local<{ name: string }[]>('/tables');
  const stored = async (userId: string): Promise<Record<string, unknown>[]> => {
    const key = encodeURIComponent(`USER#${userId}`);
    const pages = await Promise.all(
      tables.map(async ({ name }) => await world.local<{ items: Record<string, unknown>[] }>(`/tables/${name}/items?limit=100&key=${key}`)),
    );
    return pages.flatMap(({ items }) => items);
  };
  expect(
    lives.some(({ unheard }) => unheard > 0),
    `${because}: no kill cut anybody off`,
  ).toBe(true);

  for (const { email, tokens, unheard } of lives) {
    const why = `${because} ${email}`;
    const claims = await Promise.all(tokens.map(async (token) => await world.ask('GET', '/auth/verify-token', { token })));
    expect(
      claims.map(({ status }) => status),
      why,
    ).toEqual([200, 200]);
    const userId = String(claims[0]?.body.sub);
    const { body } = await world.ask('GET', '/auth/sessions?limit=100', { token: tokens[0] ?? '' });
    const listed = (body.items as { id: string }[]).map(({ id }) => id);
    expect(listed, why).toEqual(expect.arrayContaining(claims.map(({ body: { sessionId } }) => sessionId)));
    expect(listed.length, why).toBeLessThanOrEqual(2 + unheard);

    const kinds = (await stored(userId)).map(({ sk }) => String(sk).split('#')[0]);
    expect(
      kinds.filter((kind) => kind === 'PROFILE'),
      why,
    ).toHaveLength(1);
    expect(
      kinds.filter((kind) => kind === 'SESSION'),
      why,
    ).toHaveLength(listed.length);

    const told = await eventually(async () => {
      await takeFromWitness(seen);
      const own = [...seen.values()].filter((event) => event.userId === userId);
      return own.length >= 1 + listed.length ? own : undefined;
    }).catch((cause: unknown) => {
      throw new Error(`${why}: not everything that happened was told`, { cause });
    });
    expect(
      told.filter(({ name }) => name === 'user.registered'),
      why,
    ).toHaveLength(1);
    const sessions = told.filter(({ name }) => name === 'user.logged_in').map(({ sessionId }) => sessionId);
    expect([...sessions].sort(), why).toEqual([...listed].sort());
  }
}, 120_000);
