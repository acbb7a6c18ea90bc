import { Stack, type StackProps } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { DomainTable } from './constructs/domain-table.ts';
import type { Stage } from './stages.ts';

/**
 * What people's cards are kept in. A stack of its own, because two stacks ask it that are deployed one after the other: transactions, which are told of payments, and cards, which
 * refer to accounts (docs/decisions/0013-a-table-before-its-domain.md).
 */
export class CardsTable extends Stack {
  readonly table: TableV2;

  constructor(scope: Construct, id: string, props: StackProps & { readonly stage: Stage }) {
    super(scope, id, props);
    const table = new DomainTable(this, props.stage);
    // shared/schedule/find-due.ts asks it.
    table.indexBy('due', 'due', 'dueAt');
    this.table = table;
  }
}
