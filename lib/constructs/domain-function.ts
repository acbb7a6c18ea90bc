import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { type PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function as LambdaFunction, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import type { ICommandHooks } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { bundledCode } from '../bundle/code.ts';
import type { Stage } from '../stages.ts';
import { Alarms } from './alarms.ts';

export interface DomainFunctionProps {
  readonly stage: Stage;
  /** The service in logs and metrics. */
  readonly domain: string;
  /** The entry file, from the project's root: `functions/auth/api.ts`. */
  readonly entry: string;
  /** What people notice when it fails, as one sentence: it becomes the alarm's text. */
  readonly errorImpact: string;
  readonly environment?: Record<string, string>;
  /** Exactly what it may do, each on the named resource. */
  readonly may?: readonly PolicyStatement[];
  readonly memoryMegabytes?: number;
  readonly timeoutSeconds?: number;
  /** Programs that it starts in threads, bundled beside it under their own names: `functions/x/y-thread.ts` is `y-thread.js`. */
  readonly besides?: readonly string[];
  readonly commandHooks?: ICommandHooks;
}

/** A function of a domain: Node 24 on arm64, one small CommonJS file, a role of its own that may do what is named and no more, traced, with an alarm. */
export class DomainFunction extends LambdaFunction {
  constructor(scope: Construct, id: string, props: DomainFunctionProps) {
    const logGroup = new LogGroup(scope, `${id}Logs`, { retention: props.stage.logRetentionDays, removalPolicy: RemovalPolicy.DESTROY });
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    for (const statement of props.may ?? []) role.addToPolicy(statement);

    super(scope, id, {
      // Small code starts fast: what is left out of it, and why nothing is missed, is in lib/bundle/slimming.ts.
      code: bundledCode(props.entry, { besides: props.besides ?? [], ...(props.commandHooks && { hooks: props.commandHooks }) }),
      handler: 'index.handler',
      role,
      logGroup,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memoryMegabytes ?? 512,
      timeout: Duration.seconds(props.timeoutSeconds ?? 20),
      tracing: Tracing.ACTIVE,
      loggingFormat: LoggingFormat.JSON,
      environment: { POWERTOOLS_SERVICE_NAME: props.domain, POWERTOOLS_METRICS_DISABLED: 'false', ...props.environment },
    });

    Alarms.of(this).onErrors(this, props.errorImpact);
    acknowledgeTracing(role);
    Validations.of(this).acknowledge({
      id: 'Serverless-LambdaDLQ',
      reason:
        'Nothing invokes it asynchronously: events come by a queue or a stream, which keep what failed, and who else calls waits for the answer.',
    });
  }
}

/** Active tracing writes segments, and X-Ray has no resource to name. */
function acknowledgeTracing(role: Role): void {
  Validations.of(role).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason: 'xray:PutTraceSegments and PutTelemetryRecords have no resource-level permission.',
  });
}
