import { describe, expect, it } from 'vitest';
import type { UnresolvedResource } from '../../../local/part.ts';
import { cognito } from '../../../local/parts/cognito/part.ts';
import { openPool } from './pool-under-test.ts';

const unresolved = (properties: Record<string, unknown>): UnresolvedResource => ({
  stack: 'Auth',
  logicalId: 'People',
  type: '',
  prop: (name) => properties[name],
  physicalName: (name) => String(properties[name] ?? 'Auth-People'),
  account: '000000000000',
  region: 'sa-east-1',
});

const kinds = cognito({ deliver: () => '', list: () => [] }).kinds;
const value = (type: string, attribute: string, properties = {}) =>
  kinds[`AWS::Cognito::${type}`]?.attributes?.[attribute]?.(unresolved(properties));

describe('Ref and Fn::GetAtt', () => {
  it('of a pool are the same at every start, and look real', () => {
    const id = kinds['AWS::Cognito::UserPool']?.ref(unresolved({}));
    expect(id).toMatch(/^sa-east-1_[0-9a-zA-Z]{9}$/);
    expect(kinds['AWS::Cognito::UserPool']?.ref(unresolved({}))).toBe(id);
    expect(value('UserPool', 'Arn')).toBe(`arn:aws:cognito-idp:sa-east-1:000000000000:userpool/${id}`);
    expect(value('UserPool', 'ProviderName')).toBe(`cognito-idp.sa-east-1.amazonaws.com/${id}`);
    expect(value('UserPool', 'ProviderURL')).toBe(`https://cognito-idp.sa-east-1.amazonaws.com/${id}`);
    expect(value('UserPool', 'UserPoolId')).toBe(id);
  });

  it('of a client are its id and, where it has one, its secret', () => {
    const id = kinds['AWS::Cognito::UserPoolClient']?.ref(unresolved({}));
    expect(id).toMatch(/^[0-9a-z]{26}$/);
    expect(value('UserPoolClient', 'ClientId')).toBe(id);
    expect(value('UserPoolClient', 'ClientSecret', { GenerateSecret: true })).toMatch(/^[0-9a-z]{51}$/);
    expect(() => value('UserPoolClient', 'ClientSecret')).toThrow(/GenerateSecret/);
  });
});

describe('a template that the local pool can’t honour', () => {
  it.each([
    ['AliasAttributes', { AliasAttributes: ['email'] }],
    ['UsernameAttributes', { UsernameAttributes: ['phone_number'] }],
    ['MfaConfiguration', { MfaConfiguration: 'ON' }],
    ['LambdaConfig.DefineAuthChallenge', { LambdaConfig: { DefineAuthChallenge: 'arn' } }],
    ['LambdaConfig.PreTokenGenerationConfig', { LambdaConfig: { PreTokenGenerationConfig: { LambdaArn: 'arn', LambdaVersion: 'V3_0' } } }],
    ['VerificationMessageTemplate.DefaultEmailOption', { VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_LINK' } }],
    ['VerificationMessageTemplate.EmailMessage', { VerificationMessageTemplate: { EmailMessage: 'Olá' } }],
    ['WebAuthnRelyingPartyID', { WebAuthnRelyingPartyID: 'example.com' }],
  ])('is refused, naming %s of the pool', async (property, pool) => {
    await expect(openPool({ pool })).rejects.toThrow(`cognito: ${property} of AWS::Cognito::UserPool Stack/Pool`);
  });

  it.each([
    ['UserPoolId', { UserPoolId: 'sa-east-1_Nobody000' }],
    ['AccessTokenValidity', { AccessTokenValidity: 2, TokenValidityUnits: { AccessToken: 'minutes' } }],
    ['RefreshTokenRotation', { RefreshTokenRotation: { Feature: 'ENABLED' } }],
    ['AnalyticsConfiguration', { AnalyticsConfiguration: {} }],
  ])('is refused, naming %s of the client', async (property, client) => {
    await expect(openPool({ client })).rejects.toThrow(`cognito: ${property} of AWS::Cognito::UserPoolClient Stack/Client`);
  });

  it('does not lose people when it changes: groups come and go, attributes are added', async () => {
    const first = await openPool({ keeps: true, groups: ['user', 'beta'] });
    await first[Symbol.asyncDispose]();
    await using again = await openPool({
      folder: first.folder,
      groups: ['user', 'admin'],
      pool: { Schema: [{ Name: 'plan', AttributeDataType: 'String' }] },
    });
    expect(
      again.runtime.state
        .prepare('SELECT name FROM cognito_groups ORDER BY name')
        .all()
        .map(({ name }) => name),
    ).toEqual(['admin', 'user']);
  });
});
