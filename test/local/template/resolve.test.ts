// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Fn::Sub's placeholders are what is tested.

import { describe, expect, test } from 'vitest';
import type { Kind } from '../../../local/part.ts';
import type { StackTemplate } from '../../../local/template/assembly.ts';
import { dynamicReferencesOf, outputsOf, resolveResources } from '../../../local/template/resolve.ts';
import { oneStack } from './synthesised.ts';

const here = { account: '000000000000', region: 'sa-east-1' };

const thing: Kind = {
  ref: (resource) => resource.physicalName('Name'),
  attributes: {
    Arn: (resource) => `arn:aws:things:${resource.region}:${resource.account}:${resource.physicalName('Name')}`,
    'Endpoint.Address': () => 'inner.example',
    Zones: () => ['one', 'two'],
  },
};
const kinds = { 'Test::Thing': thing, 'AWS::SSM::Parameter': thing };

/** What `Value` of a resource comes to, beside a resource `Other` named `other`. */
function comesTo(value: unknown, rest: Omit<StackTemplate, 'Resources'> = {}, parameters: Record<string, string> = {}): unknown {
  const Resources = {
    It: { Type: 'Test::Thing', Properties: { Value: value } },
    Other: { Type: 'Test::Thing', Properties: { Name: 'other' } },
  };
  return resolveResources(oneStack({ ...rest, Resources }), kinds, { ...here, parameters })[0]?.properties.Value;
}

describe('intrinsic functions come to what CloudFormation makes of them', () => {
  const conditions = {
    Conditions: {
      Yes: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'sa-east-1'] },
      No: { 'Fn::Not': [{ Condition: 'Yes' }] },
      Both: { 'Fn::And': [{ Condition: 'Yes' }, { Condition: 'No' }] },
      Either: { 'Fn::Or': [{ Condition: 'No' }, { Condition: 'Yes' }] },
    },
  };
  const mappings = { Mappings: { Sizes: { 'sa-east-1': { small: 1, list: ['a', 'b'] } } } };

  test.each<[string, unknown, unknown, Omit<StackTemplate, 'Resources'>?]>([
    ['Ref of a resource', { Ref: 'Other' }, 'other'],
    ['GetAtt as a list', { 'Fn::GetAtt': ['Other', 'Arn'] }, 'arn:aws:things:sa-east-1:000000000000:other'],
    ['GetAtt as a string', { 'Fn::GetAtt': 'Other.Arn' }, 'arn:aws:things:sa-east-1:000000000000:other'],
    ['GetAtt of an attribute with a dot', { 'Fn::GetAtt': 'Other.Endpoint.Address' }, 'inner.example'],
    ['GetAtt that is a list', { 'Fn::Select': ['1', { 'Fn::GetAtt': ['Other', 'Zones'] }] }, 'two'],
    [
      'Sub with names and attributes',
      { 'Fn::Sub': 'a/${Other}/${Other.Arn}/${AWS::Region}' },
      'a/other/arn:aws:things:sa-east-1:000000000000:other/sa-east-1',
    ],
    ['Sub with values of its own', { 'Fn::Sub': ['${x}-${Other}', { x: { Ref: 'AWS::Partition' } }] }, 'aws-other'],
    ['Sub with a literal', { 'Fn::Sub': '${!aws:username}' }, '${aws:username}'],
    ['Join', { 'Fn::Join': ['-', ['a', 1, { Ref: 'Other' }]] }, 'a-1-other'],
    ['Join over a Split', { 'Fn::Join': ['/', { 'Fn::Split': [':', 'a:b:c'] }] }, 'a/b/c'],
    ['Select', { 'Fn::Select': [2, { 'Fn::Split': [':', 'a:b:c'] }] }, 'c'],
    ['Base64', { 'Fn::Base64': 'açaí' }, 'YcOnYcOt'],
    ['GetAZs', { 'Fn::GetAZs': '' }, ['sa-east-1a', 'sa-east-1b', 'sa-east-1c']],
    ['Length', { 'Fn::Length': [1, 2, 3] }, 3],
    ['ToJsonString', { 'Fn::ToJsonString': { name: { Ref: 'Other' } } }, '{"name":"other"}'],
    ['FindInMap', { 'Fn::FindInMap': ['Sizes', { Ref: 'AWS::Region' }, 'small'] }, 1, mappings],
    ['FindInMap that finds a list', { 'Fn::FindInMap': ['Sizes', 'sa-east-1', 'list'] }, ['a', 'b'], mappings],
    ['FindInMap with a default', { 'Fn::FindInMap': ['Sizes', 'nowhere', 'small', { DefaultValue: 7 }] }, 7, mappings],
    ['If that is true', { 'Fn::If': ['Yes', 'then', 'else'] }, 'then', conditions],
    ['If that is false', { 'Fn::If': ['No', 'then', 'else'] }, 'else', conditions],
    ['And', { 'Fn::If': ['Both', 'then', 'else'] }, 'else', conditions],
    ['Or', { 'Fn::If': ['Either', 'then', 'else'] }, 'then', conditions],
    ['NoValue in an object', { a: 1, b: { Ref: 'AWS::NoValue' } }, { a: 1 }],
    ['NoValue in a list', ['a', { 'Fn::If': ['No', 'b', { Ref: 'AWS::NoValue' }] }], ['a'], conditions],
    ['NoValue as the whole property', { Ref: 'AWS::NoValue' }, undefined],
    ['AccountId', { Ref: 'AWS::AccountId' }, '000000000000'],
    ['URLSuffix', { Ref: 'AWS::URLSuffix' }, 'amazonaws.com'],
    ['StackName', { Ref: 'AWS::StackName' }, 'Stack'],
    ['a policy condition, which is no function', { Condition: { StringEquals: { a: 'b' } } }, { Condition: { StringEquals: { a: 'b' } } }],
    ['a dynamic reference stays text', '{{resolve:ssm:/a:1}}', '{{resolve:ssm:/a:1}}'],
  ])('%s', (_name, value, expected, rest) => {
    expect(comesTo(value, rest)).toEqual(expected);
  });

  test('the stack id is an ARN and the same at every start', () => {
    const id = comesTo({ Ref: 'AWS::StackId' });
    expect(id).toMatch(/^arn:aws:cloudformation:sa-east-1:000000000000:stack\/Stack\/[0-9a-f-]{36}$/);
    expect(comesTo({ Ref: 'AWS::StackId' })).toBe(id);
  });
});

describe('parameters', () => {
  const Parameters = {
    Plain: { Type: 'String', Default: 'usual' },
    Several: { Type: 'CommaDelimitedList', Default: 'a, b' },
    Needed: { Type: 'String' },
    Stored: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/limits/rate' },
    Missing: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/nobody/has' },
  };

  test('have their default, or the value given', () => {
    expect(comesTo({ Ref: 'Plain' }, { Parameters })).toBe('usual');
    expect(comesTo({ Ref: 'Several' }, { Parameters })).toEqual(['a', 'b']);
    expect(comesTo({ Ref: 'Plain' }, { Parameters }, { Plain: 'other' })).toBe('other');
  });

  test('without default or value are an error that names them', () => {
    expect(() => comesTo({ Ref: 'Needed' }, { Parameters })).toThrow(/Stack\.It\.Value: the parameter 'Needed' of Stack has no default/);
  });

  test('of Systems Manager are looked up among the parameters of the template', () => {
    const Resources = {
      It: { Type: 'Test::Thing', Properties: { Value: { Ref: 'Stored' } } },
      Rate: { Type: 'AWS::SSM::Parameter', Properties: { Name: '/limits/rate', Value: '60' } },
    };
    expect(resolveResources(oneStack({ Parameters, Resources }), kinds, here)[0]?.properties.Value).toBe('60');
    expect(() => comesTo({ Ref: 'Missing' }, { Parameters })).toThrow(/'\/nobody\/has'/);
  });
});

describe('what cannot be run fails and says where', () => {
  test('a type that no part makes real', () => {
    const template = oneStack({ Resources: { Cluster: { Type: 'AWS::ECS::Cluster' }, Db: { Type: 'AWS::RDS::DBInstance' } } });
    expect(() => resolveResources(template, kinds, here)).toThrow(
      /AWS::ECS::Cluster \(Stack\.Cluster\), AWS::RDS::DBInstance \(Stack\.Db\)/,
    );
  });

  test('a circle of resources, though only a branch not taken closes it', () => {
    const Resources = {
      A: { Type: 'Test::Thing', Properties: { Value: { 'Fn::Sub': '${B.Arn}' } } },
      B: { Type: 'Test::Thing', Properties: { Value: { 'Fn::If': ['Never', { Ref: 'C' }, 'none'] } } },
      C: { Type: 'Test::Thing', DependsOn: ['A'] },
    };
    const Conditions = { Never: { 'Fn::Equals': ['a', 'b'] } };
    expect(() => resolveResources(oneStack({ Resources, Conditions }), kinds, here)).toThrow(/circle: A → B → C → A/);
  });

  test('conditions that need one another', () => {
    const Conditions = { A: { 'Fn::Not': [{ Condition: 'B' }] }, B: { 'Fn::Not': [{ Condition: 'A' }] } };
    expect(() => comesTo({ 'Fn::If': ['A', 1, 2] }, { Conditions })).toThrow(
      /Stack condition 'A' → Stack condition 'B' → Stack condition 'A'/,
    );
  });

  test.each<[string, unknown, RegExp]>([
    ['an unknown name', { Ref: 'Nobody' }, /Stack\.It\.Value: Stack has no resource, parameter or pseudo parameter 'Nobody'/],
    ['an unknown attribute', { 'Fn::GetAtt': ['Other', 'Colour'] }, /Test::Thing \(Stack\.Other\) has no attribute 'Colour'/],
    ['an unknown function', { 'Fn::Cidr': ['10.0.0.0/16', 1] }, /Fn::Cidr is not known/],
    ['an unknown pseudo parameter', { Ref: 'AWS::Moon' }, /no pseudo parameter 'AWS::Moon'/],
    ['an export that no stack has', { 'Fn::ImportValue': 'nowhere' }, /no stack exports 'nowhere'/],
    ['a mapping without the entry', { 'Fn::FindInMap': ['A', 'B', 'C'] }, /A\.B\.C/],
    ['an element that the list has not', { 'Fn::Select': [3, ['a']] }, /element 3 of a list of 1/],
    ['a name in Fn::Sub that is none', { 'Fn::Sub': '${Nobody}' }, /'Nobody'/],
  ])('%s', (_name, value, message) => {
    expect(() => comesTo(value)).toThrow(message);
  });
});

test('a resource or output whose condition is false is left out, and referring to it is an error', () => {
  const template = {
    Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } },
    Resources: { Gone: { Type: 'Nobody::Knows', Condition: 'Never' }, Here: { Type: 'Test::Thing' } },
    Outputs: {
      Gone: { Condition: 'Never', Value: 'x' },
      Here: { Value: { Ref: 'Here' }, Description: 'Its name', Export: { Name: 'here' } },
    },
  };
  expect(resolveResources(oneStack(template), kinds, here).map((resource) => resource.logicalId)).toEqual(['Here']);
  expect(outputsOf(oneStack(template), kinds, here)).toEqual([
    { stack: 'Stack', name: 'Here', value: 'Stack-Here', description: 'Its name', exportName: 'here' },
  ]);
  const referring = {
    ...template,
    Resources: { ...template.Resources, It: { Type: 'Test::Thing', Properties: { Value: { Ref: 'Gone' } } } },
  };
  expect(() => resolveResources(oneStack(referring), kinds, here)).toThrow(
    /Stack\.Gone is referred to, but its condition 'Never' is false/,
  );
});

test('types that matter only on AWS refer and are referred to as there', () => {
  const Resources = {
    Key: { Type: 'AWS::KMS::Key' },
    Topic: { Type: 'AWS::SNS::Topic' },
    Logs: { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName: '/aws/lambda/x' } },
    Budget: { Type: 'AWS::Budgets::Budget' },
    It: {
      Type: 'Test::Thing',
      Properties: {
        Key: { 'Fn::GetAtt': ['Key', 'Arn'] },
        Topic: { Ref: 'Topic' },
        Logs: { 'Fn::GetAtt': ['Logs', 'Arn'] },
        Budget: { Ref: 'Budget' },
      },
    },
  };
  const it = resolveResources(oneStack({ Resources }), kinds, here).find((resource) => resource.logicalId === 'It');
  expect(it?.properties).toEqual({
    Key: expect.stringMatching(/^arn:aws:kms:sa-east-1:000000000000:key\/[0-9a-f-]{36}$/),
    Topic: 'arn:aws:sns:sa-east-1:000000000000:Stack-Topic',
    Logs: 'arn:aws:logs:sa-east-1:000000000000:log-group:/aws/lambda/x:*',
    Budget: 'Stack-Budget',
  });
});

test('dynamic references are told, with the place they stand in', () => {
  const Resources = { It: { Type: 'Test::Thing', Properties: { Env: { Keys: ['a', 'x{{resolve:secretsmanager:key:SecretString:k}}'] } } } };
  expect(dynamicReferencesOf(resolveResources(oneStack({ Resources }), kinds, here))).toMatchObject([
    { resource: { logicalId: 'It' }, property: 'Env.Keys[1]', reference: '{{resolve:secretsmanager:key:SecretString:k}}' },
  ]);
});
