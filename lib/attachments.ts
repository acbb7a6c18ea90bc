import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { EventField, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledgeFolders, DomainBucket } from './constructs/domain-bucket.ts';
import { QueueWorker } from './constructs/queue-worker.ts';
import type { Stage } from './stages.ts';

const folder = 'attachments';

/** The receipts of transactions: where they lie, and who looks at what came and removes what is wanted no more. */
export class Attachments extends Construct {
  readonly bucketName: string;
  readonly bucketArn: string;
  /** All of them, as a statement names them. */
  readonly files: string;
  /** Takes the key of a file that may have to go. */
  readonly queue: IQueue;
  readonly #bucket: DomainBucket;

  constructor(scope: Construct, { stage, table }: { readonly stage: Stage; readonly table: TableV2 }) {
    super(scope, 'Attachments');
    this.#bucket = new DomainBucket(this, 'Bucket', { stage });
    this.bucketName = this.#bucket.bucketName;
    this.bucketArn = this.#bucket.bucketArn;
    this.files = this.#bucket.arnForObjects(`${folder}/*`);
    const may = (actions: string[], resource: string): PolicyStatement => new PolicyStatement({ actions, resources: [resource] });

    const { queue, deadLetters, worker } = new QueueWorker(this, 'Files', {
      stage,
      domain: 'transactions',
      entry: 'functions/transactions/uploads.ts',
      errorImpact:
        'Receipts that people sent stay awaited, and receipts that they took off are not removed. Both happen when it works again.',
      environment: { TABLE: table.tableName, ATTACHMENTS: this.bucketName },
      may: [
        may(['dynamodb:BatchGetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'], table.tableArn),
        may(['s3:ListBucketVersions'], this.bucketArn),
        may(['s3:GetObjectVersion', 's3:DeleteObjectVersion'], this.files),
      ],
    });
    this.queue = queue;
    this.acknowledge(worker);
    new Rule(this, 'FileCame', {
      eventPattern: { source: ['aws.s3'], detailType: ['Object Created'], detail: { bucket: { name: [this.bucketName] } } },
      targets: [
        new SqsQueue(queue, {
          deadLetterQueue: deadLetters,
          message: RuleTargetInput.fromObject({ key: EventField.fromPath('$.detail.object.key') }),
        }),
      ],
    });
  }

  /** For functions whose statements name `files`. */
  acknowledge(...functions: readonly IFunction[]): void {
    acknowledgeFolders(this.#bucket, functions, [folder]);
  }
}
