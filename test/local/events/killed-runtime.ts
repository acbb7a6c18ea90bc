import { events } from '../../../local/parts/events/part.ts';
import { sqs } from '../../../local/parts/sqs/part.ts';
import { resource } from '../support/bare-runtime.ts';
import { startSmallRuntime } from '../support/small-runtime.ts';

/** A bus whose one rule leads to one queue. */
export const resources = [
  resource('AWS::SQS::Queue', 'inbox', { QueueName: 'inbox' }),
  resource('AWS::Events::Rule', 'sold', {
    Name: 'sold',
    EventPattern: { source: ['shop'] },
    Targets: [{ Id: 'inbox', Arn: 'arn:aws:sqs:sa-east-1:000000000000:inbox' }],
  }),
];

// Started as a process of its own, to be killed: says where its door is.
if (process.argv[1] === import.meta.filename) {
  const folder = process.argv[2];
  if (folder === undefined) throw new Error('a folder is needed');
  const { endpoint } = await startSmallRuntime({ folder, resources, parts: () => [sqs(), events()] });
  process.stdout.write(`${endpoint}\n`);
}
