import type { Directory } from './directory.ts';
import { getTokensFromRefreshToken, revokeToken } from './refresh.ts';
import { adminInitiateAuth, initiateAuth } from './sign-in.ts';
import { confirmSignUp, resendConfirmationCode, signUp } from './sign-up.ts';

interface Operation {
  /** Admin operations are signed and allowed by IAM; public ones need neither. */
  readonly isAdmin: boolean;
  run(directory: Directory, input: unknown): Promise<unknown>;
}

/** Every member that an operation needs is checked where it is read; what AWS's own clients send has the input's shape. */
function open<Input>(run: (directory: Directory, input: Input) => Promise<unknown>): Operation {
  return { isAdmin: false, run: (directory, input) => run(directory, input as Input) };
}

function admin<Input>(run: (directory: Directory, input: Input) => Promise<unknown>): Operation {
  return { isAdmin: true, run: (directory, input) => run(directory, input as Input) };
}

/** The operations of the user pools, by their names in the Amazon Cognito user pools API reference. */
export const OPERATIONS: ReadonlyMap<string, Operation> = new Map(
  Object.entries({
    SignUp: open(signUp),
    ConfirmSignUp: open(confirmSignUp),
    ResendConfirmationCode: open(resendConfirmationCode),
    InitiateAuth: open(initiateAuth),
    GetTokensFromRefreshToken: open(getTokensFromRefreshToken),
    RevokeToken: open(revokeToken),
    AdminInitiateAuth: admin(adminInitiateAuth),
  }),
);
