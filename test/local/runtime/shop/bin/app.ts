import { join } from 'node:path';
import { App, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { ApiDefinition, SpecRestApi } from 'aws-cdk-lib/aws-apigateway';
import { AttributeType, StreamViewType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Code, Function as LambdaFunction, Runtime, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue } from 'aws-cdk-lib/aws-sqs';

/** A shop: an order comes in by the API, is told by the table's stream over the bus, and is shipped by whoever listens to the queue. */
const app = new App();
const stack = new Stack(app, 'shop', { env: { region: 'sa-east-1' } });

for (const name of Object.keys(app.node.tryGetContext('set') ?? {})) throw new Error(`the shop has no value ${name}`);

const made = (name: string, environment: Record<string, string>): LambdaFunction =>
  new LambdaFunction(stack, name, {
    functionName: `shop-${name}`,
    runtime: Runtime.NODEJS_24_X,
    handler: 'index.handler',
    code: Code.fromAsset(join(import.meta.dirname, '..', 'functions', name)),
    timeout: Duration.seconds(5),
    environment,
  });

const orders = new TableV2(stack, 'Orders', {
  tableName: 'orders',
  partitionKey: { name: 'id', type: AttributeType.STRING },
  dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
  removalPolicy: RemovalPolicy.DESTROY,
});
const bus = new EventBus(stack, 'Bus', { eventBusName: 'shop' });
const unshipped = new Queue(stack, 'Unshipped', { queueName: 'unshipped' });
const shipping = new Queue(stack, 'Shipping', {
  queueName: 'shipping',
  visibilityTimeout: Duration.seconds(30),
  deadLetterQueue: { queue: unshipped, maxReceiveCount: 3 },
});
new Rule(stack, 'Placed', {
  eventBus: bus,
  eventPattern: { source: ['shop'], detailType: ['order.placed'] },
  targets: [new SqsQueue(shipping)],
});

const api = made('api', { TABLE: orders.tableName });
orders.grantReadWriteData(api);
const relay = made('relay', { BUS: bus.eventBusName });
relay.addEventSourceMapping('Stream', {
  eventSourceArn: orders.tableStreamArn ?? '',
  startingPosition: StartingPosition.TRIM_HORIZON,
  batchSize: 10,
  reportBatchItemFailures: true,
});
orders.grantStreamRead(relay);
bus.grantPutEventsTo(relay);
const ship = made('ship', { TABLE: orders.tableName });
ship.addEventSource(new SqsEventSource(shipping, { batchSize: 5, reportBatchItemFailures: true }));
// An app that forgets a grant, for the test that it is refused here as it is on AWS.
if (app.node.tryGetContext('forgetGrant') !== true) orders.grantWriteData(ship);
const authorizer = made('authorizer', {});

const uri = (fn: LambdaFunction): string =>
  `arn:aws:apigateway:${stack.region}:lambda:path/2015-03-31/functions/${fn.functionArn}/invocations`;
const operation = {
  responses: {},
  security: [{ key: [] }],
  'x-amazon-apigateway-integration': { type: 'aws_proxy', httpMethod: 'POST', uri: uri(api) },
};
const rest = new SpecRestApi(stack, 'Api', {
  cloudWatchRole: false,
  deployOptions: { stageName: 'v1' },
  apiDefinition: ApiDefinition.fromInline({
    openapi: '3.0.1',
    info: { title: 'shop', version: '1' },
    paths: { '/orders': { post: operation }, '/orders/{id}': { get: operation } },
    components: {
      securitySchemes: {
        key: {
          type: 'apiKey',
          in: 'header',
          name: 'Authorization',
          'x-amazon-apigateway-authtype': 'custom',
          'x-amazon-apigateway-authorizer': {
            type: 'request',
            authorizerUri: uri(authorizer),
            identitySource: 'method.request.header.Authorization',
            authorizerResultTtlInSeconds: 0,
          },
        },
      },
    },
  }),
});
for (const fn of [api, authorizer])
  fn.addPermission('Api', {
    principal: new ServicePrincipal('apigateway.amazonaws.com'),
    sourceArn: rest.arnForExecuteApi('*', '/*', '*'),
  });
authorizer.addPermission('Authorizer', {
  principal: new ServicePrincipal('apigateway.amazonaws.com'),
  sourceArn: `arn:aws:execute-api:${stack.region}:${stack.account}:${rest.restApiId}/authorizers/*`,
});
