import { AwsError } from '../../part.ts';

/** What a password must have. "Adding user pool password requirements", Amazon Cognito developer guide. */
export interface PasswordPolicy {
  readonly minimumLength: number;
  readonly needsLowercase: boolean;
  readonly needsUppercase: boolean;
  readonly needsNumbers: boolean;
  readonly needsSymbols: boolean;
}

const SYMBOLS = new Set('^$*.[]{}()?-"!@#%&/\\,><\':;|_~`+= ');

/** The template's `Policies.PasswordPolicy`; where it says nothing, Cognito's default: 8 characters of all four kinds. */
export function policyFrom(declared: Record<string, unknown> | undefined): PasswordPolicy {
  return {
    minimumLength: Number(declared?.MinimumLength ?? (declared === undefined ? 8 : 6)),
    needsLowercase: Boolean(declared?.RequireLowercase ?? declared === undefined),
    needsUppercase: Boolean(declared?.RequireUppercase ?? declared === undefined),
    needsNumbers: Boolean(declared?.RequireNumbers ?? declared === undefined),
    needsSymbols: Boolean(declared?.RequireSymbols ?? declared === undefined),
  };
}

/**
 * Throws InvalidPasswordException with the sentence of the first rule that the password breaks, and InvalidParameterException for
 * what no password may be: nothing, more than 256 characters, a space at either end.
 */
export function checkPassword(policy: PasswordPolicy, password: string | undefined): asserts password is string {
  if (password === undefined) {
    throw new AwsError(
      'InvalidParameterException',
      "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must not be null",
    );
  }
  if (!/^\S+.*\S+$/su.test(password) || password.length > 256) {
    const rule = password.length > 256 ? 'have length less than or equal to 256' : 'satisfy regular expression pattern: ^[\\S]+.*[\\S]+$';
    throw new AwsError(
      'InvalidParameterException',
      `1 validation error detected: Value at 'password' failed to satisfy constraint: Member must ${rule}`,
    );
  }
  const fault = faultOf(policy, password);
  if (fault !== undefined) throw new AwsError('InvalidPasswordException', `Password did not conform with policy: ${fault}`);
}

function faultOf(policy: PasswordPolicy, password: string): string | undefined {
  const characters = [...password];
  if (characters.length < policy.minimumLength) return 'Password not long enough';
  if (policy.needsLowercase && !/[a-z]/u.test(password)) return 'Password must have lowercase characters';
  if (policy.needsUppercase && !/[A-Z]/u.test(password)) return 'Password must have uppercase characters';
  if (policy.needsNumbers && !/[0-9]/u.test(password)) return 'Password must have numeric characters';
  if (policy.needsSymbols && !characters.some((character) => SYMBOLS.has(character))) return 'Password must have symbol characters';
  return undefined;
}
