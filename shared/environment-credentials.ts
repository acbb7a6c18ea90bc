import { environment } from './environment.ts';

/**
 * Takes the place of the SDK's chain of credential providers in every bundle (lib/constructs/domain-function.ts): a function's credentials are in its
 * environment, and the chain (SSO, profiles, instance metadata …) is a third of the bytes it would load at every cold start.
 */
export const defaultProvider = () => async () => ({
  accessKeyId: environment('AWS_ACCESS_KEY_ID'),
  secretAccessKey: environment('AWS_SECRET_ACCESS_KEY'),
  sessionToken: process.env.AWS_SESSION_TOKEN,
});
