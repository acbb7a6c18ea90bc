// biome-ignore-all lint/suspicious/noTemplateCurlyInString: policy variables are what is tested.
import { describe, expect, test } from 'vitest';
import { iamWith, reader, type Written } from './template.ts';

const table = 'arn:aws:dynamodb:sa-east-1:000000000000:table/money';
const allow: Written = { Effect: 'Allow', Action: '*', Resource: '*' };

function isAllowed(
  statements: readonly Written[],
  action: string,
  resource: string,
  context: Record<string, string | string[]> = {},
): boolean {
  return iamWith(statements).decide(reader, { action, resource, context }).isAllowed;
}

describe('Action and NotAction', () => {
  test.each<[string, Written, string, boolean]>([
    ['one action', { Action: 'dynamodb:GetItem' }, 'dynamodb:GetItem', true],
    ['another action', { Action: 'dynamodb:GetItem' }, 'dynamodb:PutItem', false],
    ['of a list', { Action: ['dynamodb:GetItem', 'dynamodb:PutItem'] }, 'dynamodb:PutItem', true],
    ['in either case', { Action: 'DynamoDB:getitem' }, 'dynamodb:GetItem', true],
    ['everything of a service', { Action: 'dynamodb:*' }, 'dynamodb:Query', true],
    ['nothing of another service', { Action: 'dynamodb:*' }, 'sqs:SendMessage', false],
    ['a beginning', { Action: 'dynamodb:Batch*' }, 'dynamodb:BatchGetItem', true],
    ['a star in the middle', { Action: 'iam:*AccessKey*' }, 'iam:CreateAccessKeyNow', true],
    ['one character', { Action: 'dynamodb:?etItem' }, 'dynamodb:GetItem', true],
    ['not two characters', { Action: 'dynamodb:?tItem' }, 'dynamodb:GetItem', false],
    ['a dot is a dot', { Action: 'dynamodb:Get.tem' }, 'dynamodb:GetItem', false],
    ['everything but', { NotAction: 'iam:*' }, 'dynamodb:GetItem', true],
    ['not what is excepted', { NotAction: ['iam:*', 'dynamodb:*'] }, 'dynamodb:GetItem', false],
  ])('%s', (_name, element, action, expected) => {
    expect(isAllowed([{ Effect: 'Allow', Resource: '*', ...element }], action, table)).toBe(expected);
  });
});

describe('Resource and NotResource', () => {
  const object = (key: string) => `arn:aws:s3:::bucket/${key}`;

  test.each<[string, Written, string, boolean]>([
    ['one ARN', { Resource: table }, table, true],
    ['another ARN', { Resource: table }, `${table}2`, false],
    ['case matters', { Resource: table.replace('money', 'Money') }, table, false],
    ['the indexes of a table', { Resource: `${table}/index/*` }, `${table}/index/byDate`, true],
    ['not the table itself', { Resource: `${table}/index/*` }, table, false],
    ['a star goes through slashes', { Resource: object('*/test/*') }, object('1/2/test/3/object.jpg'), true],
    ['a star may stand for nothing', { Resource: object('*/test/*') }, object('/test/'), true],
    ['what is beside it stays', { Resource: object('*/test/*') }, object('1-test/object.jpg'), false],
    [
      'a star inside a part stays in the part',
      { Resource: 'arn:aws:dynamodb:sa-*st-1:000000000000:table/money' },
      'arn:aws:dynamodb:sa-x:y:st-1:000000000000:table/money',
      false,
    ],
    ['a star that ends a part reaches on', { Resource: 'arn:aws:dynamodb:*:table/money' }, table, true],
    [
      'the last part may have colons',
      { Resource: 'arn:aws:logs:sa-east-1:000000000000:log-group:/a*:log-stream:x' },
      'arn:aws:logs:sa-east-1:000000000000:log-group:/ab:c:log-stream:x',
      true,
    ],
    ['one character', { Resource: object('?.txt') }, object('a.txt'), true],
    ['everything but', { NotResource: table }, `${table}2`, true],
    ['not what is excepted', { NotResource: [table, 'arn:aws:sqs:*'] }, table, false],
    ['a policy variable', { Resource: object('${aws:PrincipalAccount}/*') }, object('000000000000/a'), true],
    ['a policy variable without a value matches nothing', { Resource: object('${aws:username}*') }, object('x'), false],
    ['a policy variable with a default', { Resource: object("${aws:username, 'guest'}/a") }, object('guest/a'), true],
    ['a star that is meant as a star', { Resource: object('${*}') }, object('a'), false],
  ])('%s', (_name, element, resource, expected) => {
    expect(isAllowed([{ Effect: 'Allow', Action: '*', ...element }], 's3:GetObject', resource)).toBe(expected);
  });
});

describe('Condition', () => {
  type Case = [name: string, condition: Written, context: Record<string, string | string[]>, expected: boolean];

  test.each<Case>([
    ['StringEquals met', { StringEquals: { 'x:Key': 'a' } }, { 'x:Key': 'a' }, true],
    ['StringEquals of one of several', { StringEquals: { 'x:Key': ['a', 'b'] } }, { 'x:Key': 'b' }, true],
    ['StringEquals, another case', { StringEquals: { 'x:Key': 'a' } }, { 'x:Key': 'A' }, false],
    ['StringEquals takes a star for a star', { StringEquals: { 'x:Key': 'a*' } }, { 'x:Key': 'ab' }, false],
    ['StringEquals of a key that is missing', { StringEquals: { 'x:Key': 'a' } }, {}, false],
    ['names of keys are the same in either case', { StringEquals: { 'X:KEY': 'a' } }, { 'x:Key': 'a' }, true],
    ['two keys: both', { StringEquals: { 'x:Key': 'a', 'x:Other': 'b' } }, { 'x:Key': 'a', 'x:Other': 'c' }, false],
    ['two operators: both', { StringEquals: { 'x:Key': 'a' }, Bool: { 'x:Flag': 'true' } }, { 'x:Key': 'a', 'x:Flag': 'false' }, false],
    ['StringNotEquals of none of several', { StringNotEquals: { 'x:Key': ['a', 'b'] } }, { 'x:Key': 'c' }, true],
    ['StringNotEquals of one of several', { StringNotEquals: { 'x:Key': ['a', 'b'] } }, { 'x:Key': 'b' }, false],
    ['StringNotEquals of a key that is missing', { StringNotEquals: { 'x:Key': 'a' } }, {}, true],
    ['StringEqualsIgnoreCase', { StringEqualsIgnoreCase: { 'x:Key': 'a' } }, { 'x:Key': 'A' }, true],
    ['StringLike', { StringLike: { 'x:Key': 'a*c?' } }, { 'x:Key': 'abbbcd' }, true],
    ['StringNotLike', { StringNotLike: { 'x:Key': 'a*' } }, { 'x:Key': 'abc' }, false],
    ['StringEqualsIfExists of a key that is missing', { StringEqualsIfExists: { 'x:Key': 'a' } }, {}, true],
    ['StringEqualsIfExists of a key that differs', { StringEqualsIfExists: { 'x:Key': 'a' } }, { 'x:Key': 'b' }, false],
    ['Null: the key has to be missing', { Null: { 'x:Key': 'true' } }, {}, true],
    ['Null: the key has to be there', { Null: { 'x:Key': 'false' } }, {}, false],
    ['Null: and is', { Null: { 'x:Key': 'false' } }, { 'x:Key': 'a' }, true],
    ['Bool given as a boolean', { Bool: { 'aws:SecureTransport': true } }, {}, true],
    ['Bool that is not so', { Bool: { 'aws:SecureTransport': 'false' } }, {}, false],
    ['NumericLessThanEquals met', { NumericLessThanEquals: { 'x:N': '10' } }, { 'x:N': '10' }, true],
    ['NumericLessThan not met', { NumericLessThan: { 'x:N': '10' } }, { 'x:N': '10' }, false],
    ['NumericGreaterThan compares numbers, not text', { NumericGreaterThan: { 'x:N': '9' } }, { 'x:N': '10' }, true],
    ['NumericNotEquals', { NumericNotEquals: { 'x:N': 1 } }, { 'x:N': '1.0' }, false],
    ['NumericEquals of what is no number', { NumericEquals: { 'x:N': 1 } }, { 'x:N': 'one' }, false],
    ['DateLessThan of now', { DateLessThan: { 'aws:CurrentTime': '2026-11-24T12:00:01Z' } }, {}, true],
    ['DateGreaterThan of now', { DateGreaterThan: { 'aws:CurrentTime': '2026-11-24T12:00:01Z' } }, {}, false],
    ['dates in seconds', { DateEquals: { 'aws:EpochTime': '2026-11-24T12:00:00Z' } }, {}, true],
    ['IpAddress in a range', { IpAddress: { 'x:Ip': '203.0.113.0/24' } }, { 'x:Ip': '203.0.113.9' }, true],
    ['IpAddress alone', { IpAddress: { 'x:Ip': '203.0.113.9' } }, { 'x:Ip': '203.0.113.8' }, false],
    ['IpAddress of version 6', { IpAddress: { 'x:Ip': '2001:db8::/32' } }, { 'x:Ip': '2001:db8:1::1' }, true],
    ['NotIpAddress', { NotIpAddress: { 'x:Ip': '203.0.113.0/24' } }, { 'x:Ip': '203.0.113.9' }, false],
    ['ArnLike', { ArnLike: { 'x:Arn': 'arn:aws:s3:::b*' } }, { 'x:Arn': 'arn:aws:s3:::bucket' }, true],
    ['ArnEquals takes wildcards too', { ArnEquals: { 'x:Arn': 'arn:aws:s3:::b*' } }, { 'x:Arn': 'arn:aws:s3:::bucket' }, true],
    ['ArnLike compares part by part', { ArnLike: { 'x:Arn': 'arn:aws:*:x' } }, { 'x:Arn': 'arn:aws:sqs:sa-east-1:000000000000:x' }, false],
    ['ArnNotLike', { ArnNotLike: { 'x:Arn': 'arn:aws:s3:::b*' } }, { 'x:Arn': 'arn:aws:s3:::bucket' }, false],
    ['a policy variable in a value', { StringEquals: { 'x:Key': '${aws:PrincipalAccount}' } }, { 'x:Key': '000000000000' }, true],
    [
      'ForAllValues: all of them',
      { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['a', 'b'] } },
      { 'dynamodb:LeadingKeys': ['a', 'b', 'a'] },
      true,
    ],
    [
      'ForAllValues: not all of them',
      { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['a'] } },
      { 'dynamodb:LeadingKeys': ['a', 'c'] },
      false,
    ],
    ['ForAllValues of a key that is missing', { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['a'] } }, {}, true],
    [
      'ForAllValues:StringLike with a variable',
      { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['${aws:PrincipalAccount}#*'] } },
      { 'dynamodb:LeadingKeys': ['000000000000#1'] },
      true,
    ],
    ['ForAnyValue: one of them', { 'ForAnyValue:StringEquals': { 'x:Tags': ['a'] } }, { 'x:Tags': ['c', 'a'] }, true],
    ['ForAnyValue: none of them', { 'ForAnyValue:StringEquals': { 'x:Tags': ['a'] } }, { 'x:Tags': ['c'] }, false],
    ['ForAnyValue of a key that is missing', { 'ForAnyValue:StringEquals': { 'x:Tags': ['a'] } }, {}, false],
    ['ForAnyValue:StringNotEquals, one differs', { 'ForAnyValue:StringNotEquals': { 'x:Tags': ['a'] } }, { 'x:Tags': ['a', 'c'] }, true],
    [
      'ForAllValues:StringNotEquals, one is the same',
      { 'ForAllValues:StringNotEquals': { 'x:Tags': ['a'] } },
      { 'x:Tags': ['a', 'c'] },
      false,
    ],
  ])('%s', (_name, condition, context, expected) => {
    expect(isAllowed([{ ...allow, Condition: condition }], 'x:Do', table, context)).toBe(expected);
  });
});

describe('what the policy language has not is an error naming the statement', () => {
  test.each<[string, Written, RegExp]>([
    [
      'an operator',
      { ...allow, Condition: { StringSounds: { a: 'b' } } },
      /Stack\.Policy#0: there is no condition operator 'StringSounds'/,
    ],
    ['an element', { ...allow, Sid: 'Odd', Resources: '*' }, /Stack\.Policy#Odd: there is no element 'Resources'/],
    ['an effect', { ...allow, Effect: 'Maybe' }, /neither Allow nor Deny/],
    ['no resource', { Effect: 'Allow', Action: '*' }, /neither Resource nor NotResource/],
  ])('%s', (_name, statement, message) => {
    expect(() => iamWith([statement])).toThrow(message);
  });
});
