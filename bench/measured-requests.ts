import { userErased } from '../shared/events/auth.ts';
import { itemsForIt, newTransaction } from './measured-transaction.ts';
import { accessToken, clientId, jwks, poolId, profileItem, userId } from './measured-user.ts';

/** A request that a function answers, for what it costs. */
export interface MeasuredRequest {
  /** The function's entry, from the project's root. */
  readonly entry: string;
  readonly title: string;
  readonly event: unknown;
  /** The status that a handler of the API answers. */
  readonly status?: number;
  readonly environment: Readonly<Record<string, string>>;
  /** Calls to DynamoDB that it makes, which the bare SDK is asked to make too; none where it calls something else. */
  readonly calls?: readonly BareCall[];
  /** Whether it asks for the user pool's keys. */
  readonly needsKeys?: boolean;
}

export type BareCall = 'GetItem' | 'UpdateItem' | 'BatchGetItem' | 'TransactWriteItems';

const measuredPool = { USER_POOL_ID: poolId, USER_POOL_CLIENT_ID: clientId };
const table = { TABLE: 'measured' };
const auth = {
  ...measuredPool,
  ...table,
  POWERTOOLS_SERVICE_NAME: 'auth',
  MAIL_FROM: 'nao-responda@controle-financeiro.example',
  CURSOR_SECRET: 'measured',
  ALLOWED_ORIGINS: 'https://app.controle-financeiro.example',
  CHECK_ANSWERS: 'no',
  ERASURE_DOMAINS: 'auth',
};

/** What API Gateway hands to the function of a route, with the context that the authorizer gives it. */
const httpEvent = (method: string, resource: string, headers: Record<string, string> = {}, body?: unknown) => ({
  httpMethod: method,
  resource,
  path: resource,
  headers: { 'content-type': 'application/json', 'user-agent': 'bench', ...headers },
  pathParameters: null,
  queryStringParameters: null,
  body: body === undefined ? null : JSON.stringify(body),
  isBase64Encoded: false,
  requestContext: {
    requestId: '0d3c7a52-8a1f-4f0e-9f6b-0d6f0a6c1d11',
    identity: { sourceIp: '192.0.2.1' },
    authorizer: {
      principalId: userId,
      sessionId: '69246a30-0b0e7a52-8a1f-4f0e-9f6b-0d6f0a6c1d11',
      plan: 'free',
      groups: 'user',
      tokenExpiresAt: '4102444800',
      limit: '100',
      remaining: '99',
      reset: '30',
    },
  },
});

const told = {
  id: '0195f7a0-5c9e-7c11-9d3e-2f6f5b9d1a01',
  occurredAt: '2026-11-24T12:00:00.000Z',
  traceId: '1-69246a30-0b0e7a528a1f4f0e9f6b0d6f',
  version: 1,
  userId,
  data: userErased.example,
};

/** One for each kind of function. The first of an entry is also its first request in a fresh process. */
export const measuredRequests: readonly MeasuredRequest[] = [
  {
    entry: 'functions/auth/api.ts',
    title: 'GET /auth/me',
    event: httpEvent('GET', '/auth/me'),
    status: 200,
    environment: auth,
    calls: ['GetItem'],
  },
  {
    entry: 'functions/auth/api.ts',
    title: 'PUT /auth/profile',
    event: httpEvent('PUT', '/auth/profile', { 'if-match': '*' }, { name: 'Ana S. Souza' }),
    status: 200,
    environment: auth,
    calls: ['GetItem', 'UpdateItem'],
  },
  {
    entry: 'functions/transactions/api.ts',
    title: 'POST /transactions',
    event: httpEvent('POST', '/transactions', {}, newTransaction),
    status: 201,
    environment: { ...auth, CARDS_TABLE: 'cards', POWERTOOLS_SERVICE_NAME: 'transactions' },
    calls: ['BatchGetItem', 'TransactWriteItems'],
  },
  {
    entry: 'functions/auth/authorizer.ts',
    title: 'authorizer',
    event: {
      authorizationToken: `Bearer ${accessToken()}`,
      methodArn: 'arn:aws:execute-api:sa-east-1:000000000000:measured/v1/GET/auth/me',
    },
    environment: { ...measuredPool, ...table, USER_REQUESTS_PER_MINUTE: '100', POWERTOOLS_SERVICE_NAME: 'auth' },
    calls: ['UpdateItem'],
    needsKeys: true,
  },
  {
    entry: 'functions/auth/events.ts',
    title: 'user.erased taken from the queue',
    event: {
      Records: [
        {
          messageId: '4a6d9d3c-2f07-4a6d-9d3c-4a0f6c6e9d11',
          eventSource: 'aws:sqs',
          body: JSON.stringify({ 'detail-type': userErased.name, detail: told }),
        },
      ],
    },
    environment: auth,
    calls: ['UpdateItem'],
  },
  {
    entry: 'functions/auth/relay.ts',
    title: 'an event put on the bus',
    event: {
      Records: [{ dynamodb: { SequenceNumber: '1', NewImage: { tell: { S: JSON.stringify([{ ...told, name: userErased.name }]) } } } }],
    },
    environment: { EVENT_BUS: 'measured', POWERTOOLS_SERVICE_NAME: 'auth' },
  },
  {
    entry: 'functions/auth/mail.ts',
    title: 'the words of a confirmation mail',
    event: { triggerSource: 'CustomMessage_SignUp', request: { codeParameter: '{####}' }, response: {} },
    environment: { POWERTOOLS_SERVICE_NAME: 'auth' },
  },
  {
    entry: 'functions/reference/api.ts',
    title: 'GET /health',
    event: httpEvent('GET', '/health'),
    status: 200,
    environment: { POWERTOOLS_SERVICE_NAME: 'reference', ALLOWED_ORIGINS: auth.ALLOWED_ORIGINS },
  },
];

/** What AWS answers to them. */
export const answers = {
  GetItem: { Item: profileItem },
  UpdateItem: {
    Attributes: { ...profileItem, ...Object.fromEntries(Array.from({ length: 60 }, (_, minute) => [`m${minute}`, { N: '1' }])) },
  },
  BatchGetItem: { Responses: { measured: itemsForIt }, UnprocessedKeys: {} },
  TransactWriteItems: {},
  PutEvents: { FailedEntryCount: 0, Entries: [{ EventId: told.id }] },
  [`/${poolId}/.well-known/jwks.json`]: jwks,
};

/** What Lambda itself sets. */
export const credentials = {
  AWS_ACCESS_KEY_ID: 'measured',
  AWS_SECRET_ACCESS_KEY: 'measured',
  AWS_SESSION_TOKEN: 'measured',
  POWERTOOLS_METRICS_DISABLED: 'false',
};
