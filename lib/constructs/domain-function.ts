import { fileURLToPath } from 'node:url';
import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { type PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { type ICommandHooks, NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
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
  readonly commandHooks?: ICommandHooks;
}

/** A function of a domain: Node 24 on arm64, one small CommonJS file, a role of its own that may do what is named and no more, traced, with an alarm. */
export class DomainFunction extends NodejsFunction {
  constructor(scope: Construct, id: string, props: DomainFunctionProps) {
    const logGroup = new LogGroup(scope, `${id}Logs`, { retention: props.stage.logRetentionDays, removalPolicy: RemovalPolicy.DESTROY });
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    for (const statement of props.may ?? []) role.addToPolicy(statement);

    super(scope, id, {
      entry: props.entry,
      role,
      logGroup,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memoryMegabytes ?? 512,
      timeout: Duration.seconds(props.timeoutSeconds ?? 20),
      tracing: Tracing.ACTIVE,
      loggingFormat: LoggingFormat.JSON,
      environment: { POWERTOOLS_SERVICE_NAME: props.domain, POWERTOOLS_METRICS_DISABLED: 'false', ...props.environment },
      bundling: {
        minify: true,
        // CommonJS starts faster than ESM here, and without dynamic imports what is never loaded is left out (docs/benchmarks.md).
        mainFields: ['module', 'main'],
        esbuildArgs: {
          '--supported:dynamic-import': 'false',
          '--alias:@aws-sdk/credential-provider-node': fileURLToPath(new URL('../../shared/environment-credentials.ts', import.meta.url)),
        },
        externalModules: [],
        ...(props.commandHooks && { commandHooks: props.commandHooks }),
      },
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
