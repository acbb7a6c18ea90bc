import { expect, test } from 'vitest';
import { openIam } from '../../../local/identity/iam.ts';
import { here, reader, readerWith, role } from '../identity/template.ts';
import { aWorld } from './world.ts';

const queue = 'arn:aws:sqs:sa-east-1:000000000000:orders';

test('each statement of a role is shown with what it has allowed, and what it alone has', async () => {
  const statement = (Sid: string, ...Action: string[]) => ({ Sid, Effect: 'Allow', Action, Resource: queue });
  const iam = openIam(readerWith([statement('Wide', 'sqs:SendMessage', 'sqs:PurgeQueue'), statement('Narrow', 'sqs:SendMessage')]), here);
  await using world = await aWorld({ iam });

  iam.allow(reader, { action: 'sqs:SendMessage', resource: queue });
  iam.allow(reader, { action: 'sqs:PurgeQueue', resource: queue });

  const shared = { role, effect: 'Allow', resources: [queue] };
  expect((await world.get('/local/iam')).json).toEqual([
    {
      ...shared,
      id: 'Stack.Policy#Wide',
      actions: ['sqs:SendMessage', 'sqs:PurgeQueue'],
      used: ['sqs:PurgeQueue', 'sqs:SendMessage'],
      needed: ['sqs:PurgeQueue'],
    },
    { ...shared, id: 'Stack.Policy#Narrow', actions: ['sqs:SendMessage'], used: ['sqs:SendMessage'], needed: [] },
  ]);
});
