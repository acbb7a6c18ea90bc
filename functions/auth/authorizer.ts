import { authorize, openAuthorizer } from './authorize.ts';

let context: ReturnType<typeof openAuthorizer> | undefined;

export const handler = async (event: { authorizationToken?: string; methodArn: string }) => {
  context ??= openAuthorizer();
  return await authorize(event, context);
};
