import { Stack, type StackProps } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { subscriptions } from '../functions/transactions/subscriptions.ts';
import { Attachments } from './attachments.ts';
import { DomainFunction } from './constructs/domain-function.ts';
import { DomainTable } from './constructs/domain-table.ts';
import { EventRelay } from './constructs/event-relay.ts';
import { EventSubscription } from './constructs/event-subscription.ts';
import { HourlySchedule } from './constructs/hourly-schedule.ts';
import { followStream, mayReadStream } from './constructs/table-stream.ts';
import type { Stage } from './stages.ts';

interface TransactionsProps extends StackProps {
  readonly stage: Stage;
  readonly bus: EventBus;
  readonly cursorSecret: Secret;
  /** What is paid and bought with cards (functions/cards/published.ts): read only. */
  readonly cards: TableV2;
}

/** Where people's money is: accounts, categories, transactions, and the sums that balances and statistics are read from. */
export class Transactions extends Stack {
  readonly api: IFunction;
  /** For those who read it by the domain's door. */
  readonly table: TableV2;
  /** Writes and takes back rows of bank files, for the imports domain (functions/transactions/published.ts). */
  readonly importer: IFunction;

  constructor(scope: Construct, id: string, props: TransactionsProps) {
    super(scope, id, props);
    const { stage, bus, cursorSecret, cards } = props;
    const domain = 'transactions';
    const table = new DomainTable(this, stage);
    this.table = table;
    // shared/schedule/due.ts asks it.
    table.indexBy('due', 'due', 'dueAt');
    const attachments = new Attachments(this, { stage, table });
    const environment = {
      TABLE: table.tableName,
      CARDS_TABLE: cards.tableName,
      CURSOR_SECRET: cursorSecret.secretArn,
      ALLOWED_ORIGINS: stage.allowedOrigins.join(' '),
      CHECK_ANSWERS: stage.checksAnswers ? 'yes' : 'no',
      ATTACHMENTS: attachments.bucketName,
    };
    const may = (actions: string[], resource: string): PolicyStatement => new PolicyStatement({ actions, resources: [resource] });
    const on = (...operations: string[]): PolicyStatement =>
      may(
        operations.map((operation) => `dynamodb:${operation}`),
        table.tableArn,
      );

    this.api = new DomainFunction(this, 'Api', {
      stage,
      domain,
      entry: 'functions/transactions/api.ts',
      errorImpact: 'People cannot see or write down what they earn and spend.',
      environment,
      may: [
        on('BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'),
        may(['dynamodb:Query'], cards.tableArn),
        may(['secretsmanager:GetSecretValue'], cursorSecret.secretArn),
        may(['s3:PutObject', 's3:GetObject'], attachments.files),
      ],
    });

    this.importer = new DomainFunction(this, 'Importer', {
      stage,
      domain,
      entry: 'functions/transactions/imported.ts',
      errorImpact: 'What people confirmed of a bank’s file is not written down, or not taken back. The import goes on when it works again.',
      environment,
      timeoutSeconds: 60,
      may: [on('BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem')],
    });

    const keeper = new DomainFunction(this, 'ChangeKeeper', {
      stage,
      domain,
      entry: 'functions/transactions/stream.ts',
      errorImpact:
        'Copies of people’s transactions, as the web front end has them, no longer hear what changes. They do when it works again.',
      environment: { TABLE: table.tableName, FILE_QUEUE: attachments.queue.queueUrl },
      may: [mayReadStream(table), on('Query', 'PutItem', 'UpdateItem'), may(['sqs:SendMessage'], attachments.queue.queueArn)],
    });
    followStream(keeper, table, {
      // functions/transactions/changes/noticed.ts takes up these.
      only: { Keys: { sk: { S: ['T#', 'ACCOUNT#', 'CATEGORY#', 'SERIES#', 'SETTINGS'].map((prefix) => ({ prefix })) } } },
      lateness: 'Copies of people’s transactions hear what changed more than five minutes late. After 24 hours they miss it.',
    });
    new EventRelay(this, { stage, domain, table, bus });
    const events = new EventSubscription(this, {
      stage,
      domain,
      subscriptions,
      bus,
      environment,
      errorImpact:
        'What is paid for cards stays in the account, a change of time zone does not reach balances, a series begun in the past stays empty, a change of a long one does not reach all of it, or erased accounts keep their transactions. The law gives 15 days.',
      may: [
        on('BatchGetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem', 'Query', 'BatchWriteItem'),
        may(['dynamodb:BatchGetItem'], cards.tableArn),
        may(['s3:ListBucketVersions'], attachments.bucketArn),
        may(['s3:DeleteObjectVersion'], attachments.files),
      ],
    });
    attachments.acknowledge(this.api, events.worker);
    new HourlySchedule(this, 'Schedule', {
      stage,
      domain,
      entry: 'functions/transactions/schedule.ts',
      description: 'Makes the transactions that recur, on their day where their owner lives',
      message: { ask: 'due' },
      environment,
      errorImpact: 'Transactions that recur are not there on their day. They are made when it works again.',
      may: [on('BatchGetItem', 'PutItem', 'UpdateItem'), may(['dynamodb:Query'], `${table.tableArn}/index/due`)],
      sendsToItself: true,
    });
  }
}
