import { Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import {
  AccessLogField,
  AccessLogFormat,
  ApiDefinition,
  EndpointType,
  LogGroupLogDestination,
  MethodLoggingLevel,
  SpecRestApi,
} from 'aws-cdk-lib/aws-apigateway';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { CfnPermission, type IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import { gatewayBody } from '../shared/route/gateway.ts';
import { Alarms } from './constructs/alarms.ts';
import { OverviewDashboard } from './constructs/overview-dashboard.ts';
import { httpSurface, type Room } from './http-surface.ts';
import type { Stage } from './stages.ts';

interface ApiProps extends StackProps {
  readonly stage: Stage;
  readonly authorizer: IFunction;
  /** The function behind each room's routes. */
  readonly rooms: Record<Room, IFunction>;
}

/** The one door for people: the REST API made from every domain's routes, behind WAF, with its logs, alarms and dashboard. */
export class Api extends Stack {
  constructor(scope: Construct, id: string, props: ApiProps) {
    super(scope, id, props);
    const { stage, authorizer, rooms } = props;

    const accessLogs = new LogGroup(this, 'AccessLogs', {
      retention: stage.logRetentionDays,
      removalPolicy: stage.isProtected ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    // API Gateway may take the name from the document's title, and the metrics go by it: they are one, and one a stage.
    const restApiName = `controle-financeiro-${stage.name}`;
    const body = gatewayBody({
      title: restApiName,
      region: this.region,
      authorizerArn: authorizer.functionArn,
      served: Object.entries(httpSurface).map(([room, routes]) => ({ routes, functionArn: rooms[room as Room].functionArn })),
    });
    const api = new SpecRestApi(this, 'RestApi', {
      apiDefinition: ApiDefinition.fromInline(body),
      restApiName,
      endpointTypes: [EndpointType.REGIONAL],
      // A REST API writes access logs with a role that is set for the account and region. It stays when a stage goes, for those that are left.
      cloudWatchRole: true,
      cloudWatchRoleRemovalPolicy: RemovalPolicy.RETAIN,
      deployOptions: {
        stageName: 'v1',
        tracingEnabled: true,
        metricsEnabled: true,
        loggingLevel: MethodLoggingLevel.OFF,
        throttlingRateLimit: 500,
        throttlingBurstLimit: 1000,
        accessLogDestination: new LogGroupLogDestination(accessLogs),
        accessLogFormat: accessLogFormat(),
      },
    });
    for (const [name, fn] of Object.entries({ authorizer, ...rooms })) {
      new CfnPermission(this, `Invoke-${name}`, {
        action: 'lambda:InvokeFunction',
        functionName: fn.functionArn,
        principal: 'apigateway.amazonaws.com',
        sourceArn:
          fn === authorizer
            ? `arn:aws:execute-api:${this.region}:${this.account}:${api.restApiId}/authorizers/*`
            : api.arnForExecuteApi('*', '/*', 'v1'),
      });
    }
    acknowledge(api);
    this.protect(api, stage);
    this.watch(api);
    new OverviewDashboard(this, api);
  }

  /** WAF: so many requests a minute from one address, and AWS's rules against known bad input. */
  private protect(api: SpecRestApi, stage: Stage): void {
    const visibility = (metricName: string) => ({ cloudWatchMetricsEnabled: true, metricName, sampledRequestsEnabled: true });
    const managed = (name: string, priority: number, overridden: string[] = []) => ({
      name,
      priority,
      overrideAction: { none: {} },
      visibilityConfig: visibility(name),
      statement: {
        managedRuleGroupStatement: {
          vendorName: 'AWS',
          name,
          ruleActionOverrides: overridden.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
        },
      },
    });
    const acl = new CfnWebACL(this, 'Firewall', {
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      visibilityConfig: visibility('Firewall'),
      rules: [
        {
          name: 'RequestsPerAddress',
          priority: 0,
          action: { block: { customResponse: { responseCode: 429, responseHeaders: [{ name: 'Retry-After', value: '60' }] } } },
          visibilityConfig: visibility('RequestsPerAddress'),
          statement: { rateBasedStatement: { aggregateKeyType: 'IP', limit: stage.addressRequestsPerMinute, evaluationWindowSec: 60 } },
        },
        // Bodies up to 256 kB are ours to judge; the managed rule would stop at 8.
        managed('AWSManagedRulesCommonRuleSet', 1, ['SizeRestrictions_BODY']),
        managed('AWSManagedRulesKnownBadInputsRuleSet', 2),
      ],
    });
    new CfnWebACLAssociation(this, 'FirewallAssociation', { resourceArn: api.deploymentStage.stageArn, webAclArn: acl.attrArn });
  }

  private watch(api: SpecRestApi): void {
    const minute = { period: Duration.minutes(1) };
    const share = new MathExpression({
      expression: '100 * errors / MAX([requests, 1])',
      usingMetrics: {
        errors: api.metricServerError({ ...minute, statistic: 'sum' }),
        requests: api.metricCount({ ...minute, statistic: 'sum' }),
      },
      ...minute,
    });
    Alarms.of(this).when('ServerErrors', share, { above: 5, minutes: 5, impact: 'More than 5 % of requests fail.' });
    Alarms.of(this).when('Latency', api.metricLatency({ ...minute, statistic: 'p95' }), {
      above: 1000,
      minutes: 5,
      impact: 'The app is slow: 5 % of requests take over a second.',
    });
  }
}

function accessLogFormat(): AccessLogFormat {
  return AccessLogFormat.custom(
    JSON.stringify({
      requestId: AccessLogField.contextRequestId(),
      traceId: '$context.xrayTraceId',
      userId: AccessLogField.contextAuthorizerPrincipalId(),
      ip: AccessLogField.contextIdentitySourceIp(),
      requestTime: AccessLogField.contextRequestTime(),
      httpMethod: AccessLogField.contextHttpMethod(),
      resourcePath: AccessLogField.contextResourcePath(),
      status: AccessLogField.contextStatus(),
      responseLength: AccessLogField.contextResponseLength(),
      latency: AccessLogField.contextResponseLatency(),
    }),
  );
}

function acknowledge(api: SpecRestApi): void {
  Validations.of(api.node.findChild('CloudWatchRole')).acknowledge({
    id: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs]',
    reason: 'The role of API Gateway itself, which asks for this policy by name before it writes any log.',
  });
  Validations.of(api).acknowledge(
    {
      id: 'AwsSolutions-APIG2',
      reason:
        'Each function checks its requests against the schemas that the document is made from; a second check in the gateway could differ.',
    },
    {
      id: 'AwsSolutions-APIG6',
      reason: "Execution logs would hold what people send; the access log and the functions' own log line hold ids only.",
    },
  );
}
