import { AwsError } from '../../part.ts';
import type { Directory } from './directory.ts';
import { checkLock, countFailure, forgetFailures } from './lockout.ts';
import { isPassword } from './password-hash.ts';
import type { Pool } from './pool.ts';
import type { User } from './user.ts';

interface Attempt {
  /** What the lockout counts by: the username, or the name that is nobody's. */
  readonly subject: string;
  readonly password: string;
  find(): User | undefined;
}

/**
 * The person, if the password is theirs; else NotAuthorizedException, the same for a wrong password as for nobody, and as slow. Tries that
 * come at once are counted one after the other.
 */
export function withRightPassword(directory: Directory, pool: Pool, { subject, password, find }: Attempt): Promise<User> {
  return directory.turns(`${pool.id}/${subject}`, async () => {
    checkLock(directory, pool, subject);
    const user = find();
    const isRight = await isPassword(password, user?.passwordHash);
    if (user === undefined || !isRight) {
      countFailure(directory, pool, subject);
      throw new AwsError('NotAuthorizedException', 'Incorrect username or password.');
    }
    forgetFailures(directory, pool, subject);
    return user;
  });
}
