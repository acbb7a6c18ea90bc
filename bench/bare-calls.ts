import {
  BatchGetItemCommand,
  DynamoDBClient,
  GetItemCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { BareCall } from './measured-requests.ts';

/** The floor: the calls that a measured request makes, by the SDK alone, with nothing around them. */
const client = new DynamoDBClient();
const Key = { pk: { S: 'USER#0f5b1c1e-6b1c-4f6e-9d6a-2f1f3b0a9c11' }, sk: { S: 'PROFILE' } };

const sum = (sk: string) => ({
  Update: {
    TableName: 'measured',
    Key: { pk: Key.pk, sk: { S: sk } },
    UpdateExpression: 'ADD total :amount, w :one',
    ExpressionAttributeValues: { ':amount': { N: '-8990' }, ':one': { N: '1' } },
  },
});

const calls: Readonly<Record<BareCall, () => Promise<unknown>>> = {
  GetItem: async () => await client.send(new GetItemCommand({ TableName: 'measured', Key, ConsistentRead: true })),
  UpdateItem: async () =>
    await client.send(
      new UpdateItemCommand({
        TableName: 'measured',
        Key,
        UpdateExpression: 'SET v = :next',
        ConditionExpression: 'v = :current',
        ExpressionAttributeValues: { ':next': { N: '2' }, ':current': { N: '1' } },
        ReturnValues: 'ALL_NEW',
      }),
    ),
  BatchGetItem: async () =>
    await client.send(
      new BatchGetItemCommand({
        RequestItems: { measured: { Keys: ['SETTINGS', 'ACCOUNT#0001', 'CATEGORY#0001'].map((sk) => ({ pk: Key.pk, sk: { S: sk } })) } },
      }),
    ),
  TransactWriteItems: async () =>
    await client.send(
      new TransactWriteItemsCommand({
        TransactItems: [
          { Put: { TableName: 'measured', Item: { ...Key, am: { N: '8990' }, ty: { S: 'expense' }, de: { S: 'Feira' } } } },
          sum('ACCOUNT#0001'),
          sum('MONTH#2026-11'),
        ],
      }),
    ),
};

export const handler = async (event: { readonly calls: readonly BareCall[] }): Promise<void> => {
  for (const call of event.calls) await calls[call]();
};
