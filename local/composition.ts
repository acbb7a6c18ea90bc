import type { Inbox } from './inbox.ts';
import type { Part } from './part.ts';
import { type ApiGatewayPart, apigateway } from './parts/apigateway/part.ts';
import { cognito } from './parts/cognito/part.ts';
import { dynamodb } from './parts/dynamodb/part.ts';
import { events } from './parts/events/part.ts';
import { type LambdaPart, lambda } from './parts/lambda/part.ts';
import { sqs } from './parts/sqs/part.ts';

/** What the parts are made from. */
export interface Given {
  /** Base URL of the door. */
  readonly endpoint: string;
  readonly inbox: Inbox;
}

/** The parts of AWS that run here. */
export interface Parts {
  /** In the order in which they are provisioned and started: what others deliver to comes first. They are stopped the other way round. */
  readonly all: readonly Part[];
  readonly lambda: LambdaPart;
  readonly apigateway: ApiGatewayPart;
}

/** Makes every part; a new one is added here and nowhere else. */
export function compose({ endpoint, inbox }: Given): Parts {
  const tables = dynamodb();
  const queues = sqs({ endpoint });
  const functions = lambda(tables.streams, queues.queues);
  const api = apigateway();
  return { all: [tables, queues, events(), cognito(inbox), functions, api], lambda: functions, apigateway: api };
}
