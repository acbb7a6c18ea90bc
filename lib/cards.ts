import { Stack, type StackProps } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { subscriptions } from '../functions/cards/subscriptions.ts';
import { DomainFunction } from './constructs/domain-function.ts';
import { EventRelay } from './constructs/event-relay.ts';
import { EventSubscription } from './constructs/event-subscription.ts';
import { HourlySchedule } from './constructs/hourly-schedule.ts';
import type { Stage } from './stages.ts';

interface CardsProps extends StackProps {
  readonly stage: Stage;
  readonly bus: EventBus;
  readonly cursorSecret: Secret;
  /** Its own, from a stack of its own (cards-table.ts). */
  readonly table: TableV2;
  /** What cards refer to: accounts, categories and the user's time zone (functions/transactions/published.ts). */
  readonly ledger: TableV2;
}

/** People's credit cards: purchases, instalments, invoices, and what is left of the limit. */
export class Cards extends Stack {
  readonly api: IFunction;
  /** Writes and takes back rows of faturas, for the imports domain (functions/cards/published.ts). */
  readonly importer: IFunction;

  constructor(scope: Construct, id: string, props: CardsProps) {
    super(scope, id, props);
    const { stage, bus, cursorSecret, table, ledger } = props;
    const domain = 'cards';
    const environment = {
      TABLE: table.tableName,
      LEDGER_TABLE: ledger.tableName,
      CURSOR_SECRET: cursorSecret.secretArn,
      ALLOWED_ORIGINS: stage.allowedOrigins.join(' '),
      CHECK_ANSWERS: stage.checksAnswers ? 'yes' : 'no',
    };
    const may = (actions: string[], resource: string): PolicyStatement => new PolicyStatement({ actions, resources: [resource] });
    const on = (of: TableV2, ...operations: string[]): PolicyStatement =>
      may(
        operations.map((operation) => `dynamodb:${operation}`),
        of.tableArn,
      );

    this.api = new DomainFunction(this, 'Api', {
      stage,
      domain,
      entry: 'functions/cards/api.ts',
      errorImpact: 'People cannot see what is on their cards, or write down what they buy with them.',
      environment,
      may: [
        on(table, 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'),
        on(ledger, 'BatchGetItem'),
        may(['secretsmanager:GetSecretValue'], cursorSecret.secretArn),
      ],
    });

    this.importer = new DomainFunction(this, 'Importer', {
      stage,
      domain,
      entry: 'functions/cards/imported.ts',
      errorImpact:
        'What people confirmed of a fatura is not written on their card, or not taken back. The import goes on when it works again.',
      environment,
      timeoutSeconds: 60,
      may: [on(table, 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'), on(ledger, 'BatchGetItem')],
    });

    new EventRelay(this, { stage, domain, table, bus });
    new EventSubscription(this, {
      stage,
      domain,
      subscriptions,
      bus,
      environment,
      errorImpact: 'Erased accounts keep their cards. The law gives 15 days.',
      may: [on(table, 'UpdateItem', 'Query', 'BatchWriteItem')],
    });
    new HourlySchedule(this, 'Schedule', {
      stage,
      domain,
      entry: 'functions/cards/schedule.ts',
      description: 'Closes invoices on their day where their owner lives, and tells when they fall due',
      message: { ask: 'due' },
      environment,
      errorImpact: 'Invoices close late, and people are not told that one falls due. Both are done when it works again.',
      may: [
        on(table, 'BatchGetItem', 'UpdateItem', 'ConditionCheckItem'),
        may(['dynamodb:Query'], `${table.tableArn}/index/due`),
        on(ledger, 'BatchGetItem'),
      ],
      sendsToItself: true,
    });
  }
}
