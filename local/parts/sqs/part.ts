import type { Delivery, Part, Resource, Runtime, UnresolvedResource } from '../../part.ts';
import { physicalName } from '../../template/physical-name.ts';
import { readInput } from './input.ts';
import { type MessageStore, messageStore, type Sent } from './message-store.ts';
import { moveTasks } from './move-task.ts';
import { type Desk, nameInArn } from './operations.ts';
import { type Queue, queueName, readQueue } from './queue.ts';
import type { QueueSource } from './queue-source.ts';
import { nameOf, readMessage, SEND_MEMBERS } from './send-message.ts';
import { sqsService } from './service.ts';

export interface SqsPart extends Part {
  /** The queues for event source mappings, usable once the part is provisioned. */
  readonly queues: QueueSource;
}

export interface SqsOptions {
  /**
   * Base of the queue URLs, the door's own. The SDK sends SQS calls to the origin of the queue URL, whatever AWS_ENDPOINT_URL says, so a
   * URL with AWS's host would leave the machine. Only what never calls a queue by its URL can do without.
   */
  readonly endpoint?: string;
}

interface Running extends Desk {
  readonly ending: AbortController;
}

const hasFifo = (value: unknown) => String(value ?? false) === 'true';
const nameInTemplate = (resource: UnresolvedResource) => queueName(resource.physicalName('QueueName'), hasFifo(resource.prop('FifoQueue')));
const arnInTemplate = (resource: UnresolvedResource) => `arn:aws:sqs:${resource.region}:${resource.account}:${nameInTemplate(resource)}`;

/** Amazon SQS: the template's queues, in the state; see docs/decisions/0004-local-sqs.md. */
export function sqs(options: SqsOptions = {}): SqsPart {
  let running: Running | undefined;
  const baseUrl = (region: string) => options.endpoint?.replace(/\/$/, '') ?? `https://sqs.${region}.amazonaws.com`;
  const desk = () => {
    if (!running) throw new Error('the queues are not provisioned yet');
    return running;
  };
  const queueAt = (arn: string) => {
    const queue = desk().queues.get(nameInArn(arn));
    if (queue?.arn !== arn) throw new Error(`there is no queue ${arn} in the template`);
    return queue;
  };

  return {
    kinds: {
      'AWS::SQS::Queue': {
        ref: (resource) => `${baseUrl(resource.region)}/${resource.account}/${nameInTemplate(resource)}`,
        attributes: {
          Arn: arnInTemplate,
          QueueName: nameInTemplate,
          QueueUrl: (resource) => `${baseUrl(resource.region)}/${resource.account}/${nameInTemplate(resource)}`,
        },
      },
      // IAM reads it; nothing else here does.
      'AWS::SQS::QueuePolicy': { ref: (resource) => `${resource.stack}-${resource.logicalId}` },
    },
    services: { sqs: sqsService(desk) },
    targets: {
      async sqs(delivery) {
        acceptDelivery(desk().store, queueAt(delivery.to), delivery);
      },
    },
    targetActions: { sqs: 'sqs:SendMessage' },
    queues: {
      receive: (arn, max) => desk().store.receive(queueAt(arn), max),
      remove: (arn, handles) => desk().store.removeAll(queueAt(arn), handles),
      changeVisibility(arn, handle, seconds) {
        desk().store.changeVisibility(queueAt(arn), handle, seconds);
      },
      arrived: (arn, listener) => desk().store.arrivals.listen(queueAt(arn).arn, listener),
    },

    async provision(resources, runtime) {
      const store = messageStore(runtime.state);
      const queues = readQueues(resources, runtime);
      const insert = runtime.state.prepare('INSERT OR IGNORE INTO sqs_queues (arn, created_at) VALUES (?, ?)');
      for (const queue of queues.values()) insert.run(queue.arn, Date.now());
      const created = runtime.state.prepare('SELECT created_at FROM sqs_queues WHERE arn = ?');
      const ending = new AbortController();
      running = {
        store,
        tasks: moveTasks(runtime.state, store, (arn) => queues.get(nameInArn(arn))),
        queues,
        ending,
        ended: ending.signal,
        urlOf: (name) => `${baseUrl(runtime.region)}/${runtime.account}/${name}`,
        arnOf: (name) => `arn:aws:sqs:${runtime.region}:${runtime.account}:${name}`,
        createdAt: (queue) => Number(created.get(queue.arn)?.created_at),
      };
    },

    async start() {
      for (const queue of desk().queues.values()) desk().store.attend(queue);
      desk().tasks.resume();
    },

    async stop() {
      running?.ending.abort();
      running?.tasks.stop();
      running?.store.arrivals.close();
    },
  };
}

function readQueues(resources: readonly Resource[], { account, region }: Runtime): Map<string, Queue> {
  const queues = new Map<string, Queue>();
  for (const resource of resources.filter(({ type }) => type === 'AWS::SQS::Queue')) {
    const name = queueName(physicalName(resource, resource.properties.QueueName), hasFifo(resource.properties.FifoQueue));
    if (queues.has(name)) throw new Error(`${resource.stack}/${resource.logicalId}: there is another queue named ${name}`);
    queues.set(name, readQueue(resource, name, `arn:aws:sqs:${region}:${account}:${name}`));
  }
  for (const { name, isFifo, redrive } of queues.values()) {
    const deadLetters = redrive && queues.get(nameInArn(redrive.to));
    if (redrive && !deadLetters)
      throw new Error(`the queue ${name} names the dead-letter queue ${redrive.to}, which the template does not have`);
    if (deadLetters && deadLetters.isFifo !== isFifo)
      throw new Error(`the dead-letter queue of ${name} must be FIFO if, and only if, the queue is`);
  }
  return queues;
}

/** Sends what a rule or a schedule delivers. Of its attributes, the two FIFO ids are those of the message; the others become message attributes. */
function acceptDelivery(store: MessageStore, queue: Queue, { payload, from, traceId, attributes = {} }: Delivery): Sent {
  const { MessageGroupId, MessageDeduplicationId, ...others } = attributes;
  const input = readInput(
    {
      MessageBody: payload,
      ...(MessageGroupId !== undefined && { MessageGroupId }),
      ...(MessageDeduplicationId !== undefined && { MessageDeduplicationId }),
      MessageAttributes: Object.fromEntries(
        Object.entries(others).map(([name, value]) => [name, { DataType: 'String', StringValue: value }]),
      ),
    },
    SEND_MEMBERS,
  );
  return store.send(
    queue,
    readMessage(input, queue, { name: nameOf(from), traceHeader: traceId === undefined ? undefined : `Root=${traceId}` }),
  );
}
