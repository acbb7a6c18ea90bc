import { ConditionalCheckFailedException, type DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { CognitoJwtVerifier } from 'aws-jwt-verify';
import type { CognitoAccessTokenPayload } from 'aws-jwt-verify/jwt-model';
import type { APIGatewayAuthorizerResult } from 'aws-lambda';
import { type Clock, epochSeconds, systemClock } from '../../shared/clock.ts';
import { openDynamodb } from '../../shared/dynamodb.ts';
import { environment } from '../../shared/environment.ts';
import { errorFields, log } from '../../shared/observability/log.ts';
import { minuteField, windowExpiry, windowKey } from './access-window.ts';
import { sessionIdOf } from './session.ts';

export interface AuthorizerContext {
  readonly dynamodb: DynamoDBClient;
  readonly clock: Clock;
  readonly table: string;
  readonly requestsPerMinute: number;
  readonly verify: (token: string) => Promise<CognitoAccessTokenPayload>;
}

export function openAuthorizer(): AuthorizerContext {
  const verifier = CognitoJwtVerifier.create({
    userPoolId: environment('USER_POOL_ID'),
    clientId: environment('USER_POOL_CLIENT_ID'),
    tokenUse: 'access',
  });
  return {
    // Every request waits for it, and the authorizer itself may take 5 s.
    dynamodb: openDynamodb({
      maxAttempts: 3,
      requestHandler: { connectionTimeout: 500, requestTimeout: 1_200, throwOnRequestTimeout: true },
    }),
    clock: systemClock,
    table: environment('TABLE'),
    requestsPerMinute: Number(environment('USER_REQUESTS_PER_MINUTE')),
    verify: async (token) => await verifier.verify(token),
  };
}

/** API Gateway answers 401 to this very message, and 500 to any other. */
const unauthorized = (): Error => new Error('Unauthorized');

/**
 * Lets in a valid access token whose session has not ended, and counts the request, in one round trip to DynamoDB.
 * Beyond the user's requests a minute it lets in marked with `overLimit`, for the route to answer 429, which an authorizer cannot.
 */
export async function authorize(
  event: { authorizationToken?: string; methodArn: string },
  context: AuthorizerContext,
): Promise<APIGatewayAuthorizerResult> {
  const claims = await verified(event.authorizationToken ?? '', context);
  const sessionId = sessionIdOf({ auth_time: claims.auth_time, origin_jti: String(claims.origin_jti) });
  const second = epochSeconds(context.clock.now());

  const used = await admit(context, claims.sub, sessionId, second);

  const limit = context.requestsPerMinute;
  const groups = ['user', ...(claims['cognito:groups'] ?? []).filter((group) => group !== 'user' && group !== 'premium')];
  return {
    principalId: claims.sub,
    policyDocument: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'execute-api:Invoke', Resource: event.methodArn }] },
    context: {
      sessionId,
      plan: claims['cognito:groups']?.includes('premium') ? 'premium' : 'free',
      groups: groups.join(' '),
      tokenExpiresAt: claims.exp,
      limit,
      remaining: Math.max(0, limit - used),
      reset: 60 - (second % 60),
      overLimit: used > limit,
    },
  };
}

async function verified(header: string, context: AuthorizerContext): Promise<CognitoAccessTokenPayload> {
  const token = /^Bearer (\S+)$/i.exec(header)?.[1];
  if (!token) throw unauthorized();
  try {
    return await context.verify(token);
  } catch (error) {
    log('info', 'token refused', { error: errorFields(error) });
    throw unauthorized();
  }
}

/** Requests of this minute, this one included; one more than the limit where it is over. Throws for a session that has ended. */
async function admit(
  { dynamodb, table, requestsPerMinute }: AuthorizerContext,
  userId: string,
  sessionId: string,
  second: number,
): Promise<number> {
  const { pk, sk } = windowKey(userId, second);
  const minute = minuteField(second);
  try {
    const { Attributes } = await dynamodb.send(
      new UpdateItemCommand({
        TableName: table,
        Key: { pk: { S: pk }, sk: { S: sk } },
        UpdateExpression: 'SET #minute = if_not_exists(#minute, :zero) + :one, expiresAt = :expiry',
        ConditionExpression:
          '(attribute_not_exists(#minute) OR #minute < :limit) AND (attribute_not_exists(ended) OR NOT contains(ended, :session))',
        ExpressionAttributeNames: { '#minute': minute },
        ExpressionAttributeValues: {
          ':zero': { N: '0' },
          ':one': { N: '1' },
          ':limit': { N: String(requestsPerMinute) },
          ':session': { S: sessionId },
          ':expiry': { N: String(windowExpiry(second)) },
        },
        ReturnValues: 'UPDATED_NEW',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return Number(Attributes?.[minute]?.N);
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    if (error.Item?.ended?.SS?.includes(sessionId)) throw unauthorized();
    return requestsPerMinute + 1;
  }
}
