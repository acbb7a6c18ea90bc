import type { Resource, Runtime } from '../../part.ts';
import { schemaFrom } from './attribute-rules.ts';
import { poolArn, poolIdOf, providerName } from './ids.ts';
import { policyFrom } from './password-policy.ts';
import type { Pool, Triggers, Wording } from './pool.ts';

type Properties = Record<string, unknown>;

// Read below, or without effect on what the API answers (names, tags, tiers, texts of channels that are refused where they are used).
const KNOWN = new Set([
  'AccountRecoverySetting',
  'AdminCreateUserConfig',
  'AliasAttributes',
  'AutoVerifiedAttributes',
  'DeletionProtection',
  'DeviceConfiguration',
  'EmailConfiguration',
  'EmailVerificationMessage',
  'EmailVerificationSubject',
  'EnabledMfas',
  'LambdaConfig',
  'MfaConfiguration',
  'Policies',
  'Schema',
  'SmsConfiguration',
  'SmsAuthenticationMessage',
  'SmsVerificationMessage',
  'UserAttributeUpdateSettings',
  'UsernameAttributes',
  'UsernameConfiguration',
  'UserPoolAddOns',
  'UserPoolName',
  'UserPoolTags',
  'UserPoolTier',
  'VerificationMessageTemplate',
]);
const TRIGGERS = ['PreSignUp', 'PostConfirmation', 'PreAuthentication', 'PostAuthentication', 'CustomMessage'] as const;

/** The pool of an AWS::Cognito::UserPool. Throws an error naming the property that the local user pool can't honour. */
export function poolFrom(resource: Resource, { region, account }: Pick<Runtime, 'region' | 'account'>): Pool {
  const declared: Properties = resource.properties;
  const refuse = refusing(resource);
  for (const name of Object.keys(declared)) if (!KNOWN.has(name)) refuse(name, 'remove it, or teach local/parts/cognito/declared-pool.ts');
  const usernames = listOf(declared.UsernameAttributes);
  if (usernames.some((name) => name !== 'email')) refuse('UsernameAttributes', 'only [email], or none, is supported');
  if (listOf(declared.AliasAttributes).length > 0) refuse('AliasAttributes', 'use UsernameAttributes: [email]');
  if (declared.MfaConfiguration === 'ON') refuse('MfaConfiguration', 'ON would lock everybody out here; OFF and OPTIONAL are supported');
  if (listOf(declared.AutoVerifiedAttributes).some((name) => name !== 'email'))
    refuse('AutoVerifiedAttributes', 'only [email] is supported');
  if (objectOf(declared.DeviceConfiguration).ChallengeRequiredOnNewDevice) refuse('DeviceConfiguration', 'devices are not remembered here');

  const id = poolIdOf(resource, region);
  const admin = objectOf(declared.AdminCreateUserConfig);
  const email = objectOf(declared.EmailConfiguration);
  const policies = objectOf(declared.Policies);
  const password = policies.PasswordPolicy === undefined ? undefined : objectOf(policies.PasswordPolicy);
  return {
    id,
    arn: poolArn({ id }, region, account),
    name: String(declared.UserPoolName ?? resource.logicalId),
    issuer: `https://${providerName(id)}`,
    signsInByEmail: usernames.length > 0,
    isCaseSensitive: isTrue(objectOf(declared.UsernameConfiguration).CaseSensitive ?? true),
    verifiesEmail: listOf(declared.AutoVerifiedAttributes).includes('email'),
    keepsEmailUntilVerified: listOf(objectOf(declared.UserAttributeUpdateSettings).AttributesRequireVerificationBeforeUpdate).includes(
      'email',
    ),
    onlyAdminsCreate: isTrue(admin.AllowAdminCreateUserOnly ?? false),
    policy: policyFrom(password),
    temporaryPasswordDays: Number(password?.TemporaryPasswordValidityDays ?? admin.UnusedAccountValidityDays ?? 7),
    schema: schemaFrom(listOf<Properties>(declared.Schema)),
    triggers: triggersFrom(objectOf(declared.LambdaConfig), refuse),
    verification: verificationFrom(declared, refuse),
    invitation: invitationFrom(objectOf(admin.InviteMessageTemplate)),
    sender: String(email.From ?? email.SourceArn ?? 'no-reply@verificationemail.com').replace(/^arn:[^/]*\//u, ''),
    properties: declared,
  };
}

type Refuse = (property: string, reason: string) => never;

/** Throws, naming the resource and its property. */
export function refusing(resource: Pick<Resource, 'stack' | 'logicalId' | 'type'>): Refuse {
  return (property, reason) => {
    throw new Error(`cognito: ${property} of ${resource.type} ${resource.stack}/${resource.logicalId}: ${reason}`);
  };
}

function triggersFrom(config: Properties, refuse: Refuse): Triggers {
  const known = new Set<string>([...TRIGGERS, 'PreTokenGeneration', 'PreTokenGenerationConfig']);
  for (const name of Object.keys(config))
    if (!known.has(name)) refuse(`LambdaConfig.${name}`, `this trigger is not supported; supported are ${[...known].join(', ')}`);
  const triggers: Record<string, unknown> = {};
  for (const name of TRIGGERS) if (config[name] !== undefined) triggers[name] = String(config[name]);
  const { LambdaArn = config.PreTokenGeneration, LambdaVersion = 'V1_0' } = objectOf(config.PreTokenGenerationConfig);
  if (LambdaVersion !== 'V1_0' && LambdaVersion !== 'V2_0')
    refuse('LambdaConfig.PreTokenGenerationConfig', `LambdaVersion ${String(LambdaVersion)} is not supported; V1_0 and V2_0 are`);
  if (LambdaArn !== undefined) triggers.PreTokenGeneration = { arn: String(LambdaArn), version: LambdaVersion };
  return triggers;
}

// Cognito's own words, where the template has none.
const SUBJECT = 'Your verification code';
const BODY = 'Your verification code is {####}';

function verificationFrom(declared: Properties, refuse: Refuse): Wording {
  const template = objectOf(declared.VerificationMessageTemplate);
  if (template.DefaultEmailOption === 'CONFIRM_WITH_LINK')
    refuse('VerificationMessageTemplate.DefaultEmailOption', 'CONFIRM_WITH_LINK is not supported; use CONFIRM_WITH_CODE');
  const body = String(template.EmailMessage ?? declared.EmailVerificationMessage ?? BODY);
  if (!body.includes('{####}')) refuse('VerificationMessageTemplate.EmailMessage', 'has no {####} for the code');
  return { subject: String(template.EmailSubject ?? declared.EmailVerificationSubject ?? SUBJECT), body };
}

function invitationFrom(template: Properties): Wording {
  return {
    subject: String(template.EmailSubject ?? 'Your temporary password'),
    body: String(template.EmailMessage ?? 'Your username is {username} and temporary password is {####}.'),
  };
}

export function objectOf(value: unknown): Properties {
  return typeof value === 'object' && value !== null ? (value as Properties) : {};
}

export function listOf<T = string>(value: unknown): T[] {
  return Array.isArray(value) ? value : [];
}

/** Templates have booleans also as text. */
export function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}
