import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { MemoryTable } from './table.ts';

/** The document client of a table in memory, without faults and without anybody else in between. It has `send` alone. */
export const memoryClient = (table: MemoryTable): DynamoDBDocumentClient => {
  const send = async (command: { readonly input: object }): Promise<object> => table.perform(operationOf(command), command.input);
  return { send } as unknown as DynamoDBDocumentClient;
};

/** `TransactWrite` of a `TransactWriteCommand`. */
export const operationOf = (command: object): string => command.constructor.name.replace(/Command$/, '');
