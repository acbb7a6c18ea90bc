import {
  AdminInitiateAuthCommand,
  ConfirmSignUpCommand,
  InitiateAuthCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { PoolUnderTest } from './pool-under-test.ts';

export const PASSWORD = 'Uma-senha-boa-1';
export const ANA = 'ana@example.com';

/** Signs up; answers the person's sub. */
export async function signUp({ sdk, clientId }: PoolUnderTest, email = ANA, attributes: Record<string, string> = {}): Promise<string> {
  const UserAttributes = Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }));
  const { UserSub } = await sdk.send(new SignUpCommand({ ClientId: clientId, Username: email, Password: PASSWORD, UserAttributes }));
  return UserSub ?? '';
}

/** Signs up and confirms with the mailed code; answers the person's sub. */
export async function aPerson(pool: PoolUnderTest, email = ANA, attributes: Record<string, string> = {}): Promise<string> {
  const sub = await signUp(pool, email, attributes);
  await pool.sdk.send(new ConfirmSignUpCommand({ ClientId: pool.clientId, Username: email, ConfirmationCode: pool.code(email) }));
  return sub;
}

export function login(email = ANA, password = PASSWORD) {
  return ({ clientId, poolId }: PoolUnderTest) =>
    new AdminInitiateAuthCommand({
      UserPoolId: poolId,
      ClientId: clientId,
      AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: email, PASSWORD: password },
    });
}

export type Tokens = Record<'AccessToken' | 'IdToken' | 'RefreshToken', string>;

/** The tokens of a new login. */
export async function tokensOf(pool: PoolUnderTest, email = ANA, password = PASSWORD): Promise<Tokens> {
  const { AuthenticationResult = {} } = await pool.sdk.send(login(email, password)(pool));
  const { AccessToken = '', IdToken = '', RefreshToken = '' } = AuthenticationResult;
  return { AccessToken, IdToken, RefreshToken };
}

export function refresh({ clientId }: PoolUnderTest, token: string): InitiateAuthCommand {
  return new InitiateAuthCommand({ ClientId: clientId, AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters: { REFRESH_TOKEN: token } });
}

/** A token's claims, unchecked. */
export function claims(token: string | undefined): Record<string, unknown> {
  return JSON.parse(Buffer.from(token?.split('.')[1] ?? '', 'base64url').toString('utf8'));
}
