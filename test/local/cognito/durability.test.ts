import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CognitoIdentityProviderClient, GetUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import { CognitoJwtVerifier } from 'aws-jwt-verify';
import type { Jwks } from 'aws-jwt-verify/jwk';
import { describe, expect, it } from 'vitest';
import { clientIdOf, poolIdOf } from '../../../local/parts/cognito/ids.ts';
import { REGION } from '../support/bare-runtime.ts';
import { newFolder } from '../support/new-folder.ts';
import { ANA, aPerson, PASSWORD, refresh, signUp, tokensOf } from './person.ts';
import { openPool, type PoolUnderTest } from './pool-under-test.ts';

const jwksOf = async ({ endpoint, poolId }: PoolUnderTest) =>
  (await (await fetch(`${endpoint}/${poolId}/.well-known/jwks.json`)).json()) as Jwks;

describe('what was answered', () => {
  it('survives kill -9: people, their code, their logins and the keys', async () => {
    const folder = newFolder();
    const child = spawn(process.execPath, [fileURLToPath(import.meta.resolve('./pool-process.ts')), folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = await once(child.stdout, 'data');
    const endpoint = String(line).trim();
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    const sdk = new CognitoIdentityProviderClient({ endpoint, region: REGION, credentials, maxAttempts: 1 });
    const { sub, tokens } = await livesIn({ sdk, folder }).finally(() => child.kill('SIGKILL'));
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    sdk.destroy();

    await using again = await openPool({ folder });
    expect((await again.sdk.send(new GetUserCommand({ AccessToken: tokens.AccessToken }))).Username).toBe(sub);
    await again.sdk.send(refresh(again, tokens.RefreshToken));
    await tokensOf(again);
    const verifier = CognitoJwtVerifier.create({ userPoolId: again.poolId, clientId: again.clientId, tokenUse: 'id' });
    verifier.cacheJwks(await jwksOf(again));
    await verifier.verify(tokens.IdToken);
    await expect(signUp(again, 'bia@example.com')).rejects.toMatchObject({ name: 'UsernameExistsException' });
    expect(again.code('bia@example.com')).toMatch(/^\d{6}$/);
  });

  it('is not on disk in clear: no password, no code, no refresh token', async () => {
    await using pool = await openPool();
    await aPerson(pool);
    const { RefreshToken } = await tokensOf(pool);
    await signUp(pool, 'bia@example.com');
    const code = pool.code('bia@example.com');
    // The mail itself is the inbox's, where the person reads it.
    pool.runtime.state.exec('DELETE FROM inbox_messages; PRAGMA wal_checkpoint(TRUNCATE); VACUUM; PRAGMA wal_checkpoint(TRUNCATE)');
    const bytes = readdirSync(pool.folder)
      .map((file) => readFileSync(join(pool.folder, file), 'latin1'))
      .join('');
    expect(bytes).toContain(ANA);
    expect(bytes).not.toContain(PASSWORD);
    expect(bytes).not.toContain(RefreshToken);
    const kept = pool.runtime.state.prepare('SELECT * FROM cognito_codes').all();
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain(`"${code}"`);
  });
});

async function livesIn({ sdk, folder }: { sdk: CognitoIdentityProviderClient; folder: string }) {
  const clientId = clientIdOf({ stack: 'Stack', logicalId: 'Client' });
  const poolId = poolIdOf({ stack: 'Stack', logicalId: 'Pool' }, REGION);
  const { DatabaseSync } = await import('node:sqlite');
  const code = (address: string) => {
    using state = new DatabaseSync(join(folder, 'state.sqlite'), { readOnly: true });
    const row = state.prepare('SELECT text FROM inbox_messages WHERE recipient = ? ORDER BY seq DESC').get(address);
    return /\d{6}/u.exec(String(row?.text))?.[0] ?? '';
  };
  const pool = { sdk, clientId, poolId, code } as unknown as PoolUnderTest;
  const sub = await aPerson(pool);
  const tokens = await tokensOf(pool);
  await signUp(pool, 'bia@example.com');
  return { sub, tokens };
}
