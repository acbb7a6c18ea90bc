import { describe, expect, test } from 'vitest';
import { stageNamed } from '../../lib/stages.ts';
import { type App, list, type Resource, stages, statementsOf, theApp, wrong } from './templates.ts';

/** Callers that wait for the answer: whoever else invokes a function leaves it a failure that nobody hears of. */
const waiting = ['apigateway.amazonaws.com', 'cognito-idp.amazonaws.com'];

function invokersOf(app: App, fn: Resource): string[] {
  return app
    .ofType('AWS::Lambda::Permission')
    .filter((permission) => app.meant(permission.properties.FunctionName, permission) === fn)
    .map(({ properties }) => properties.Principal);
}

/** Text that a person could have written: words, an address, a number. Keys, tokens and hashes are longer without a break, or in mixed case. */
const isPlain = (text: string): boolean =>
  /^[a-z0-9@.:/ -]*$/.test(text) && !/[a-z0-9]{24}/.test(text) && !/(?=\w*\d)(?=\w*[a-z])\w{12}/.test(text);

const mayBeNamedBy = ['Ref', 'Fn::GetAtt', 'Fn::ImportValue'];

/** A name or an ARN of a resource of the app. CloudFormation gives no secret value by these, save by the attributes that are named here. */
function isName(app: App, value: unknown, fn: Resource): boolean {
  const [by = '', ...others] = Object.keys(value as object);
  const what = JSON.stringify(value);
  return others.length === 0 && mayBeNamedBy.includes(by) && app.meant(value, fn) !== undefined && !/ClientSecret|SecretString/.test(what);
}

describe.each(stages)('each function of %s', (stage) => {
  const app = theApp(stage);
  const functions = app.ofType('AWS::Lambda::Function');

  test('runs on Node 24 on arm64, traced', () => {
    expect(wrong(functions, ({ properties }) => properties.Runtime === 'nodejs24.x' && properties.Architectures[0] === 'arm64')).toEqual(
      [],
    );
    expect(wrong(functions, ({ properties }) => properties.TracingConfig?.Mode === 'Active')).toEqual([]);
  });

  test('has a log of its own that is kept as long as the stage says, in JSON', () => {
    const logs = functions.map((fn) => app.meant(fn.properties.LoggingConfig?.LogGroup, fn));

    expect(new Set(logs).size).toBe(functions.length);
    expect(
      wrong(app.ofType('AWS::Logs::LogGroup'), ({ properties }) => properties.RetentionInDays === stageNamed(stage).logRetentionDays),
    ).toEqual([]);
    expect(wrong(functions, ({ properties }) => properties.LoggingConfig?.LogFormat === 'JSON')).toEqual([]);
  });

  test('has a role of its own, without policies that AWS keeps', () => {
    const roles = functions.map((fn) => app.meant(fn.properties.Role, fn));

    expect(new Set(roles).size).toBe(functions.length);
    expect(roles.map((role) => role?.properties.ManagedPolicyArns)).toEqual(roles.map(() => undefined));
    const policies = statementsOf(app, 'AWS::IAM::Policy').map(({ holder }) => list(holder.properties.Roles).length);
    expect(new Set(policies)).toEqual(new Set([1]));
  });

  test('answers before API Gateway gives up, where that calls it', () => {
    const called = functions.filter((fn) => invokersOf(app, fn).includes('apigateway.amazonaws.com'));

    expect(wrong(called, ({ properties }) => properties.Timeout <= 29)).toEqual([]);
  });

  test('is called by nobody who leaves without an answer, or has somewhere for what failed', () => {
    const left = functions.filter((fn) => invokersOf(app, fn).some((principal) => !waiting.includes(principal)));

    expect(left.filter(({ properties }) => properties.DeadLetterConfig === undefined)).toEqual([]);
  });

  test('is given names, addresses and numbers, and no secret', () => {
    const given = functions.flatMap((fn) =>
      Object.entries(fn.properties.Environment?.Variables ?? {}).map(([name, value]) => ({ fn, name, value })),
    );
    const isRight = ({ fn, value }: (typeof given)[number]) => (typeof value === 'string' ? isPlain(value) : isName(app, value, fn));

    expect(given.length).toBeGreaterThan(0);
    expect(given.filter((each) => !isRight(each)).map(({ name, value }) => ({ name, value }))).toEqual([]);
  });

  test('has an alarm on its errors that says what people notice and where to read on', () => {
    const alarms = app.ofType('AWS::CloudWatch::Alarm').filter(({ properties }) => properties.MetricName === 'Errors');
    const watched = alarms.map((alarm) => {
      const [dimension, ...others] = alarm.properties.Dimensions;
      return others.length === 0 && dimension.Name === 'FunctionName' ? app.meant(dimension.Value, alarm) : undefined;
    });

    expect(wrong(functions, (fn) => watched.includes(fn))).toEqual([]);
    expect(wrong(alarms, ({ properties }) => properties.Namespace === 'AWS/Lambda' && properties.Threshold === 0)).toEqual([]);
    expect(wrong(alarms, ({ properties }) => /^[A-Z].{20,}\. What to do: docs\/operating\.md$/.test(properties.AlarmDescription))).toEqual(
      [],
    );
  });
});

test.each([
  'sk-proj-9aB3dE5fG7hJ9kL1mN3pQ5rS',
  'AKIAIOSFODNN7EXAMPLE',
  'd41d8cd98f00b204e9800998ecf8427e',
  '{{resolve:secretsmanager:name:SecretString:key}}',
  'Uma-Senha-Boa-1',
  'eyJhbGciOiJIUzI1NiJ9',
])('%s in a function’s environment would be found', (value) => {
  expect(isPlain(value)).toBe(false);
});
