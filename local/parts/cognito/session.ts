import { createHmac, timingSafeEqual } from 'node:crypto';
import { AwsError } from '../../part.ts';
import { type Directory, now } from './directory.ts';
import type { Client } from './pool.ts';
import { findUser, type User } from './user.ts';

interface Sealed {
  readonly clientId: string;
  readonly username: string;
  /** A session ends with the password it was begun by, so that it can't be answered twice. */
  readonly passwordSetAt: number | null;
  readonly expiresAt: number;
}

// AuthSessionValidity of a client that declares none, in minutes.
const USUAL_MINUTES = 3;

function sealOf(directory: Directory, content: string): Buffer {
  return createHmac('sha256', directory.runtime.secret('cognito-sessions')).update(content).digest();
}

/** The `Session` of a challenge: who is to answer it, until when; signed, so that it survives a restart and nobody can make one. */
export function sealSession(directory: Directory, client: Client, user: User): string {
  const minutes = Number(client.properties.AuthSessionValidity ?? USUAL_MINUTES);
  const sealed: Sealed = {
    clientId: client.id,
    username: user.username,
    passwordSetAt: user.passwordSetAt,
    expiresAt: now(directory) + minutes * 60_000,
  };
  const content = Buffer.from(JSON.stringify(sealed)).toString('base64url');
  return `${content}.${sealOf(directory, content).toString('base64url')}`;
}

/** Whose session it is; NotAuthorizedException where it is none, another client's, over or used. */
export function openSession(directory: Directory, client: Client, session: string): User {
  const [content = '', seal = ''] = session.split('.');
  const expected = sealOf(directory, content);
  const given = Buffer.from(seal, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw invalid('Invalid session for the user.');
  const { clientId, username, passwordSetAt, expiresAt }: Sealed = JSON.parse(Buffer.from(content, 'base64url').toString('utf8'));
  if (clientId !== client.id) throw invalid('Invalid session for the user.');
  if (expiresAt <= now(directory)) throw invalid('Invalid session for the user, session is expired.');
  const user = findUser(directory, client.pool, username);
  if (user === undefined || user.passwordSetAt !== passwordSetAt)
    throw invalid('Invalid session for the user, session can only be used once.');
  return user;
}

function invalid(message: string): AwsError {
  return new AwsError('NotAuthorizedException', message);
}
