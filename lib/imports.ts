import { Stack, type StackProps } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { type EventBus, EventField, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { subscriptions } from '../functions/imports/subscriptions.ts';
import { sourceOf } from '../shared/events/event.ts';
import { importConfirmed, importReadingRequested, importUndoRequested } from '../shared/events/imports.ts';
import { acknowledgeFolders, DomainBucket } from './constructs/domain-bucket.ts';
import { DomainFunction } from './constructs/domain-function.ts';
import { DomainTable } from './constructs/domain-table.ts';
import { EventRelay } from './constructs/event-relay.ts';
import { EventSubscription } from './constructs/event-subscription.ts';
import { Workflow } from './constructs/workflow.ts';
import { readingMachine, writingMachine } from './import-machines.ts';
import type { Stage } from './stages.ts';

interface ImportsProps extends StackProps {
  readonly stage: Stage;
  readonly bus: EventBus;
  readonly cursorSecret: Secret;
  /** What people have, to compare with: read only. */
  readonly ledger: TableV2;
  /** Writes rows of a bank into the ledger. */
  readonly importer: IFunction;
  /** People's cards, to compare with: read only. */
  readonly cards: TableV2;
  /** Writes rows of a bank's fatura on cards. */
  readonly cardImporter: IFunction;
}

/** Days that files, previews and what was written are kept: a preview waits a week, and an import can be undone for 30 days. */
const keptDays = 40;

/** From a bank's file to the ledger: jobs, files, and the two state machines that read and write. */
export class Imports extends Stack {
  readonly api: IFunction;

  constructor(scope: Construct, id: string, props: ImportsProps) {
    super(scope, id, props);
    const { stage, bus, cursorSecret, ledger, importer, cards, cardImporter } = props;
    const domain = 'imports';
    const table = new DomainTable(this, stage);
    const bucket = new DomainBucket(this, 'Files', { stage, keptDays });

    const may = (actions: string[], ...resources: string[]): PolicyStatement => new PolicyStatement({ actions, resources });
    const on = (...operations: string[]) =>
      may(
        operations.map((operation) => `dynamodb:${operation}`),
        table.tableArn,
      );
    const objects = (actions: string[], ...folders: string[]) =>
      may(
        actions.map((action) => `s3:${action}`),
        ...folders.map((folder) => bucket.arnForObjects(`${folder}/*`)),
      );
    const readLedger = may(['dynamodb:BatchGetItem', 'dynamodb:Query'], ledger.tableArn);
    const readCards = may(['dynamodb:BatchGetItem', 'dynamodb:Query'], cards.tableArn);
    const readSecret = may(['secretsmanager:GetSecretValue'], cursorSecret.secretArn);
    const environment = { TABLE: table.tableName, BUCKET: bucket.bucketName };
    const secrets = { CURSOR_SECRET: cursorSecret.secretArn };
    const ledgerName = { LEDGER_TABLE: ledger.tableName };
    const cardsName = { CARDS_TABLE: cards.tableName };

    this.api = new DomainFunction(this, 'Api', {
      stage,
      domain,
      entry: 'functions/imports/api.ts',
      errorImpact: 'People cannot send statements, nor look at and confirm what was read.',
      environment: {
        ...environment,
        ...secrets,
        ...ledgerName,
        ...cardsName,
        ALLOWED_ORIGINS: stage.allowedOrigins.join(' '),
        CHECK_ANSWERS: stage.checksAnswers ? 'yes' : 'no',
      },
      may: [
        on('BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'),
        readLedger,
        readCards,
        readSecret,
        objects(['PutObject'], 'uploads', 'previews'),
        objects(['GetObject'], 'previews'),
      ],
    });

    const reader = new DomainFunction(this, 'Reader', {
      stage,
      domain,
      entry: 'functions/imports/reader.ts',
      errorImpact: 'Files that people sent are not read. They can be sent again.',
      environment: { ...environment, ...secrets, ...ledgerName },
      may: [
        on('BatchGetItem', 'PutItem'),
        may(['dynamodb:BatchGetItem'], ledger.tableArn),
        readSecret,
        objects(['GetObjectVersion'], 'uploads'),
        objects(['PutObject'], 'readings'),
      ],
      // The thread that a PDF is read in: a file of its own, with pdf.js in it, that no other file is kept waiting for.
      besides: ['functions/imports/statements/pdf/file/pages-thread.ts'],
      // A whole processor: what people send is to be read in seconds.
      memoryMegabytes: 1769,
      timeoutSeconds: 60,
    });
    const steps = new DomainFunction(this, 'Steps', {
      stage,
      domain,
      entry: 'functions/imports/steps.ts',
      errorImpact: 'Imports stay where they are: previews do not come, or what was confirmed is not written. They can be confirmed again.',
      environment: {
        ...environment,
        ...ledgerName,
        ...cardsName,
        IMPORTER: importer.functionName,
        CARD_IMPORTER: cardImporter.functionName,
      },
      may: [
        on('BatchGetItem', 'PutItem'),
        readLedger,
        readCards,
        may(['lambda:InvokeFunction'], importer.functionArn, cardImporter.functionArn),
        objects(['GetObject'], 'readings', 'previews'),
        objects(['PutObject'], 'previews'),
      ],
      memoryMegabytes: 1024,
      timeoutSeconds: 120,
    });

    const reading = new Workflow(this, 'Reading', {
      stage,
      definition: readingMachine({ reader, steps }),
      calls: [reader, steps],
      errorImpact: 'A file that somebody sent could not be read, by a fault of ours.',
    });
    const writing = new Workflow(this, 'Writing', {
      stage,
      definition: writingMachine({ steps }),
      calls: [steps],
      errorImpact:
        'An import that somebody confirmed, or takes back, stopped half-way. What is written is right; it can be confirmed again.',
    });
    reading.startedBy(
      new Rule(this, 'FileCame', {
        eventPattern: {
          source: ['aws.s3'],
          detailType: ['Object Created'],
          detail: { bucket: { name: [bucket.bucketName] }, object: { key: [{ prefix: 'uploads/' }] } },
        },
      }),
      RuleTargetInput.fromObject({
        key: EventField.fromPath('$.detail.object.key'),
        version: EventField.fromPath('$.detail.object.version-id'),
      }),
    );
    const rule = (contract: { readonly name: string }) =>
      new Rule(this, contract.name, { eventBus: bus, eventPattern: { source: [sourceOf(domain)], detailType: [contract.name] } });
    const asked = { userId: EventField.fromPath('$.detail.userId'), importId: EventField.fromPath('$.detail.data.importId') };
    reading.startedBy(rule(importReadingRequested), RuleTargetInput.fromObject({ ...asked, version: '' }));
    for (const contract of [importConfirmed, importUndoRequested]) writing.startedBy(rule(contract), RuleTargetInput.fromObject(asked));

    new EventRelay(this, { stage, domain, table, bus });
    const events = new EventSubscription(this, {
      stage,
      domain,
      subscriptions,
      bus,
      environment,
      errorImpact: 'Erased accounts keep their files and imports. The law gives 15 days.',
      may: [
        on('Query', 'BatchWriteItem', 'UpdateItem'),
        may(['s3:ListBucketVersions'], bucket.bucketArn),
        objects(['DeleteObjectVersion'], 'uploads', 'readings', 'previews'),
      ],
    });
    acknowledgeFolders(bucket, [this.api, reader, steps, events.worker], ['uploads', 'readings', 'previews']);
  }
}
