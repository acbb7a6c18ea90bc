import type { Context as LambdaContext, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { type Actor, actor, Crashed } from './actor.ts';
import type { Faults } from './faults.ts';
import type { World } from './world.ts';

/** A queue as SQS is one: what is in it comes at least once, in any order, sometimes long after it was done. */
export interface Queue {
  send(body: string): void;
  /** What has not been done yet. */
  waiting(): number;
}

interface Consumer {
  readonly name: string;
  readonly faults: Faults;
  /** The function behind it, opened for one batch. */
  open(self: Actor, bodies: readonly string[]): (batch: SQSEvent, lambda: LambdaContext) => Promise<SQSBatchResponse>;
}

interface Message {
  readonly id: string;
  readonly body: string;
}

const largestBatch = 3;

/** Adds a queue and its consumer to the world. What fails, or whose consumer is cut off, is taken up again; nothing is given up. */
export function queue(world: World, { name, faults, open }: Consumer): Queue {
  let messages: Message[] = [];
  let underWay = 0;
  let sent = 0;

  const take = (): Message[] => {
    const batch = messages.filter(() => world.chance.happens(0.5)).slice(0, largestBatch);
    const taken = batch.length > 0 ? batch : messages.slice(0, 1);
    messages = messages.filter((message) => !taken.includes(message));
    return taken;
  };

  /** The messages that are to come again. */
  const deliver = async (batch: readonly Message[]): Promise<readonly Message[]> => {
    const bodies = batch.map(({ body }) => body);
    try {
      const Records = batch.map(({ id, body }) => ({ messageId: id, body }));
      const { batchItemFailures } = await actor(
        world,
        name,
        async (self) => await open(self, bodies)({ Records } as SQSEvent, { getRemainingTimeInMillis: () => 30_000 } as LambdaContext),
      );
      const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
      return batch.filter(({ id }) => failed.has(id) || faults.happens());
    } catch (error) {
      if (error instanceof Crashed) return batch;
      throw error;
    }
  };

  world.addSource({
    drains: true,
    weight: () => (messages.length > 0 && underWay < 2 ? 2 : 0),
    begin() {
      const batch = take();
      underWay += batch.length;
      deliver(batch)
        .then((again) => messages.push(...again))
        .catch(world.fail)
        .finally(() => {
          underWay -= batch.length;
        });
    },
  });

  return {
    send(body) {
      messages.push({ id: `${name}-${++sent}`, body });
    },
    waiting: () => messages.length + underWay,
  };
}
