import type { Credentials } from './identity/credentials.ts';
import type { Inbox } from './inbox.ts';
import type { Part } from './part.ts';
import { type ApiGatewayPart, apigateway } from './parts/apigateway/part.ts';
import { cognito } from './parts/cognito/part.ts';
import { dynamodb } from './parts/dynamodb/part.ts';
import { events } from './parts/events/part.ts';
import { type LambdaPart, lambda } from './parts/lambda/part.ts';
import { s3 } from './parts/s3/part.ts';
import { scheduler } from './parts/scheduler/part.ts';
import { secrets } from './parts/secrets/part.ts';
import { ses } from './parts/ses/part.ts';
import { sqs } from './parts/sqs/part.ts';
import { states } from './parts/states/part.ts';

/** What the parts are made from. */
export interface Given {
  /** Base URL of the door. */
  readonly endpoint: string;
  readonly inbox: Inbox;
  /** Whose access key it is. */
  readonly find: Credentials['find'];
}

/** The parts of AWS that run here. */
export interface Parts {
  /** In the order in which they are provisioned and started: what others deliver to comes first. They are stopped the other way round. */
  readonly all: readonly Part[];
  readonly lambda: LambdaPart;
  readonly apigateway: ApiGatewayPart;
}

/** Makes every part; a new one is added here and nowhere else. */
export function compose({ endpoint, inbox, find }: Given): Parts {
  const tables = dynamodb();
  const queues = sqs({ endpoint });
  const functions = lambda(tables.streams, queues.queues);
  const api = apigateway();
  return {
    all: [secrets(), tables, s3({ find }), queues, events(), ses(inbox), cognito(inbox), functions, states(), scheduler(), api],
    lambda: functions,
    apigateway: api,
  };
}
