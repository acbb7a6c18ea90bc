import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';

const bus = new EventBridgeClient({});

export async function handler({ Records }) {
  const Entries = Records.filter(({ eventName }) => eventName === 'INSERT').map(({ dynamodb }) => ({
    EventBusName: process.env.BUS,
    Source: 'shop',
    DetailType: 'order.placed',
    Detail: JSON.stringify({ id: dynamodb.NewImage.id.S }),
  }));
  if (Entries.length > 0) await bus.send(new PutEventsCommand({ Entries }));
  return { batchItemFailures: [] };
}
