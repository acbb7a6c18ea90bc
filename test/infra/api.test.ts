import { describe, expect, test } from 'vitest';
import { httpSurface } from '../../lib/http-surface.ts';
import { stageNamed } from '../../lib/stages.ts';
import { type App, type Resource, stages, theApp, wrong } from './templates.ts';

/** All that an access log holds. The address is there by law: Marco Civil da Internet, art. 15, has it kept with the time for six months. */
const logged = {
  requestId: '$context.requestId',
  traceId: '$context.xrayTraceId',
  userId: '$context.authorizer.principalId',
  ip: '$context.identity.sourceIp',
  requestTime: '$context.requestTime',
  httpMethod: '$context.httpMethod',
  resourcePath: '$context.resourcePath',
  status: '$context.status',
  responseLength: '$context.responseLength',
  latency: '$context.responseLatency',
};

const routes = Object.entries(httpSurface).flatMap(([room, its]) =>
  Object.entries(its).map(([operationId, route]) => ({ room, operationId, ...route })),
);

interface Operation {
  readonly operationId: string;
  readonly security: readonly unknown[];
  readonly 'x-amazon-apigateway-integration': { readonly uri: unknown };
}

const operationsOf = (api: Resource): { path: string; method: string; operation: Operation }[] =>
  Object.entries(api.properties.Body.paths as Record<string, Record<string, Operation>>).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );

/** The function whose invocation a text of the document names. */
const invoked = (app: App, api: Resource, { uri }: { uri: unknown }): Resource | undefined =>
  app.meant((uri as { 'Fn::Join': [string, unknown[]] })['Fn::Join'][1][1], api);

describe.each(stages)('the API of %s', (stage) => {
  const app = theApp(stage);
  const [api] = app.ofType('AWS::ApiGateway::RestApi');
  if (!api) throw new Error(`${stage} has no REST API.`);
  const [deployed] = app.ofType('AWS::ApiGateway::Stage');
  const { document, settings } = { document: api.properties.Body, settings: deployed?.properties ?? {} };
  const operations = operationsOf(api);

  test('has the paths and methods that the domains declare, and for each path what browsers ask before', () => {
    const declared = routes.map(({ method, path }) => `${method} ${path}`);
    const preflights = new Set(routes.map(({ path }) => `OPTIONS ${path}`));

    expect(operations.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([...declared, ...preflights].sort());
  });

  test('leads each path to its own room’s function', () => {
    for (const { room, method, path } of routes) {
      const found = operations.find((each) => each.path === path && each.method === method);
      const fn = found && invoked(app, api, found.operation['x-amazon-apigateway-integration']);

      expect(fn?.type, path).toBe('AWS::Lambda::Function');
      expect(fn?.stack, path).toBe(`controle-financeiro-${stage}-${room}`);
    }
  });

  test('asks for a token wherever a route is for users, and nowhere else', () => {
    const guarded = operations.filter(({ operation }) => operation.security.length > 0).map(({ operation }) => operation.operationId);

    expect(guarded.sort()).toEqual(
      routes
        .filter(({ access }) => access === 'user')
        .map(({ operationId }) => operationId)
        .sort(),
    );
  });

  test('asks the authorizer at every request', () => {
    const schemes: Record<string, Record<string, unknown>>[] = Object.values(document.components.securitySchemes);
    const authorizers = schemes.map((scheme) => scheme['x-amazon-apigateway-authorizer'] ?? {});

    expect(authorizers.map((each) => each.authorizerResultTtlInSeconds)).toEqual([0]);
    expect(invoked(app, api, { uri: authorizers[0]?.authorizerUri })?.id).toMatch(/^Authorizer/);
  });

  test('is in its region, traced, and takes so many requests a second', () => {
    expect(api.properties.EndpointConfiguration).toEqual({ Types: ['REGIONAL'] });
    expect(settings.StageName).toBe('v1');
    expect(settings.TracingEnabled).toBe(true);
    expect(settings.MethodSettings).toMatchObject([
      {
        HttpMethod: '*',
        ResourcePath: '/*',
        DataTraceEnabled: false,
        LoggingLevel: 'OFF',
        ThrottlingRateLimit: 500,
        ThrottlingBurstLimit: 1000,
      },
    ]);
  });

  test('writes down who asked for what and when, and nothing of what they said', () => {
    const { Format, DestinationArn } = settings.AccessLogSetting;

    expect(JSON.parse(Format)).toEqual(logged);
    const kept = deployed && app.meant(DestinationArn, deployed);
    expect(kept?.type).toBe('AWS::Logs::LogGroup');
    expect(kept?.deletionPolicy).toBe(stageNamed(stage).isProtected ? 'Retain' : 'Delete');
  });

  test('may write its logs: the account has a role for API Gateway, which stays when the stage goes', () => {
    const accounts = app.ofType('AWS::ApiGateway::Account');

    expect(wrong(accounts, (account) => app.meant(account.properties.CloudWatchRoleArn, account)?.type === 'AWS::IAM::Role')).toEqual([]);
    expect(wrong(accounts, ({ deletionPolicy }) => deletionPolicy === 'Retain')).toEqual([]);
  });

  test('stops an address at the stage’s limit in a window of 60 seconds, and what AWS knows for bad', () => {
    const [acl] = app.ofType('AWS::WAFv2::WebACL');
    const [association] = app.ofType('AWS::WAFv2::WebACLAssociation');
    const rules: { Name: string; Action?: { Block?: unknown }; Statement: Record<string, unknown> }[] = acl?.properties.Rules;

    expect(acl?.properties.Scope).toBe('REGIONAL');
    expect(rules.map(({ Name }) => Name)).toEqual([
      'RequestsPerAddress',
      'AWSManagedRulesCommonRuleSet',
      'AWSManagedRulesKnownBadInputsRuleSet',
    ]);
    expect(rules[0]).toMatchObject({
      Action: { Block: { CustomResponse: { ResponseCode: 429 } } },
      Statement: {
        RateBasedStatement: { AggregateKeyType: 'IP', EvaluationWindowSec: 60, Limit: stageNamed(stage).addressRequestsPerMinute },
      },
    });
    expect(association && app.meant(association.properties.WebACLArn, association)).toBe(acl);
    const guarded = association?.properties.ResourceArn['Fn::Join'][1].map((part: unknown) => association && app.meant(part, association));
    expect(guarded.filter(Boolean)).toEqual([api, deployed]);
  });

  test('goes by one name, which no other stage has, in CloudWatch as in its document', () => {
    const alarms = app.ofType('AWS::CloudWatch::Alarm').filter(({ properties }) => JSON.stringify(properties).includes('AWS/ApiGateway'));

    expect(api.properties.Name).toBe(`controle-financeiro-${stage}`);
    expect(document.info.title).toBe(api.properties.Name);
    expect(wrong(alarms, ({ properties }) => JSON.stringify(properties).includes(`"ApiName","Value":"${api.properties.Name}"`))).toEqual(
      [],
    );
  });
});
