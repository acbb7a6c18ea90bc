import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';

const table = new DynamoDBClient({});

export async function handler(event) {
  const by = event.requestContext.authorizer.customer;
  if (event.httpMethod === 'POST') {
    const { id } = JSON.parse(event.body);
    await table.send(
      new PutItemCommand({ TableName: process.env.TABLE, Item: { id: { S: id }, status: { S: 'placed' }, customer: { S: by } } }),
    );
    return { statusCode: 201, body: JSON.stringify({ id }) };
  }
  const { Item } = await table.send(
    new GetItemCommand({ TableName: process.env.TABLE, Key: { id: { S: event.pathParameters.id } }, ConsistentRead: true }),
  );
  return { statusCode: Item ? 200 : 404, body: JSON.stringify({ status: Item?.status.S, customer: Item?.customer.S }) };
}
