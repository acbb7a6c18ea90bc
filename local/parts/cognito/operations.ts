import { adminAddUserToGroup, adminListGroupsForUser, adminRemoveUserFromGroup } from './admin-group.ts';
import * as person from './admin-user.ts';
import { adminRespondToAuthChallenge, respondToAuthChallenge } from './challenge.ts';
import { describeUserPool, describeUserPoolClient } from './describe.ts';
import type { Directory } from './directory.ts';
import { listUsers } from './list-users.ts';
import { confirmForgotPassword, forgotPassword } from './password-reset.ts';
import { getTokensFromRefreshToken, revokeToken } from './refresh.ts';
import * as self from './self-service.ts';
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
    RespondToAuthChallenge: open(respondToAuthChallenge),
    GetTokensFromRefreshToken: open(getTokensFromRefreshToken),
    RevokeToken: open(revokeToken),
    ForgotPassword: open(forgotPassword),
    ConfirmForgotPassword: open(confirmForgotPassword),
    GetUser: open(self.getUser),
    UpdateUserAttributes: open(self.updateUserAttributes),
    GetUserAttributeVerificationCode: open(self.getUserAttributeVerificationCode),
    VerifyUserAttribute: open(self.verifyUserAttribute),
    ChangePassword: open(self.changePassword),
    GlobalSignOut: open(self.globalSignOut),
    DeleteUser: open(self.deleteUser),
    AssociateSoftwareToken: open(self.associateSoftwareToken),
    AdminInitiateAuth: admin(adminInitiateAuth),
    AdminRespondToAuthChallenge: admin(adminRespondToAuthChallenge),
    AdminGetUser: admin(person.adminGetUser),
    AdminCreateUser: admin(person.adminCreateUser),
    AdminSetUserPassword: admin(person.adminSetUserPassword),
    AdminConfirmSignUp: admin(person.adminConfirmSignUp),
    AdminUpdateUserAttributes: admin(person.adminUpdateUserAttributes),
    AdminDeleteUser: admin(person.adminDeleteUser),
    AdminDisableUser: admin(person.adminDisableUser),
    AdminEnableUser: admin(person.adminEnableUser),
    AdminUserGlobalSignOut: admin(person.adminUserGlobalSignOut),
    AdminAddUserToGroup: admin(adminAddUserToGroup),
    AdminRemoveUserFromGroup: admin(adminRemoveUserFromGroup),
    AdminListGroupsForUser: admin(adminListGroupsForUser),
    ListUsers: admin(listUsers),
    DescribeUserPool: admin(describeUserPool),
    DescribeUserPoolClient: admin(describeUserPoolClient),
  }),
);
