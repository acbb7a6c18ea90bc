import type { DescribeUserPoolClientCommandInput, DescribeUserPoolCommandInput } from '@aws-sdk/client-cognito-identity-provider';
import { AwsError } from '../../part.ts';
import type { AttributeRule } from './attribute-rules.ts';
import { clientOf, type Directory, poolOf } from './directory.ts';
import { allUsers } from './user.ts';

/** The pool as its template declares it, with its id, ARN, schema and number of people. */
export async function describeUserPool(directory: Directory, input: DescribeUserPoolCommandInput) {
  const pool = poolOf(directory, input.UserPoolId);
  const { Schema: _, UserPoolTags, EnabledMfas: __, UserPoolName: ___, ...declared } = pool.properties;
  return {
    UserPool: {
      ...declared,
      Id: pool.id,
      Arn: pool.arn,
      Name: pool.name,
      MfaConfiguration: pool.properties.MfaConfiguration ?? 'OFF',
      UsernameConfiguration: { CaseSensitive: pool.isCaseSensitive },
      Policies: {
        PasswordPolicy: {
          MinimumLength: pool.policy.minimumLength,
          RequireUppercase: pool.policy.needsUppercase,
          RequireLowercase: pool.policy.needsLowercase,
          RequireNumbers: pool.policy.needsNumbers,
          RequireSymbols: pool.policy.needsSymbols,
          TemporaryPasswordValidityDays: pool.temporaryPasswordDays,
        },
      },
      SchemaAttributes: [...pool.schema.values()].map(attribute),
      EstimatedNumberOfUsers: allUsers(directory, pool).length,
      ...(UserPoolTags !== undefined && { UserPoolTags }),
    },
  };
}

function attribute({ name, type, isMutable, isRequired, minimum, maximum }: AttributeRule) {
  const limits = (least: string, most: string) => ({
    ...(minimum !== undefined && { [least]: String(minimum) }),
    ...(maximum !== undefined && { [most]: String(maximum) }),
  });
  return {
    Name: name,
    AttributeDataType: type,
    DeveloperOnlyAttribute: false,
    Mutable: isMutable,
    Required: isRequired,
    ...(type === 'String' && { StringAttributeConstraints: limits('MinLength', 'MaxLength') }),
    ...(type === 'Number' && { NumberAttributeConstraints: limits('MinValue', 'MaxValue') }),
  };
}

/** The app client as its template declares it, with its id and, where it has one, its secret. */
export async function describeUserPoolClient(directory: Directory, input: DescribeUserPoolClientCommandInput) {
  const pool = poolOf(directory, input.UserPoolId);
  const client = clientOf(directory, input.ClientId);
  if (client.pool.id !== pool.id) throw new AwsError('ResourceNotFoundException', `User pool client ${client.id} does not exist.`);
  const { GenerateSecret: _, ...declared } = client.properties;
  return {
    UserPoolClient: {
      ...declared,
      UserPoolId: pool.id,
      ClientId: client.id,
      ClientName: client.name,
      ...(client.secret !== undefined && { ClientSecret: client.secret }),
      EnableTokenRevocation: client.canRevoke,
      PreventUserExistenceErrors: client.hidesWhoExists ? 'ENABLED' : 'LEGACY',
    },
  };
}
