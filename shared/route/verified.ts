import type { APIGatewayProxyEvent } from 'aws-lambda';

/** What the authorizer of auth passes on of a verified token and of the user's allowance; API Gateway makes every value a string. */
export interface Verified {
  readonly principalId: string;
  readonly sessionId: string;
  readonly plan: string;
  /** Separated by spaces. */
  readonly groups: string;
  readonly tokenExpiresAt: string;
  readonly limit: string;
  readonly remaining: string;
  readonly reset: string;
  readonly overLimit: string;
}

/** Empty on routes that need no user. */
export const verified = (event: APIGatewayProxyEvent): Partial<Verified> => event.requestContext.authorizer ?? {};
