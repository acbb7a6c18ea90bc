import { startEngine } from '../../../local/parts/dynamodb/engine.ts';
import { chooseEngine } from '../../../local/parts/dynamodb/engine-choice.ts';

/** A process to be killed: starts the engine in the folder named first, writes one item, and prints the engine's process id. */
const engine = await startEngine(chooseEngine(String(process.argv[2]), process.env));
await engine.call('CreateTable', {
  TableName: 'kept',
  AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
  KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
  BillingMode: 'PAY_PER_REQUEST',
});
await engine.call('PutItem', { TableName: 'kept', Item: { pk: { S: 'answered' } } });
console.log(engine.pid);
setInterval(() => undefined, 1000);
