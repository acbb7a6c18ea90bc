import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import type { Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { SfnStateMachine } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import { Alarms } from './alarms.ts';

export interface WorkflowProps {
  readonly stage: Stage;
  /** In the Amazon States Language, with JSONPath; functions by their ARN. */
  readonly definition: object;
  /** The functions that it calls. */
  readonly calls: readonly IFunction[];
  /** What people notice when executions fail, as one sentence. */
  readonly errorImpact: string;
}

/**
 * A state machine that events start: a role that may call its functions and no more, a log of what was called without what was said, traced, with an alarm on
 * failed executions and a queue, with another, for starts that were refused.
 */
export class Workflow extends Construct {
  readonly machine: StateMachine;
  readonly #missed: Queue;
  readonly #starter: Role;

  constructor(scope: Construct, id: string, { stage, definition, calls, errorImpact }: WorkflowProps) {
    super(scope, id);
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('states.amazonaws.com') });
    role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: calls.map(({ functionArn }) => functionArn) }));
    const logs = new LogGroup(this, 'Logs', {
      // Step Functions may write to groups under this name without a resource policy of their own, of which a region has ten.
      logGroupName: `/aws/vendedlogs/states/${Stack.of(this).stackName}-${id}`,
      retention: stage.logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });

    this.machine = new StateMachine(this, 'Machine', {
      definitionBody: DefinitionBody.fromString(Stack.of(this).toJsonString(definition)),
      role,
      tracingEnabled: true,
      logs: { destination: logs, level: LogLevel.ALL, includeExecutionData: false },
    });
    this.#missed = new Queue(this, 'Missed', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    this.#starter = new Role(this, 'StarterRole', { assumedBy: new ServicePrincipal('events.amazonaws.com') });
    const reason = 'It is where starts end that were refused: a person looks at them and sends them back (docs/operating.md).';
    Validations.of(this.#missed).acknowledge({ id: 'Serverless-SQSRedrivePolicy', reason }, { id: 'AwsSolutions-SQS3', reason });
    Alarms.of(this.machine).when('Failed', this.machine.metricFailed({ period: Duration.minutes(1), statistic: 'sum' }), {
      above: 0,
      minutes: 1,
      impact: errorImpact,
    });
    Alarms.of(this.#missed).onDeadLetters(this.#missed, errorImpact);
    acknowledge(role);
  }

  /** An execution begins for each event of the rule. */
  startedBy(rule: Rule, input: RuleTargetInput): void {
    rule.addTarget(new SfnStateMachine(this.machine, { input, deadLetterQueue: this.#missed, role: this.#starter }));
  }
}

function acknowledge(role: Role): void {
  Validations.of(role).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason: 'X-Ray segments and the delivery of logs by Step Functions have no resource-level permission.',
  });
}
