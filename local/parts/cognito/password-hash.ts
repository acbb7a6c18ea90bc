import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

// 2^12 blocks of 1 KiB: about 10 ms a password on an ordinary machine, so that a journey with twenty people stays quick.
const COST = { N: 4096, r: 8, p: 1 };

function derive(password: string, salt: Buffer, N: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, 32, { ...COST, N }, (error, key) => (error ? reject(error) : resolve(key)));
  });
}

/** `scrypt:<N>:<salt>:<key>`; the same password gives another text each time. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, COST.N);
  return `scrypt:${COST.N}:${salt.toString('base64')}:${key.toString('base64')}`;
}

const NOBODY = `scrypt:${COST.N}:${Buffer.alloc(16).toString('base64')}:${Buffer.alloc(32).toString('base64')}`;

/** Whether the password is the one that was hashed. Without a hash (nobody by that name) it takes as long and answers no. */
export async function isPassword(password: string, hash: string | null | undefined): Promise<boolean> {
  const [, cost, salt, key] = (hash ?? NOBODY).split(':');
  const expected = Buffer.from(key ?? '', 'base64');
  const given = await derive(password, Buffer.from(salt ?? '', 'base64'), Number(cost));
  return timingSafeEqual(given, expected) && hash != null;
}
